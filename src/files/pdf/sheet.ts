import Pdf from 'pdfkit';
import type { Paper } from '#ports/paper.ts';
import type { Weight } from './font-files.ts';
import { linesOf } from './lines.ts';
import { typeCase, type Run } from './type-case.ts';

/** In points. */
export const look = {
  margin: 56,
  foot: 34,
  lineHeight: 1.42,
  ink: '#1c2733',
  quiet: '#55626f',
  line: '#c3ccd4',
  accent: '#1d5a8a',
} as const;

export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly color: string;
}

/** A kind of structure in a tagged document: `H1`, `P`, `Table`. */
export type Element = PDFKit.PDFStructureElement;

/** Pages that are drawn upon from the top down. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly left: number;
  readonly width: number;
  /** Where the next thing is drawn. */
  y: number;
  /** Begins another page where there is no room for so much. True: it did. */
  makeRoom(height: number): boolean;
  lines(text: string, width: number, style: Style): readonly string[];
  heightOf(lines: number, style: Style): number;
  /** One line whose top is at `y`; `right`: it ends at `x`. */
  draw(line: string, at: { readonly x: number; readonly y: number }, style: Style, align?: 'left' | 'right'): void;
  /** What is drawn is content of this element. */
  within(element: Element, type: string, work: () => void): void;
  /** What is drawn is no content: rules, feet of pages. */
  aside(work: () => void): void;
}

export function newSheet(paper: Paper): Sheet {
  const doc = new Pdf({
    size: 'A4',
    margin: look.margin,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: paper.language,
    bufferPages: true,
    info: { Title: paper.title, Author: paper.author, Creator: paper.author, CreationDate: paper.madeAt },
  });
  const cases = typeCase((file, codePoint) => doc.font(file)['_font'].font.hasGlyphForCodePoint(codePoint));
  const measure = (text: string, style: Style): number =>
    cases.runs(text, style.weight).reduce((sum, run) => sum + widthOf(doc, run, style), 0);
  const sheet: Sheet = {
    doc,
    left: look.margin,
    width: doc.page.width - 2 * look.margin,
    y: look.margin,
    makeRoom(height) {
      if (sheet.y + height <= doc.page.height - look.margin) return false;
      doc.addPage();
      sheet.y = look.margin;
      return true;
    },
    lines: (text, width, style) => linesOf(text, width, (part) => measure(part, style)),
    heightOf: (lines, { size }) => lines * size * look.lineHeight,
    draw(line, at, style, align = 'left') {
      const y = at.y + style.size * 1.05;
      let x = align === 'right' ? at.x - measure(line, style) : at.x;
      for (const run of cases.runs(line, style.weight)) {
        doc.font(run.font).fontSize(style.size).fillColor(style.color);
        doc.text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
        x += widthOf(doc, run, style);
      }
    },
    within(element, type, work) {
      const content = doc.markStructureContent(type);
      work();
      doc.endMarkedContent();
      element.add(content);
    },
    aside(work) {
      doc.markContent('Artifact', { type: 'Layout' });
      work();
      doc.endMarkedContent();
    },
  };
  return sheet;
}

const widthOf = (doc: PDFKit.PDFDocument, { font, text }: Run, { size }: Style): number =>
  doc.font(font).fontSize(size).widthOfString(text);
