import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForeignHash, HashRefusalCode } from '#ports/password-hasher.ts';
import { testHasher } from '../../../test/support/imported-passwords.ts';

const hasher = testHasher();

/** The code of the refusal, or `taken`. */
function outcomeOf(given: ForeignHash): HashRefusalCode | 'taken' {
  const adoption = hasher.adopt(given);
  return adoption.ok ? 'taken' : adoption.refusal.code;
}

const salt = 'c2FsdHNhbHRzYWx0c2FsdA';
const hash32 = 'VI8W8PnuqepqAdQqxlG+Z5QEnVXAmJedBXPE2qYo37k';
const hex32 = '00'.repeat(32);
const bcryptTail = 'BXtoJf3nsnAAPNhT2JEPyO7S1WlLKVqiwPDV2SgIcaWIdR33yaobi';

const refusedTexts: readonly (readonly [HashRefusalCode, string, string])[] = [
  ['malformed', 'nothing', ' '],
  ['malformed', 'anything longer than 1,024 characters', `$2b$05$${'a'.repeat(1_020)}`],
  ['malformed', 'what is no hash at all', 'hunter2 is my password'],

  ['too-dear', 'bcrypt above cost 13', `$2b$14$${bcryptTail}`],
  ['malformed', 'bcrypt of no cost that there is', `$2b$03$${bcryptTail}`],
  ['malformed', 'bcrypt of cost 99', `$2b$99$${bcryptTail}`],
  ['unsupported', 'bcrypt of the faulty $2x$', `$2x$05$${bcryptTail}`],
  ['unsupported', 'bcrypt of the first $2$', `$2$05$${bcryptTail}`],
  ['malformed', 'bcrypt that was cut', `$2b$05$${bcryptTail.slice(1)}`],

  ['too-dear', 'argon2 of more than 256 MiB', `$argon2id$v=19$m=262145,t=1,p=1$${salt}$${hash32}`],
  ['too-dear', 'argon2 of more than 768 MiB over all passes', `$argon2id$v=19$m=262144,t=4,p=1$${salt}$${hash32}`],
  ['too-dear', 'argon2 of more than 64 passes', `$argon2id$v=19$m=64,t=65,p=1$${salt}$${hash32}`],
  ['malformed', 'argon2 without memory for its lanes', `$argon2id$v=19$m=15,t=1,p=2$${salt}$${hash32}`],
  ['malformed', 'argon2 without passes', `$argon2id$v=19$m=64,t=0,p=1$${salt}$${hash32}`],
  ['malformed', 'argon2 without a parameter', `$argon2id$v=19$m=64,t=1$${salt}$${hash32}`],
  ['malformed', 'argon2 of an unknown version', `$argon2id$v=20$m=64,t=1,p=1$${salt}$${hash32}`],
  ['malformed', 'argon2 of an unknown type', `$argon2x$v=19$m=64,t=1,p=1$${salt}$${hash32}`],
  ['malformed', 'argon2 with a short salt', `$argon2id$v=19$m=64,t=1,p=1$c2FsdA$${hash32}`],
  ['too-weak', 'argon2 of twelve bytes', `$argon2id$v=19$m=64,t=1,p=1$${salt}$c2FsdHNhbHRzYWx0`],
  ['malformed', 'argon2 whose hash is no base64', `$argon2id$v=19$m=64,t=1,p=1$${salt}$!!!`],
  ['unsupported', 'argon2 with a secret', `$argon2id$v=19$m=64,t=1,p=1,keyid=Hj5+$${salt}$${hash32}`],
  ['unsupported', 'argon2 with data', `$argon2id$v=19$m=64,t=1,p=1,data=Hj5+$${salt}$${hash32}`],

  ['too-dear', 'scrypt of more than 128 MiB', `$scrypt$ln=18,r=8,p=1$${salt}$${hash32}`],
  ['too-dear', 'scrypt of many lanes', `$scrypt$ln=17,r=8,p=3$${salt}$${hash32}`],
  ['too-dear', 'scrypt of an N beyond reason', `$scrypt$ln=63,r=8,p=1$${salt}$${hash32}`],
  ['malformed', 'scrypt of an N beyond measure', `$scrypt$ln=64,r=8,p=1$${salt}$${hash32}`],
  ['too-dear', 'scrypt of more than 192 MiB over all lanes', `$scrypt$ln=17,r=8,p=2$${salt}$${hash32}`],
  ['malformed', 'scrypt of more than RFC 7914 allows for its blocks', `$scrypt$ln=16,r=1,p=1$${salt}$${hash32}`],
  ['malformed', 'scrypt without blocks', `$scrypt$ln=14,r=0,p=1$${salt}$${hash32}`],
  ['malformed', 'scrypt without lanes', `$scrypt$ln=14,r=8,p=0$${salt}$${hash32}`],
  ['too-weak', 'scrypt below N=1,024', `$scrypt$ln=9,r=8,p=1$${salt}$${hash32}`],
  ['malformed', 'scrypt whose N is no power of two', `scrypt:32767:8:1$salt$${hex32}`],
  ['malformed', 'scrypt of Django whose N is no power of two', `scrypt$1025$salt$8$1$${hash32}`],
  ['malformed', 'scrypt with an empty salt', `scrypt:32768:8:1$$${hex32}`],
  ['malformed', 'scrypt whose hash is no hex', `scrypt:32768:8:1$salt$${hash32}`],
  ['malformed', 'scrypt of crypt(3) that was cut', '$7$C6..../....SodiumChloride$kBGj9fHznVYFQMEn'],
  [
    'too-dear',
    'scrypt of crypt(3) beyond bounds',
    `$7$K6..../....SodiumChloride$kBGj9fHznVYFQMEn/qDCfrDevf9YDtcDdKvEqHJLV8D`,
  ],

  ['too-dear', 'PBKDF2 of more than 2,500,000 iterations', `$pbkdf2-sha256$2500001$${salt}$${hash32}`],
  ['too-dear', 'PBKDF2 of more than 1,200,000 iterations of SHA-512', `$pbkdf2-sha512$1200001$${salt}$${hash32}`],
  ['too-dear', 'PBKDF2 of as many over the parts of its hash', `pbkdf2:sha256:1250001$salt$${'00'.repeat(64)}`],
  ['too-weak', 'PBKDF2 of fewer than 1,000 iterations', `$pbkdf2-sha256$999$${salt}$${hash32}`],
  ['malformed', 'PBKDF2 with an empty salt', `$pbkdf2-sha256$29000$$${hash32}`],
  ['too-weak', 'PBKDF2 with an empty hash', `$pbkdf2-sha256$29000$${salt}$`],
  ['malformed', 'PBKDF2 that does not say its iterations', `$pbkdf2-sha256$l=32$${salt}$${hash32}`],
  ['malformed', 'PBKDF2 that is not as long as it says', `$pbkdf2-sha256$i=29000,l=64$${salt}$${hash32}`],
  ['unsupported', 'PBKDF2 with another digest', `$pbkdf2-md5$i=29000,l=32$${salt}$${hash32}`],
  ['unsupported', "Django's PBKDF2 with another digest", `pbkdf2_md5$29000$salt$${hash32}`],
  ['malformed', "Werkzeug's PBKDF2 without iterations", `pbkdf2:sha256$salt$${hex32}`],
  ['malformed', 'a hash longer than any', `pbkdf2:sha512:1000$salt$${'00'.repeat(129)}`],

  ['malformed', 'a salt longer than any', `pbkdf2:sha512:1000$${'s'.repeat(257)}$${hex32}`],

  ['malformed', 'ASP.NET Identity of an unknown digest', aspNet({ digest: 3 })],
  ['malformed', 'ASP.NET Identity whose salt is longer than all', aspNet({ saltLength: 4_000_000_000 })],
  ['malformed', 'ASP.NET Identity of an unknown version', aspNet({ version: 2 })],
  ['malformed', 'ASP.NET Identity 2 of another length', aspNet({ version: 0 })],

  ['unsupported', 'md5-crypt', '$1$saltsalt$qjXMvbEw8oaL.CzflDtaK/'],
  ['unsupported', 'sha256-crypt', '$5$rounds=5000$saltsalt$xyz'],
  ['unsupported', 'sha512-crypt', '$6$8U2NcgJFReOG8Sdu$LedR41DIycFEyLLn2oMl6NcOKyIsfOt2hYdoBO1Ri'],
  ['unsupported', 'yescrypt', '$y$j9T$YTQu/lWJd46jGPn1iXipl/$ZFCta0YDLW0i2peQcJsufkhCO/wBkgiIzwM6lRW1R0.'],
  ['unsupported', 'phpass', '$P$B12345678abcdefghijklmnopqrstu'],
  ['unsupported', "Drupal's", '$S$DxVn7wubSRzoK9X2pkGx4njeDRkLEgdqPphc2ZXkkb8Viy8JEGf3'],
  ['unsupported', 'SSHA', '{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g='],
  ['unsupported', 'a password in clear', '{noop}hunter2'],
  ['unsupported', 'MD5', '5f4dcc3b5aa765d61d8327deb882cf99'],
  ['unsupported', 'SHA-1 with a salt behind', '5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8:pepper'],
  ['unsupported', 'SHA-256', '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8'],
  ['unsupported', "Django's SHA-1", 'sha1$salt$5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8'],
  ['unsupported', "MySQL's", '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19'],
  ['unsupported', "PostgreSQL's", 'SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy'],
];

