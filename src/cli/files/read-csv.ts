import { Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import type { ImportColumn, RowProblem, TextFields } from '#domain/import-row.ts';
import type { SourceRow } from '#flows/transfer/import-row.ts';
import { Misuse } from '../problem.ts';
import { importRow, type FileSettings } from './cells.ts';
import { readHeader } from './columns.ts';
import { unguarded } from '#files/formulas.ts';
import { lineCounter, type LineCounter } from './line-counter.ts';
import { longestRow } from './limits.ts';

export interface CsvHeader {
  readonly cells: readonly string[];
  readonly delimiter: string;
}

interface Parsed {
  readonly info: Info;
  readonly record: readonly string[];
}

/**
 * Rows of a CSV file with a header: comma, semicolon or tab, whichever the header has most of; quotes as in RFC 4180, line breaks within them included.
 * `onHeader` hears of the header first. Throws Misuse for what is no CSV: where a quote is wrong, nobody knows where the next row begins.
 */
export async function* readCsv(
  name: string,
  text: AsyncIterable<Buffer>,
  settings: FileSettings,
  onHeader: (header: CsvHeader) => void,
): AsyncGenerator<SourceRow<readonly string[]>> {
  const { first, whole } = await peek(text);
  const delimiter = delimiterOf(first);
  const lines = lineCounter();
  let columns: readonly (ImportColumn | null)[] | null = null;
  for await (const { info, record } of records(name, lines.passing(whole), delimiter)) {
    const line = startOf(lines, info, record);
    if (columns) yield rowOf(columns, line, record, settings);
    else {
      columns = readHeader(record, settings.kind, settings.ignoreUnknown);
      onHeader({ cells: record, delimiter });
    }
  }
  if (columns === null) throw new Misuse(`${name} is empty.`);
}

async function* records(name: string, text: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<Parsed> {
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
    throw error instanceof CsvError ? new Misuse(flawOf(name, error)) : error;
  } finally {
    source.destroy();
  }
}

/** None of them quotes the file: there are secrets in it. */
const flaws: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quote: within quotes, quotes are doubled',
  INVALID_OPENING_QUOTE:
    'a quote stands within a cell that does not begin with one: put the cell in quotes, and double the quote',
  CSV_MAX_RECORD_SIZE: `a row is longer than ${longestRow} bytes; perhaps a quote is opened and never closed`,
};

function flawOf(name: string, error: CsvError): string {
  const line = (error as { readonly lines?: number }).lines;
  const where = line === undefined ? '' : ` near line ${line}`;
  return `${name} is no CSV${where}: ${flaws[error.code] ?? error.code}. Nothing after it can be read.`;
}

/** The first of its lines decides, outside of quotes. */
function delimiterOf(first: Buffer): string {
  const line = /^\s*([^\r\n]*)/.exec(first.toString('utf8'))?.[1]?.replaceAll(/"[^"]*"/g, '') ?? '';
  const [best] = [',', ';', '\t']
    .map((sign) => ({ sign, cells: line.split(sign).length }))
    .toSorted((a, b) => b.cells - a.cells);
  return best?.sign ?? ',';
}

/** As much as holds the first line, and everything: a pipe may bring a line in pieces. */
async function peek(text: AsyncIterable<Buffer>): Promise<{ first: Buffer; whole: AsyncIterable<Buffer> }> {
  const chunks = text[Symbol.asyncIterator]();
  let first: Buffer = Buffer.alloc(0);
  while (first.length < longestRow && !/\S[^\n]*\n/.test(first.toString('utf8'))) {
    const read = await chunks.next();
    if (read.done) break;
    first = Buffer.concat([first, read.value]);
  }
  return { first, whole: followed(first, chunks) };
}

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

function rowOf(
  columns: readonly (ImportColumn | null)[],
  line: number,
  record: readonly string[],
  settings: FileSettings,
): SourceRow<readonly string[]> {
  const fields: Partial<Record<ImportColumn, string>> = {};
  for (const [at, column] of columns.entries()) if (column !== null) fields[column] = unguarded(record[at] ?? '');
  const problems = misshapen(columns.length, record.length);
  const taken = { fields: fields as TextFields, memberships: [], password: null, setupKey: null, problems };
  return { line, source: record, ...importRow(taken, settings) };
}

function misshapen(expected: number, found: number): readonly RowProblem[] {
  if (found === expected) return [];
  const reason = `It has ${found} cells where the header has ${expected}: is a comma not in quotes?`;
  return [{ column: null, reason }];
}
