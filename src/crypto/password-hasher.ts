import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Fault } from '#domain/fault.ts';
import { longestTyped } from '#domain/password.ts';
import type { Secret } from '#domain/secret.ts';
import type { PasswordHash, PasswordHasher } from '#ports/password-hasher.ts';
import { createGate, type Gate } from './gate.ts';
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
 * argon2id with the pepper as its secret input (RFC 9106, K), behind the gate. Stored as a PHC string whose `keyid` names the pepper's key, so that
 * keys rotate: an older pepper still verifies and counts as outdated. Passwords are compared in NFC.
 */
export function createPasswordHasher(
  ring: KeyRing,
  { cost = standardCost, gate = createGate() }: { readonly cost?: HashCost; readonly gate?: Gate } = {},
): PasswordHasher {
  const nobody = dummyHash(ring, cost);
  return {
    hash: (password, lane) =>
      gate.run(lane, async () =>
        withKeyId(await hash(bytesOf(password), { ...cost, secret: pepper(ring, ring.current) }), ring.current),
      ),
    verify: (stored, password, lane) =>
      gate.run(lane, async () => {
        const parts = parse(stored ?? nobody);
        const matches = await compare(parts.phc, bytesOf(password), pepper(ring, parts.keyId));
        return { matches: matches && stored !== null, outdated: stored !== null && isOutdated(parts, ring, cost) };
      }),
  };
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

function isOutdated(parts: Parts, ring: KeyRing, cost: HashCost): boolean {
  return (
    parts.keyId !== ring.current ||
    parts.memoryCost !== cost.memoryCost ||
    parts.timeCost !== cost.timeCost ||
    parts.parallelism !== cost.parallelism
  );
}

/** What an unknown user's password is compared with: costs what a real one does and was never the hash of anything (SECURITY I13). */
function dummyHash(ring: KeyRing, cost: HashCost): PasswordHash {
  const settings = `m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}`;
  return withKeyId(
    `$argon2id$v=19$${settings}$${unpadded(randomBytes(16))}$${unpadded(randomBytes(32))}`,
    ring.current,
  );
}
