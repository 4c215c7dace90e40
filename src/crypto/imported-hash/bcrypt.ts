import { hash as digest, randomInt } from 'node:crypto';
import { verify } from '@node-rs/bcrypt';
import { hashKind, type HashKind } from './kind.ts';
import { malformed, tooDear } from './refusals.ts';

const most = 13;
const alphabet = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Of the last character so many low bits say nothing: 22 characters hold four more than a salt, 31 two more than a hash. */
const spare = { salt: 4, hash: 2 };

/**
 * The text with those bits zero. Some systems left whatever came into them; what made the hash ignored them, and what compares it here would refuse them
 * in a salt and miss the right password in a hash.
 */
export function withoutSpareBits(text: string, part: keyof typeof spare): string {
  const last = alphabet.indexOf(text.slice(-1));
  return `${text.slice(0, -1)}${alphabet[last - (last % 2 ** spare[part])] ?? ''}`;
}

/** bcrypt's own base64; the last character carries bits that must be zero. */
const randomText = (length: number): Buffer =>
  Buffer.from(`${Array.from({ length: length - 1 }, () => alphabet[randomInt(64)]).join('')}.`);

/**
 * Salt and hash are kept as the texts that they are in: 22 and 31 characters. Beyond 72 bytes a password does not count, as in the system that it
 * comes from; $2a$, $2b$ and $2y$ differ in nothing that is left today.
 */
const row = (prepare: (password: Buffer) => Buffer): HashKind =>
  hashKind({
    costs: ['c'],
    flaw({ c }) {
      if (c < 4 || c > 31) return malformed('Its bcrypt cost is none that there is: it goes from 04 to 31.');
      return c > most ? tooDear(`Its bcrypt cost is above ${most}.`) : null;
    },
    matches: (password, { c }, { salt, hash }) =>
      verify(prepare(password), `$2b$${String(c).padStart(2, '0')}$${salt.toString()}${hash.toString()}`),
    decoy: () => ({ salt: randomText(22), hash: randomText(31) }),
  });

export const bcrypt = row((password) => password);

/** Django's: of the password's SHA-256 in hex, so that all of a long one counts. */
export const bcryptSha256 = row((password) => Buffer.from(digest('sha256', password, 'hex')));
