import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languagesOffered, negotiate, parseLanguage } from './languages.ts';

const offered = languagesOffered(false);
const inDevelopment = languagesOffered(true);

describe('the language of a page', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['FR-ca,en;q=0.9', 'fr'],
    ['pt-BR,pt;q=0.9,fr;q=0.5,en;q=0.3', 'fr'],
    ['de-CH,de;q=0.9,fr;q=0.5', 'de'],
    ['es-419', 'es'],
    ['it-CH', 'it'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK,en;q=0.5', 'zh-Hant'],
    ['en;q=0.2, fr;q=0.8', 'fr'],
    ['fr;q=0, en', 'en'],
    ['*', 'en'],
    ['en-XA', 'en'],
    [';;;,=q,\u0000', 'en'],
  ])('for Accept-Language %j is %s', (header, language) => {
    expect(negotiate(header, offered)).toBe(language);
  });

  it('is the pseudo-language in development only, and only by its exact tag', () => {
    expect(negotiate('en-XA', inDevelopment)).toBe('en-XA');
    expect(negotiate('en-GB', inDevelopment)).toBe('en');
    expect(offered.map((one) => one.tag)).not.toContain('en-XA');
  });

  it('is chosen among six, named as they call themselves', () => {
    expect(offered.map((one) => [one.tag, one.ownName])).toEqual([
      ['en', 'English'],
      ['de', 'Deutsch'],
      ['es', 'Español'],
      ['fr', 'Français'],
      ['it', 'Italiano'],
      ['zh-Hant', '繁體中文'],
    ]);
  });

  it('is one that is offered, whatever the header says', () => {
    const tags = offered.map((one) => one.tag);
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(tags).toContain(negotiate(header, offered));
      }),
    );
  });

  it('is taken from a query or cookie only where it is offered', () => {
    expect(parseLanguage('fr', offered)).toBe('fr');
    expect(parseLanguage('en-XA', offered)).toBeNull();
    expect(parseLanguage(['fr'], offered)).toBeNull();
    expect(parseLanguage(undefined, offered)).toBeNull();
  });
});
