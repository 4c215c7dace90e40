/** What PDFKit has and its typings lack. */
declare namespace PDFKit {
  interface PDFDocument {
    /** The font in use, as it was read from its file. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  }
}

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Left, top, right, bottom in points: where a figure stands. */
    bbox?: [number, number, number, number];
    /** Of a head: what of a table it is the head of. */
    scope?: 'Row' | 'Column';
  }

  interface PDFAttachmentOptions {
    /** What a file is to the document that it is attached to. */
    relationship?: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
  }
}
