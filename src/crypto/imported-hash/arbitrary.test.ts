import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sealed } from '#domain/secret.ts';
import type { ForeignHash } from '#ports/password-hasher.ts';
import { testHasher } from '../../../test/support/imported-passwords.ts';
import { kindNamed } from './kinds.ts';
import { partsOf } from './stored.ts';

const hasher = testHasher();

const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];
const words = ['argon2', 'bcrypt', 'pbkdf2', 'scrypt', 'pbkdf2-sha256', '1.3', 'id', 'hex', 'utf8', '00'.repeat(32)];
const leaf = fc.oneof(fc.constantFrom(...inherited, ...words), fc.jsonValue(), fc.double(), fc.constant(undefined));
const named = (names: readonly string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .dictionary(fc.constantFrom(...names, ...inherited), value)
    .map((one) => JSON.parse(JSON.stringify(one)) as unknown);

const inner = fc.oneof(
  leaf,
  named(['value', 'encoding', 'salt', 'algorithm', 'hashIterations'], leaf),
  named(['additionalParameters'], named(['type', 'version', 'memory', 'parallelism', 'hashLength'], fc.array(leaf))),
);
const anything = fc.oneof(
  leaf,
  named(['algorithm', 'hash', 'salt', 'keylen', 'cost', 'blockSize', 'secretData', 'credentialData', 'type'], inner),
);

/** As an import hands it over that believed what it read: types are promised, and not kept. */
const given = fc.oneof(
  fc.record({ shape: fc.constantFrom('text', 'better-auth'), text: anything }),
  fc.record({ shape: fc.constant('keycloak'), credential: anything }),
  fc.record({ shape: fc.constant('auth0'), hash: anything }),
  fc.record({
    shape: fc.constant('firebase'),
    hash: anything,
    salt: anything,
    project: fc.record({ signerKey: anything, saltSeparator: anything, rounds: anything, memCost: anything }),
  }),
  fc.record({ shape: fc.constantFrom(...inherited), text: anything }),
) as fc.Arbitrary<ForeignHash>;

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
const auth0 = (hash: unknown): ForeignHash => ({ shape: 'auth0', hash });
const keycloak = (credential: unknown): ForeignHash => ({ shape: 'keycloak', credential });
const value = { value: '00'.repeat(32), encoding: 'hex' };

describe('whatever stands in an export', () => {
  test('is taken over as a text that can be read back, or refused with a sentence: never an exception', () => {
    fc.assert(
      fc.property(given, (one) => {
        const adoption = hasher.adopt(one);
        const canBeRead = adoption.ok && partsOf(adoption.hash)?.sealed instanceof Sealed;
        const reason = adoption.ok ? '' : adoption.refusal.reason;
        expect(canBeRead || reason.endsWith('.')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ...inherited.map((algorithm): [string, ForeignHash] => [
      `algorithm ${algorithm}`,
      auth0({ algorithm, hash: value }),
    ]),
    ['text without its own toString', auth0({ algorithm: { toString: 1, valueOf: 1 }, hash: value })],
    ['scrypt without a salt', auth0({ algorithm: 'scrypt', hash: value, keylen: 32 })],
    ['hash of 20,000 levels', auth0({ algorithm: 'bcrypt', hash: nested(20_000) })],
    ['unknown field of 20,000 levels', auth0({ algorithm: 'md4', hash: value, more: nested(20_000) })],
    ['custom_password_hash of 20,000 levels', auth0(nested(20_000))],
    ['credential of 20,000 levels', keycloak({ secretData: nested(20_000), credentialData: nested(20_000) })],
    ['folded credential of 4,000 levels', keycloak({ secretData: '['.repeat(4_000) + ']'.repeat(4_000) })],
    ['argon2 with half a KiB', keycloak(argon2With('64.5', '1'))],
    ['argon2 of half a lane', keycloak(argon2With('64', '0.5'))],
    ['argon2 of an inherited version', keycloak(argon2With('64', '1', 'constructor'))],
  ])('is refused: %s', (_, one) => {
    const adoption = hasher.adopt(one);
    expect(adoption.ok ? 'taken' : adoption.refusal.reason).toMatch(/^\S.*\.$/);
  });
});

function argon2With(memory: string, parallelism: string, version = '1.3'): unknown {
  const additionalParameters = Object.fromEntries(
    Object.entries({ memory, parallelism, version, type: 'id', hashLength: '32' }).map(([name, one]) => [name, [one]]),
  );
  const salt = Buffer.alloc(16, 1).toString('base64');
  return {
    secretData: { value: Buffer.alloc(32, 1).toString('base64'), salt },
    credentialData: { hashIterations: 1, algorithm: 'argon2', additionalParameters },
  };
}

describe('what is within the bounds', () => {
  const small = fc.record({
    kind: fc.constantFrom('scrypt', 'argon2id', 'argon2i', 'argon2d', 'pbkdf2-sha1', 'pbkdf2-sha512'),
    n: fc.integer({ min: 1, max: 17 }),
    r: fc.integer({ min: 1, max: 9 }),
    p: fc.integer({ min: 1, max: 40 }),
    m: fc.integer({ min: 1, max: 400 }),
    t: fc.integer({ min: 1, max: 3 }),
    i: fc.integer({ min: 1_000, max: 1_100 }),
  });
  const isQuick = ({ n, r, p }: { n: number; r: number; p: number }): boolean => 2 ** n * r * p <= 2 ** 18;

  test('can be computed: nobody is shut out by parameters that a library refuses', async () => {
    await fc.assert(
      fc.asyncProperty(small.filter(isQuick), async ({ kind, ...numbers }) => {
        const row = kindNamed(kind);
        const cost = { ...numbers, v: 19, b: 1 };
        if (!row || row.flaw(cost)) return;
        expect(await row.matches(Buffer.from('typed'), cost, row.decoy(cost))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});
