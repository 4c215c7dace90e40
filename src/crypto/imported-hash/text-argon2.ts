import { fromBase64 } from './encodings.ts';
import { foreign, type Read } from './foreign.ts';
import { malformed, unsupported } from './refusals.ts';
import type { Encoding } from './encoding.ts';

/** What PHC strings of the time before version 1.3 mean, which did not name it. */
const firstVersion = '16';

/** `m=65536,t=3,p=4` as numbers by name. */
export function parameters(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(',').map((one): [string, string] => [one.slice(0, 1), one.slice(2)]));
}

function readArgon2([kind = '', version = '', settings = '', salt = '', hash = '']: readonly string[]): Read {
  if (/keyid=|data=/.test(settings))
    return unsupported('This argon2 hash was made with a secret key or data of that system.');
  if (!/^(?:[mtp]=\d{1,9}(?:,|$)){3}$/.test(settings)) return malformed('Its argon2 parameters are not m, t and p.');
  const given = parameters(settings);
  const number = (name: string): number => Number(given.get(name) ?? 0);
  const cost = { v: Number(version || firstVersion), m: number('m'), t: number('t'), p: number('p') };
  return foreign(kind, cost, { salt: fromBase64(salt), hash: fromBase64(hash) });
}

/** PHC strings; Django puts its own `argon2` in front. */
export const argon2Encodings: readonly Encoding[] = [
  {
    name: 'argon2',
    begins: /^(?:argon2)?\$argon2/,
    form: /^(?:argon2)?\$(argon2(?:id|i|d))\$(?:v=(\d{1,3})\$)?([^$]*)\$([^$]*)\$([^$]*)$/,
    read: readArgon2,
  },
];
