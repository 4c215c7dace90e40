import { cryptBytes, cryptNumber, fromBase64, fromHex } from './encodings.ts';
import { asItIs, foreign, type Read } from './foreign.ts';
import { malformed } from './refusals.ts';
import type { Encoding } from './encoding.ts';

interface Parts {
  readonly salt: Buffer | null;
  readonly hash: Buffer | null;
}

/** For encodings that write N itself, where it must be a power of two. */
export function scryptOf(N: number, r: number, p: number, parts: Parts, kind = 'scrypt'): Read {
  const n = Math.log2(N);
  if (!Number.isInteger(n)) return malformed('Its scrypt parameter N is not a power of two.');
  return foreign(kind, { n, r, p }, parts);
}

const passlib: Encoding = {
  name: 'scrypt',
  begins: /^\$scrypt\$/,
  form: /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,6}),p=(\d{1,6})\$([^$]*)\$([^$]*)$/,
  read: ([n, r, p, salt = '', hash = '']) =>
    foreign('scrypt', { n: Number(n), r: Number(r), p: Number(p) }, { salt: fromBase64(salt), hash: fromBase64(hash) }),
};

/** One character for the logarithm of N, five each for r and p; the salt is its text. */
const modularCrypt: Encoding = {
  name: 'scrypt',
  begins: /^\$7\$/,
  form: /^\$7\$([./0-9A-Za-z])([./0-9A-Za-z]{5})([./0-9A-Za-z]{5})([^$]*)\$([./0-9A-Za-z]{43})$/,
  read([n = '', r = '', p = '', salt = '', hash = '']) {
    const cost = { n: cryptNumber(n), r: cryptNumber(r), p: cryptNumber(p) };
    return foreign('scrypt', cost, { salt: asItIs(salt), hash: cryptBytes(hash) });
  },
};

const werkzeug: Encoding = {
  name: "Werkzeug's scrypt",
  begins: /^scrypt:/,
  form: /^scrypt:(\d{1,15}):(\d{1,6}):(\d{1,6})\$([^$]*)\$([^$]*)$/,
  read: ([N, r, p, salt = '', hash = '']) =>
    scryptOf(Number(N), Number(r), Number(p), { salt: asItIs(salt), hash: fromHex(hash) }),
};

const django: Encoding = {
  name: "Django's scrypt",
  begins: /^scrypt\$/,
  form: /^scrypt\$(\d{1,15})\$([^$]*)\$(\d{1,6})\$(\d{1,6})\$([^$]*)$/,
  read: ([N, salt = '', r, p, hash = '']) =>
    scryptOf(Number(N), Number(r), Number(p), { salt: asItIs(salt), hash: fromBase64(hash) }),
};

export const scryptEncodings: readonly Encoding[] = [passlib, modularCrypt, werkzeug, django];

const betterAuth = { N: 16_384, r: 16, p: 1 };

/** better-auth's `salt:hash`. The salt that scrypt gets is its hex, as text. */
export function readBetterAuth(given: unknown): Read {
  const text = typeof given === 'string' ? given.trim() : '';
  const [, salt = '', hash = ''] = /^([0-9a-fA-F]{1,128}):([0-9a-fA-F]{1,512})$/.exec(text) ?? [];
  if (hash === '')
    return malformed('The password hash is not two hex numbers with a colon between them, as better-auth has it.');
  const { N, r, p } = betterAuth;
  return scryptOf(N, r, p, { salt: asItIs(salt), hash: fromHex(hash) }, 'scrypt-nfkc');
}
