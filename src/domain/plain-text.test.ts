import { describe, expect, test } from 'vitest';
import { isEven } from './plain-text.ts';

/** Of Arabic, Burmese, Hebrew, Tibetan and Vietnamese, with the most marks that are written. */
const written = ['للهِّ', 'လျှော့ဈေး', 'הַמַּ֥יִם', 'ཧཱུྂ', 'Ngân hàng Việt'.normalize('NFD')];

describe('a text stays in its own line and place when it is drawn', () => {
  test.each([...written, `a${'\u0301'.repeat(4)}b${'\u0301'.repeat(4)}`, 'A B C', '發放\u3000款項', 'To\u00a0whom'])(
    'as %j does',
    (text) => {
      expect(isEven(text)).toBe(true);
    },
  );

  test.each([
    ['five marks on a letter', `a${'\u0301'.repeat(5)}`],
    ['above, below, around and through it', 'a\u20dd\u0489\u0300\u0316\u0338b'],
    ['five with others in between, which take room of their own', `र${'\u0301\u0903'.repeat(5)}`],
    ['five with joiners in between', `क${'\u0941\u200d'.repeat(5)}ष`],
  ])('but not a pile of marks: %s', (_, text) => {
    expect(isEven(text)).toBe(false);
  });

  test.each([
    '\u0020\u0020',
    '\u00a0\u0020',
    '\u3000\u3000',
    '\u2003\u2009',
    '\u0020\u2800',
    '\u2800\u2800',
    '\u{1d159}\u0020',
  ])('nor two blanks in a row: %j', (blanks) => {
    for (const text of [`To${blanks}Ana`, `${blanks}Ana`, `Ana${blanks}`]) expect(isEven(text)).toBe(false);
  });
});
