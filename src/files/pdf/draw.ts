import type { Paper } from '#ports/paper.ts';
import { drawBlock } from './blocks.ts';
import { look, newSheet, type Sheet, type Style } from './sheet.ts';

/** Draws a document as PDF. Takes as long as it takes: it belongs into a thread of its own. */
export function drawPdf(paper: Paper): Promise<Uint8Array> {
  const sheet = newSheet(paper);
  const bytes = collected(sheet.doc);
  const root = sheet.doc.struct('Document');
  sheet.doc.addStructure(root);
  for (const block of paper.blocks) drawBlock(sheet, root, block);
  root.end();
  drawFeet(sheet, paper);
  attach(sheet, paper);
  sheet.doc.end();
  return bytes;
}

const foot: Style = { size: 8, weight: 'regular', color: look.quiet };

function drawFeet(sheet: Sheet, paper: Paper): void {
  const { doc } = sheet;
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    const text = paper.foot.replaceAll('{page}', String(page + 1)).replaceAll('{pages}', String(count));
    const [line = ''] = sheet.lines(text, sheet.width, foot);
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    sheet.draw(line, { x: sheet.left, y: doc.page.height - look.foot }, foot);
    doc.endMarkedContent();
  }
}

function attach({ doc }: Sheet, { attachments, madeAt }: Paper): void {
  for (const { name, type, description, content } of attachments)
    doc.file(Buffer.from(content), {
      name,
      type,
      description,
      relationship: 'Data',
      creationDate: madeAt,
      modifiedDate: madeAt,
    });
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}
