import type { Problem } from './problem.ts';
import { secretSettings, settingNames } from './schema.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const prefix = 'GATEHOUSE_';

const known: readonly string[] = [...settingNames, ...secretSettings.map((name) => `${name}_FILE`)];

/**
 * Variables that are named like settings and are none: a setting that is misspelled would be left out without a word. Values are not repeated, they
 * may be secrets.
 */
export function unknownProblems(environment: Environment): readonly Problem[] {
  const names = Object.keys(environment).filter((name) => name.startsWith(prefix) && !known.includes(name));
  return names
    .filter((name) => !isServiceLink(name, environment[name] ?? ''))
    .map((name) => ({ setting: name, text: `${name} is no setting. ${adviceFor(name)}` }));
}

/** What Kubernetes sets by itself in every container beside a service that is called "gatehouse" or "gatehouse-…". */
function isServiceLink(name: string, value: string): boolean {
  if (/_SERVICE_(HOST|PORT(_\w+)?)$/.test(name)) return true;
  return (
    /_PORT(_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?$/.test(name) && (/_\d+_/.test(name) || value.includes('://'))
  );
}

function adviceFor(name: string): string {
  const near = nearest(name);
  const all = 'docs/configuration.md has all of them.';
  return near === null ? `Remove it; ${all}` : `Did you mean ${near}? Rename or remove it; ${all}`;
}

/** The setting that is spelled most like it, unless more than a third of it would have to change. Prefixes do not count: not every setting has one. */
function nearest(name: string): string | null {
  const plain = withoutPrefix(name);
  const ranked = known
    .map((one) => ({ one, edits: editsBetween(plain, withoutPrefix(one)) }))
    .toSorted((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best !== undefined && best.edits <= plain.length / 3 ? best.one : null;
}

const withoutPrefix = (name: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name);

/** How many letters to add, drop or replace to make one word of the other. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
