import type { PaperBlock } from '#ports/paper.ts';
import { look, type Element, type Sheet, type Style } from './sheet.ts';

type Chart = Extract<PaperBlock, { kind: 'chart' }>;

const label: Style = { size: 8, weight: 'regular', color: look.quiet };
const height = 96;
const below = 26;

/** One line over time, from nothing to the most that it can come to. */
export function drawChart(sheet: Sheet, root: Element, chart: Chart): void {
  sheet.makeRoom(height + below);
  const element = sheet.doc.struct('Figure', {
    alt: chart.alternative,
    bbox: [sheet.left, sheet.y, sheet.left + sheet.width, sheet.y + height + below],
  });
  root.add(element);
  sheet.within(element, 'Figure', () => drawLine(sheet, chart));
  element.end();
  sheet.y += height + below;
}

function drawLine(sheet: Sheet, { values, most, first, last }: Chart): void {
  const { doc, left, y } = sheet;
  const text = String(most);
  const axis = left + 34;
  const right = left + sheet.width;
  const bottom = y + height - 14;
  const top = y + 8;
  doc.lineWidth(0.5).strokeColor(look.line);
  for (const level of [top, bottom]) doc.moveTo(axis, level).lineTo(right, level).stroke();
  sheet.draw(text, { x: axis - 6, y: top - 6 }, label, 'right');
  sheet.draw('0', { x: axis - 6, y: bottom - 6 }, label, 'right');
  sheet.draw(first, { x: axis, y: bottom + 4 }, label);
  sheet.draw(last, { x: right, y: bottom + 4 }, label, 'right');
  const place = (value: number, index: number): [number, number] => [
    axis + ((right - axis) * index) / Math.max(1, values.length - 1),
    bottom - ((bottom - top) * Math.min(value, most)) / Math.max(1, most),
  ];
  doc.lineWidth(1.6).strokeColor(look.accent).lineJoin('round');
  for (const [index, value] of values.entries()) {
    const [x, level] = place(value, index);
    if (index === 0) doc.moveTo(x, level);
    else doc.lineTo(x, level);
  }
  if (values.length > 0) doc.stroke();
}
