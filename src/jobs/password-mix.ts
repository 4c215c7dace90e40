import type { AuthenticatorId, UserId } from '#domain/identifiers.ts';
import { minute, second, type Duration } from '#domain/instant.ts';
import type { PasswordHasher, PasswordMix } from '#ports/password-hasher.ts';
import type { StoreReads } from '#ports/store.ts';
import type { Work } from './loop.ts';

/** So few at a time that an embedded database holds nobody up: some milliseconds. */
const batch = 1_000;

/** New passwords are looked for each round, everybody's are counted anew less often. */
const lookEvery: Duration = 5 * second;
const countEvery: Duration = 10 * minute;
/** Somebody who is asked for and not found among the new: counted anew, but no more often than this. */
const missedCountEvery: Duration = 10 * second;

export interface PasswordMixDeps {
  readonly store: Pick<StoreReads, 'countPasswordKinds' | 'countNewPasswordKinds' | 'newestAuthenticator'>;
  readonly passwords: Pick<PasswordHasher, 'setMix'>;
  /** Milliseconds on a counter that only grows. */
  readonly elapsed?: () => number;
}

export interface PasswordMixWork extends Work {
  /** Somebody signs in with a kind that was not counted. Wake the loop after this. */
  miss(prefix: string): void;
}

/** A count of everybody that is under way. */
interface Count {
  readonly kinds: Map<string, number>;
  /** What is newer was set while it was counted. */
  readonly newest: AuthenticatorId;
  after: UserId | null;
}

/**
 * Keeps count of how many users have a password of which kind and cost, so that the time of a sign-in with an unknown e-mail is one that some user's
 * takes (SECURITY I13). Every node counts for itself.
 *
 *     first count ── used while it grows: better the oldest users' kinds than none
 *          │
 *          ▼
 *     look at what is new, every 5 s and when a kind is missed ── an import shows within seconds
 *          │ after 10 minutes, or when what was missed is not among the new
 *          ▼
 *     count anew, page by page between the looks ── what was replaced goes out
 */
export function passwordMixWork({
  store,
  passwords,
  elapsed = () => performance.now(),
}: PasswordMixDeps): PasswordMixWork {
  let mix = new Map<string, number>();
  let since: AuthenticatorId | null = null;
  let count: Count | null = null;
  let begunAt = Number.NEGATIVE_INFINITY;
  let missed: string | null = null;

  const isDue = (): boolean => {
    const rest = missed === null ? countEvery : missedCountEvery;
    return elapsed() - begunAt >= rest;
  };

  /** True when there may be more that is new. */
  async function look(): Promise<boolean> {
    if (since === null) return false;
    const { counts, last, isFull } = await store.countNewPasswordKinds(since, batch);
    since = last ?? since;
    add(mix, counts);
    if (counts.size > 0) passwords.setMix(new Map(mix));
    if (missed !== null && mix.has(missed)) missed = null;
    return isFull;
  }

  async function begin(): Promise<Count> {
    const newest = await store.newestAuthenticator();
    begunAt = elapsed();
    missed = null;
    return { kinds: new Map(), newest, after: null };
  }

  async function countOn(going: Count): Promise<void> {
    const { counts, next } = await store.countPasswordKinds(going.after, batch);
    add(going.kinds, counts);
    going.after = next;
    if (since === null || next === null) passwords.setMix(new Map(going.kinds));
    if (next !== null) return;
    // Some of what was set meanwhile is counted twice until the next time: better than not at all.
    [mix, since, count] = [going.kinds, going.newest, null];
  }

  return {
    name: 'password-mix',
    every: lookEvery,
    miss(prefix) {
      missed = prefix;
    },
    async round() {
      const isMore = await look();
      if (!isMore && count === null && isDue()) count = await begin();
      if (count !== null) await countOn(count);
      return isMore || count !== null;
    },
  };
}

function add(sum: Map<string, number>, counts: PasswordMix): void {
  for (const [prefix, one] of counts) sum.set(prefix, (sum.get(prefix) ?? 0) + one);
}
