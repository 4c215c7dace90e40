import { expect, test } from 'vitest';
import { minute } from './instant.ts';
import { resetLink } from './reset-link.ts';

test('a mailed reset link is good for 30 minutes, and a mailbox is not flooded with them (SPEC S5)', () => {
  expect(resetLink).toEqual({ validFor: 30 * minute, perMinute: 1, perHour: 5, perDay: 10 });
});
