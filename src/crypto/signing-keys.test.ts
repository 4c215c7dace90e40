import { inspect } from 'node:util';
import { calculateJwkThumbprint, CompactSign, compactVerify, importJWK, type JWK } from 'jose';
import { expect, test } from 'vitest';
import { signingAlgorithms } from '#domain/application.ts';
import { createSigningKeyMaker } from './signing-keys.ts';

const maker = createSigningKeyMaker();
const told = Buffer.from('who somebody is');
const read = (jwk: string): JWK => JSON.parse(jwk) as JWK;

test.each(signingAlgorithms)(
  'what a key for %s signs verifies under its public part, and under no other',
  async (algorithm) => {
    const [one, other] = [await maker.make(algorithm), await maker.make(algorithm)];
    const signed = await new CompactSign(told)
      .setProtectedHeader({ alg: algorithm })
      .sign(await importJWK(read(one.privateJwk.reveal()), algorithm));
    const under = async (jwk: string) => compactVerify(signed, await importJWK(read(jwk), algorithm));
    expect((await under(one.publicJwk)).payload).toEqual(new Uint8Array(told));
    await expect(under(other.publicJwk)).rejects.toThrow('signature verification failed');
  },
);

test.each(signingAlgorithms)(
  'a key for %s is named by its thumbprint, as others compute it (RFC 7638)',
  async (algorithm) => {
    const { id, publicJwk, privateJwk } = await maker.make(algorithm);
    expect(id).toBe(await calculateJwkThumbprint(read(publicJwk)));
    for (const jwk of [publicJwk, privateJwk.reveal()])
      expect(read(jwk)).toMatchObject({ kid: id, use: 'sig', alg: algorithm });
  },
);

test('a modulus for RS256 has 2048 bits (RFC 7518 section 3.3), and the curve for ES256 is P-256', async () => {
  const { n = '' } = read((await maker.make('RS256')).publicJwk);
  expect(Buffer.from(n, 'base64url')).toHaveLength(256);
  expect(read((await maker.make('ES256')).publicJwk)).toMatchObject({ kty: 'EC', crv: 'P-256' });
  expect(read((await maker.make('EdDSA')).publicJwk)).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
});

test.each(signingAlgorithms)('the private part for %s shows nowhere (SECURITY I10)', async (algorithm) => {
  const made = await maker.make(algorithm);
  const open = ['alg', 'crv', 'e', 'kid', 'kty', 'n', 'use', 'x', 'y'];
  expect(Object.keys(read(made.publicJwk)).filter((name) => !open.includes(name))).toEqual([]);
  const { d = '' } = read(made.privateJwk.reveal());
  expect(d).not.toBe('');
  expect(`${inspect(made, { depth: 9, showHidden: true, getters: true })}${JSON.stringify(made)}`).not.toContain(d);
});
