import { format, inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault } from '#domain/fault.ts';
import { Sealed, Secret } from '#domain/secret.ts';
import { loadKeyRing } from './key-ring.ts';
import { createSealer } from './sealer.ts';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const sealer = createSealer(loadKeyRing({ value: `k1:${key(1)}` }));
const rotated = createSealer(loadKeyRing({ value: `k2:${key(2)},k1:${key(1)}` }));
const foreign = createSealer(loadKeyRing({ value: `k1:${key(3)}` }));
const context = 'authenticator:aut_1';
const seed = 'JBSWY3DPEHPK3PXP';
const unreadable: unknown = expect.objectContaining({
  name: 'Fault',
  code: 'secret-unreadable',
} satisfies Partial<Fault>);

describe('what is sealed', () => {
  test('opens to what it was, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (plain, where) => {
        expect(sealer.open(sealer.seal(new Secret(plain), where), where).reveal()).toBe(plain);
      }),
    );
  });

  test('names its key and holds neither text nor a repeated nonce', () => {
    const texts = Array.from({ length: 100 }, () => sealer.seal(new Secret(seed), context).ciphertext());
    expect(texts.every((text) => text.startsWith('k1.'))).toBe(true);
    expect(new Set(texts.map((text) => text.slice(3, 19))).size).toBe(100);
    expect(texts.some((text) => Buffer.from(text.slice(3), 'base64url').includes(seed))).toBe(false);
  });

  test('opens under a retired key; what is sealed now is under the new one', () => {
    expect(rotated.open(sealer.seal(new Secret(seed), context), context).reveal()).toBe(seed);
    expect(rotated.seal(new Secret(seed), context).ciphertext()).toMatch(/^k2\./);
  });

  test('does not open under another key of the same id, nor without its key', () => {
    expect(() => foreign.open(sealer.seal(new Secret(seed), context), context)).toThrow(unreadable);
    expect(() => sealer.open(rotated.seal(new Secret(seed), context), context)).toThrow(unreadable);
  });

  test('does not open in another row (SPEC X5)', () => {
    expect(() => sealer.open(sealer.seal(new Secret(seed), context), 'authenticator:aut_2')).toThrow(unreadable);
  });

  test('does not open once any bit of it was changed', () => {
    const [id, body] = sealer.seal(new Secret(seed), context).ciphertext().split('.');
    const bytes = Buffer.from(body ?? '', 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => sealer.open(new Sealed(`${id}.${changed.toString('base64url')}`), context)).toThrow(unreadable);
    }
  });

  test('does not open under the name of another key of the ring', () => {
    const text = sealer.seal(new Secret(seed), context).ciphertext();
    expect(() => rotated.open(new Sealed(text.replace('k1.', 'k2.')), context)).toThrow(unreadable);
  });

  test.each(['', 'k1', 'k1.', 'k1.AAAA', '.AAAA', 'nothing', `k9.${'A'.repeat(60)}`])(
    'does not open from %j',
    (text) => {
      expect(() => sealer.open(new Sealed(text), context)).toThrow(unreadable);
    },
  );

  test('prints neither sealed nor opened, however it is printed (SECURITY I10)', () => {
    const sealed = sealer.seal(new Secret(seed), context);
    const opened = sealer.open(sealed, context);
    for (const one of [sealed, opened, { deep: { sealed, opened } }, [opened]]) {
      for (const shown of [
        inspect(one, { depth: 9, showHidden: true }),
        JSON.stringify(one),
        format('%s %o', one, one),
      ]) {
        expect(shown).not.toContain(seed);
        expect(shown).not.toContain(sealed.ciphertext());
      }
    }
  });
});
