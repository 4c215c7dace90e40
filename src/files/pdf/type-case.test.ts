import { expect, test } from 'vitest';
import { typeCase } from './type-case.ts';

/** Narrow space, marks of direction, joiner, a face: of the range of some font, and in none. */
const inNone = [0x20_2f, 0x20_66, 0x20_0d, 0x1_f600];

const cases = typeCase((_, codePoint) => !inNone.includes(codePoint));

const shown = (text: string): string =>
  cases
    .runs(text, 'regular')
    .map((one) => one.text)
    .join('');

test('each sign is in a font that has it, and signs of one script are one run', () => {
  expect(cases.runs('Ελλάδα', 'regular')).toHaveLength(1);
  expect(cases.runs('Łódź', 'regular').map((one) => one.text)).toEqual(['Ł', 'ód', 'ź']);
  expect(cases.runs('王', 'regular')[0]?.font).toContain('chocolate-classical-sans');
});

test.each([
  ['a narrow space, as French has it', 'l’entreprise\u202F;', 'l’entreprise\u00A0;'],
  ['letters in two parts', 'e\u0301', 'é'],
  ['signs that nobody sees', 'a\u2066b\u200Dc', 'abc'],
  ['a sign that no font has', 'a😀b', 'a\uFFFDb'],
  ['every script that there is a font for', 'Łódź Ελλάδα Привет 王小明', 'Łódź Ελλάδα Привет 王小明'],
])('%s: shown as it can be', (_, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('bold is of the bold font, where there is one', () => {
  expect(cases.runs('a', 'bold')[0]?.font).toMatch(/noto-sans-latin-700-normal\.woff$/);
  expect(cases.runs('王', 'bold')[0]?.font).toMatch(/-400-normal\.woff$/);
});
