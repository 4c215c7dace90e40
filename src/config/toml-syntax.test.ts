import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseToml } from './toml-syntax.ts';

const faultOf = (document: string): unknown => {
  const parsed = parseToml(document);
  return 'fault' in parsed ? [parsed.fault.line, parsed.fault.column, parsed.fault.words] : 'TOML';
};

const quotes = 'A value is missing, or a text is not in quotes.';
const line = 'A line is name = value, [table], or a comment after #. This one is none.';
const open = 'A text has no quote at its end, or a character in it that cannot be printed.';
const bracket = 'A bracket is not closed, or a comma is missing.';
const twice = 'This setting or table is there twice. Keep one.';
const escape = 'A backslash in double quotes begins an escape. Write two for one, or put the text in single quotes.';

test.each([
  ['a =', 1, 4, quotes],
  ['\na = hidden-word', 2, 5, quotes],
  ['a = 10.0.0.1', 1, 9, quotes],
  ['a = 01', 1, 5, quotes],
  ['a = 1__0', 1, 7, quotes],
  ['a = 2027-13-45', 1, 5, quotes],
  ['a = "hidden-word', 1, 5, open],
  ['a = "hidden-word\nb = 1', 1, 17, open],
  ["a = '''hidden-word", 1, 5, open],
  ['a = "C:\\hidden-word"', 1, 9, escape],
  ['hidden-word', 1, 1, line],
  ['= 1', 1, 1, line],
  ['a b = 1', 1, 3, line],
  ['[a', 1, 2, line],
  ['{ "a": 1 }', 1, 1, line],
  ['a: 1', 1, 2, line],
  ['a = 1 hidden-word', 1, 7, 'Something follows a value. Each setting has a line of its own, and # begins a comment.'],
  ['a = [1', 1, 7, bracket],
  ['a = [1 2]', 1, 8, bracket],
  ['a = { b = 1', 1, 12, bracket],
  ['[[a]', 1, 5, bracket],
  ['a = 1\na = 2', 2, 1, twice],
  ['[a]\nb = 1\n[a]', 3, 2, twice],
  ['[a]\nb = 1\n[a.b]', 3, 2, twice],
  ['a = { b = 1, b = 2 }', 1, 14, twice],
  ['# \u0007', 1, 3, 'A comment has a character in it that cannot be printed.'],
  [`a = ${'['.repeat(100_000)}`, 1, 13, 'Brackets are nested too deep.'],
])('what is no TOML is said in words, with line and column: %j', (document, ...fault) => {
  expect(faultOf(document)).toEqual(fault);
});

test('whatever a file holds, it is TOML or it is said where it is not', () => {
  const signs = [
    '[',
    ']',
    '[[',
    '{',
    '}',
    '=',
    '.',
    ',',
    '"',
    "'",
    '"""',
    '\\',
    '#',
    '\n',
    '\r\n',
    ' ',
    '+',
    '_',
    '\0',
  ];
  const words = [
    'a',
    '__proto__',
    'server',
    'port',
    '1',
    '1.5',
    'true',
    '2027-01-15',
    '12:00',
    'nan',
    '\u{1f600}',
    '\ud800',
  ];
  const piece = fc.constantFrom(...signs, ...words);
  const document = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(document, (text) => {
      const parsed = parseToml(text);
      if ('table' in parsed) return;
      expect(parsed.fault.line).toBeGreaterThan(0);
      expect(parsed.fault.line).toBeLessThanOrEqual(text.split('\n').length);
      expect(parsed.fault.words).not.toBe('This is not TOML.');
    }),
    { numRuns: 2000 },
  );
});
