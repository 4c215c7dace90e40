import type { Writable } from 'node:stream';
import { cellText, printable, printableJson, type Fields } from './cell.ts';
import { tableOf } from './table.ts';

export type { Fields };

/** The one result of a command goes to standard output, everything beside it to standard error: `--json` can be piped. */
export interface Output {
  readonly json: boolean;
  /** Many things of a kind: a table with these columns; as JSON an array of whole objects. */
  list(columns: readonly string[], rows: readonly Fields[]): void;
  /** One thing: a line for each field; as JSON one object. `text` replaces the lines for people. */
  one(fields: Fields, text?: string): void;
  /** A line of a stream (exports, JSON lines). Resolves when more may be written. */
  line(text: string): Promise<void>;
  /** What people should know beside the result; never part of it. With `--json` a line `{"note": …}` on standard error. */
  note(text: string): void;
}

export function output(stdout: Writable, stderr: Writable, json: boolean): Output {
  const say = (text: string): void => {
    stdout.write(`${text}\n`);
  };
  return {
    json,
    list: (columns, rows) => say(json ? printableJson(rows, 2) : tableOf(columns, rows)),
    one: (fields, text) => say(json ? printableJson(fields, 2) : (text ?? linesOf(fields))),
    line: (text) => drained(stdout, `${text}\n`),
    note: (text) => {
      stderr.write(`${json ? JSON.stringify({ note: text }) : printable(text)}\n`);
    },
  };
}

/** A reader slower than the database must not fill the memory. */
function drained(stdout: Writable, text: string): Promise<void> {
  if (stdout.write(text)) return Promise.resolve();
  return new Promise((resolve) => stdout.once('drain', resolve));
}

function linesOf(fields: Fields): string {
  const width = Math.max(0, ...Object.keys(fields).map((name) => name.length));
  return Object.entries(fields)
    .map(([name, value]) => `${name.padEnd(width)}  ${cellText(value)}`)
    .join('\n');
}
