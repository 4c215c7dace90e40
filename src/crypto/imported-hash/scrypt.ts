import { createCipheriv, randomBytes, scrypt as derive, timingSafeEqual } from 'node:crypto';
import type { HashRefusal } from '#ports/password-hasher.ts';
import { hashKind } from './kind.ts';
import { malformed, tooDear, tooWeak } from './refusals.ts';

/** As RFC 7914 names them, N as its binary logarithm. */
interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

const blockBytes = 128;
const most = { memory: 128 * 2 ** 20, work: 192 * 2 ** 20 };
const leastN = 10;

const memoryOf = ({ n, r }: ScryptCost): number => blockBytes * 2 ** n * r;

/** RFC 7914, section 2; OpenSSL refuses to compute what breaks it. */
const mostBitsOfN = ({ r }: ScryptCost): number => (blockBytes / 8) * r;

function flaw(cost: ScryptCost): HashRefusal | null {
  if (cost.n < 1 || cost.n > 63 || cost.r < 1 || cost.p < 1)
    return malformed('Its scrypt parameters are none that there are.');
  if (cost.n >= mostBitsOfN(cost))
    return malformed('Its scrypt parameter N must be below 2 to the power of 16 times r.');
  if (cost.n < leastN) return tooWeak('Its scrypt parameter N is below 1,024, which is hardly a password hash.');
  const isDear = memoryOf(cost) > most.memory || memoryOf(cost) * cost.p > most.work;
  return isDear ? tooDear('Its scrypt parameters ask for more than 128 MiB, or 192 MiB over all lanes.') : null;
}

function keyOf(password: Buffer, salt: Buffer, length: number, cost: ScryptCost): Promise<Buffer> {
  // What OpenSSL counts besides the table itself: the blocks of all lanes and some room of its own.
  const maxmem = memoryOf(cost) + blockBytes * cost.r * (cost.p + 2) + 65_536;
  const options = { N: 2 ** cost.n, r: cost.r, p: cost.p, maxmem };
  return new Promise((keep, fail) => {
    derive(password, salt, length, options, (error, key) => (error ? fail(error) : keep(key)));
  });
}

const costs = ['n', 'r', 'p'] as const;

const plain = {
  costs,
  flaw,
  matches: async (password: Buffer, cost: ScryptCost, { salt, hash }: { salt: Buffer; hash: Buffer }) =>
    timingSafeEqual(await keyOf(password, salt, hash.length, cost), hash),
  decoy: () => ({ salt: randomBytes(16), hash: randomBytes(64) }),
};

/** RFC 7914. */
export const scrypt = hashKind(plain);

/** Of the password in NFKC, as better-auth has it. */
export const scryptNfkc = hashKind({ ...plain, spellings: (typed: string) => [typed.normalize('NFKC')] });

const aesKeyBytes = 32;

/** Firebase's own: what scrypt derives is no hash but the key that the project's signer key is encrypted with (AES-256-CTR from a counter of zero). */
export const firebaseScrypt = hashKind({
  costs,
  flaw,
  async matches(password, cost: ScryptCost, { salt, hash, key = Buffer.alloc(0) }) {
    const derived = await keyOf(password, salt, aesKeyBytes, cost);
    const made = createCipheriv('aes-256-ctr', derived, Buffer.alloc(16)).update(key);
    return made.length === hash.length && timingSafeEqual(made, hash);
  },
  decoy: () => ({ salt: randomBytes(11), hash: randomBytes(64), key: randomBytes(64) }),
});
