import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const load = createRequire(import.meta.url);

const core = '@zxcvbn-ts/core';
const common = '@zxcvbn-ts/language-common';

/** Of the passwords that everybody guesses first: enough for a hint, in a file that a slow connection carries. The server knows all of them. */
const known = 2_000;

/**
 * What the hint about a password's strength is worked out with, as one script for browsers: the packages' own code, keyboards, and the passwords that are guessed
 * first. It asks nobody anything. Made when it is asked for first.
 */
export const strengthCore = (): string => (made ??= makeCore());

let made: string | null = null;

function makeCore(): string {
  const main = load.resolve(core);
  const script = readFileSync(path.join(path.dirname(main), 'zxcvbn-ts.js'), 'utf8');
  const license = readFileSync(path.join(path.dirname(main), '..', 'LICENSE.txt'), 'utf8');
  return [
    `/*! ${core}\n${license}*/`,
    script.replace(/^\/\/# sourceMappingURL=.*$/m, ''),
    `this.strengthLists = ${JSON.stringify(listsOf())};`,
    '',
  ].join('\n');
}

interface Lists {
  readonly adjacencyGraphs: typeof adjacencyGraphs;
  readonly dictionary: typeof dictionary;
}

function listsOf() {
  const lists = load(common) as Lists;
  const passwords = lists.dictionary['passwords-common'].slice(0, known);
  // What was read is let go of: the whole lists would stay in memory.
  for (const file of Object.keys(load.cache).filter((one) => one.includes(common)))
    Reflect.deleteProperty(load.cache, file);
  return { graphs: lists.adjacencyGraphs, dictionary: { passwords } };
}
