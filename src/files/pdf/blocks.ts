import type { PaperBlock } from '#ports/paper.ts';
import { drawChart } from './chart.ts';
import { look, type Element, type Sheet, type Style } from './sheet.ts';
import { drawTable } from './table.ts';

type Heading = Extract<PaperBlock, { kind: 'heading' }>;
type Text = Extract<PaperBlock, { kind: 'text' }>;

const headings: Readonly<Record<Heading['level'], Style & { readonly above: number; readonly below: number }>> = {
  1: { size: 22, weight: 'bold', color: look.ink, above: 0, below: 8 },
  2: { size: 14, weight: 'bold', color: look.accent, above: 20, below: 6 },
  3: { size: 10.5, weight: 'bold', color: look.ink, above: 12, below: 4 },
};

const texts: Readonly<Record<Text['look'], Style & { readonly below: number }>> = {
  plain: { size: 9.5, weight: 'regular', color: look.ink, below: 6 },
  lead: { size: 12, weight: 'regular', color: look.ink, below: 10 },
  small: { size: 8.5, weight: 'regular', color: look.quiet, below: 6 },
};

/** Draws one block, and adds it to the document's structure. */
export function drawBlock(sheet: Sheet, root: Element, block: PaperBlock): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, root, block);
    case 'text':
      return drawText(sheet, root, block);
    case 'facts':
      return drawTable(sheet, root, {
        columns: [
          { head: '', share: 34 },
          { head: '', share: 66 },
        ],
        rows: block.rows,
        rowHeads: true,
      });
    case 'table':
      return drawTable(sheet, root, { ...block, rowHeads: false });
    case 'chart':
      return drawChart(sheet, root, block);
    default:
      return block satisfies never;
  }
}

/** Never the last thing on a page: what it is a heading of begins below it. */
const roomBelowHeading = 60;

function drawHeading(sheet: Sheet, root: Element, { level, text }: Heading): void {
  const style = headings[level];
  const lines = sheet.lines(text, sheet.width, style);
  const height = sheet.heightOf(lines.length, style);
  if (!sheet.makeRoom(style.above + height + style.below + roomBelowHeading) && sheet.y > look.margin)
    sheet.y += style.above;
  drawLines(sheet, root, `H${level}`, lines, style);
  sheet.y += style.below;
}

function drawText(sheet: Sheet, root: Element, { text, look: named }: Text): void {
  const style = texts[named];
  drawLines(sheet, root, 'P', sheet.lines(text, sheet.width, style), style);
  sheet.y += style.below;
}

function drawLines(sheet: Sheet, root: Element, type: string, lines: readonly string[], style: Style): void {
  const element = sheet.doc.struct(type);
  root.add(element);
  for (const [index, line] of lines.entries()) {
    const height = sheet.heightOf(1, style);
    sheet.makeRoom(height);
    // A space at the end of a line that goes on, so that who reads the text alone reads two words.
    const text = index < lines.length - 1 ? `${line} ` : line;
    sheet.within(element, type, () => sheet.draw(text, { x: sheet.left, y: sheet.y }, style));
    sheet.y += height;
  }
  element.end();
}
