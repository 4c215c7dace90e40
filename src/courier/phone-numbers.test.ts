import fc from 'fast-check';
import { getCountryCallingCode } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { dialingCode, smsCountries, type SmsCountry } from '#domain/phone-rules.ts';
import { phoneNumbers } from './phone-numbers.ts';

const numbers = phoneNumbers();
const e164Of = async (text: string, region: string | null = null) => (await numbers.read(text, region))?.e164 ?? null;

test('a number has its region and its kind, whatever country was chosen in the list (SPEC M2)', async () => {
  expect(await numbers.read('+1 416 967 1111', 'US')).toEqual({
    e164: '+14169671111',
    region: 'CA',
    type: 'FIXED_LINE_OR_MOBILE',
  });
  expect(await numbers.read('07781 123456', 'GB')).toMatchObject({ region: 'GG', type: 'MOBILE' });
  expect(await numbers.read('787 234 5678', 'US')).toMatchObject({ region: 'PR' });
  expect(await numbers.read('+44 20 7946 0018', null)).toMatchObject({ region: 'GB', type: 'FIXED_LINE' });
  expect(await numbers.read('800 234 5678', 'US')).toMatchObject({ type: 'TOLL_FREE' });
  expect(await numbers.read('+800 12345678', null)).toMatchObject({ region: '001', type: 'TOLL_FREE' });
});

describe('however it is spelled, a number has one E.164 (SECURITY I5)', () => {
  test.each<[string, string | null]>([
    ['+447400123456', null],
    ['+44 7400 123456', 'US'],
    ['+44 (0)7400 123456', null],
    ['+44-(0)-7400-123456', null],
    ['(+44) 7400 123456', null],
    ['+44 07400 123456', null],
    ['07400 123456', 'GB'],
    ['7400 123456', 'GB'],
    ['447400123456', 'GB'],
    ['00447400123456', 'GB'],
    ['0044 7400 123456', 'US'],
    ['00447400123456', null],
    ['011 44 7400 123456', 'US'],
    ['0011 44 7400 123456', 'AU'],
    ['00 44 7400 123456', 'AU'],
    ['001 44 7400 123456', 'HK'],
    ['+44.7400.123456', null],
    ['+44/7400/123456', null],
    ['\t+44 7400 123456 \n', null],
    ['＋４４ ７４００ １２３４５６', null],
    ['+٤٤٧٤٠٠١٢٣٤٥٦', null],
    ['\u202a+44\u00a07400\u2011123456\u202c', null],
    ['+44 7400\u200b 123\u00ad456', null],
  ])('%j in %s', async (text, region) => {
    expect(await e164Of(text, region)).toBe('+447400123456');
  });

  test.each<[string, string | null]>([
    ['+52 55 1234 5678', null],
    ['+52 1 55 1234 5678', null],
    ['0052 1 55 1234 5678', null],
    ['55 1234 5678', 'MX'],
    ['1 55 1234 5678', 'MX'],
    ['01 55 1234 5678', 'MX'],
    ['044 55 1234 5678', 'MX'],
    ['045 55 1234 5678', 'MX'],
  ])('also with the prefixes that Mexico gave up: %j in %s', async (text, region) => {
    expect(await e164Of(text, region)).toBe('+525512345678');
  });

  test('and the zero that Italy keeps is kept', async () => {
    expect(await e164Of('+39 (0)6 6982 1234')).toBe('+390669821234');
    expect(await e164Of('06 6982 1234', 'IT')).toBe('+390669821234');
    expect(await e164Of('0039 347 123 4567')).toBe('+393471234567');
  });
});

const samples: readonly (readonly [SmsCountry, string])[] = [
  ['US', '+12015550123'],
  ['CA', '+14169671111'],
  ['MX', '+525512345678'],
  ['GB', '+447400123456'],
  ['IE', '+353850123456'],
  ['FR', '+33612345678'],
  ['DE', '+4915123456789'],
  ['ES', '+34612345678'],
  ['IT', '+393123456789'],
  ['AU', '+61412345678'],
  ['NZ', '+64211234567'],
  ['SG', '+6581234567'],
  ['HK', '+85251234567'],
];

test('separators, wide digits and the region chosen in the list change nothing', async () => {
  const separators = fc.constantFrom('', ' ', '-', '.', '/', '\u00a0', '\u2013', '\u200b', '\u2060');
  const spelling = fc.constantFrom(...samples).chain(([, e164]) =>
    fc.record({
      e164: fc.constant(e164),
      marks: fc.array(separators, { minLength: e164.length, maxLength: e164.length }),
      isWide: fc.boolean(),
      region: fc.constantFrom(null, ...smsCountries, 'XX', 'us'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(spelling, async ({ e164, marks, isWide, region }) => {
      const digits = isWide
        ? e164.replaceAll(/[+\d]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0))
        : e164;
      const text = [...digits].map((sign, index) => `${sign}${index === 0 ? '' : (marks[index] ?? '')}`).join('');
      expect(await e164Of(text, region)).toBe(e164);
    }),
    { numRuns: 300 },
  );
});

test('every country that codes go to has numbers here that may receive them, nationally written as well', async () => {
  expect(samples.map(([country]) => country)).toEqual(smsCountries);
  for (const [country, e164] of samples) {
    expect(await numbers.read(e164.slice(1 + dialingCode[country].length), country)).toMatchObject({
      e164,
      region: country,
    });
  }
});

test.each<[string, string | null]>([
  ['', 'US'],
  ['+', 'US'],
  ['07400 123456', null],
  ['07400 123456', 'XX'],
  ['+44 7400 12345', null],
  ['+1 555 555 5555', null],
  ['+416 967 1111', 'US'],
  ['+14169671111;ext=5', null],
  ['+1 416 967 1111 ext. 5', null],
  ['+1 416 967 1111 x5', null],
  ['+1 416 967 1111 #5', null],
  ['1-800-FLOWERS', 'US'],
  ['*67 416 967 1111', 'US'],
  ['tel:+14169671111', null],
  ['967-1111;phone-context=+1416', 'US'],
  ['+14169671111 or +14169671112', null],
  ['+14169671111, +14169671112', null],
  ['+14169671111+14169671112', null],
  ['++14169671111', null],
  ['+0044 7400 123456', null],
  ['+1 416 967 1111\0', null],
  ['+1 416\n967 1111', null],
  ['call +14169671111', null],
  [`+1416967${'1'.repeat(100)}`, null],
])('%j in %s is no number: one with an extension, a word, a code or a second number neither', async (text, region) => {
  expect(await numbers.read(text, region)).toBeNull();
});

test('whatever is typed, nothing is thrown, and what is read again stays what it is', async () => {
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789+-() .٣５x#,;\u200b'.split('')), maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(typed, fc.string()), fc.constantFrom(null, ...smsCountries), async (text, region) => {
      const number = await numbers.read(text, region);
      if (number === null) return;
      expect(number.e164).toMatch(/^\+[1-9]\d{4,14}$/);
      expect(await numbers.read(number.e164, region === 'FR' ? 'US' : 'FR')).toEqual(number);
    }),
    { numRuns: 500 },
  );
});

test('the dialing codes of the countries that codes go to are those of the numbering plans', () => {
  expect(dialingCode).toEqual(Object.fromEntries(smsCountries.map((one) => [one, getCountryCallingCode(one)])));
});
