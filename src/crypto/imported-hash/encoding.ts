import type { Read } from './foreign.ts';

/** One way of writing a hash as a text that names its algorithm. */
export interface Encoding {
  readonly name: string;
  /** What every text of this encoding begins with. */
  readonly begins: RegExp;
  /** The whole of it. */
  readonly form: RegExp;
  /** Parts of a text that has the form; a part that is left out is empty. */
  read(parts: readonly string[]): Read;
}
