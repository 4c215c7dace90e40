import type { HashRefusal } from '#ports/password-hasher.ts';
import { unsupported } from './refusals.ts';

/** What a hash is that is known and not taken over: guessed too fast, or not made for passwords. */
const known: readonly (readonly [RegExp, string])[] = [
  [/^\$(?:1|apr1|md5)\$/, 'md5-crypt'],
  [/^\$sha1\$/, 'sha1-crypt'],
  [/^\$5\$/, 'sha256-crypt'],
  [/^\$6\$/, 'sha512-crypt'],
  [/^\$g?y\$/, 'yescrypt'],
  [/^\$[PH]\$/, 'phpass'],
  [/^[US]?\$S\$/, "Drupal's SHA-512"],
  [/^\$bcrypt-sha256\$/, "passlib's bcrypt-sha256"],
  [/^\$?scram/i, 'SCRAM'],
  [/^\{s?(?:sha|md5)[0-9-]*\}/i, 'a digest of a directory (SSHA, SMD5 and the like)'],
  [/^\{[\w@-]+\}/, 'a hash of a directory or of Spring Security other than bcrypt'],
  [/^(?:md5|sha1|sha256|sha512|unsalted_md5|unsalted_sha1|crypt)\$/, 'a single round of a digest'],
  [
    /^\*?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})(?::.*)?$/i,
    'a single round of a digest',
  ],
];

/** The refusal for a kind that is known by its looks; null when it is not. */
export function untaken(text: string): HashRefusal | null {
  const found = known.find(([looks]) => looks.test(text));
  return found ? unsupported(`It looks like ${found[1]}, which is not taken over.`) : null;
}
