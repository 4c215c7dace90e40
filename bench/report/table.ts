/** A table of words: the first row is its head. */
export type Table = readonly (readonly string[])[];

/** With columns under each other, for a terminal. Columns that hold numbers are set right. */
export function asText(table: Table): string {
  const widths = widthsOf(table);
  const lines = table.map((row) =>
    row
      .map((cell, column) => pad(table, cell, column, widths))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** For a document. */
export function asMarkdown(table: Table): string {
  const [head = [], ...rows] = table;
  const rule = head.map((_, column) => (isNumeric(table, column) ? '--:' : '---'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const widthsOf = (table: Table): readonly number[] =>
  (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));

function pad(table: Table, cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return isNumeric(table, column) ? cell.padStart(width) : cell.padEnd(width);
}

const isNumeric = (table: Table, column: number): boolean =>
  table.slice(1).every((row) => /^(?:[\d.,]+|–)?$/.test(row[column] ?? ''));

/** Three digits that matter: `0.123`, `1.23`, `12.3`, `1,234`. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return Number(value.toFixed(digits)).toLocaleString('en', { maximumFractionDigits: 3 });
}
