import { expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { growth, quadratic } from '../../../test/support/growth.ts';
import { asPasted, readPasted } from './pasted-people.ts';

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

const ana = ['ana@x.example', 'Ana L'];
const bo = ['bo@x.example', 'Bo'];

/** As mail programs, address books and people write them. */
const written: readonly (readonly [string, readonly (readonly (string | null)[])[]])[] = [
  ['Ana L <ana@x.example>, Bo <bo@x.example>', [ana, bo]],
  ['Ana L <ana@x.example>,Bo <bo@x.example>,', [ana, bo]],
  ['Ana L <ana@x.example>; Bo <bo@x.example>;', [ana, bo]],
  ['Ana L <ana@x.example>,\r\n Bo <bo@x.example>', [ana, bo]],
  ['"Ana L" <ana@x.example>, "Bo" <bo@x.example>', [ana, bo]],
  ["'Ana L' <ana@x.example>; 'Bo' <bo@x.example>", [ana, bo]],
  ['Ana L<ana@x.example>, Bo<bo@x.example>', [ana, bo]],
  ['"L, Ana" <ana@x.example>, Bo <bo@x.example>', [['ana@x.example', 'L, Ana'], bo]],
  ['L, Ana <ana@x.example>, Bo <bo@x.example>', [['ana@x.example', 'L, Ana'], bo]],
  [
    'L, Ana <ana@x.example>; B, Bo <bo@x.example>',
    [
      ['ana@x.example', 'L, Ana'],
      ['bo@x.example', 'B, Bo'],
    ],
  ],
  ['"L; Ana" <ana@x.example>; Bo <bo@x.example>', [['ana@x.example', 'L; Ana'], bo]],
  ['"Ana \\"An; a\\" L" <ana@x.example>, Bo <bo@x.example>', [['ana@x.example', 'Ana "An; a" L'], bo]],
  ['Ana "An, a" L <ana@x.example>, Bo <bo@x.example>', [['ana@x.example', 'Ana "An, a" L'], bo]],
  ["Ana O'L <ana@x.example>, Bo <bo@x.example>", [['ana@x.example', "Ana O'L"], bo]],
  ['Ana 5" L <ana@x.example>, Bo <bo@x.example>', [['ana@x.example', 'Ana 5" L'], bo]],
  [
    'ana@x.example, bo@x.example',
    [
      ['ana@x.example', null],
      ['bo@x.example', null],
    ],
  ],
  [
    'ana@x.example,bo@x.example;',
    [
      ['ana@x.example', null],
      ['bo@x.example', null],
    ],
  ],
  [
    '<ana@x.example>, <bo@x.example>',
    [
      ['ana@x.example', null],
      ['bo@x.example', null],
    ],
  ],
  ['ana@x.example, Bo <bo@x.example>', [['ana@x.example', null], bo]],
  [
    'Ana@X.example <ana@x.example>, "bo@x.example" <bo@x.example>',
    [
      ['ana@x.example', null],
      ['bo@x.example', null],
    ],
  ],
  [
    ', ,ana@x.example,, ;;bo@x.example, ',
    [
      ['ana@x.example', null],
      ['bo@x.example', null],
    ],
  ],
  [
    'ana@x.example; Ana L <ANA@x.example>',
    [
      ['ana@x.example', null],
      ['Ana L <ANA@x.example>', 'twice'],
    ],
  ],
];

test.each(written)('%s is told apart', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  'Ana L <ana@x.example> Bo <bo@x.example>',
  'Ana L <ana@x.example, Bo <bo@x.example>',
  '"Ana L <ana@x.example>, Bo" <bo@x.example>',
  'chief@x.example (Ana) <ana@x.example>',
  'Ana @ Work, Inc <ana@x.example>',
])('%s is nobody: a name holds no other person', (text) => {
  expect(read(text)).toEqual([[text, 'name']]);
});

test.each([
  ['Ana López', 'Ana López <ana@example.com>'],
  ['López, Ana', 'López, Ana <ana@example.com>'],
  ['Quill; Zoe', '"Quill; Zoe" <ana@example.com>'],
  ["'Ana'", '"\'Ana\'" <ana@example.com>'],
  ['Ana; "the \\ Hammer"', '"Ana; \\"the \\\\ Hammer\\"" <ana@example.com>'],
  ['Ana <3', 'ana@example.com'],
  [null, 'ana@example.com'],
])('%s is written so that it is read again', (name, text) => {
  const email = 'ana@example.com' as Email;
  expect(asPasted({ name, email })).toBe(text);
  expect(read(text)).toEqual([[email, text.includes('<') ? name : null]]);
});

test.each([
  ['Ana, ana@x.example', 'malformed'],
  ['ana@x.example bo@x.example', 'malformed'],
  ['<ana@x.example> (work)', 'malformed'],
])('%s is nobody', (text, flaw) => {
  expect(read(text)).toEqual([[text, flaw]]);
});

/** What whoever pastes would choose to make reading slow (SECURITY I5). */
const hostile: readonly (readonly [string, (length: number) => string])[] = [
  ['blanks within a name', (length) => `a${' '.repeat(length)}b`],
  ['blanks before what is no address', (length) => `a${' '.repeat(length)}<b`],
  ['commas and blanks', (length) => `${', '.repeat(length / 2)}b`],
  ['brackets', (length) => '<'.repeat(length)],
  ['quotes', (length) => `${'"'.repeat(length)} <ana@example.com>`],
  ['commas alone', (length) => ','.repeat(length)],
  ['commas after a name', (length) => `a${','.repeat(length)}b`],
  ['commas after what ends like somebody', (length) => `<${',>'.repeat(length / 2)}`],
  ['quoted commas', (length) => '","'.repeat(length / 3)],
];

test.each(hostile)('reading takes no longer than the length lets expect: %s', async (_, text) => {
  expect(await growth((length) => readPasted(text(length)), 3_840)).toBeLessThan(quadratic);
});
