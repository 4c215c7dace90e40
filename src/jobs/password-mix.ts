import type { UserId } from '#domain/identifiers.ts';
import { minute } from '#domain/instant.ts';
import type { PasswordHasher } from '#ports/password-hasher.ts';
import type { StoreReads } from '#ports/store.ts';
import type { Work } from './loop.ts';

/** So few at a time that an embedded database holds nobody up: some milliseconds. */
const batch = 1_000;

export interface PasswordMixDeps {
  readonly store: Pick<StoreReads, 'countPasswordKinds'>;
  readonly passwords: Pick<PasswordHasher, 'setMix'>;
}

/**
 * Counts at start, and every ten minutes, how many users have a password of which kind and cost, so that the time of a sign-in with an unknown e-mail is
 * one that some user's takes (SECURITY I13). Every node counts for itself. The first count is used while it grows: better the oldest users' kinds than
 * none.
 */
export function passwordMixWork({ store, passwords }: PasswordMixDeps): Work {
  let counted = new Map<string, number>();
  let after: UserId | null = null;
  let isFirst = true;
  return {
    name: 'password-mix',
    every: 10 * minute,
    async round() {
      const { counts, next } = await store.countPasswordKinds(after, batch);
      for (const [prefix, count] of counts) counted.set(prefix, (counted.get(prefix) ?? 0) + count);
      if (isFirst || next === null) passwords.setMix(new Map(counted));
      after = next;
      if (next !== null) return true;
      counted = new Map();
      isFirst = false;
      return false;
    },
  };
}
