import { createHmac, createSecretKey, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Secret } from '#domain/secret.ts';
import type { HashPurpose } from '#ports/keys.ts';
import { readOrMakeKeyFile } from './key-file.ts';
import { parseKeys, type MasterKey } from './key-text.ts';

export { KeyRingError } from './key-text.ts';

/** What sub-keys are for: one purpose's key is never another's. */
export type KeyPurpose = 'seal' | 'pepper' | 'audit-chain' | 'key-check' | `hash:${HashPurpose}`;

/**
 * The keys outside the database (SPEC X5). Rotating is putting a new key in front: it seals and peppers from then on, the others go on opening.
 * Nodes that run side by side get to know it first, as one that opens only.
 * Hashes must stay findable, so the eldest key hashes for good and is the one that may never leave the ring.
 */
export interface KeyRing {
  /** Id of the key that seals. */
  readonly current: string;
  /** Id of the key that hashes, links the audit chain and answers the key check. */
  readonly eldest: string;
  /** The sub-key for a purpose, derived once by HKDF-SHA-256; null when the ring does not hold `id`. */
  subKey(purpose: KeyPurpose, id: string): KeyObject | null;
  /**
   * Where the database turns out to belong to other keys: removes the key file that this start made, so that it does not stand where the right one is
   * to be put back. Answers its path; null, and nothing removed, when the keys were there before.
   */
  takeBack(): string | null;
}

/** Either `directory` (development, embedded: the key file is made there at first start) or `value`: the keys' text, and what to call it in messages. */
export type KeySource = { readonly directory: string } | { readonly value: Secret | string; readonly name?: string };

/** Throws KeyRingError: missing, malformed, too short, readable by others; the message says what to do. */
export function loadKeyRing(source: KeySource): KeyRing {
  if ('directory' in source) {
    const { text, file, isNew } = readOrMakeKeyFile(source.directory);
    return ringOf(parseKeys(text, `The key file ${file}`), isNew ? file : null);
  }
  const text = source.value instanceof Secret ? source.value.reveal() : source.value;
  return ringOf(parseKeys(text, source.name ?? 'The list of keys'), null);
}

function ringOf(keys: readonly [MasterKey, ...MasterKey[]], madeFile: string | null): KeyRing {
  const masters = new Map(keys.map((one) => [one.id, one.key]));
  const derived = new Map<string, KeyObject>();
  return {
    current: (keys.find((one) => !one.opensOnly) ?? keys[0]).id,
    eldest: (keys.at(-1) ?? keys[0]).id,
    subKey(purpose, id) {
      const name = `${id} ${purpose}`;
      const known = derived.get(name);
      const master = masters.get(id);
      if (known || !master) return known ?? null;
      const made = derive(master, purpose);
      derived.set(name, made);
      return made;
    },
    takeBack() {
      if (madeFile !== null) rmSync(madeFile, { force: true });
      return madeFile;
    },
  };
}

const derive = (master: KeyObject, purpose: KeyPurpose): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `gatehouse ${purpose}`, 32)));

/** The sub-key of the eldest key, which a ring always holds. */
export function eldestSubKey(ring: KeyRing, purpose: KeyPurpose): KeyObject {
  const key = ring.subKey(purpose, ring.eldest);
  if (!key) throw new Error('a key ring without its eldest key');
  return key;
}

/** What the database remembers of its keys, under `store.upkeep.putOnce('key-check', …)`: the eldest key's id and a MAC that only it can make. */
export function keyCheck(ring: KeyRing): string {
  return `${ring.eldest}.${createHmac('sha256', eldestSubKey(ring, 'key-check')).update('gatehouse').digest('hex')}`;
}

/** False: this database was made under other keys. Going on would make every seed and recovery code unreadable. */
export function verifyKeyCheck(ring: KeyRing, stored: string): boolean {
  const [expected, given] = [Buffer.from(keyCheck(ring)), Buffer.from(stored)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
