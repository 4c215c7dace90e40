import { cellText, type Fields } from './cell.ts';

/** Aligned columns under their names; names of columns are those of the fields. */
export function tableOf(columns: readonly string[], rows: readonly Fields[]): string {
  if (rows.length === 0) return 'none';
  const cells = rows.map((row) => columns.map((column) => cellText(row[column]).replaceAll('\n', ' ')));
  const widths = columns.map((column, at) => Math.max(widthOf(column), ...cells.map((row) => widthOf(row[at] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd();
  return [columns, ...cells].map(line).join('\n');
}

const segments = new Intl.Segmenter();

/** Columns that a terminal gives a text: combined characters one, wide scripts two. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segments.segment(text)) width += isWide.test(segment) ? 2 : 1;
  return width;
}

const isWide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u;
