import type { ForeignHash } from '#ports/password-hasher.ts';
import { fromBase64 } from './encodings.ts';
import { foreign, type Read } from './foreign.ts';
import { isRefusal, malformed } from './refusals.ts';

const longest = 1_024;

/** A user's `passwordHash` and `salt` out of `firebase auth:export`, or of the Admin SDK's list, with the project's hash parameters. */
export function readFirebase({ hash, salt, project }: Extract<ForeignHash, { shape: 'firebase' }>): Read {
  const { signerKey, saltSeparator, rounds, memCost } = project;
  if (![hash, salt, signerKey, saltSeparator].every(isShortText)) {
    return malformed(`Firebase's hash, salt or parameters are no texts, or longer than ${longest} characters.`);
  }
  if (!Number.isSafeInteger(rounds) || !Number.isSafeInteger(memCost)) {
    return malformed("Firebase's parameters rounds and mem_cost must be whole numbers.");
  }
  const [key, separator, own] = [fromBase64(signerKey), fromBase64(saltSeparator), fromBase64(salt)];
  if (!key || !separator || key.length === 0)
    return malformed("Firebase's signer key or salt separator is not base64.");
  const parts = { salt: own && own.length > 0 ? Buffer.concat([own, separator]) : own, hash: fromBase64(hash), key };
  const read = foreign('firebase-scrypt', { n: memCost, r: rounds, p: 1 }, parts);
  if (isRefusal(read) || read.hash.length === key.length) return read;
  return malformed("Firebase's hash is not as long as the signer key: they are of different projects.");
}

/** Types promise a text; what came out of a file may be anything. */
const isShortText = (given: unknown): boolean => typeof given === 'string' && given.length <= longest;
