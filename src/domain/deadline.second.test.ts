import { describe, expect, test } from 'vitest';
import { deadlineSeconds } from '../../test/support/deadline-seconds.ts';
import { company, nobodySpecial } from '../../test/support/situations.ts';
import { dateIn, deadlineInstant } from './deadline.ts';
import { after, instant, second } from './instant.ts';
import { mergePolicies } from './policy.ts';

describe.each(deadlineSeconds)('in $deadline.zone on $deadline.date, $day', ({ deadline, at: text }) => {
  const at = instant(Date.parse(text));
  const modeAt = (now = at) => mergePolicies([company({ deadline })], [], nobodySpecial, now).mode;

  test('the date begins at its first instant (SPEC P2)', () => {
    expect(deadlineInstant(deadline)).toBe(at);
    expect(dateIn(deadline.zone, at)).toBe(deadline.date);
    expect(dateIn(deadline.zone, after(at, -1)) < deadline.date).toBe(true);
  });

  test('a second before it the early-enrollment period lasts, at it MFA is enforced (SPEC P3, P5)', () => {
    expect([modeAt(after(at, -second)), modeAt(after(at, -1)), modeAt(), modeAt(after(at, second))]).toEqual([
      'announced',
      'announced',
      'enforced',
      'enforced',
    ]);
  });
});
