import type { Setting } from './schema.ts';

/** Where settings come from. The first wins. */
export type Origin = 'environment' | 'file';

/** A text, or what is wrong with what stands in its place. */
export type Value = { readonly text: string } | { readonly problem: string };

/** A setting as an operator wrote it. */
export interface Mention {
  readonly setting: Setting;
  readonly origin: Origin;
  /** What it is called there, without the ending of a secret's file: `PORT`, `server.port`. */
  readonly name: string;
  /** Begins a sentence about it: `gatehouse.toml, line 4: `. Empty for a variable. */
  readonly place: string;
  readonly value: Value;
  /** The value is the path of a file that holds it (`DATABASE_URL_FILE`, `database.url_file`). */
  readonly isPath: boolean;
}

/** What one origin holds, and what is wrong with it beside its values. */
export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly problems: readonly string[];
}

const endings: Readonly<Record<Origin, string>> = { environment: '_FILE', file: '_file' };

/** What a secret is called where its file is named. */
export const fileNameOf = ({ origin, name }: Pick<Mention, 'origin' | 'name'>): string => `${name}${endings[origin]}`;

/** What stands there, letter by letter. */
export const writtenNameOf = (mention: Mention): string => (mention.isPath ? fileNameOf(mention) : mention.name);
