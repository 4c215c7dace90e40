import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { now } from '../../test/support/situations.ts';
import { after, instant, minute, second, type Instant } from './instant.ts';
import { afterRightPassword, afterWrongPassword, passwordHeldUntil, type PasswordAttempts } from './throttle.ts';

function wrong(times: number, at: Instant = now, from: PasswordAttempts | null = null): PasswordAttempts {
  let record = afterWrongPassword(from, at);
  for (let count = 1; count < times; count += 1) record = afterWrongPassword(record, at);
  return record;
}

const heldFor = (record: PasswordAttempts | null): number | null => {
  const until = passwordHeldUntil(record, now);
  return until === null ? null : until - now;
};

describe('wrong passwords of one e-mail and network (SPEC X4)', () => {
  test.each([
    [1, null],
    [5, null],
    [6, 2 * second],
    [7, 4 * second],
    [8, 8 * second],
    [9, 16 * second],
    [10, 32 * second],
    [11, 64 * second],
    [12, 128 * second],
    [13, 256 * second],
    [14, 512 * second],
    [15, 15 * minute],
    [16, 15 * minute],
  ])('after %i of them nobody may try for %s ms', (times, wait) => {
    expect(heldFor(wrong(times))).toBe(wait);
  });

  test('never hold anybody longer than 15 minutes: there is no lock that a stranger can cause', () => {
    expect(heldFor(wrong(3_000))).toBe(15 * minute);
  });

  test('hold no longer than said', () => {
    const held = wrong(6);
    expect(passwordHeldUntil(held, after(now, 2 * second - 1))).toBe(after(now, 2 * second));
    expect(passwordHeldUntil(held, after(now, 2 * second))).toBeNull();
  });

  test('are forgotten 15 minutes after the last', () => {
    const five = wrong(5);
    expect(five.expiresAt).toBe(after(now, 15 * minute));
    expect(wrong(1, after(now, 15 * minute - 1), five).failures).toBe(6);
    expect(wrong(1, after(now, 15 * minute), five)).toMatchObject({ failures: 1, heldUntil: null });
  });

  test('are remembered for 15 minutes beyond the wait they cost, so that waiting does not start the count again', () => {
    const held = wrong(20);
    expect(held.expiresAt).toBe(after(now, 30 * minute));
    expect(wrong(1, after(now, 20 * minute), held).failures).toBe(21);
  });

  test('hold nobody where nothing is on record', () => {
    expect(passwordHeldUntil(null, now)).toBeNull();
  });

  test('end with the right one', () => {
    const right = afterRightPassword(wrong(9), now);
    expect(right).toEqual({ failures: 0, heldUntil: null, expiresAt: now, version: 10 });
    expect(wrong(1, now, right).failures).toBe(1);
  });

  test('and successes alike are written with a version that grows by one', () => {
    expect(afterWrongPassword(null, now).version).toBe(1);
    expect(afterRightPassword(null, now).version).toBe(1);
    expect(afterWrongPassword(wrong(2), now).version).toBe(3);
  });

  test('leave at most five tries free in any 15 minutes, whatever their rhythm', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 * minute }), { minLength: 8, maxLength: 60 }), (gaps) => {
        let record: PasswordAttempts | null = null;
        let at: Instant = instant(now);
        const free: Instant[] = [];
        for (const gap of gaps) {
          at = after(at, gap);
          if (passwordHeldUntil(record, at) !== null) continue;
          record = afterWrongPassword(record, at);
          if (record.heldUntil === null) free.push(at);
          expect(free.filter((one) => one > after(at, -15 * minute)).length).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 200 },
    );
  });
});
