import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecoveryCode, recoveryCodeBytes, recoveryCodeFrom, recoveryCodeLength } from './recovery-code.ts';
import { inGroups } from './totp.ts';

const someBytes = fc.uint8Array({ minLength: recoveryCodeBytes, maxLength: recoveryCodeBytes });
const code = '0123456789ABCDEFGHJKMNPQ';

test('a recovery code has 24 characters and 120 bits (SPEC R1)', () => {
  expect(recoveryCodeLength).toBe(24);
  expect(recoveryCodeBytes * 8).toBe(120);
});

describe('bytes are written in Crockford base32', () => {
  test.each([
    [Array<number>(15).fill(0), '0'.repeat(24)],
    [Array<number>(15).fill(255), 'Z'.repeat(24)],
    [[...Array<number>(14).fill(0), 1], `${'0'.repeat(23)}1`],
    [[8, ...Array<number>(14).fill(0)], `1${'0'.repeat(23)}`],
    [[0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf, 0x84, 0x65, 0x3a, 0x56, 0xd7], code],
  ])('%j is %s', (bytes, expected) => {
    expect(recoveryCodeFrom(Uint8Array.from(bytes))).toBe(expected);
  });

  test('so that different bytes never share a code', () => {
    fc.assert(
      fc.property(someBytes, someBytes, (one, other) => {
        expect(recoveryCodeFrom(one) === recoveryCodeFrom(other)).toBe(one.join() === other.join());
      }),
    );
  });

  test('and every character of the alphabet comes up, and no other', () => {
    const all = fc.sample(someBytes, { numRuns: 300, seed: 1 }).map(recoveryCodeFrom).join('');
    expect(Array.from(new Set(all)).toSorted().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  });
});

describe('a code read off paper has one canonical form (SPEC section 2)', () => {
  test.each([
    ['as it is', code],
    ['in groups', inGroups(code)],
    ['in lower case', code.toLowerCase()],
    ['with hyphens', code.replaceAll(/(.{4})/g, '$1-')],
    ['with hyphens and dashes of other keyboards', `0123\u20104567\u201189AB\u2012CDEF\u2013GHJK\u2014MNPQ\u2015`],
    ['with spaces of other keyboards and line ends', ` 0123\u00a04567\u200989AB\u202fCDEF\tGHJK\r\nMNPQ `],
    ['with O for 0 and I for 1', code.replace('0', 'O').replace('1', 'I')],
    ['with o for 0 and l for 1', code.replace('0', 'o').replace('1', 'l')],
    ['with L for 1', code.replace('1', 'L')],
    ['with i for 1', code.replace('1', 'i')],
  ])('%s', (_, typed) => {
    expect(parseRecoveryCode(typed)).toBe(code);
  });

  test('every O is a zero and every I and L a one, wherever it stands', () => {
    expect(parseRecoveryCode('OOIILL'.repeat(4))).toBe('001111'.repeat(4));
  });

  test('every code that is made can be typed as shown', () => {
    fc.assert(
      fc.property(someBytes, fc.boolean(), (bytes, lower) => {
        const made = recoveryCodeFrom(bytes);
        const shown = lower ? inGroups(made).toLowerCase() : inGroups(made);
        expect(parseRecoveryCode(shown)).toBe(made);
      }),
    );
  });

  test('what is canonical stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 20, maxLength: 30, unit: fc.constantFrom(...Array.from('0oO1iIlLuUzZ- ')) }),
        (typed) => {
          const canonical = parseRecoveryCode(typed);
          expect(canonical === null || parseRecoveryCode(canonical) === canonical).toBe(true);
        },
      ),
    );
  });
});

describe('what cannot be a recovery code is null', () => {
  test.each([
    ['nothing', ''],
    ['23 characters', code.slice(1)],
    ['25 characters', `${code}0`],
    ['a U, which the alphabet leaves out', `U${code.slice(1)}`],
    ['a u', `${code.slice(1)}u`],
    ['an underscore', `${code.slice(1)}_`],
    ['a digit outside ASCII', `٣${code.slice(1)}`],
    ['a full-width digit', `\uff10${code.slice(1)}`],
    ['a dotless i, whose upper case is I', `0\u0131${code.slice(2)}`],
    ['a long s, whose upper case is S', `\u017f${code.slice(1)}`],
    ['a ligature of two letters', `\ufb01${code.slice(2)}`],
    ['the Kelvin sign', `\u212a${code.slice(1)}`],
    ['a code in the middle of other text', `my code ${code}`],
    ['two lines of which one is a code', `${code}\n${code}`],
  ])('%s', (_, typed) => {
    expect(parseRecoveryCode(typed)).toBeNull();
  });
});
