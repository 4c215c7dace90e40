import { describe, expect, it } from 'vitest';
import { smsCountries, smsCountryRegions } from '#domain/phone-rules.ts';
import { languagesOffered } from './languages.ts';
import { messagesFor } from './messages.ts';

const english = messagesFor('en');
const french = messagesFor('fr');

describe('countries', () => {
  it('are named in the language of the page', () => {
    expect(english.region('DE')).toBe('Germany');
    expect(french.region('DE')).toBe('Allemagne');
    expect(english.region('HK')).toBe('Hong Kong');
  });

  it('stand in the order of their names there', () => {
    const named = (m: typeof english) => m.sortedRegions(smsCountries).map((one) => m.region(one));
    expect(named(english).slice(0, 3)).toEqual(['Australia', 'Canada', 'France']);
    expect(named(french).slice(0, 5)).toEqual(['Allemagne', 'Australie', 'Canada', 'Espagne', 'États-Unis']);
  });

  it.each(languagesOffered(true).map((one) => one.tag))(
    'that codes are sent to all have a name in %s, territories too',
    (tag) => {
      const m = messagesFor(tag);
      const regions = Object.values(smsCountryRegions).flat();
      const names = regions.map((one) => m.region(one));
      expect(names).not.toContain(null);
      expect(new Set(names).size).toBe(regions.length);
    },
  );

  it.each(['', '001', 'ZZZ', 'us', 'QQ'])('are not made up: %j has no name', (code) => {
    expect(english.region(code)).toBeNull();
  });
});
