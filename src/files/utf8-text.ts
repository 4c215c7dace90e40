import { isUtf8 } from 'node:buffer';
import type { Hash } from 'node:crypto';
import { UnreadableFile, type FileFlaw } from './unreadable.ts';

/** What has been read of a file. */
export interface Reading {
  bytes: number;
  lines: number;
  readonly hash?: Hash;
}

/** Passes the bytes of a file on, as long as they are UTF-8 text. Throws UnreadableFile where they are not, or where there is nothing. */
export async function* utf8Text(chunks: AsyncIterable<Buffer>, reading: Reading): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (reading.bytes === 0) refuseOtherFiles(chunk);
    reading.bytes += chunk.length;
    reading.hash?.update(chunk);
    const all: Buffer = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    const whole = all.length - unfinished(all);
    held = all.subarray(whole);
    yield checked(all.subarray(0, whole), reading);
  }
  if (reading.bytes === 0) throw new UnreadableFile('empty');
  if (held.length > 0) throw new UnreadableFile('not-utf8', reading.lines + 1);
}

function checked(text: Buffer, reading: Reading): Buffer {
  if (!isUtf8(text)) throw new UnreadableFile('not-utf8', reading.lines + 1 + linesBeforeFlaw(text));
  if (text.includes(0)) throw new UnreadableFile('no-text');
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
const others: readonly (readonly [readonly number[], FileFlaw])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'spreadsheet'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'spreadsheet'],
  [[0x1f, 0x8b], 'compressed'],
  [[0xff, 0xfe], 'utf-16'],
  [[0xfe, 0xff], 'utf-16'],
];

function refuseOtherFiles(chunk: Buffer): void {
  const other = others.find(([bytes]) => bytes.every((byte, at) => chunk[at] === byte));
  if (other) throw new UnreadableFile(other[1]);
}
