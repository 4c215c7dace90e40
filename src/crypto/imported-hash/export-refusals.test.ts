import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FirebaseProject, ForeignHash, HashRefusal } from '#ports/password-hasher.ts';
import { testHasher } from '../../../test/support/imported-passwords.ts';

const hasher = testHasher();

function refusalOf(given: ForeignHash): HashRefusal | null {
  const adoption = hasher.adopt(given);
  return adoption.ok ? null : adoption.refusal;
}

describe("Keycloak's credential", () => {
  const value = Buffer.alloc(32, 1).toString('base64');
  const salt = Buffer.alloc(16, 2).toString('base64');
  const argon2 = { hashLength: ['32'], memory: ['7168'], type: ['id'], version: ['1.3'], parallelism: ['1'] };

  const credential = (secret: object = {}, data: object = {}, over: object = {}): object => ({
    type: 'password',
    secretData: JSON.stringify({ value, salt, ...secret }),
    credentialData: JSON.stringify({ hashIterations: 5, algorithm: 'argon2', additionalParameters: argon2, ...data }),
    ...over,
  });

  const without = (name: string): object => ({ additionalParameters: { ...argon2, [name]: [] } });

  const refused: readonly (readonly [string, object | string | null, string, RegExp])[] = [
    ['that is of an app', credential({}, {}, { type: 'otp' }), 'malformed', /at type/],
    ['that is nothing', null, 'malformed', /not an object/],
    ['that is a text', 'password', 'malformed', /not an object/],
    ['without a salt', credential({ salt: undefined }), 'malformed', /at secretData.salt/],
    ['with an empty salt', credential({ salt: '' }), 'malformed', /salt is empty/],
    ['whose hash is no base64', credential({ value: '!' }), 'malformed', /encoding/],
    ['whose secretData is no JSON', credential({}, {}, { secretData: '{' }), 'malformed', /at secretData/],
    ['whose secretData is endless', credential({ value: 'A'.repeat(9_000) }), 'malformed', /at secretData/],
    ['without iterations', credential({}, { hashIterations: undefined }), 'malformed', /hashIterations/],
    ['with half an iteration', credential({}, { hashIterations: 1.5 }), 'malformed', /hashIterations/],
    ['of an algorithm of an extension', credential({}, { algorithm: 'bcrypt' }), 'unsupported', /extension/],
    ['of PBKDF2 with another digest', credential({}, { algorithm: 'pbkdf2-md5' }), 'unsupported', /digest/],
    ['of too few iterations', credential({}, { algorithm: 'pbkdf2-sha256' }), 'too-weak', /1,000/],
    ['without the version of argon2', credential({}, without('version')), 'malformed', /version/],
    ['without the type of argon2', credential({}, without('type')), 'malformed', /type/],
    ['without the memory of argon2', credential({}, without('memory')), 'malformed', /parameters/],
    ['of another length than it says', credential({}, without('hashLength')), 'malformed', /as long/],
    ['of too many passes', credential({}, { hashIterations: 65 }), 'too-dear', /argon2/],
  ];

  test.each(refused)('%s is refused', (_, given, code, reason) => {
    const refusal = refusalOf({ shape: 'keycloak', credential: given });
    expect([refusal?.code, refusal?.reason]).toEqual([code, expect.stringMatching(reason)]);
  });

  test('whose iterations of PBKDF2 are too many for the parts of its hash is too dear', () => {
    const long = { value: Buffer.alloc(64, 1).toString('base64') };
    const data = { algorithm: 'pbkdf2-sha256', hashIterations: 2_500_001 };
    expect(refusalOf({ shape: 'keycloak', credential: credential(long, data) })?.code).toBe('too-dear');
  });
});

