import { expect, test } from 'vitest';
import { growth, quadratic } from '../../../test/support/growth.ts';
import { readPasted } from './pasted-people.ts';

const read = (text: string) =>
  readPasted(text).map((one) => (one.ok ? [one.invitee.email, one.invitee.name] : [one.text, one.flaw]));

test('people are read one a line or between semicolons, as an address alone or with a name before it', () => {
  const text =
    ' ana@example.com \r\n"López, Ana" <Ana2@Example.com>;\n\nSam Weaver <sam@example.com>; <bo@example.com>,';
  expect(read(text)).toEqual([
    ['ana@example.com', null],
    ['ana2@example.com', 'López, Ana'],
    ['sam@example.com', 'Sam Weaver'],
    ['bo@example.com', null],
  ]);
});

test('what cannot be read is told with the reason, and keeps its text', () => {
  expect(read('nobody\nana@exämple..com\nana@example.com\nANA@example.com\nana@бank.com@x\nÄna@example.com')).toEqual([
    ['nobody', 'malformed'],
    ['ana@exämple..com', 'malformed'],
    ['ana@example.com', null],
    ['ANA@example.com', 'twice'],
    ['ana@бank.com@x', 'malformed'],
    ['Äna@example.com', 'local-part-not-ascii'],
  ]);
});

test('a name is no place for signs that nobody sees', () => {
  expect(read('An\u202Ea <ana@example.com>')).toEqual([['An\u202Ea <ana@example.com>', 'not-plain']]);
});

test('an address hidden behind another one is none', () => {
  expect(read('ana@example.com <bo@example.com> <x>')).toEqual([['ana@example.com <bo@example.com> <x>', 'malformed']]);
});

/** What whoever pastes would choose to make reading slow (SECURITY I5). */
const hostile: readonly (readonly [string, (length: number) => string])[] = [
  ['blanks within a name', (length) => `a${' '.repeat(length)}b`],
  ['blanks before what is no address', (length) => `a${' '.repeat(length)}<b`],
  ['commas and blanks', (length) => `${', '.repeat(length / 2)}b`],
  ['brackets', (length) => '<'.repeat(length)],
  ['quotes', (length) => `${'"'.repeat(length)} <ana@example.com>`],
];

test.each(hostile)('reading takes no longer than the length lets expect: %s', async (_, text) => {
  expect(await growth((length) => readPasted(text(length)), 3_840)).toBeLessThan(quadratic);
});
