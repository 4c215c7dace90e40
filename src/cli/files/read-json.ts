import type { ImportRow, SourceRow } from '#flows/transfer/import-row.ts';
import { Misuse } from '../problem.ts';
import type { FileSettings } from './cells.ts';
import { isObject, writable } from './json-values.ts';
import { longestRow } from './limits.ts';
import { readObject } from './read-object.ts';

/** Bytes of a JSON file that is one value: it is held in memory as a whole, and takes nine times as much there. */
const longestJson = 64 * 2 ** 20;

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

/** One JSON value: an array of users, or an object with `users`, as Keycloak's realms and Firebase have it. A row's line is its place among them, from 1. */
export async function* readJson(
  name: string,
  text: AsyncIterable<Buffer>,
  settings: FileSettings,
): AsyncGenerator<SourceRow<unknown>> {
  const users = usersOf(name, await wholeOf(name, text));
  for (const [at, value] of users.entries()) yield elementRow(at + 1, value, settings);
}

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

async function wholeOf(name: string, text: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of text) {
    length += chunk.length;
    if (length > longestJson)
      throw new Misuse(
        `${name} is more than 64 MiB of one JSON value. Make JSON Lines of it, for example with jq -c '.users[]' (or '.[]'), and import that as .jsonl.`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function usersOf(name: string, text: string): readonly unknown[] {
  const value = parsed(name, text);
  const users = isObject(value) ? value['users'] : value;
  if (Array.isArray(users)) return users;
  throw new Misuse(`${name} is neither an array of users nor an object with "users".`);
}

/** What the parser says of it could quote secrets. */
function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Misuse(`${name} is no JSON. For an object on each line name it .jsonl, or write --format jsonl.`);
  }
}