describe("Auth0's custom_password_hash", () => {
  const hello = '$2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K';
  const scrypt = {
    algorithm: 'scrypt',
    hash: { value: '00'.repeat(32), encoding: 'hex' },
    salt: { value: 'abc123', encoding: 'utf8' },
    keylen: 32,
    cost: 4_096,
  };

  const refused: readonly (readonly [string, unknown, string, RegExp])[] = [
    ...['md4', 'md5', 'sha1', 'sha256', 'sha512'].map(
      (algorithm) =>
        [
          `of ${algorithm}`,
          { algorithm, hash: { value: '00', encoding: 'hex' } },
          'unsupported',
          /single round/,
        ] as const,
    ),
    ['of hmac', { algorithm: 'hmac', hash: { value: '00', digest: 'sha1' } }, 'unsupported', /keyed digest/],
    ['of a directory', { algorithm: 'ldap', hash: { value: '{SSHA}00' } }, 'unsupported', /directory/],
    ['of who knows what', { algorithm: 'secret!', hash: { value: '00' } }, 'unsupported', /unknown here/],
    ['without a hash', { algorithm: 'bcrypt' }, 'malformed', /at hash/],
    ['in a field of another kind', { algorithm: 'bcrypt', hash: { value: 7 } }, 'malformed', /at hash.value/],
    ['that is a list', [], 'malformed', /not an object/],
    [
      'with a salt besides',
      { algorithm: 'bcrypt', hash: { value: hello }, salt: { value: 'x', position: 'suffix' } },
      'unsupported',
      /besides its own/,
    ],
    [
      'of a password in another encoding',
      { algorithm: 'bcrypt', hash: { value: hello }, password: { encoding: 'utf16le' } },
      'unsupported',
      /UTF-8/,
    ],
    [
      'in hex where it is a text',
      { algorithm: 'bcrypt', hash: { value: hello, encoding: 'hex' } },
      'malformed',
      /utf8/,
    ],
    ['of another algorithm than it says', { algorithm: 'argon2', hash: { value: hello } }, 'malformed', /another/],
    ['without a salt for scrypt', { ...scrypt, salt: undefined }, 'malformed', /no salt/],
    ['without a length for scrypt', { ...scrypt, keylen: undefined }, 'malformed', /no keylen/],
    ['of another length than it says', { ...scrypt, keylen: 64 }, 'malformed', /keylen/],
    ['whose salt is no hex', { ...scrypt, salt: { value: 'xyz', encoding: 'hex' } }, 'malformed', /encoding/],
    ['whose N is no power of two', { ...scrypt, cost: 4_097 }, 'malformed', /power of two/],
    ['whose N is beyond bounds', { ...scrypt, cost: 2 ** 20 }, 'too-dear', /128 MiB/],
    ['whose blocks are none', { ...scrypt, blockSize: 0 }, 'malformed', /at blockSize/],
  ];

  test.each(refused)('%s is refused', (_, given, code, reason) => {
    const refusal = refusalOf({ shape: 'auth0', hash: given });
    expect([refusal?.code, refusal?.reason]).toEqual([code, expect.stringMatching(reason)]);
    expect(refusal?.reason).not.toContain('secret!');
  });

  test("says how people get in whose hash is a digest's", () => {
    const refusal = refusalOf({ shape: 'auth0', hash: { algorithm: 'md5', hash: { value: '00' } } });
    expect(refusal?.reason).toContain('Import this person without a password');
  });
});

describe("Firebase's hash", () => {
  const project: FirebaseProject = {
    signerKey: Buffer.alloc(64, 1).toString('base64'),
    saltSeparator: 'Bw==',
    rounds: 8,
    memCost: 14,
  };
  const firebase = (over: object = {}, ofProject: Partial<FirebaseProject> = {}): ForeignHash => ({
    shape: 'firebase',
    hash: Buffer.alloc(64, 2).toString('base64'),
    salt: '42xEC+ixf3L2lw==',
    project: { ...project, ...ofProject },
    ...over,
  });

  test.each<[string, ForeignHash, string]>([
    ['without a salt', firebase({ salt: '' }), 'malformed'],
    ['whose salt is no base64', firebase({ salt: '!' }), 'malformed'],
    ['that is endless', firebase({ hash: 'A'.repeat(1_025) }), 'malformed'],
    ['of another length than the signer key', firebase({ hash: Buffer.alloc(32).toString('base64') }), 'malformed'],
    ['without a signer key', firebase({}, { signerKey: '' }), 'malformed'],
    ['whose separator is no base64', firebase({}, { saltSeparator: '%' }), 'malformed'],
    ['whose rounds are no number', firebase({}, { rounds: Number.NaN }), 'malformed'],
    ['whose rounds are none', firebase({}, { rounds: 0 }), 'malformed'],
    ['whose memory is none', firebase({}, { memCost: 0 }), 'malformed'],
    ['whose memory is beyond bounds', firebase({}, { memCost: 18 }), 'too-dear'],
  ])('%s is refused', (_, given, code) => {
    expect(refusalOf(given)?.code).toBe(code);
  });
});

test("better-auth's hash that is not two hex numbers is refused", () => {
  for (const text of ['', 'salt:hash', '00', '00:', ':00', '00:0', `00:${'0'.repeat(514)}`, '00:00:00', '00:00']) {
    const refusal = refusalOf({ shape: 'better-auth', text });
    expect([text, refusal?.code]).toEqual([text, text === '00:00' ? 'too-weak' : 'malformed']);
  }
});

test('no export makes the reader fail, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('keycloak', 'auth0'), (value, shape) => {
      const given: ForeignHash = shape === 'auth0' ? { shape, hash: value } : { shape, credential: value };
      expect(refusalOf(given)?.code).toMatch(/malformed|unsupported/);
    }),
  );
});
