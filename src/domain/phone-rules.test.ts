import { expect, test } from 'vitest';
import { phoneFlaw } from './phone-rules.ts';

test.each([
  'PREMIUM_RATE',
  'SHARED_COST',
  'TOLL_FREE',
  'PAGER',
  'VOIP',
  'FIXED_LINE',
  'UAN',
  'VOICEMAIL',
  'PERSONAL_NUMBER',
])('a number of type %s cannot or should not receive codes (SPEC M3)', (type) =>
  expect(phoneFlaw(type)).toMatch(/^an? /),
);

test.each(['MOBILE', 'FIXED_LINE_OR_MOBILE', undefined])('a number of type %s may receive codes', (type) => {
  expect(phoneFlaw(type)).toBeNull();
});
