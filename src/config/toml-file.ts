import type { Mentions } from './mention.ts';
import { type FileOptions, readSettingsFile } from './settings-file.ts';
import { readToml } from './toml-settings.ts';
import { parseToml } from './toml-syntax.ts';

/** What the TOML file says. */
export interface FileRead extends Mentions {
  /** As an operator wrote it; null where there is none, or where it cannot be opened. */
  readonly name: string | null;
  /** Nobody named it: it was in the working directory. */
  readonly isFound: boolean;
  /** What is in it is known. Where it is not, nothing can be said to be missing. */
  readonly isUnderstood: boolean;
}

/** Finds, reads and parses the TOML file. */
export function readFileOf(variable: string | undefined, options: FileOptions): FileRead {
  const file = readSettingsFile(variable, options);
  if (file === null) return { name: null, isFound: false, isUnderstood: true, mentions: [], problems: [] };
  if (typeof file === 'string') return unusable({ name: null, isFound: false }, file);
  const parsed = parseToml(file.text);
  if ('table' in parsed)
    return { name: file.name, isFound: file.isFound, isUnderstood: true, ...readToml(parsed.table, file) };
  const { line, column, words } = parsed.fault;
  return unusable(file, `${file.name}, line ${line}, column ${column}: ${words}`);
}

const unusable = ({ name, isFound }: Pick<FileRead, 'name' | 'isFound'>, text: string): FileRead => ({
  name,
  isFound,
  isUnderstood: false,
  mentions: [],
  problems: [text],
});
