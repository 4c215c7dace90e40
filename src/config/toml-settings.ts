import path from 'node:path';
import { fileNameOf, type Mention, type Mentions, type Value } from './mention.ts';
import { wordsOf } from './schema.ts';
import type { SettingsFile } from './settings-file.ts';
import { entriesOf, type TomlEntry } from './toml-entries.ts';
import { splitName, tomlNames, type TomlName } from './toml-names.ts';
import type { TomlTable } from './toml-syntax.ts';
import { unknownNames } from './toml-unknown.ts';

/** The settings that a parsed TOML file holds, and what is wrong with its names and its mode. */
export function readToml(table: TomlTable, file: SettingsFile): Mentions {
  const entries = entriesOf(table, file);
  const mentions = entries.flatMap((entry) => mentionsBy(entry, file));
  return { mentions, problems: [...openSecrets(file, mentions), ...unknownNames(entries, file)] };
}

/** As among variables, what is blank is not set. */
function mentionsBy(entry: TomlEntry, file: SettingsFile): readonly Mention[] {
  const found = tomlNames.get(entry.name);
  if (found === undefined || (typeof entry.value === 'string' && entry.value.trim() === '')) return [];
  const { setting, isPath } = found;
  const value = valueOf(entry, found, file);
  return [{ setting, origin: 'file', name: wordsOf(setting).toml, place: entry.place, value, isPath }];
}

function valueOf(entry: TomlEntry, found: TomlName, file: SettingsFile): Value {
  const text = textOf(entry.value, found);
  if (text === null) return { problem: typeProblem(entry, found) };
  const isPath = found.isPath || wordsOf(found.setting).path === true;
  return { text: isPath ? path.resolve(file.folder, text) : text };
}

/** What a variable would hold; null where it is of the wrong type. */
function textOf(value: unknown, { setting, isPath }: TomlName): string | null {
  const { example } = wordsOf(setting);
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' && typeof example === 'number') return String(value);
  return !isPath && typeof example === 'object' && isTexts(value) ? value.join(',') : null;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function typeProblem({ name, place }: TomlEntry, { setting, isPath }: TomlName): string {
  const { example, secret } = wordsOf(setting);
  const such = `such as ${splitName(name).word} = ${JSON.stringify(example)}`;
  const want = isPath ? 'the path of a file in quotes' : secret ? 'a text in quotes' : `${kindOf(example)}, ${such}`;
  return `${place}Set ${name} to ${want}.`;
}

function kindOf(example: unknown): string {
  if (typeof example === 'number') return 'a whole number';
  return typeof example === 'string' ? 'a text in quotes' : 'a list of texts in quotes';
}

/** Secrets in a file that others may read or change, whether they are used or not. */
function openSecrets(file: SettingsFile, mentions: readonly Mention[]): readonly string[] {
  const secrets = mentions.filter(({ setting, isPath }) => !isPath && wordsOf(setting).secret);
  const [first] = secrets;
  if (first === undefined || !file.isOpenToOthers) return [];
  const names = secrets.map(({ name }) => name).join(', ');
  const remedy = `Run chmod 600 on it, or keep each secret in a file of its own: ${fileNameOf(first)} names one.`;
  return [`${file.name} holds secrets (${names}) and is open to others than its owner. ${remedy}`];
}
