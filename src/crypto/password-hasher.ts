import { Fault } from '#domain/fault.ts';
import type { Secret } from '#domain/secret.ts';
import type {
  Adoption,
  ForeignHash,
  PasswordHash,
  PasswordHasher,
  PasswordObserver,
  PasswordVerdict,
} from '#ports/password-hasher.ts';
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

interface HasherOptions {
  readonly cost?: HashCost;
  readonly gate?: Gate;
  readonly importedGate?: Gate;
}

/** Imported hashes are dear and get fewer: they wait for one another alone, whatever the number of cores. */
const oneAtATime = (): Gate => createGate({ width: 1, firstMean: 100 });

/**
 * Passwords behind the gate. Our own hashes are argon2id under a pepper whose key the text names, so that keys rotate: an older pepper still verifies and
 * counts as outdated. Those that other systems made are verified as they were made (imported-hash/), and always count as outdated. Our own are
 * compared in NFC.
 */
export function createPasswordHasher(
  ring: KeyRing,
  { cost = standardCost, gate = createGate(), importedGate = oneAtATime() }: HasherOptions = {},
): PasswordHasher {
  let observer: PasswordObserver = { uncounted: () => undefined, unreadable: () => undefined };
  const sealer = createSealer(ring);
  const decoys = decoysOf((prefix) => decoyOf(prefix), ownDecoy(ring, cost));

  /** Costs out of bounds are passed over, whatever the database says. */
  function decoyOf(prefix: string): PasswordHash | null {
    const own = costOfPrefix(prefix);
    if (own) return isBearable(own) ? ownDecoy(ring, own) : null;
    const parts = partsOf(prefix);
    return parts && !parts.kind.flaw(parts.cost) ? sealed(sealer, prefix, parts.kind.decoy(parts.cost)) : null;
  }

  const matches = (stored: PasswordHash, password: Secret, lane: string): Promise<boolean> =>
    isImported(stored)
      ? importedGate.run(lane, () => matchesImported(sealer, stored, password))
      : gate.run(lane, () => matchesOwn(ring, stored, password));

  /** Null for an imported one that cannot be computed: nobody can do anything about it at a sign-in, and a fault would tell that somebody has it. */
  async function verdict(stored: PasswordHash, password: Secret, lane: string): Promise<PasswordVerdict | null> {
    try {
      const right = await matches(stored, password, lane);
      return { matches: right, outdated: isImported(stored) || isOutdated(stored, ring, cost) };
    } catch (error) {
      if (!isImported(stored) || !isUnreadable(error)) throw error;
      observer.unreadable(clearPart(stored), error);
      return null;
    }
  }

  function tellUncounted(stored: PasswordHash | null): void {
    const prefix = stored === null ? null : clearPart(stored);
    if (prefix !== null && !decoys.knows(prefix)) observer.uncounted(prefix);
  }

  async function verify(
    stored: PasswordHash | null,
    password: Secret,
    lane: string,
    decoySeed?: string,
  ): Promise<PasswordVerdict> {
    // Drawn for everybody, so that drawing does not tell who is unknown.
    const decoy = decoys.of(decoySeed);
    tellUncounted(stored);
    const told = stored === null ? null : await verdict(stored, password, lane);
    if (told) return told;
    await matches(decoy, password, lane);
    return { matches: false, outdated: false };
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
    approach: (lane, lead) => gate.approach(lane, lead),
    hash: (password, lane) => gate.run(lane, () => ownHash(ring, cost, password)),
    verify,
    adopt,
    reseal,
    original,
    setMix: (mix) => decoys.set(mix),
    observe: (one) => {
      observer = one;
    },
  };
}

const isUnreadable = (error: unknown): boolean => error instanceof Fault && error.code === 'secret-unreadable';

/** What is counted of a stored text. */
const clearPart = (stored: PasswordHash): string => stored.split(',keyid=')[0] ?? '';
