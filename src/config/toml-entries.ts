import { splitName, tomlTables } from './toml-names.ts';
import { linesOf } from './toml-lines.ts';
import type { SettingsFile } from './settings-file.ts';
import type { TomlTable } from './toml-syntax.ts';

/** What a TOML file says of one name. */
export interface TomlEntry {
  /** With its table's name in front. What had to be put in quotes still is: `"a.b"` is another name than `a.b`. */
  readonly name: string;
  readonly value: unknown;
  /** Begins a sentence about it: `gatehouse.toml, line 4: `. */
  readonly place: string;
}

/** Everything in a file, out of all of our tables: what is in tables that are none of ours goes with them. */
export function entriesOf(table: TomlTable, file: SettingsFile): readonly TomlEntry[] {
  const lines = linesOf(file.text);
  return Object.entries(table)
    .flatMap(([word, value]) => unfold(quoted(word), value))
    .map(([name, value]) => ({ name, value, place: placeOf(name, lines, file) }));
}

function unfold(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (!isTable(value) || !tomlTables.includes(name)) return [[name, value]];
  return Object.entries(value).flatMap(([word, inner]) => unfold(`${name}.${quoted(word)}`, inner));
}

/** Tables have no prototype; dates, which are objects as well, have one. */
export const isTable = (value: unknown): value is TomlTable =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;

const quoted = (word: string): string => (/^[\w-]+$/.test(word) ? word : JSON.stringify(word));

/** Where only the table's line is known, that. */
function placeOf(name: string, lines: ReadonlyMap<string, number>, file: SettingsFile): string {
  const line = lines.get(name) ?? lines.get(splitName(name).table);
  return line === undefined ? `${file.name}: ` : `${file.name}, line ${line}: `;
}
