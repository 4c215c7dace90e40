import { parse, TomlError } from 'smol-toml';

/** What stands in a TOML document: texts, numbers (whole ones as bigint), booleans, dates, lists, tables. */
export type TomlTable = Readonly<Record<string, unknown>>;

/** Why a document is not TOML, from where on (both count from 1). */
export interface TomlFault {
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

/** Settings are at most three deep. */
const deepest = 8;

/** Parses a document. The parser's own words are left out: they repeat the lines around the fault, and those may hold secrets. */
export function parseToml(document: string): { readonly table: TomlTable } | { readonly fault: TomlFault } {
  try {
    return { table: parse(document, { integersAsBigInt: true, maxDepth: deepest }) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column, message } = error;
    return { fault: { line, column, words: wordsFor(message) } };
  }
}

const quotes = 'A value is missing, or a text is not in quotes.';

/** What an operator reads for what the parser says, the first that fits. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/redefine/, 'This setting or table is there twice. Keep one.'],
  [/in strings|unfinished string/, 'A text has no quote at its end, or a character in it that cannot be printed.'],
  [/in comments/, 'A comment has a character in it that cannot be printed.'],
  [/escape/, 'A backslash in double quotes begins an escape. Write two for one, or put the text in single quotes.'],
  [/end-of-line/, 'Something follows a value. Each setting has a line of its own, and # begins a comment.'],
  [/key/, 'A line is name = value, [table], or a comment after #. This one is none.'],
  [/comma|unfinished (?:array|table)|table array/, 'A bracket is not closed, or a comma is missing.'],
  [/nested/, 'Brackets are nested too deep.'],
  [/value|numeric|number|zero|underscore|date/, quotes],
];

const wordsFor = (message: string): string =>
  faults.find(([pattern]) => pattern.test(message.split('\n', 1)[0] ?? ''))?.[1] ?? 'This is not TOML.';
