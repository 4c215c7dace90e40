import { readRosterHeader, type HeaderFlaw, type RosterColumn } from '#domain/roster-row.ts';
import type { SourceRow } from '#flows/directory/judge-roster.ts';
import type { CsvHeader } from '#files/csv-rejects.ts';
import { unguarded } from '#files/formulas.ts';
import { readCsv } from '#files/read-csv.ts';
import { UnreadableFile, type FileFlaw } from '#files/unreadable.ts';
import { utf8Text } from '#files/utf8-text.ts';

/** Rows of one list. */
export const mostRows = 5000;

/** A list as it stands in its file, and what its columns mean. */
export interface ReadList {
  readonly header: CsvHeader;
  readonly columns: readonly (RosterColumn | null)[];
  readonly rows: readonly SourceRow[];
}

export type ReadRoster =
  | { readonly ok: true; readonly list: ReadList }
  | { readonly ok: false; readonly because: 'unreadable'; readonly flaw: FileFlaw; readonly line: number | null }
  | { readonly ok: false; readonly because: 'columns'; readonly flaws: readonly HeaderFlaw[] }
  | { readonly ok: false; readonly because: 'no-rows' | 'too-many-rows' };

/** Reads an uploaded list. `mayGiveRoles`: whoever sent it has both permissions. */
export async function readRoster(content: Buffer, mayGiveRoles: boolean): Promise<ReadRoster> {
  try {
    return await readRows(content, mayGiveRoles);
  } catch (error) {
    if (error instanceof UnreadableFile)
      return { ok: false, because: 'unreadable', flaw: error.flaw, line: error.line };
    throw error;
  }
}

async function readRows(content: Buffer, mayGiveRoles: boolean): Promise<ReadRoster> {
  let header: CsvHeader | null = null;
  let columns: readonly (RosterColumn | null)[] = [];
  const rows: SourceRow[] = [];
  for await (const { line, cells, delimiter } of readCsv(utf8Text(once(content), { bytes: 0, lines: 0 }))) {
    if (header === null) {
      const read = readRosterHeader(cells.map(unguarded), mayGiveRoles);
      if (!read.ok) return { ok: false, because: 'columns', flaws: read.flaws };
      header = { cells, delimiter };
      ({ columns } = read);
    } else if (rows.length === mostRows) return { ok: false, because: 'too-many-rows' };
    else if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: cells.map(unguarded) });
  }
  if (header === null) return { ok: false, because: 'unreadable', flaw: 'empty', line: null };
  return rows.length === 0 ? { ok: false, because: 'no-rows' } : { ok: true, list: { header, columns, rows } };
}

async function* once(content: Buffer): AsyncGenerator<Buffer> {
  if (content.length > 0) yield content;
}
