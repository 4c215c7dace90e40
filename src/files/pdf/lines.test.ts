import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

const width = (text: string): number => Array.from(text).length;

test('lines end between words, and what was written as lines stays lines', () => {
  expect(linesOf('one two three\nfour', 7, width)).toEqual(['one two', 'three', 'four']);
});

test('a word that is too long for a line is broken', () => {
  expect(linesOf('ab abcdefghij', 4, width)).toEqual(['ab', 'abcd', 'efgh', 'ij']);
});

test('Chinese lines end after any sign', () => {
  expect(linesOf('王小明建設有限公司', 4, width)).toEqual(['王小明建', '設有限公', '司']);
});

test('no line is wider than it may be, and nothing but spaces is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-composite', maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (text, most) => {
        const lines = linesOf(text, most, width);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(most);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      },
    ),
  );
});
