/** A document as it is to be drawn: texts are whole, in the reader's language, and of any script. */
export interface Paper {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Who says all this. */
  readonly author: string;
  readonly madeAt: Date;
  /** At the foot of every page; `{page}` and `{pages}` are filled in. */
  readonly foot: string;
  readonly blocks: readonly PaperBlock[];
  readonly attachments: readonly PaperAttachment[];
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly look: 'plain' | 'lead' | 'small' }
  /** Names at the left, what they say at the right. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'table';
      /** `share`: of the page's width, beside those of the other columns. */
      readonly columns: readonly { readonly head: string; readonly share: number; readonly isNumber?: boolean }[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'chart';
      /** In words, for whoever does not see it. */
      readonly alternative: string;
      readonly values: readonly number[];
      /** What the top of it stands for. */
      readonly most: number;
      /** At the left and at the right end of what it shows. */
      readonly first: string;
      readonly last: string;
    };

export interface PaperAttachment {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly content: Uint8Array;
}

/** Draws a document as PDF: tagged, A4, with its fonts in it. Throws where it cannot be drawn. */
export type DrawPaper = (paper: Paper) => Promise<Uint8Array>;
