import type { ImportRow, SourceRow } from '#flows/transfer/import-row.ts';
import { Misuse } from '../problem.ts';
import type { FileSettings } from './cells.ts';
import { jsonUsers, mostHeld } from './json-users.ts';
import { writable } from './json-values.ts';
import { longestRow } from '#files/limits.ts';
import { readObject } from './read-object.ts';

/** JSON Lines: an object on each line; empty lines are passed over. The source of a row is its text. */
export async function* readJsonLines(
  name: string,
  text: AsyncIterable<Buffer>,
  settings: FileSettings,
): AsyncGenerator<SourceRow<unknown>> {
  let line = 0;
  for await (const bytes of linesOf(name, text)) {
    line += 1;
    const content = bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim();
    if (content !== '') yield jsonRow(line, content, settings);
  }
}

const unreadable: ImportRow = { fields: {}, memberships: [], password: null, setupKey: null, phone: null };

function jsonRow(line: number, content: string, settings: FileSettings): SourceRow<unknown> {
  const value = valueOf(content);
  if (value === undefined)
    return { line, source: content, row: unreadable, problems: [{ column: null, reason: 'The line is no JSON.' }] };
  return { line, source: writable(value), ...readObject(value, settings) };
}

/** Undefined where it is no JSON. */
function valueOf(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

const lineFeed = 10;

async function* linesOf(name: string, text: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let lines = 0;
  for await (const chunk of text) {
    const all: Buffer = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    let from = 0;
    for (let at = all.indexOf(lineFeed); at !== -1; at = all.indexOf(lineFeed, from)) {
      lines += 1;
      refuseLong(name, lines, at - from);
      yield all.subarray(from, at);
      from = at + 1;
    }
    held = all.subarray(from);
    refuseLong(name, lines + 1, held.length);
  }
  if (held.length > 0) yield held;
}

function refuseLong(name: string, line: number, length: number): void {
  if (length <= longestRow) return;
  throw new Misuse(
    `Line ${line} of ${name} is longer than ${longestRow} bytes. Is it one JSON value? Then name it .json, or write --format json.`,
  );
}

/**
 * One JSON value: an array of users, or an object with `users`, as Keycloak's realms and Firebase have it. A row's line is its place among them, from 1.
 * However long it is, it is never in memory as a whole. Throws Misuse where it is no JSON; what its parser says of it could quote secrets.
 */
export async function* readJson(
  name: string,
  text: AsyncIterable<Buffer>,
  settings: FileSettings,
): AsyncGenerator<SourceRow<unknown>> {
  const users = jsonUsers();
  let line = 0;
  for await (const piece of text) {
    for (const content of users.feed(piece)) {
      line += 1;
      const value = valueOf(content);
      if (value === undefined) throw noJson(name);
      yield elementRow(line, value, settings);
    }
    if (users.held() > mostHeld) throw new Misuse(`${name} holds one user, or other data, of more than 16 MiB.`);
  }
  const { isJson, hasUsers } = users.end();
  if (!isJson) throw noJson(name);
  if (!hasUsers) throw new Misuse(`${name} is neither an array of users nor an object with "users".`);
}

const noJson = (name: string): Misuse =>
  new Misuse(`${name} is no JSON. For an object on each line name it .jsonl, or write --format jsonl.`);

/** As long as a line may be, and no longer. */
function elementRow(line: number, value: unknown, settings: FileSettings): SourceRow<unknown> {
  const source = writable(value);
  if (Buffer.byteLength(JSON.stringify(source)) <= longestRow) return { line, source, ...readObject(value, settings) };
  return {
    line,
    source,
    row: unreadable,
    problems: [{ column: null, reason: `It is longer than ${longestRow} bytes.` }],
  };
}
