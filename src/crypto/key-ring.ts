import { createHmac, createSecretKey, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { second, type Duration } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { HashPurpose } from '#ports/keys.ts';
import { readKeyFile, readOrMakeKeyFile } from './key-file.ts';
import { KeyRingError, parseKeys, type MasterKey } from './key-text.ts';

export { KeyRingError } from './key-text.ts';

/** What sub-keys are for: one purpose's key is never another's. */
export type KeyPurpose = 'seal' | 'pepper' | 'audit-chain' | 'key-check' | 'evidence' | `hash:${HashPurpose}`;

/** A key as people may see it. */
export interface KeyFacts {
  readonly id: string;
  readonly opensOnly: boolean;
}

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
  /** Newest first, as they stand in the source. */
  readonly keys: readonly KeyFacts[];
  /** The sub-key for a purpose, derived once by HKDF-SHA-256; null when the ring does not hold `id`, not even after another look at its file. */
  subKey(purpose: KeyPurpose, id: string): KeyObject | null;
  /**
   * Looks at the file again, so that a key comes into use without a restart. True: its keys are others than before. A key that has gone from it goes on
   * opening until the process ends. Throws KeyRingError, and nothing changes, when it cannot be read or belongs to another ring. Keys that did not
   * come from a file stay as they are.
   */
  refresh(): boolean;
  /**
   * Where the database turns out to belong to other keys: removes the key file that this start made, so that it does not stand where the right one is
   * to be put back. Answers its path; null, and nothing removed, when the keys were there before.
   */
  takeBack(): string | null;
}

/**
 * Either `directory` (development, embedded: the key file is made there at first start) or `value`: the keys' text, what to call it in messages, and the
 * file that it came from, if any.
 */
export type KeySource =
  | { readonly directory: string }
  | { readonly value: Secret | string; readonly name?: string; readonly file?: string };

/** Throws KeyRingError: missing, malformed, too short, readable by others; the message says what to do. */
export function loadKeyRing(source: KeySource): KeyRing {
  if ('directory' in source) {
    const { text, file, isNew } = readOrMakeKeyFile(source.directory);
    const name = `The key file ${file}`;
    return ringOf(text, { name, madeFile: isNew ? file : null, read: () => readKeyFile(file) });
  }
  const text = source.value instanceof Secret ? source.value.reveal() : source.value;
  const { name = 'The list of keys', file } = source;
  return ringOf(text, { name, madeFile: null, read: () => (file === undefined ? text : readFileSync(file, 'utf8')) });
}

interface Origin {
  readonly name: string;
  readonly madeFile: string | null;
  /** The text as it is now; null where its file is gone. */
  readonly read: () => string | null;
}

/** A key that was looked for in vain is not looked for on the disk more often. */
const lookAtMostEvery: Duration = second;

function ringOf(text: string, { name, madeFile, read }: Origin): KeyRing {
  let keys = parseKeys(text, name);
  let known = text.trim();
  let missed = { id: '', at: Number.NEGATIVE_INFINITY };
  const masters = new Map(keys.map((one) => [one.id, one.key]));
  const derived = new Map<string, KeyObject>();

  function refresh(): boolean {
    const found = textNow(name, read).trim();
    if (found === known) return false;
    const next = parseKeys(found, name);
    refuseOther(name, keys, next, masters);
    for (const one of next) masters.set(one.id, one.key);
    keys = next;
    known = found;
    return true;
  }

  /**
   * The first to meet a key's name always looks: another process may have made the key, and sealed with it, within the same second as the last look.
   * What is wrong with the file is told by who looks at it in turn.
   */
  function masterOf(id: string): KeyObject | null {
    const held = masters.get(id);
    if (held || (missed.id === id && performance.now() - missed.at < lookAtMostEvery)) return held ?? null;
    quietly(refresh);
    if (!masters.has(id)) missed = { id, at: performance.now() };
    return masters.get(id) ?? null;
  }

  return {
    get current() {
      return (keys.find((one) => !one.opensOnly) ?? keys[0]).id;
    },
    get eldest() {
      return (keys.at(-1) ?? keys[0]).id;
    },
    get keys() {
      return keys.map(({ id, opensOnly }) => ({ id, opensOnly }));
    },
    subKey(purpose, id) {
      const slot = `${id} ${purpose}`;
      const held = derived.get(slot);
      const master = held ? null : masterOf(id);
      if (held || !master) return held ?? null;
      const made = derive(master, purpose);
      derived.set(slot, made);
      return made;
    },
    refresh,
    takeBack() {
      if (madeFile !== null) rmSync(madeFile, { force: true });
      return madeFile;
    },
  };
}

function textNow(name: string, read: Origin['read']): string {
  try {
    const text = read();
    if (text !== null) return text;
  } catch (error) {
    if (error instanceof KeyRingError) throw error;
    throw new KeyRingError(`${name} cannot be read again. What was read before stays in use.`, error);
  }
  throw new KeyRingError(`${name} is gone. What was read from it stays in use until the next start: put it back.`);
}

/** Under another eldest key nothing would be found any more, and under another key of the same name nothing would open. */
function refuseOther(
  name: string,
  before: readonly MasterKey[],
  after: readonly MasterKey[],
  masters: ReadonlyMap<string, KeyObject>,
): void {
  const changed = after.find((one) => masters.get(one.id)?.equals(one.key) === false);
  if (changed)
    throw new KeyRingError(`Key "${changed.id}" in ${name} is another one than before. Put the right one back.`);
  if (before.at(-1)?.id === after.at(-1)?.id) return;
  throw new KeyRingError(
    `The last key in ${name} is not "${before.at(-1)?.id}" any more, which must stay for good. Put it back.`,
  );
}

function quietly(look: () => unknown): void {
  try {
    look();
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error;
  }
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
