import type { SettingsFile } from './settings-file.ts';
import { isTable, type TomlEntry } from './toml-entries.ts';
import { nearestName, nearestTable, tomlNames, tomlTables } from './toml-names.ts';

/** More would bury the first. */
const most = 20;

const all = 'docs/configuration.md has all of them.';

/** Names in a file that are none of ours: a setting that is misspelled would be left out without a word. */
export function unknownNames(entries: readonly TomlEntry[], file: SettingsFile): readonly string[] {
  const unknown = entries.filter(({ name }) => !tomlNames.has(name));
  const told = unknown.slice(0, most).map((entry) => `${entry.place}${sentenceFor(entry)}`);
  const rest = unknown.length - told.length;
  const more = `${file.name}: ${rest} more names are no settings. Remove them; ${all}`;
  return rest === 0 ? told : [...told, more];
}

function sentenceFor({ name, value }: TomlEntry): string {
  if (tomlTables.includes(name)) return `${name} is a table: write [${name}] on a line of its own, its settings below.`;
  if (!isRepeatable(name)) return `This name is no setting of this file. Remove it; ${all}`;
  if (isTable(value) || isTables(value)) return `[${name}] is no table of settings. ${adviceFor(nearTable(name))}`;
  return `${name} is no setting of this file. ${adviceFor(nearestName(name))}`;
}

const isTables = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isTable);

/** Neither so odd nor so long that it may be a secret in the wrong place. */
const isRepeatable = (name: string): boolean => name.length <= 40 && !name.includes('"');

function nearTable(name: string): string | null {
  const near = nearestTable(name);
  return near === null ? nearestName(name) : `[${near}]`;
}

const adviceFor = (near: string | null): string =>
  near === null ? `Remove it; ${all}` : `Did you mean ${near}? Rename or remove it; ${all}`;
