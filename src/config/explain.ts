import path from 'node:path';
import type { Judgment } from './judge.ts';
import { type Mention, writtenNameOf } from './mention.ts';
import { type Setting, settingNames, wordsOf } from './schema.ts';

/** What one setting is, and why. */
export interface ExplainedSetting {
  /** Its variable. */
  readonly setting: Setting;
  /** Its name in the TOML file. */
  readonly toml: string;
  /** What holds, as text; `[secret]`; `[malformed]`, because a secret may have got into the wrong place; null where nothing is set. */
  readonly value: string | null;
  readonly source: 'environment' | 'file' | 'secret file' | 'default';
  /** Where that stands: `GATEHOUSE_KEYS_FILE`, `gatehouse.toml, line 4: server.port`; null for a default. */
  readonly from: string | null;
  /** Where the file says something that the environment overrules. */
  readonly overrules: string | null;
  /** What holds where nothing is set, in words. */
  readonly otherwise: string | null;
  readonly means: string;
}

/** The configuration with its sources, for an operator to read. No secret is in it. */
export interface ExplainedConfiguration {
  /** The TOML file, if there is one. */
  readonly file: string | null;
  readonly settings: readonly ExplainedSetting[];
  /** What `loadConfiguration` would throw. */
  readonly problems: readonly string[];
}

export function explain(judgment: Judgment): ExplainedConfiguration {
  return {
    file: judgment.file,
    settings: settingNames.map((setting) => explainOne(setting, judgment)),
    problems: judgment.problems,
  };
}

function explainOne(setting: Setting, judgment: Judgment): ExplainedSetting {
  const { toml, means, otherwise } = wordsOf(setting);
  const mention = judgment.given.get(setting);
  return {
    setting,
    toml,
    value: valueOf(setting, judgment),
    source: sourceOf(mention),
    from: whereIs(mention),
    overrules: whereIs(judgment.overruled.get(setting)),
    otherwise: otherwise === undefined ? null : plain(otherwise),
    means: plain(means),
  };
}

function valueOf(setting: Setting, { settings, malformed, given }: Judgment): string | null {
  const { secret, path: isPath } = wordsOf(setting);
  if (secret && given.has(setting)) return '[secret]';
  if (malformed.has(setting)) return '[malformed]';
  const value = settings[setting];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  return isPath ? path.resolve(String(value)) : Array.isArray(value) ? value.join(', ') : String(value);
}

function sourceOf(mention: Mention | undefined): ExplainedSetting['source'] {
  if (mention === undefined) return 'default';
  return mention.isPath ? 'secret file' : mention.origin;
}

const whereIs = (mention: Mention | undefined): string | null =>
  mention === undefined ? null : `${mention.place}${writtenNameOf(mention)}`;

/** The words without the signs of Markdown. */
const plain = (text: string): string => text.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll('`', '');
