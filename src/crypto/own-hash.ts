import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Fault } from '#domain/fault.ts';
import { longestTyped } from '#domain/password.ts';
import type { Secret } from '#domain/secret.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { KeyRing } from './key-ring.ts';

/** Cost of argon2id: memory in KiB, passes, lanes. */
export interface HashCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** SECURITY, Numbers. Tests and the benchmark may construct a cheaper hasher; no option or variable can. */
export const standardCost: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * argon2id with the pepper as its secret input (RFC 9106, K). The text names the pepper's key: the one that was in front when computing began, for another may
 * come to the front meanwhile, and a hash that names the wrong key matches nothing ever again.
 */
export async function ownHash(ring: KeyRing, cost: HashCost, password: Secret): Promise<PasswordHash> {
  const keyId = ring.current;
  const made = await hash(bytesOf(password), { ...cost, secret: pepper(ring, keyId) });
  return withKeyId(made, keyId);
}

/** Throws Fault `secret-unreadable` when the pepper is gone or the hash is damaged. */
export async function matchesOwn(ring: KeyRing, stored: PasswordHash, password: Secret): Promise<boolean> {
  const parts = parse(stored);
  return compare(parts.phc, bytesOf(password), pepper(ring, parts.keyId));
}

/** Made under an older pepper, or at another cost. */
export function isOutdated(stored: PasswordHash, ring: KeyRing, cost: HashCost): boolean {
  const parts = parse(stored);
  return (
    parts.keyId !== ring.current ||
    parts.memoryCost !== cost.memoryCost ||
    parts.timeCost !== cost.timeCost ||
    parts.parallelism !== cost.parallelism
  );
}

/** What an unknown user's password is compared with: costs what a real one does and was never the hash of anything (SECURITY I13). */
export function ownDecoy(ring: KeyRing, cost: HashCost): PasswordHash {
  const settings = `m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}`;
  const made = `$argon2id$v=19$${settings}$${unpadded(randomBytes(16))}$${unpadded(randomBytes(32))}`;
  return withKeyId(made, ring.current);
}

/** The cost that stands before `,keyid=`, for decoys of hashes made at another one; null when it is not of this form. */
export function costOfPrefix(prefix: string): HashCost | null {
  const [, memoryCost, timeCost, parallelism] =
    /^\$argon2id\$v=19\$m=(\d{1,9}),t=(\d{1,9}),p=(\d{1,3})$/.exec(prefix) ?? [];
  if (!parallelism) return null;
  return { memoryCost: Number(memoryCost), timeCost: Number(timeCost), parallelism: Number(parallelism) };
}

/** What is too long to be a password costs what one costs, and is nobody's: no hash was ever made of a text that holds NUL. */
function bytesOf(password: Secret): Buffer {
  const typed = password.reveal();
  return Buffer.from(typed.length > longestTyped ? '\0' : typed.normalize('NFC'));
}

function pepper(ring: KeyRing, keyId: string): Buffer {
  const key = ring.subKey('pepper', keyId);
  if (!key) throw new Fault('secret-unreadable');
  return key.export();
}

async function compare(phc: string, password: Buffer, secret: Buffer): Promise<boolean> {
  try {
    return await verify(phc, password, { secret });
  } catch (error) {
    throw new Fault('secret-unreadable', undefined, error);
  }
}

interface Parts extends HashCost {
  readonly keyId: string;
  /** Without the key id, as the library reads it. */
  readonly phc: string;
}

const form = /^(\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)),keyid=([A-Za-z0-9+/]+)(\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+)$/;

function parse(stored: PasswordHash): Parts {
  const [, head, memoryCost, timeCost, parallelism, keyId, tail] = form.exec(stored) ?? [];
  if (!keyId) throw new Fault('secret-unreadable');
  return {
    memoryCost: Number(memoryCost),
    timeCost: Number(timeCost),
    parallelism: Number(parallelism),
    keyId: Buffer.from(keyId, 'base64').toString(),
    phc: `${head}${tail}`,
  };
}

/** PHC strings carry binary values in base64 without padding. */
const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

const withKeyId = (phc: string, keyId: string): PasswordHash =>
  phc.replace(/(,p=\d+)\$/, (_, head: string) => `${head},keyid=${unpadded(Buffer.from(keyId))}$`) as PasswordHash;
