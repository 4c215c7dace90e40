import { stringify } from 'csv-stringify/sync';
import { guarded, unguarded } from './formulas.ts';

/** The first row of a file, and the sign that parts its cells. */
export interface CsvHeader {
  readonly cells: readonly string[];
  readonly delimiter: string;
}

const added: ReadonlySet<string> = new Set(['line', 'problem']);

/** Rows that were not taken, written as they were, with the line where each stood and what is wrong with it: corrected, they are a file to read again. */
export interface CsvRejects {
  readonly head: () => string;
  readonly row: (line: number, cells: readonly string[], problem: string) => string;
}

/** Cells beyond the header stand at the end: as wrong as they were. */
export function csvRejects(header: () => CsvHeader): CsvRejects {
  const kept = (cells: readonly string[]): readonly string[] =>
    header().cells.flatMap((name, at) => (added.has(name.trim().toLowerCase()) ? [] : [cells[at] ?? '']));
  // It is corrected in a spreadsheet; reading takes the guard away again, and no second one is put before a cell that has it.
  const write = (cells: readonly string[]): string =>
    stringify([cells.map((cell) => guarded(unguarded(cell)))], { delimiter: header().delimiter });
  return {
    head: () => write([...kept(header().cells), 'line', 'problem']),
    row: (line, cells, problem) =>
      write([...kept(cells), String(line), problem, ...cells.slice(header().cells.length)]),
  };
}
