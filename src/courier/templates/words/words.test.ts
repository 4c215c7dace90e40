import { describe, expect, test } from 'vitest';
import { languagesOffered } from '#text/languages.ts';
import { mailWords } from './words-in.ts';

const translated = languagesOffered(false)
  .map((one) => one.tag)
  .filter((one) => one !== 'en');

/** Each text with where it stands. */
const flat = (words: object, place = ''): readonly (readonly [place: string, text: string])[] =>
  Object.entries(words).flatMap(([key, one]: [string, unknown]) =>
    typeof one === 'string' ? [[`${place}.${key}`, one] as const] : flat(one as object, `${place}.${key}`),
  );

/** A mark, and a word that German has as well. */
const alike = new Set([':', 'Administrator']);

const names = (text: string): string =>
  [...new Set([...text.matchAll(/\{\w+\}/g)].map((match) => match[0]))].toSorted().join(' ');

describe('the words of mails', () => {
  test.each(translated)('%s says everything in its own words, with the same values', (language) => {
    const english = new Map(flat(mailWords.en));
    const others = flat(mailWords[language]);
    expect(others.map(([place]) => place).toSorted()).toEqual([...english.keys()].toSorted());
    expect(others.filter(([place, text]) => text === english.get(place) && !alike.has(text))).toEqual([]);
    expect(others.filter(([place, text]) => names(text) !== names(english.get(place) ?? ''))).toEqual([]);
    expect(others.filter(([, text]) => / {2}|['"]/.test(text))).toEqual([]);
  });

  test('French sets no-break spaces before its marks', () => {
    expect(flat(mailWords.fr).filter(([, text]) => / [:;!?»]|« /.test(text))).toEqual([]);
  });
});
