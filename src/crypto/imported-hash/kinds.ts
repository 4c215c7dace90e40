import type { HashRefusal } from '#ports/password-hasher.ts';
import { argon2 } from './argon2.ts';
import { bcrypt, bcryptSha256 } from './bcrypt.ts';
import type { Foreign, HashKind } from './kind.ts';
import { pbkdf2 } from './pbkdf2.ts';
import { malformed, tooWeak } from './refusals.ts';
import { firebaseScrypt, scrypt, scryptNfkc } from './scrypt.ts';

/** Every kind that is taken over, by the name under which it is stored and counted. */
const kinds: ReadonlyMap<string, HashKind> = new Map([
  ['argon2id', argon2('argon2id')],
  ['argon2i', argon2('argon2i')],
  ['argon2d', argon2('argon2d')],
  ['bcrypt', bcrypt],
  ['bcrypt-sha256', bcryptSha256],
  ['scrypt', scrypt],
  ['scrypt-nfkc', scryptNfkc],
  ['firebase-scrypt', firebaseScrypt],
  ['pbkdf2-sha1', pbkdf2('sha1')],
  ['pbkdf2-sha256', pbkdf2('sha256')],
  ['pbkdf2-sha512', pbkdf2('sha512')],
]);

export const kindNamed = (name: string): HashKind | null => kinds.get(name) ?? null;

const bytes = { leastHash: 16, mostHash: 128, mostSalt: 256, mostKey: 128 };

/** What speaks against taking a hash over, whatever encoding it came in; null when nothing does. */
export function flawOf({ kind, cost, salt, hash, key }: Foreign): HashRefusal | null {
  const row = kindNamed(kind);
  if (!row) return malformed('It is of no kind that is known here.');
  if (!row.costs.every((name) => Number.isSafeInteger(cost[name])))
    return malformed('Its parameters must be whole numbers.');
  if (salt.length === 0) return malformed('Its salt is empty.');
  if (kind.startsWith('argon2') && salt.length < 8)
    return malformed('Its salt is shorter than the 8 bytes that argon2 asks for.');
  if (hash.length < bytes.leastHash) return tooWeak(`Its hash is shorter than ${bytes.leastHash} bytes.`);
  if (hash.length > bytes.mostHash || salt.length > bytes.mostSalt || (key?.length ?? 0) > bytes.mostKey) {
    return malformed('Its salt or hash is longer than any that systems make.');
  }
  return row.flaw(cost);
}
