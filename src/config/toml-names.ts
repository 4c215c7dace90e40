import { nearest } from './nearest.ts';
import { secretSettings, type Setting, settingNames, wordsOf } from './schema.ts';

/** What a name in the TOML file stands for. */
export interface TomlName {
  readonly setting: Setting;
  /** Names the file of a secret. */
  readonly isPath: boolean;
}

/** Every name that may stand in the TOML file, with its table's in front. */
export const tomlNames: ReadonlyMap<string, TomlName> = new Map<string, TomlName>([
  ...settingNames.map((setting) => [wordsOf(setting).toml, { setting, isPath: false }] as const),
  ...secretSettings.map((setting) => [`${wordsOf(setting).toml}_file`, { setting, isPath: true }] as const),
]);

/** A name's table, empty at the top of the file, and its last word. */
export function splitName(name: string): { readonly table: string; readonly word: string } {
  const at = name.lastIndexOf('.');
  return { table: name.slice(0, Math.max(at, 0)), word: name.slice(at + 1) };
}

const wordOf = (name: string): string => splitName(name).word;

const names = Array.from(tomlNames.keys());

export const tomlTables: readonly string[] = [...new Set(names.map((name) => splitName(name).table))].filter(Boolean);

/**
 * The name that was most likely meant: that of a variable; one of the same table, by its spelling or a part; the same word in another table; one that
 * is spelled like it, or whose word is.
 */
export function nearestName(name: string): string | null {
  const { table, word } = splitName(name);
  const siblings = names.filter((one) => splitName(one).table === table);
  return (
    names.find((one) => variableOf(one) === word.toUpperCase()) ??
    nearest(word, siblings, wordOf) ??
    siblings.find((one) => wordOf(one).split('_').includes(word)) ??
    names.find((one) => wordOf(one) === word) ??
    nearest(name, names) ??
    nearest(word, names, wordOf) ??
    sharingWords(word)
  );
}

const partsOf = (name: string): readonly string[] => name.split(/[._]/);

/** The name whose whole path has most words in common with this one; of several the shortest. */
function sharingWords(word: string): string | null {
  const parts = new Set(partsOf(word));
  const shared = (one: string): number => partsOf(one).filter((part) => parts.has(part)).length;
  const near = names.filter((one) => shared(one) > 0);
  return near.toSorted((a, b) => shared(b) - shared(a) || a.length - b.length)[0] ?? null;
}

function variableOf(name: string): string | null {
  const found = tomlNames.get(name);
  return found === undefined ? null : `${found.setting}${found.isPath ? '_FILE' : ''}`;
}

export const nearestTable = (table: string): string | null => nearest(table, tomlTables);
