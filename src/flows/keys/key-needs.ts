import { minute, type Duration, type Instant } from '#domain/instant.ts';
import type { KeyKeeper, KeyUseFacts } from '#ports/key-keeper.ts';
import type { KeyedPlace } from '#ports/reseal.ts';
import type { Deps } from '../deps.ts';

/** What still rests under a key, place by place. */
export type Needs = Readonly<Record<KeyedPlace, number>>;

export interface KeyNeeds {
  readonly id: string;
  /** Null: rows rest under a key that is not in the ring, and cannot be opened. */
  readonly key: KeyUseFacts | null;
  readonly needs: Needs;
  /** Nothing rests under it, and it is for nothing new. */
  readonly isUnneeded: boolean;
  /**
   * It is unneeded, and the file of the keys has not been changed for so long that whoever runs has seen it: the key may be taken out of the ring. Of keys
   * in the environment nobody can tell who still has the older ones: there it may go once everything was started anew.
   */
  readonly mayGo: boolean;
}

/** Servers and commands look at the file every few seconds. What one of them seals meanwhile under the older key is written by then. */
export const settlesIn: Duration = 5 * minute;

const nothing: Needs = { authenticators: 0, messages: 0, passwords: 0, importedPasswords: 0, signingKeys: 0 };

/** Every key of the ring, newest first, and every key that rows name besides, with how much needs it (SPEC X5). */
export async function keyNeeds(
  { store: { resealing }, clock }: Pick<Deps, 'store' | 'clock'>,
  keys: KeyKeeper,
): Promise<readonly KeyNeeds[]> {
  const counted = new Map<string, Needs>();
  for (const { place, keyId, count } of await resealing.countByKey()) {
    counted.set(keyId, { ...(counted.get(keyId) ?? nothing), [place]: count });
  }
  const isSettled = isSettledAt(clock.now(), keys.changedAt);
  const held = keys.list();
  const missing = [...counted.keys()].filter((id) => held.every((key) => key.id !== id));
  return [
    ...held.map((key) => needsOf(key.id, key, counted.get(key.id) ?? nothing, isSettled)),
    ...missing.toSorted().map((id) => needsOf(id, null, counted.get(id) ?? nothing, isSettled)),
  ];
}

const isSettledAt = (now: Instant, changedAt: Instant | null): boolean =>
  changedAt === null || now - changedAt >= settlesIn;

function needsOf(id: string, key: KeyUseFacts | null, needs: Needs, isSettled: boolean): KeyNeeds {
  const isUnneeded = key !== null && !key.seals && !key.hashes && !key.opensOnly && total(needs) === 0;
  return { id, key, needs, isUnneeded, mayGo: isUnneeded && isSettled };
}

export const total = (needs: Needs): number => Object.values(needs).reduce((sum, one) => sum + one, 0);
