import { fromBase64, fromHex } from './encodings.ts';
import { asItIs, foreign, type Read } from './foreign.ts';
import { blocksOf, isDigest } from './pbkdf2.ts';
import { malformed, unsupported } from './refusals.ts';
import { parameters } from './text-argon2.ts';
import type { Encoding } from './encoding.ts';

interface Parts {
  readonly salt: Buffer | null;
  readonly hash: Buffer | null;
}

/** PBKDF2 over HMAC with a digest by its common name (`sha256`, `SHA-256`). */
export function pbkdf2Of(digestName: string, iterations: number, { salt, hash }: Parts): Read {
  const digest = digestName.toLowerCase().replace('-', '');
  if (!isDigest(digest)) return unsupported('It is PBKDF2 with a digest other than SHA-1, SHA-256 and SHA-512.');
  return foreign(`pbkdf2-${digest}`, { i: iterations, b: hash ? blocksOf(digest, hash) : 0 }, { salt, hash });
}

/** passlib writes the iterations alone, PHC strings `i=…,l=…`. Without a digest passlib means SHA-1. */
function readPhc([digest = '', settings = '', salt = '', hash = '']: readonly string[]): Read {
  const parts = { salt: fromBase64(salt), hash: fromBase64(hash) };
  if (/^\d+$/.test(settings)) return pbkdf2Of(digest || 'sha1', Number(settings), parts);
  const given = parameters(settings);
  const [iterations, length] = [given.get('i'), given.get('l')];
  if (iterations === undefined)
    return malformed('It does not say its iterations of PBKDF2: write them in front of the salt, as i=100000.');
  if (length !== undefined && Number(length) !== parts.hash?.length)
    return malformed('Its PBKDF2 hash is not as long as it says.');
  return pbkdf2Of(digest || 'sha1', Number(iterations), parts);
}

const phc: Encoding = {
  name: 'PBKDF2',
  begins: /^\$pbkdf2(?:-|\$)/,
  form: /^\$pbkdf2(?:-([a-zA-Z0-9-]+))?\$(\d{1,10}|(?:[a-z]=\d{1,10}(?:,(?=[a-z]))?)+)\$([^$]*)\$([^$]*)$/,
  read: readPhc,
};

const django: Encoding = {
  name: "Django's PBKDF2",
  begins: /^pbkdf2_/,
  form: /^pbkdf2_([a-z0-9]+)\$(\d{1,10})\$([^$]*)\$([^$]*)$/,
  read: ([digest = '', iterations, salt = '', hash = '']) =>
    pbkdf2Of(digest, Number(iterations), { salt: asItIs(salt), hash: fromBase64(hash) }),
};

const werkzeug: Encoding = {
  name: "Werkzeug's PBKDF2",
  begins: /^pbkdf2:/,
  form: /^pbkdf2:([a-z0-9]+):(\d{1,10})\$([^$]*)\$([^$]*)$/,
  read: ([digest = '', iterations, salt = '', hash = '']) =>
    pbkdf2Of(digest, Number(iterations), { salt: asItIs(salt), hash: fromHex(hash) }),
};

export const pbkdf2Encodings: readonly Encoding[] = [phc, django, werkzeug];
