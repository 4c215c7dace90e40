import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CsvHeader } from '#files/csv-rejects.ts';
import type { Reading } from '#files/utf8-text.ts';
import type { RowsAre, SourceRow } from '#flows/transfer/import-row.ts';
import { Misuse } from '../problem.ts';
import type { FileSettings } from './cells.ts';
import { textOf, type Input } from './input.ts';
import { readCsv } from './read-csv.ts';
import { readJson, readJsonLines } from './read-json.ts';
import { csvRejects, jsonRejects, type RejectFormat } from './rejects.ts';

export const fileFormats = ['csv', 'jsonl', 'json'] as const;
export type FileFormat = (typeof fileFormats)[number];

const byExtension: Readonly<Record<string, FileFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'json',
};

/** Told, or by the name's ending. Throws Misuse. */
export function formatOf(input: Input, told: FileFormat | undefined): FileFormat {
  const found = told ?? byExtension[path.extname(input.path ?? '').toLowerCase()];
  if (found) return found;
  throw new Misuse(`Say what ${input.name} is: --format csv, jsonl or json.`);
}

/** A file of people, read row by row. */
export interface PeopleFile {
  readonly rows: (reading: Reading) => AsyncGenerator<SourceRow<unknown>>;
  readonly rejects: RejectFormat;
  readonly rowsAre: RowsAre;
  readonly rejectsExtension: 'csv' | 'jsonl';
}

export function peopleFile(input: Input, format: FileFormat, settings: FileSettings): PeopleFile {
  if (format !== 'csv') {
    const read = format === 'json' ? readJson : readJsonLines;
    const rows = (reading: Reading) => read(input.name, textOf(input, reading), settings);
    const rowsAre = format === 'json' ? 'user' : 'line';
    return { rows, rowsAre, rejects: jsonRejects(rowsAre), rejectsExtension: 'jsonl' };
  }
  let header: CsvHeader = { cells: [], delimiter: ',' };
  const rows = (reading: Reading) =>
    readCsv(input.name, textOf(input, reading), settings, (read) => {
      header = read;
    });
  return { rows, rowsAre: 'line', rejects: csvRejects(() => header), rejectsExtension: 'csv' };
}

/** What is known of a file before any of its rows is imported. */
export interface Survey {
  readonly rows: number | null;
  readonly sha256: string | null;
}

/**
 * Reads a whole file once without importing anything, so that one that is broken in its last line is refused before its first. What comes through a pipe
 * cannot be read twice. `note` hears of each row. Throws Misuse.
 */
export async function survey(
  input: Input,
  file: PeopleFile,
  note: (row: SourceRow<unknown>) => void,
  signal: AbortSignal,
): Promise<Survey> {
  if (!input.repeatable) return { rows: null, sha256: null };
  const hash = createHash('sha256');
  let rows = 0;
  for await (const row of file.rows({ bytes: 0, lines: 0, hash })) {
    if (signal.aborted) return { rows: null, sha256: null };
    rows += 1;
    note(row);
  }
  return { rows, sha256: hash.digest('hex') };
}
