import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAuditMac, createKeyedHash } from './keyed-hash.ts';
import { loadKeyRing } from './key-ring.ts';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const keyed = createKeyedHash(loadKeyRing({ value: `k1:${key(1)}` }));
const rotated = createKeyedHash(loadKeyRing({ value: `k2:${key(2)},k1:${key(1)}` }));
const foreign = createKeyedHash(loadKeyRing({ value: `k1:${key(3)}` }));

test('a hash is 64 hex digits, the same each time, another for every purpose and value', () => {
  const hashes = [
    keyed.hash('recovery-code', 'ABC'),
    keyed.hash('recovery-code', 'ABD'),
    keyed.hash('session-token', 'ABC'),
    keyed.hash('recovery-code', ''),
  ];
  expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(keyed.hash('recovery-code', 'ABC')).toBe(hashes[0]);
});

test('a hash stays findable after a new key was put in front, and is another under other keys', () => {
  expect(rotated.hash('recovery-code', 'ABC')).toBe(keyed.hash('recovery-code', 'ABC'));
  expect(foreign.hash('recovery-code', 'ABC')).not.toBe(keyed.hash('recovery-code', 'ABC'));
});

test('equal says what === says, for any two strings of any length', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 });
  fc.assert(fc.property(text, text, (a, b) => keyed.equal(a, b) === (a === b) && keyed.equal(a, a)));
  expect(keyed.equal('123456', '1234567')).toBe(false);
  expect(keyed.equal('', '')).toBe(true);
});

test('the audit MAC differs by text and by key, and outlives rotation', () => {
  const mac = createAuditMac(loadKeyRing({ value: `k1:${key(1)}` }));
  expect(mac('a')).toMatch(/^[0-9a-f]{64}$/);
  expect(mac('a')).not.toBe(mac('b'));
  expect(createAuditMac(loadKeyRing({ value: `k2:${key(2)},k1:${key(1)}` }))('a')).toBe(mac('a'));
  expect(createAuditMac(loadKeyRing({ value: `k1:${key(3)}` }))('a')).not.toBe(mac('a'));
});
