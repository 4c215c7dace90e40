/** Why a file cannot be read as a list. None of them quotes the file: there may be secrets in it. */
export type FileFlaw =
  | 'empty'
  | 'no-text'
  | 'not-utf8'
  | 'utf-16'
  | 'spreadsheet'
  | 'compressed'
  | 'quote-not-closed'
  | 'after-quote'
  | 'quote-within'
  | 'row-too-long'
  | 'no-csv';

/** Thrown where nothing after can be read. Each door says it in its words. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly flaw: FileFlaw;
  /** Where, counted from 1; null: nobody can tell, or it is about the whole file. */
  readonly line: number | null;

  constructor(flaw: FileFlaw, line: number | null = null) {
    super(flaw);
    this.flaw = flaw;
    this.line = line;
  }
}
