import type { Mention, Mentions } from './mention.ts';
import { nearest } from './nearest.ts';
import { secretSettings, type Setting, settingNames } from './schema.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Names the TOML file. Not a setting: it cannot stand in that file. */
export const fileVariable = 'GATEHOUSE_CONFIG';

const prefix = 'GATEHOUSE_';

const fileNames = new Map<string, Setting>(secretSettings.map((setting) => [`${setting}_FILE`, setting]));

const known: readonly string[] = [...settingNames, ...fileNames.keys(), fileVariable];

/** A blank variable is one that is not set: that is how container tools pass them on. */
export const withoutBlank = (environment: Environment): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || isBlank(value) ? [] : [[name, value]],
    ),
  );

const isBlank = (text: string): boolean => text.trim() === '';

/** The settings that an environment without blanks holds, and what is wrong with their names. */
export function readEnvironment(environment: Readonly<Record<string, string>>): Mentions {
  const values = settingNames.flatMap((setting) => mention(setting, environment[setting], false));
  const paths = Array.from(fileNames, ([name, setting]) => mention(setting, environment[name], true));
  return { mentions: [...values, ...paths.flat()], problems: unknownProblems(environment) };
}

const mention = (setting: Setting, text: string | undefined, isPath: boolean): readonly Mention[] =>
  text === undefined ? [] : [{ setting, origin: 'environment', name: setting, place: '', value: { text }, isPath }];

/**
 * Variables that are named like settings and are none: a setting that is misspelled would be left out without a word. Values are not repeated, they
 * may be secrets.
 */
function unknownProblems(environment: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(environment)
    .filter(([name, value]) => name.startsWith(prefix) && !known.includes(name) && !isServiceLink(name, value))
    .map(([name]) => `${name} is no setting. ${adviceFor(name)}`);
}

/** What Kubernetes sets by itself in every container beside a service that is called "gatehouse" or "gatehouse-…". */
function isServiceLink(name: string, value: string): boolean {
  if (/_SERVICE_(HOST|PORT(_\w+)?)$/.test(name)) return true;
  return (
    /_PORT(_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?$/.test(name) && (/_\d+_/.test(name) || value.includes('://'))
  );
}

/** Prefixes do not count: not every setting has one. */
function adviceFor(name: string): string {
  const near = nearest(name, known, (one) => (one.startsWith(prefix) ? one.slice(prefix.length) : one));
  const all = 'docs/configuration.md has all of them.';
  return near === null ? `Remove it; ${all}` : `Did you mean ${near}? Rename or remove it; ${all}`;
}
