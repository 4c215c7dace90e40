import { asItIs, foreign, type Read } from './foreign.ts';
import { withoutSpareBits } from './bcrypt.ts';
import { unsupported } from './refusals.ts';
import type { Encoding } from './encoding.ts';

const readAs =
  (kind: string) =>
  ([minor = '', cost = '', salt = '', hash = '']: readonly string[]): Read => {
    if (!/^[aby]$/.test(minor)) return unsupported('It is bcrypt of a faulty early version ($2$ or $2x$).');
    const parts = { salt: asItIs(withoutSpareBits(salt, 'salt')), hash: asItIs(withoutSpareBits(hash, 'hash')) };
    return foreign(kind, { c: Number(cost) }, parts);
  };

const before = String.raw`(?:bcrypt\$|\{(?:bcrypt|BCRYPT|crypt|CRYPT)\})?`;
const rest = String.raw`\$2([a-z]?)\$(\d\d)\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})$`;

/** Modular crypt; Django, Spring Security and directories put a word of their own in front. */
export const bcryptEncodings: readonly Encoding[] = [
  {
    name: 'bcrypt',
    begins: new RegExp(`^${before}\\$2`),
    form: new RegExp(`^${before}${rest}`),
    read: readAs('bcrypt'),
  },
  {
    name: "Django's bcrypt_sha256",
    begins: /^bcrypt_sha256\$/,
    form: new RegExp(String.raw`^bcrypt_sha256\$${rest}`),
    read: readAs('bcrypt-sha256'),
  },
];
