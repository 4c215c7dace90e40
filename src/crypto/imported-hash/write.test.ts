import { expect, test } from 'vitest';
import { adopted, samples, testHasher, usualPassword } from '../../../test/support/imported-passwords.ts';
import { Secret } from '#domain/secret.ts';
import type { ForeignHash } from '#ports/password-hasher.ts';

const text = (one: string): ForeignHash => ({ shape: 'text', text: one });

const given: readonly (readonly [string, ForeignHash])[] = [
  ...Object.entries(samples).map(([name, { hash }]): [string, ForeignHash] => [name, hash]),
  ['argon2id', text('$argon2id$v=19$m=256,t=2,p=2$c2FsdHNhbHRzYWx0c2FsdA$pK1iu90OHmrlgM6p2JBTvfh3ujWVMJmtC/uFRtEd03I')],
  ['bcrypt_sha256', text('bcrypt_sha256$$2b$05$BXtoJf3nsnAAPNhT2JEPyO7S1WlLKVqiwPDV2SgIcaWIdR33yaobi')],
  ['ASP.NET', text('AQAAAAEAAASwAAAAEHNhbHRzYWx0c2FsdHNhbHRUjxbw+e6p6moB1CrGUb5nlASdVcCYl50Fc8TapijfuQ==')],
  ['better-auth', { shape: 'better-auth', text: `${'ab'.repeat(16)}:${'cd'.repeat(64)}` }],
];

test.each(given)('an imported hash (%s) leaves in a shape in which it comes back as the same one', (_, hash) => {
  const hasher = testHasher();
  const written = hasher.original(adopted(hasher, hash));
  if (written === null) throw new Error('an imported hash has an original');
  const again = adopted(hasher, written);
  expect(hasher.original(again)).toEqual(written);
  expect(again.split(',keyid=')[0]).toBe(adopted(hasher, hash).split(',keyid=')[0]);
});

test.each(Object.entries(samples))('what left (%s) still matches its password', async (_, { hash, password }) => {
  const hasher = testHasher();
  const written = hasher.original(adopted(hasher, hash));
  if (written === null) throw new Error('an imported hash has an original');
  const verdict = await hasher.verify(adopted(hasher, written), new Secret(password), 'a');
  expect(verdict.matches).toBe(true);
});

test('a hash that was made here has no original: its pepper stays', async () => {
  const hasher = testHasher();
  expect(hasher.original(await hasher.hash(new Secret(usualPassword), 'a'))).toBeNull();
});
