import type { PaperBlock } from '#ports/paper.ts';
import { look, type Element, type Sheet, type Style } from './sheet.ts';

interface Table extends Omit<Extract<PaperBlock, { kind: 'table' }>, 'kind'> {
  /** The first cell of each row names it, and there is no row of heads. */
  readonly rowHeads: boolean;
}

const cell: Style = { size: 8.5, weight: 'regular', color: look.ink };
const head: Style = { size: 8.5, weight: 'bold', color: look.quiet };
const padding = { x: 6, y: 3.5 } as const;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly isNumber: boolean;
}

/** A table over as many pages as it takes; its heads are drawn again on each, and read once. */
export function drawTable(sheet: Sheet, root: Element, table: Table): void {
  const element = sheet.doc.struct('Table');
  root.add(element);
  const columns = columnsOf(sheet, table);
  const heads = table.columns.map((one) => one.head);
  if (!table.rowHeads) {
    // Heads never stand alone at the foot of a page.
    const first = table.rows[0] ?? [];
    sheet.makeRoom(rowHeight(sheet, textsOf(sheet, columns, heads)) + rowHeight(sheet, textsOf(sheet, columns, first)));
    drawRow(sheet, columns, { cells: heads, heads: 'Column', element });
  }
  for (const cells of table.rows) {
    if (table.rowHeads) drawRow(sheet, columns, { cells, heads: 'Row', element });
    else
      drawRow(sheet, columns, { cells, heads: null, element, onNewPage: () => drawHeadsAgain(sheet, columns, heads) });
  }
  element.end();
  sheet.y += 8;
}

function columnsOf(sheet: Sheet, { columns }: Table): readonly Column[] {
  const shares = columns.reduce((sum, one) => sum + one.share, 0);
  let x = sheet.left;
  return columns.map(({ share, isNumber = false }) => {
    const column = { x, width: (sheet.width * share) / shares, isNumber };
    x += column.width;
    return column;
  });
}

interface Row {
  readonly cells: readonly string[];
  /** `Column`: every cell is the head of a column. `Row`: the first one is that of its row. */
  readonly heads: 'Column' | 'Row' | null;
  readonly element: Element;
  readonly onNewPage?: () => void;
}

function drawRow(sheet: Sheet, columns: readonly Column[], { cells, heads, element, onNewPage }: Row): void {
  const scopes = cells.map((_, index) => (heads === 'Row' && index > 0 ? null : heads));
  const texts = textsOf(sheet, columns, cells, scopes);
  const height = rowHeight(sheet, texts);
  if (sheet.makeRoom(height)) onNewPage?.();
  const row = sheet.doc.struct('TR');
  element.add(row);
  for (const [index, lines] of texts.entries()) {
    const column = columns[index];
    if (column) drawCell(sheet, row, { column, lines, scope: scopes[index] ?? null });
  }
  row.end();
  rule(sheet, sheet.y + height);
  sheet.y += height;
}

const styleOf = (scope: Cell['scope'] | undefined): Style => (scope ? head : cell);

/** The lines of each cell. */
const textsOf = (
  sheet: Sheet,
  columns: readonly Column[],
  cells: readonly string[],
  scopes: readonly Cell['scope'][] = [],
): readonly (readonly string[])[] =>
  cells.map((text, index) => sheet.lines(text, (columns[index]?.width ?? 0) - 2 * padding.x, styleOf(scopes[index])));

const rowHeight = (sheet: Sheet, texts: readonly (readonly string[])[]): number =>
  Math.max(...texts.map((lines) => sheet.heightOf(lines.length, cell))) + 2 * padding.y;

interface Cell {
  readonly column: Column;
  readonly lines: readonly string[];
  readonly scope: 'Column' | 'Row' | null;
}

function drawCell(sheet: Sheet, row: Element, content: Cell): void {
  const { scope } = content;
  const type = scope === null ? 'TD' : 'TH';
  const element = sheet.doc.struct(type, scope === null ? {} : { scope });
  row.add(element);
  sheet.within(element, type, () => drawText(sheet, content));
  element.end();
}

function drawText(sheet: Sheet, { column, lines, scope }: Cell): void {
  const style = styleOf(scope);
  for (const [index, line] of lines.entries()) {
    const y = sheet.y + padding.y + sheet.heightOf(index, style);
    // A space at the end of a line that goes on, so that who reads the text alone reads two words.
    const text = index < lines.length - 1 ? `${line} ` : line;
    if (column.isNumber) sheet.draw(text, { x: column.x + column.width - padding.x, y }, style, 'right');
    else sheet.draw(text, { x: column.x + padding.x, y }, style);
  }
}

function drawHeadsAgain(sheet: Sheet, columns: readonly Column[], heads: readonly string[]): void {
  const texts = textsOf(
    sheet,
    columns,
    heads,
    heads.map(() => 'Column' as const),
  );
  sheet.aside(() => {
    for (const [index, lines] of texts.entries()) {
      const column = columns[index];
      if (column) drawText(sheet, { column, lines, scope: 'Column' });
    }
  });
  const height = rowHeight(sheet, texts);
  rule(sheet, sheet.y + height);
  sheet.y += height;
}

function rule(sheet: Sheet, y: number): void {
  sheet.aside(() => {
    sheet.doc.lineWidth(0.5).strokeColor(look.line);
    sheet.doc
      .moveTo(sheet.left, y)
      .lineTo(sheet.left + sheet.width, y)
      .stroke();
  });
}