function aspNet({ version = 1, digest = 1, saltLength = 16 }): string {
  const bytes = Buffer.alloc(61, 7);
  bytes.writeUInt8(version);
  for (const [at, value] of [digest, 10_000, saltLength].entries()) bytes.writeUInt32BE(value, 1 + 4 * at);
  return bytes.toString('base64');
}

/** Runs of a text that are long enough to be part of a hash or a password. */
const tellingParts = (text: string): readonly string[] => text.match(/[A-Za-z0-9+/.]{12,}/g) ?? [];

describe('a password hash is refused', () => {
  test.each(refusedTexts)('as %s: %s', (code, _, text) => {
    expect(outcomeOf({ shape: 'text', text })).toBe(code);
  });

  test.each(refusedTexts)('as %s: %s, with a sentence that does not quote it', (_code, _what, text) => {
    const adoption = hasher.adopt({ shape: 'text', text });
    const reason = adoption.ok ? '' : adoption.refusal.reason;
    expect(reason).toMatch(/^[A-Z].*\.$/);
    for (const part of [...tellingParts(text), 'hunter2']) expect(reason).not.toContain(part);
  });

  test('never by an exception, whatever the text, and never quoted', () => {
    const starts = refusedTexts.map(([, , text]) => text.slice(0, 12));
    const texts = fc
      .tuple(fc.constantFrom('', ...starts), fc.string({ unit: 'binary' }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const adoption = hasher.adopt({ shape: 'text', text });
        expect(adoption.ok || adoption.refusal.reason.length > 0).toBe(true);
      }),
    );
  });
});

describe('the bounds themselves are taken over', () => {
  test.each([
    `$2b$13$${bcryptTail}`,
    `$2b$04$${bcryptTail}`,
    `$argon2id$v=19$m=262144,t=3,p=1$${salt}$${hash32}`,
    `$scrypt$ln=15,r=1,p=1$${salt}$${hash32}`,
    `$scrypt$ln=16,r=8,p=3$${salt}$${hash32}`,
    `$scrypt$ln=17,r=8,p=1$${salt}$${hash32}`,
    `$scrypt$ln=10,r=1,p=1$${salt}$${hash32}`,
    `$pbkdf2-sha256$2500000$${salt}$${hash32}`,
    `$pbkdf2-sha512$1200000$${salt}$${hash32}`,
    `pbkdf2_sha256$1200000$salt$${hash32}`,
    `$pbkdf2-sha256$1000$${salt}$${hash32}`,
    `pbkdf2:sha256:1250000$salt$${'00'.repeat(64)}`,
    `pbkdf2:sha256:1000$s$${'00'.repeat(16)}`,
  ])('%s', (text) => {
    expect(outcomeOf({ shape: 'text', text })).toBe('taken');
  });
});
