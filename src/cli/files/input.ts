import { createReadStream, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { longestRow } from '#files/limits.ts';
import { UnreadableFile, type FileFlaw } from '#files/unreadable.ts';
import { utf8Text, type Reading } from '#files/utf8-text.ts';
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

/** Passes the bytes of an input on, as long as they are UTF-8 text. Throws Misuse where they are not, or where there is nothing. */
export const textOf = (input: Input, reading: Reading): AsyncGenerator<Buffer> =>
  inWords(input.name, utf8Text(input.chunks(), reading));

/** Says of a file that cannot be read why. */
export async function* inWords<T>(name: string, read: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* read;
  } catch (error) {
    throw error instanceof UnreadableFile ? new Misuse(wordsFor(name, error)) : error;
  }
}

function wordsFor(name: string, { flaw, line }: UnreadableFile): string {
  const where = line === null ? '' : ` near line ${line}`;
  switch (flaw) {
    case 'empty':
      return `${name} is empty.`;
    case 'no-text':
      return `${name} is no text: it holds bytes that no text has.`;
    case 'not-utf8':
      return `${name} is not UTF-8: see line ${line}. Save it as UTF-8 ("CSV UTF-8" in spreadsheets) and try again.`;
    case 'utf-16':
      return `${name} is UTF-16. Save it as UTF-8 and try again.`;
    case 'spreadsheet':
      return `${name} is a spreadsheet or an archive. Save the sheet as CSV (UTF-8) and import that.`;
    case 'compressed':
      return `${name} is compressed. Unpack it into the command: gunzip -c FILE | gatehouse import users - --format csv`;
    case 'quote-not-closed':
    case 'after-quote':
    case 'quote-within':
    case 'row-too-long':
    case 'no-csv':
      return `${name} is no CSV${where}: ${csvFlaws[flaw]}. Nothing after it can be read.`;
    default:
      return flaw satisfies never;
  }
}

const csvFlaws = {
  'quote-not-closed': 'a quote is opened and never closed',
  'after-quote': 'something follows a closing quote: within quotes, quotes are doubled',
  'quote-within':
    'a quote stands within a cell that does not begin with one: put the cell in quotes, and double the quote',
  'row-too-long': `a row is longer than ${longestRow} bytes; perhaps a quote is opened and never closed`,
  'no-csv': 'its rows cannot be told apart',
} as const satisfies Partial<Record<FileFlaw, string>>;
