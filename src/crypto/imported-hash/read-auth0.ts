import * as z from 'zod';
import { fromBase64, fromHex } from './encodings.ts';
import { asItIs, type Read } from './foreign.ts';
import { misfit } from './misfit.ts';
import { isRefusal, malformed, unsupported } from './refusals.ts';
import { readText } from './read-text.ts';
import { scryptOf } from './text-scrypt.ts';

const short = z.string().max(1_024);
const encoding = z.enum(['base64', 'hex', 'utf8']);
const count = z.int().min(1).max(1e9);

const shape = z.object({
  algorithm: short,
  hash: z.object({ value: short, encoding: encoding.optional() }),
  salt: z.object({ value: short, encoding: encoding.optional() }).optional(),
  password: z.object({ encoding: short.optional() }).optional(),
  keylen: count.optional(),
  cost: count.default(16_384),
  blockSize: count.default(8),
  parallelization: count.default(1),
});

type Auth0Hash = z.infer<typeof shape>;

/** `custom_password_hash` of a user in a file for Auth0's bulk import. */
export function readAuth0(hash: unknown): Read {
  const checked = shape.safeParse(hash);
  if (!checked.success) return misfit('custom_password_hash', checked.error);
  const given = checked.data;
  if ((given.password?.encoding ?? 'utf8') !== 'utf8') {
    return unsupported('The hash was made of the password in an encoding other than UTF-8.');
  }
  const reader = readers.get(given.algorithm);
  return reader ? reader(given) : unsupported(`${nameOf(given.algorithm)}, which is not taken over.`);
}

const readers: ReadonlyMap<string, (given: Auth0Hash) => Read> = new Map([
  ['argon2', selfNamed('argon2')],
  ['bcrypt', selfNamed('bcrypt')],
  ['pbkdf2', selfNamed('pbkdf2')],
  ['scrypt', readScrypt],
]);

/** Algorithms whose value is a text that names everything itself. */
function selfNamed(algorithm: string): (given: Auth0Hash) => Read {
  return ({ hash, salt }) => {
    if ((hash.encoding ?? 'utf8') !== 'utf8') return malformed('custom_password_hash.hash.encoding must be utf8 here.');
    if (salt) return unsupported('The hash was made of the password with a salt added to it besides its own.');
    const read = readText(hash.value);
    if (isRefusal(read) || read.kind.startsWith(algorithm)) return read;
    return malformed(`custom_password_hash says ${algorithm}, but its value is of another algorithm.`);
  };
}

function readScrypt({ hash, salt, keylen, cost, blockSize, parallelization }: Auth0Hash): Read {
  if (!salt) return malformed('custom_password_hash has no salt, which scrypt needs.');
  if (keylen === undefined) return malformed('custom_password_hash has no keylen, which scrypt needs.');
  const parts = {
    salt: decoded(salt.value, salt.encoding ?? 'utf8'),
    hash: decoded(hash.value, hash.encoding ?? 'hex'),
  };
  if (parts.hash && parts.hash.length !== keylen)
    return malformed('The hash in custom_password_hash is not as long as its keylen.');
  return scryptOf(cost, blockSize, parallelization, parts);
}

function decoded(text: string, from: z.infer<typeof encoding>): Buffer | null {
  switch (from) {
    case 'base64':
      return fromBase64(text);
    case 'hex':
      return fromHex(text);
    case 'utf8':
      return asItIs(text);
    default:
      return from satisfies never;
  }
}

const plainDigests: readonly string[] = ['md4', 'md5', 'sha1', 'sha256', 'sha512'];

/** Only what is known by name is repeated: the rest of a row may hold anything. */
function nameOf(algorithm: string): string {
  if (plainDigests.includes(algorithm)) return `custom_password_hash is a single round of ${algorithm}`;
  if (algorithm === 'hmac') return 'custom_password_hash is a single round of a keyed digest';
  return algorithm === 'ldap'
    ? 'custom_password_hash is a digest of a directory (SSHA and the like)'
    : 'custom_password_hash is of an algorithm unknown here';
}
