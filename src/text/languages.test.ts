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
    ['de-DE,de;q=0.9,fr;q=0.5,en;q=0.3', 'fr'],
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
    expect(offered.map((one) => one.tag)).toEqual(['en', 'fr']);
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
