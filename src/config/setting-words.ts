import { z } from 'zod';

/** What an operator reads about a setting (docs/configuration.md), beside what the schema says itself. */
export interface SettingWords {
  readonly means: string;
  /** Its name in the TOML file, after its table's. */
  readonly toml: string;
  /** How it is written there. A number or a list may be written as a text, too. A secret's is the path of a file that holds it. */
  readonly example: string | number | readonly string[];
  /** What holds where the schema has no default of its own. */
  readonly otherwise?: string;
  /** May be given as a file's path: in a variable with `_FILE` appended, in the TOML file with `_file`. */
  readonly secret?: true;
  /** A path. In the TOML file it begins at that file's folder. */
  readonly path?: true;
}

/** The words about each setting of the schema, by its type. */
export const settingWords = z.registry<SettingWords>();
