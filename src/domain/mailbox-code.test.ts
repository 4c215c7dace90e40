import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ago, now } from '../../test/support/situations.ts';
import { after, hour, minute, second, type Instant } from './instant.ts';
import { afterSending, mailboxCode, maySendFrom, type Sendings } from './mailbox-code.ts';

test('the code of "Check your mail" has 6 digits and 15 minutes (SPEC section 2)', () => {
  expect([mailboxCode.digits, mailboxCode.validFor]).toEqual([6, 15 * minute]);
});

describe('a code may be sent', () => {
  test('at once when none was', () => {
    expect(maySendFrom([], now)).toBe(now);
  });

  test.each([
    [0, after(now, minute)],
    [1, after(now, minute - 1)],
    [minute - 1, after(now, 1)],
    [minute, now],
    [30 * minute, now],
  ])('60 s after the last one: %s ms after it, from %s on', (since, from) => {
    expect(maySendFrom([ago(since)], now)).toBe(from);
  });

  test('five times an hour', () => {
    const four = [2, 12, 22, 32].map((minutes) => ago(minutes * minute));
    expect(maySendFrom(four, now)).toBe(now);
    expect(maySendFrom([...four, ago(50 * minute)], now)).toBe(after(now, 10 * minute));
  });

  test('when the fifth before is an hour ago, to the millisecond', () => {
    const four = [2, 12, 22, 32].map((minutes) => ago(minutes * minute));
    expect(maySendFrom([...four, ago(hour - 1)], now)).toBe(after(now, 1));
    expect(maySendFrom([...four, ago(hour)], now)).toBe(now);
  });

  test('no sooner than both rules allow', () => {
    const quick = [1, 2, 3, 4, 5].map((minutes) => ago(minutes * minute - 30 * second));
    expect(maySendFrom(quick, now)).toBe(after(now, 55 * minute + 30 * second));
    const slow = [ago(second), ...[20, 30, 40].map((minutes) => ago(minutes * minute)), ago(hour - 10 * second)];
    expect(maySendFrom(slow, now)).toBe(after(now, 59 * second));
  });

  test('by the newest five, whatever else is on the list', () => {
    const six = [2, 12, 22, 32, 42, 52].map((minutes) => ago(minutes * minute));
    expect(maySendFrom(six, now)).toBe(after(now, 18 * minute));
  });

  test('60 s after one that another node, ahead by its clock, sent', () => {
    expect(maySendFrom([after(now, 2 * second)], now)).toBe(after(now, 62 * second));
  });
});

test('each sending goes to the front of the list, which keeps five', () => {
  const five: Sendings = [5, 4, 3, 2, 1].map((minutes) => ago((6 - minutes) * minute));
  expect(afterSending([], now)).toEqual([now]);
  expect(afterSending(five, now)).toEqual([now, ...five.slice(0, 4)]);
});

test('whoever sends whenever it is allowed sends five in any hour, 60 s apart', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 * minute }), { minLength: 5, maxLength: 80 }), (gaps) => {
      let sendings: Sendings = [];
      let at = now;
      const sent: Instant[] = [];
      for (const gap of gaps) {
        at = after(at, gap);
        if (maySendFrom(sendings, at) > at) continue;
        expect(at - (sent.at(-1) ?? 0)).toBeGreaterThanOrEqual(minute);
        sendings = afterSending(sendings, at);
        sent.push(at);
        expect(sent.filter((one) => at - one < hour).length).toBeLessThanOrEqual(5);
      }
    }),
  );
});
