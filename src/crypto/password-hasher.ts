import type { Secret } from '#domain/secret.ts';
import type { Adoption, ForeignHash, PasswordHash, PasswordHasher, PasswordVerdict } from '#ports/password-hasher.ts';
import { decoysOf } from './decoys.ts';
import { createGate, type Gate } from './gate.ts';
import { isBearable } from './imported-hash/argon2.ts';
import { readForeign } from './imported-hash/read.ts';
import { isRefusal, malformed } from './imported-hash/refusals.ts';
import { isImported, matchesImported, opened, partsOf, prefixOf, resealed, sealed } from './imported-hash/stored.ts';
import { writeForeign } from './imported-hash/write.ts';
import type { KeyRing } from './key-ring.ts';
import { costOfPrefix, isOutdated, matchesOwn, ownDecoy, ownHash, standardCost, type HashCost } from './own-hash.ts';
import { createSealer } from './sealer.ts';

export { standardCost, type HashCost } from './own-hash.ts';

/**
 * Passwords behind the gate. Our own hashes are argon2id under a pepper whose key the text names, so that keys rotate: an older pepper still verifies and
 * counts as outdated. Those that other systems made are verified as they were made (imported-hash/), and always count as outdated. Our own are
 * compared in NFC.
 */
export function createPasswordHasher(
  ring: KeyRing,
  { cost = standardCost, gate = createGate() }: { readonly cost?: HashCost; readonly gate?: Gate } = {},
): PasswordHasher {
  const sealer = createSealer(ring);
  const decoys = decoysOf((prefix) => decoyOf(prefix), ownDecoy(ring, cost));

  /** Costs out of bounds are passed over, whatever the database says. */
  function decoyOf(prefix: string): PasswordHash | null {
    const own = costOfPrefix(prefix);
    if (own) return isBearable(own) ? ownDecoy(ring, own) : null;
    const parts = partsOf(prefix);
    return parts && !parts.kind.flaw(parts.cost) ? sealed(sealer, prefix, parts.kind.decoy(parts.cost)) : null;
  }

  async function verdict(stored: PasswordHash, password: Secret): Promise<PasswordVerdict> {
    if (isImported(stored)) return { matches: await matchesImported(sealer, stored, password), outdated: true };
    return { matches: await matchesOwn(ring, stored, password), outdated: isOutdated(stored, ring, cost) };
  }

  function adopt(given: ForeignHash): Adoption {
    const read = readForeign(given);
    if (isRefusal(read)) return { ok: false, refusal: read };
    // What could not be read back would shut its owner out for good.
    const prefix = prefixOf(read);
    if (!partsOf(prefix)) return { ok: false, refusal: malformed('Its parameters cannot be stored.') };
    return { ok: true, hash: sealed(sealer, prefix, read) };
  }

  function reseal(stored: PasswordHash): PasswordHash | null {
    const parts = isImported(stored) ? partsOf(stored) : null;
    return parts && parts.keyId !== ring.current ? resealed(sealer, parts) : null;
  }

  function original(stored: PasswordHash): ForeignHash | null {
    const parts = isImported(stored) ? partsOf(stored) : null;
    return parts && writeForeign(opened(sealer, parts));
  }

  return {
    hash: (password, lane) => gate.run(lane, () => ownHash(ring, cost, password)),
    verify: (stored, password, lane, decoySeed) =>
      gate.run(lane, async () => {
        // Drawn for everybody, so that drawing does not tell who is unknown.
        const decoy = decoys.of(decoySeed);
        const { matches, outdated } = await verdict(stored ?? decoy, password);
        return { matches: matches && stored !== null, outdated: outdated && stored !== null };
      }),
    adopt,
    reseal,
    original,
    setMix: (mix) => decoys.set(mix),
  };
}
