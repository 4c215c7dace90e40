import { createRequire } from 'node:module';
import type { dictionary as Dictionary } from '@zxcvbn-ts/language-common';
import type { Blocklist } from '#ports/password-hasher.ts';

const load = createRequire(import.meta.url);

const lists = '@zxcvbn-ts/language-common';

/** A unit this short makes no password, however often it is repeated. */
const shortUnit = 4;

/**
 * Common passwords and dictionary words (some 54,000), and either of them, or up to four characters, repeated: at fifteen characters
 * "passwordpassword" is what everybody guesses first. Reading the lists takes a few dozen milliseconds, once: `warm` does it ahead.
 */
export function createBlocklist(): Blocklist & { warm(): void } {
  let words: ReadonlySet<string> | null = null;
  const known = (): ReadonlySet<string> => (words ??= readWords());
  return {
    has: (text) => known().has(text) || isRepeated(text, known()),
    warm: () => {
      known();
    },
  };
}

function readWords(): ReadonlySet<string> {
  const { dictionary } = load(lists) as { dictionary: typeof Dictionary };
  // What was read is let go of: it would stay in memory beside the set.
  for (const file of Object.keys(load.cache).filter((one) => one.includes(lists)))
    Reflect.deleteProperty(load.cache, file);
  return new Set(Object.values(dictionary).flatMap((list) => list.map((word) => word.toLowerCase())));
}

function isRepeated(text: string, known: ReadonlySet<string>): boolean {
  const period = (text + text).indexOf(text, 1);
  const unit = text.slice(0, period);
  return period < text.length && (period <= shortUnit || known.has(unit));
}
