import { expect, test } from 'vitest';
import { isGsm7, isOneSegment, septets } from './text-units.ts';

test('a text of the seven-bit alphabet has 160 septets, of which a sign of the extension takes two', () => {
  expect(isOneSegment('a'.repeat(160))).toBe(true);
  expect(isOneSegment('a'.repeat(161))).toBe(false);
  expect(isOneSegment(`${'a'.repeat(158)}€`)).toBe(true);
  expect(isOneSegment(`${'a'.repeat(159)}€`)).toBe(false);
  expect(septets('[é]\n~')).toBe(8);
});

test('every other text has 70 units, of which a sign beyond the basic plane takes two', () => {
  expect(isOneSegment('я'.repeat(70))).toBe(true);
  expect(isOneSegment('я'.repeat(71))).toBe(false);
  expect(isOneSegment(`${'a'.repeat(68)}🏗`)).toBe(true);
  expect(isOneSegment(`${'a'.repeat(69)}🏗`)).toBe(false);
});

test('the seven-bit alphabet has some accents and not others', () => {
  expect(isGsm7('àäåæèéìñòöøùüßÄÅÆÇÉÑÖØÜ @£$¥§¡¿ΔΩ \n\r\f^{}\\[~]|€')).toBe(true);
  expect('çâêîôûëïáíóúÀÈŒœ’–…`\t'.split('').filter(isGsm7)).toEqual([]);
});
