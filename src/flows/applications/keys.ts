import type { JWK } from 'jose';
import { signingAlgorithms, type SigningAlgorithm } from '#domain/application.ts';
import type { Instant } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { SigningKeyRecord } from '#ports/signing-keys.ts';
import type { Deps } from '../deps.ts';
import { makeKey, signingKeyContext } from './make-key.ts';

/** A key of ID tokens, opened. */
export interface OpenSigningKey {
  /** `kid`. */
  readonly id: string;
  readonly algorithm: SigningAlgorithm;
  readonly publicJwk: JWK;
  /** JSON. */
  readonly privateJwk: Secret;
  /** Exactly one of each algorithm does. */
  readonly signs: boolean;
}

/**
 * The keys that are published, opened, oldest first. Where an algorithm has none yet, its first is made, and signs at once. Throws Fault `secret-unreadable` when a
 * key of the ring is missing.
 */
export async function signingKeysNow(deps: Deps): Promise<readonly OpenSigningKey[]> {
  const now = deps.clock.now();
  return opened(deps, await firstKeysMade(deps, now), now);
}

/** The keys that are published, sealed; those that were missing have been made. */
export async function firstKeysMade(deps: Deps, now: Instant): Promise<readonly SigningKeyRecord[]> {
  const held = await deps.store.signingKeys.listSigningKeys(now);
  const missing = signingAlgorithms.filter((algorithm) => held.every((key) => key.algorithm !== algorithm));
  if (missing.length === 0) return held;
  const first = { generation: 1, activeFrom: now, othersGoneAt: now };
  await Promise.all(missing.map((algorithm) => makeKey(deps, { algorithm, ...first })));
  // Another node may have been first: what stands is what counts.
  return deps.store.signingKeys.listSigningKeys(now);
}

const opened = (deps: Deps, keys: readonly SigningKeyRecord[], now: Instant): readonly OpenSigningKey[] =>
  keys.map((key) => ({
    id: key.id,
    algorithm: key.algorithm,
    publicJwk: JSON.parse(key.publicJwk) as JWK,
    privateJwk: deps.sealer.open(key.sealed, signingKeyContext(key)),
    signs: signingNow(keys, key.algorithm, now)?.id === key.id,
  }));

/** The key of an algorithm that signs now. The only one there is signs as well before its time: its maker's clock was ahead of ours. */
export function signingNow(
  keys: readonly SigningKeyRecord[],
  algorithm: SigningAlgorithm,
  now: Instant,
): SigningKeyRecord | null {
  const own = keys.filter((key) => key.algorithm === algorithm).toSorted((a, b) => a.generation - b.generation);
  return own.findLast((key) => key.activeFrom <= now) ?? own[0] ?? null;
}

/** The newest key of each algorithm that has one, also one that does not sign yet. */
export const newestOf = (keys: readonly SigningKeyRecord[]): readonly SigningKeyRecord[] =>
  signingAlgorithms.flatMap(
    (algorithm) =>
      keys
        .filter((key) => key.algorithm === algorithm)
        .toSorted((a, b) => a.generation - b.generation)
        .at(-1) ?? [],
  );
