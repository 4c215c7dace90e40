import { describe, expect, test } from 'vitest';
import { ago, now } from '../../test/support/situations.ts';
import { day } from './instant.ts';
import {
  flawOf,
  isProven,
  phoneFlaw,
  smsCountries,
  smsCountryOf,
  smsCountryRegions,
  usersPerPhone,
  type PhoneNumber,
} from './phone-rules.ts';

const number = (region: string, type: PhoneNumber['type'] = 'MOBILE'): PhoneNumber => ({
  e164: '+15005550006',
  region,
  type,
});

describe('codes are sent to these countries (SPEC M2)', () => {
  test('and to no others', () => {
    expect(smsCountries).toEqual(['US', 'CA', 'MX', 'GB', 'IE', 'FR', 'DE', 'ES', 'IT', 'AU', 'NZ', 'SG', 'HK']);
  });

  test.each([
    ['US', 'US'],
    ['PR', 'US'],
    ['VI', 'US'],
    ['GU', 'US'],
    ['AS', 'US'],
    ['MP', 'US'],
    ['CA', 'CA'],
    ['MX', 'MX'],
    ['GB', 'GB'],
    ['JE', 'GB'],
    ['GG', 'GB'],
    ['IM', 'GB'],
    ['IE', 'IE'],
    ['FR', 'FR'],
    ['DE', 'DE'],
    ['ES', 'ES'],
    ['IT', 'IT'],
    ['AU', 'AU'],
    ['NZ', 'NZ'],
    ['SG', 'SG'],
    ['HK', 'HK'],
  ])('the region %s counts as %s', (region, country) => {
    expect(smsCountryOf(region)).toBe(country);
  });

  test.each([
    ['Jamaica, which shares +1 with the United States', 'JM'],
    ['Réunion, a part of France with numbers of its own', 'RE'],
    ['Gibraltar, no Crown dependency', 'GI'],
    ['the Vatican, which shares +39 with Italy', 'VA'],
    ['Christmas Island, which shares +61 with Australia', 'CX'],
    ['no region at all', ''],
    ['what is no region', 'us'],
  ])('not %s', (_, region) => {
    expect(smsCountryOf(region)).toBeNull();
  });

  test('and no region counts as two', () => {
    const regions: readonly string[] = Object.values(smsCountryRegions).flat();
    expect(new Set(regions).size).toBe(regions.length);
  });
});

describe('a code is not sent to a number', () => {
  test('of a country that is not allowed: the country is the parsed number’s (SPEC M2)', () => {
    expect(flawOf(number('CA'), ['US'])).toEqual({ flaw: 'country', region: 'CA' });
    expect(flawOf(number('CA'), ['US', 'CA'])).toBeNull();
    expect(flawOf(number('PR'), ['US'])).toBeNull();
    expect(flawOf(number('US'), [])).toEqual({ flaw: 'country', region: 'US' });
    expect(flawOf(number('RE'), smsCountries)).toEqual({ flaw: 'country', region: 'RE' });
  });

  test.each([
    ['PREMIUM_RATE', 'premium'],
    ['SHARED_COST', 'shared-cost'],
    ['TOLL_FREE', 'toll-free'],
    ['PAGER', 'pager'],
    ['VOIP', 'voip'],
    ['FIXED_LINE', 'fixed-line'],
    ['UAN', 'other'],
    ['VOICEMAIL', 'other'],
    ['PERSONAL_NUMBER', 'other'],
  ] as const)('of type %s, which cannot or should not receive codes (SPEC M3)', (type, unfit) => {
    expect(flawOf(number('US', type), smsCountries)).toEqual({ flaw: 'type', type: unfit });
    expect(phoneFlaw(type)).toMatch(/^an? [a-zA-Z -]+$/);
  });

  test('of a forbidden country, whatever its type: the country is named', () => {
    expect(flawOf(number('JM', 'TOLL_FREE'), smsCountries)).toEqual({ flaw: 'country', region: 'JM' });
  });

  test.each(['MOBILE', 'FIXED_LINE_OR_MOBILE', undefined])('but is to one of type %s', (type) => {
    expect(flawOf(number('US', type), smsCountries)).toBeNull();
    expect(phoneFlaw(type)).toBeNull();
  });
});

test('every type that is refused is named in words of its own', () => {
  const types = ['PREMIUM_RATE', 'SHARED_COST', 'TOLL_FREE', 'PAGER', 'VOIP', 'FIXED_LINE'];
  expect(types.map((type) => phoneFlaw(type))).toEqual([
    'a premium-rate number',
    'a shared-cost number',
    'a toll-free number',
    'a pager',
    'an Internet telephone number',
    'a fixed line',
  ]);
  expect(['UAN', 'VOICEMAIL', 'PERSONAL_NUMBER'].map((type) => phoneFlaw(type))).toEqual([
    'a company-wide number',
    'a voice mailbox',
    'a personal number that forwards to others',
  ]);
});

test('a number may serve ten users (SPEC M3)', () => {
  expect(usersPerPhone).toBe(10);
});

test('a number has proved itself by a right code within the last 90 days (SPEC M5)', () => {
  expect(isProven(null, now)).toBe(false);
  expect(isProven(ago(0), now)).toBe(true);
  expect(isProven(ago(90 * day - 1), now)).toBe(true);
  expect(isProven(ago(90 * day), now)).toBe(false);
});
