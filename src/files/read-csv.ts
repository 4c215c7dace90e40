import { Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { longestRow } from './limits.ts';
import { lineCounter, type LineCounter } from './line-counter.ts';
import { UnreadableFile, type FileFlaw } from './unreadable.ts';

/** A row of a CSV file, the header included: cells as they stand in it. */
export interface CsvRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The sign that parts cells in this file. */
  readonly delimiter: string;
}

interface Parsed {
  readonly info: Info;
  readonly record: readonly string[];
}

/**
 * Rows of a CSV file: comma, semicolon or tab, whichever its first line has most of; quotes as in RFC 4180, line breaks within them included; empty lines are
 * passed over. Throws UnreadableFile for what is no CSV: where a quote is wrong, nobody knows where the next row begins.
 */
export async function* readCsv(text: AsyncIterable<Buffer>): AsyncGenerator<CsvRow> {
  const { first, whole } = await peek(text);
  const delimiter = delimiterOf(first);
  const lines = lineCounter();
  for await (const { info, record } of records(lines.passing(whole), delimiter)) {
    yield { line: startOf(lines, info, record), cells: record, delimiter };
  }
}

async function* records(text: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<Parsed> {
  const parser = parse({
    info: true,
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  const source = Readable.from(text);
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const parsed of source.pipe(parser)) yield parsed as Parsed;
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error;
  } finally {
    source.destroy();
  }
}

const flaws: Readonly<Record<string, FileFlaw>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_INVALID_CLOSING_QUOTE: 'after-quote',
  INVALID_OPENING_QUOTE: 'quote-within',
  CSV_MAX_RECORD_SIZE: 'row-too-long',
};

const unreadable = (error: CsvError): UnreadableFile =>
  new UnreadableFile(flaws[error.code] ?? 'no-csv', (error as { readonly lines?: number }).lines ?? null);

/** The first of its lines decides, outside of quotes. */
function delimiterOf(first: Buffer): string {
  const line = /^\s*([^\r\n]*)/.exec(first.toString('utf8'))?.[1] ?? '';
  // Every second part is within quotes.
  const bare = line
    .split('"')
    .filter((_, part) => part % 2 === 0)
    .join('');
  const [best] = [',', ';', '\t']
    .map((sign) => ({ sign, cells: bare.split(sign).length }))
    .toSorted((a, b) => b.cells - a.cells);
  return best?.sign ?? ',';
}

/** As much as holds the first line, and everything: a pipe may bring a line in pieces. */
async function peek(text: AsyncIterable<Buffer>): Promise<{ first: Buffer; whole: AsyncIterable<Buffer> }> {
  const chunks = text[Symbol.asyncIterator]();
  let first: Buffer = Buffer.alloc(0);
  while (first.length < longestRow && !holdsLine(first)) {
    const read = await chunks.next();
    if (read.done) break;
    first = Buffer.concat([first, read.value]);
  }
  return { first, whole: followed(first, chunks) };
}

const lineFeed = 10;

/** Whether a line that says something ends in it. Looks at each byte once: whoever sends a file chooses what is in it (SECURITY I5). */
export function holdsLine(text: Uint8Array): boolean {
  const said = text.findIndex((byte) => byte > space);
  return said !== -1 && text.includes(lineFeed, said);
}

/** Up to here there are only blanks and signs that nobody sees. */
const space = 32;

async function* followed(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

/** The parser says where a row ends; within it, line breaks are in its cells. */
function startOf(lines: LineCounter, { bytes }: Info, record: readonly string[]): number {
  let within = 0;
  for (const cell of record) if (cell.includes('\n')) within += cell.split('\n').length - 1;
  return lines.lineBefore(bytes) - within;
}
