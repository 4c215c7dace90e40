import type { HashRefusal } from '#ports/password-hasher.ts';
import type { Cost, Foreign } from './kind.ts';
import { flawOf } from './kinds.ts';
import { malformed } from './refusals.ts';

/** What a reader makes of an export. */
export type Read = Foreign | HashRefusal;

/** Salt and hash as they were decoded: null where they could not be. */
interface Decoded {
  readonly salt: Buffer | null;
  readonly hash: Buffer | null;
  readonly key?: Buffer | null;
}

/** The one way from decoded parts to a hash: nothing that was not decoded, and nothing out of bounds, gets past it. */
export function foreign(kind: string, cost: Cost, { salt, hash, key }: Decoded): Read {
  if (salt === null || hash === null || key === null)
    return malformed('Its salt or hash is not in the encoding that it should be in.');
  const made: Foreign = { kind, cost, salt, hash, ...(key ? { key } : {}) };
  return flawOf(made) ?? made;
}

/** Buffer of a text that is itself the salt. */
export const asItIs = (text: string): Buffer => Buffer.from(text);
