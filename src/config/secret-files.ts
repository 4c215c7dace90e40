import { readFileSync } from 'node:fs';
import type { Problem } from './problem.ts';
import { secretSettings, type Setting } from './schema.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment with the contents of `…_FILE` in the places of their settings. Paths are not repeated in a problem: where one names no file, it may
 * be the secret itself, put into the wrong variable.
 */
export function withSecretFiles(environment: Environment): {
  readonly values: Environment;
  readonly problems: readonly Problem[];
} {
  const values = { ...environment };
  const problems: Problem[] = [];
  for (const setting of secretSettings) {
    const path = environment[`${setting}_FILE`];
    if (path === undefined) continue;
    const text = readSecret(path);
    const problem = problemOf(setting, environment[setting], text);
    if (problem === null) values[setting] = text ?? undefined;
    else problems.push({ setting, text: problem });
  }
  return { values, problems };
}

function problemOf(setting: Setting, value: string | undefined, text: string | null): string | null {
  if (value !== undefined) return `Set either ${setting} or ${setting}_FILE: both are set.`;
  if (text === null)
    return `Set ${setting}_FILE to a file that this user may read: the one that it names cannot be read.`;
  return text === '' ? `Set ${setting}_FILE to a file with the secret in it: the one that it names is empty.` : null;
}

function readSecret(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
