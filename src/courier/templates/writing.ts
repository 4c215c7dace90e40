import type { Block } from './body.ts';
import type { Phrases } from './middles.ts';
import type { KindWords, MailWords } from './words/catalogue.ts';

/** What a mail is written with, in one language. */
export interface Writing {
  /** The value of a name. Throws RangeError where the content lacks it. */
  readonly value: (name: string) => string;
  /** A text, its `{names}` filled in. */
  readonly told: (text: string) => string;
  /** The same as a paragraph. */
  readonly say: (text: string) => Block;
  readonly words: Phrases;
  /** Not filled in: most kinds lack what they name. */
  readonly rollOut: MailWords['rollOut'];
  /** Of this kind. */
  readonly of: KindWords;
}
