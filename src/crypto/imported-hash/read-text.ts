import type { Encoding } from './encoding.ts';
import { argon2Encodings } from './text-argon2.ts';
import { aspNet } from './text-aspnet.ts';
import { bcryptEncodings } from './text-bcrypt.ts';
import { pbkdf2Encodings } from './text-pbkdf2.ts';
import { scryptEncodings } from './text-scrypt.ts';
import { untaken } from './text-untaken.ts';
import type { Read } from './foreign.ts';
import { malformed } from './refusals.ts';

const encodings: readonly Encoding[] = [
  ...argon2Encodings,
  ...bcryptEncodings,
  ...scryptEncodings,
  ...pbkdf2Encodings,
  aspNet,
];

const longest = 1_024;

/** The first encoding whose beginning the text has speaks for it. Then those are told by name that are not taken over. */
export function readText(given: unknown): Read {
  if (typeof given !== 'string') return malformed('The password hash is not a text.');
  const text = given.trim();
  if (text === '') return malformed('The password hash is empty.');
  if (text.length > longest) return malformed(`The password hash is longer than ${longest} characters.`);
  const encoding = encodings.find((one) => one.begins.test(text));
  if (!encoding) return untaken(text) ?? malformed('The password hash is in no encoding that is known here.');
  const parts = encoding.form.exec(text);
  if (!parts)
    return malformed(
      `The password hash begins like ${encoding.name}, but the rest does not fit: it may be cut, or altered.`,
    );
  return encoding.read(parts.slice(1).map((part: string | undefined) => part ?? ''));
}
