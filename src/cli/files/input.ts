import { isUtf8 } from 'node:buffer';
import type { Hash } from 'node:crypto';
import { createReadStream, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { Misuse } from '../problem.ts';
import type { World } from '../world.ts';

/** Where rows come from: a file, or standard input. */
export interface Input {
  /** As messages call it. */
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
  /** Null where nobody knows: pipes. */
  readonly size: number | null;
  /** Whether it can be read from the beginning again. */
  readonly repeatable: boolean;
  readonly chunks: () => AsyncIterable<Buffer>;
}

/** Finds the file that was named, `-` for standard input. Throws Misuse. */
export function openInput({ stdin, directory }: Pick<World, 'stdin' | 'directory'>, named: string): Input {
  if (named === '-') {
    return { name: 'standard input', path: null, size: null, repeatable: false, chunks: () => buffers(stdin) };
  }
  const place = path.resolve(directory, named);
  const found = look(place, named);
  if (found.isDirectory()) throw new Misuse(`${named} is a folder. Name the file with the people in it.`);
  const isFile = found.isFile();
  return {
    name: named,
    path: place,
    size: isFile ? found.size : null,
    repeatable: isFile,
    chunks: () => buffers(createReadStream(place)),
  };
}

function look(place: string, named: string): Stats {
  try {
    return statSync(place);
  } catch {
    throw new Misuse(`There is no file ${named} that can be read here. Write - to read from standard input.`);
  }
}

async function* buffers(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
}

/** What has been read of an input. */
export interface Reading {
  bytes: number;
  lines: number;
  readonly hash?: Hash;
}

/** Passes the bytes of an input on, as long as they are UTF-8 text. Throws Misuse where they are not, or where there is nothing. */
export async function* textOf(input: Input, reading: Reading): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of input.chunks()) {
    if (reading.bytes === 0) refuseOtherFiles(input.name, chunk);
    reading.bytes += chunk.length;
    reading.hash?.update(chunk);
    const all: Buffer = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    const whole = all.length - unfinished(all);
    held = all.subarray(whole);
    yield checked(input.name, all.subarray(0, whole), reading);
  }
  if (reading.bytes === 0) throw new Misuse(`${input.name} is empty.`);
  if (held.length > 0) throw notUtf8(input.name, reading.lines + 1);
}

function checked(name: string, text: Buffer, reading: Reading): Buffer {
  if (!isUtf8(text)) throw notUtf8(name, reading.lines + 1 + linesBeforeFlaw(text));
  if (text.includes(0)) throw new Misuse(`${name} is no text: it holds bytes that no text has.`);
  for (let at = text.indexOf(lineFeed); at !== -1; at = text.indexOf(lineFeed, at + 1)) reading.lines += 1;
  return text;
}

const lineFeed = 10;

/** Lines before the first one that is not UTF-8. */
function linesBeforeFlaw(text: Buffer): number {
  let [lines, from] = [0, 0];
  for (let at = text.indexOf(lineFeed); at !== -1; at = text.indexOf(lineFeed, from)) {
    if (!isUtf8(text.subarray(from, at))) break;
    lines += 1;
    from = at + 1;
  }
  return lines;
}

const notUtf8 = (name: string, line: number): Misuse =>
  new Misuse(`${name} is not UTF-8: see line ${line}. Save it as UTF-8 ("CSV UTF-8" in spreadsheets) and try again.`);

/** Bytes at the end that begin a character and do not end it: the next chunk brings the rest. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

/** By their first bytes. */
const others: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'is a spreadsheet or an archive. Save the sheet as CSV (UTF-8) and import that.'],
  [[0x1f, 0x8b], 'is compressed. Unpack it into the command: gunzip -c FILE | gatehouse import users - --format csv'],
  [[0xff, 0xfe], 'is UTF-16. Save it as UTF-8 and try again.'],
  [[0xfe, 0xff], 'is UTF-16. Save it as UTF-8 and try again.'],
];

function refuseOtherFiles(name: string, chunk: Buffer): void {
  const other = others.find(([bytes]) => bytes.every((byte, at) => chunk[at] === byte));
  if (other) throw new Misuse(`${name} ${other[1]}`);
}
