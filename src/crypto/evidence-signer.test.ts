import { createPublicKey, verify } from 'node:crypto';
import { inspect } from 'node:util';
import { calculateJwkThumbprint } from 'jose';
import { expect, test } from 'vitest';
import { createEvidenceSigner } from './evidence-signer.ts';
import { loadKeyRing } from './key-ring.ts';

const text = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const signer = createEvidenceSigner(loadKeyRing({ value: `k1:${text(1)}` }));
const told = Buffer.from('what an installation says');

const isSigned = (bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, bytes, createPublicKey({ key: { ...signer.key }, format: 'jwk' }), signature);

test('what is signed verifies under the public key, and what was changed does not', () => {
  const signature = signer.sign(told);
  expect(signature).toHaveLength(64);
  expect(isSigned(told, signature)).toBe(true);
  expect(isSigned(Buffer.from('what an installation said'), signature)).toBe(false);
});

test('the key is named by its thumbprint, as others compute it (RFC 7638)', async () => {
  expect(signer.key.kid).toBe(await calculateJwkThumbprint({ ...signer.key }));
});

test('the key stays the same when a new one is put in front, and is another one in another installation (SPEC X5)', () => {
  const rotated = createEvidenceSigner(loadKeyRing({ value: `k2:${text(2)},k1:${text(1)}` }));
  expect(rotated.key).toEqual(signer.key);
  expect(createEvidenceSigner(loadKeyRing({ value: `k1:${text(3)}` })).key.x).not.toBe(signer.key.x);
});

test('the private key shows nowhere', () => {
  signer.sign(told);
  expect(Object.keys(signer.key).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  expect(inspect(signer, { depth: 9, showHidden: true, getters: true })).not.toMatch(/\bd:|PRIVATE/);
});
