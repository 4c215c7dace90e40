import type { KeyKeeper, KeyUseFacts } from '#ports/key-keeper.ts';
import type { KeyedPlace } from '#ports/reseal.ts';
import type { Store } from '#ports/store.ts';

/** What still rests under a key, place by place. */
export type Needs = Readonly<Record<KeyedPlace, number>>;

export interface KeyNeeds {
  readonly id: string;
  /** Null: rows rest under a key that is not in the ring, and cannot be opened. */
  readonly key: KeyUseFacts | null;
  readonly needs: Needs;
  /** Nothing needs it, and nothing ever will: it may be taken out of the ring. */
  readonly mayGo: boolean;
}

const nothing: Needs = { authenticators: 0, messages: 0, passwords: 0, importedPasswords: 0 };

/** Every key of the ring, newest first, and every key that rows name besides, with how much needs it (SPEC X5). */
export async function keyNeeds({ resealing }: Pick<Store, 'resealing'>, keys: KeyKeeper): Promise<readonly KeyNeeds[]> {
  const counted = new Map<string, Needs>();
  for (const { place, keyId, count } of await resealing.countByKey()) {
    counted.set(keyId, { ...(counted.get(keyId) ?? nothing), [place]: count });
  }
  const held = keys.list();
  const missing = [...counted.keys()].filter((id) => held.every((key) => key.id !== id));
  return [
    ...held.map((key) => needsOf(key.id, key, counted.get(key.id) ?? nothing)),
    ...missing.toSorted().map((id) => needsOf(id, null, counted.get(id) ?? nothing)),
  ];
}

const needsOf = (id: string, key: KeyUseFacts | null, needs: Needs): KeyNeeds => ({
  id,
  key,
  needs,
  mayGo: key !== null && !key.seals && !key.hashes && !key.opensOnly && total(needs) === 0,
});

export const total = (needs: Needs): number => Object.values(needs).reduce((sum, one) => sum + one, 0);
