import { signingAlgorithms } from '#domain/application.ts';
import { after, day, later, type Instant } from '#domain/instant.ts';
import type { SigningKeyRecord } from '#ports/signing-keys.ts';
import { deedEvent, type By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { firstKeysMade, newestOf, signingNow } from './keys.ts';
import { makeKey, type NextKey, type TellMade } from './make-key.ts';

/** When a key gives way to the next one by itself. */
export const signingKeySchedule = {
  /** A key that leaked unseen is worth nothing after a quarter of a year; and applications that would not follow a change show it while somebody remembers how they were set up. */
  signsFor: 90 * day,
  /** The next one is published before it signs: few applications keep the list of keys for longer than a day. */
  aheadFor: day,
  /** The one before stays published: an ID token comes back as a hint when its user signs out, and a sign-in lasts at most so long (SPEC P10). */
  staysFor: 30 * day,
} as const;

/** Makes first keys once there is an application to sign for, and next ones in time. */
export async function keepSigningKeys(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  if ((await deps.store.listApplications()).length > 0) await firstKeysMade(deps, now);
  await rotateSigningKeys(deps, now);
}

/** Makes the next key of every algorithm whose turn it is, and answers how many it made. */
export async function rotateSigningKeys(deps: Deps, now: Instant): Promise<number> {
  const newest = newestOf(await deps.store.signingKeys.listSigningKeys(now));
  const due = newest.flatMap((key) => {
    const ends = after(key.activeFrom, signingKeySchedule.signsFor);
    return now < after(ends, -signingKeySchedule.aheadFor) ? [] : [nextOf(key, ends, now)];
  });
  const made = await Promise.all(due.map((next) => makeKey(deps, next)));
  return made.filter(Boolean).length;
}

/** Never signs unannounced, however late it is. */
function nextOf({ algorithm, generation }: SigningKeyRecord, from: Instant, now: Instant): NextKey {
  const { aheadFor, staysFor } = signingKeySchedule;
  const activeFrom = later(from, after(now, aheadFor));
  return { algorithm, generation: generation + 1, activeFrom, othersGoneAt: after(activeFrom, staysFor) };
}

/** `no-keys`: none were made yet. `next-waits`: of every algorithm the next one is published already, and signs soon. */
export type RotatedByHand =
  | { readonly done: true; readonly keys: readonly SeenSigningKey[] }
  | { readonly done: false; readonly because: 'no-keys' | 'next-waits' };

/** Brings the next keys forward: they are published now, and sign after the usual time; those that sign now stay for the usual time. */
export async function rotateSigningKeysSoon(deps: Deps, by: By): Promise<RotatedByHand> {
  const now = deps.clock.now();
  const newest = newestOf(await deps.store.signingKeys.listSigningKeys(now));
  if (newest.length === 0) return { done: false, because: 'no-keys' };
  const ready = newest.filter((key) => key.activeFrom <= now);
  if (ready.length === 0) return { done: false, because: 'next-waits' };
  // Whoever was first at the same moment did the same.
  await Promise.all(ready.map((key) => makeKey(deps, nextOf(key, now, now), toldBy(by))));
  return { done: true, keys: await seeSigningKeys(deps) };
}

/**
 * For keys that may have leaked: new ones sign at once, and every other is published no more, the one that waited for its turn included. What was signed before is not
 * believed any more by whoever looks at the list of keys again.
 */
export async function replaceSigningKeysNow(deps: Deps, by: By): Promise<RotatedByHand> {
  const now = deps.clock.now();
  let left = newestOf(await deps.store.signingKeys.listSigningKeys(now));
  if (left.length === 0) return { done: false, because: 'no-keys' };
  while (left.length > 0) {
    const made = await Promise.all(left.map((key) => makeKey(deps, atOnce(key, now), toldBy(by))));
    const lost = new Set(left.filter((_key, index) => made[index] === false).map((key) => key.algorithm));
    // The server made one of its own at the same moment: that one has to go as well.
    left = lost.size === 0 ? [] : newestOf(await deps.store.signingKeys.listSigningKeys(now)).filter(isOf(lost));
  }
  return { done: true, keys: await seeSigningKeys(deps) };
}

const isOf =
  (algorithms: ReadonlySet<SigningKeyRecord['algorithm']>) =>
  ({ algorithm }: SigningKeyRecord): boolean =>
    algorithms.has(algorithm);

const atOnce = ({ algorithm, generation }: SigningKeyRecord, now: Instant): NextKey => ({
  algorithm,
  generation: generation + 1,
  activeFrom: now,
  othersGoneAt: now,
});

const toldBy =
  (by: By): TellMade =>
  (deps, detail) =>
    deedEvent(deps, by, { kind: 'signing-key.made', stream: 'installation', detail });

/** A published key, as people may see it. `waits`: it is published and signs later. `leaves`: it signed before. */
export interface SeenSigningKey extends Omit<SigningKeyRecord, 'sealed' | 'publicJwk'> {
  readonly state: 'waits' | 'signs' | 'leaves';
}

/** Every published key, by algorithm, the newest first. */
export async function seeSigningKeys(deps: Deps): Promise<readonly SeenSigningKey[]> {
  const now = deps.clock.now();
  const keys = await deps.store.signingKeys.listSigningKeys(now);
  const seen = keys
    .map(({ sealed: _sealed, publicJwk: _publicJwk, ...key }) => ({ ...key, state: stateOf(keys, key, now) }))
    .toSorted((a, b) => b.generation - a.generation);
  return signingAlgorithms.flatMap((algorithm) => seen.filter((key) => key.algorithm === algorithm));
}

function stateOf(
  keys: readonly SigningKeyRecord[],
  { algorithm, generation }: Pick<SigningKeyRecord, 'algorithm' | 'generation'>,
  now: Instant,
): SeenSigningKey['state'] {
  const signing = signingNow(keys, algorithm, now)?.generation ?? 0;
  if (generation === signing) return 'signs';
  return generation > signing ? 'waits' : 'leaves';
}
