import type { ImportColumn, RowProblem, TextFields } from '#domain/import-row.ts';
import type { CsvHeader } from '#files/csv-rejects.ts';
import { unguarded } from '#files/formulas.ts';
import { readCsv as readRows } from '#files/read-csv.ts';
import type { SourceRow } from '#flows/transfer/import-row.ts';
import { Misuse } from '../problem.ts';
import { importRow, type FileSettings } from './cells.ts';
import { readHeader } from './columns.ts';
import { inWords } from './input.ts';

/** Rows of a CSV file with a header. `onHeader` hears of the header first. Throws Misuse for what is no CSV. */
export async function* readCsv(
  name: string,
  text: AsyncIterable<Buffer>,
  settings: FileSettings,
  onHeader: (header: CsvHeader) => void,
): AsyncGenerator<SourceRow<readonly string[]>> {
  let columns: readonly (ImportColumn | null)[] | null = null;
  for await (const { line, cells, delimiter } of inWords(name, readRows(text))) {
    if (columns) yield rowOf(columns, line, cells, settings);
    else {
      columns = readHeader(cells, settings.kind, settings.ignoreUnknown);
      onHeader({ cells, delimiter });
    }
  }
  if (columns === null) throw new Misuse(`${name} is empty.`);
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
