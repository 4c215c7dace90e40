import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ago, now } from '../../test/support/situations.ts';
import { after, day, hour, instant, minute, second, type Duration, type Instant } from './instant.ts';
import {
  afterRightCode,
  afterWrongCode,
  mayAttempt,
  noAttempts,
  wrongCodesPerInteraction,
  type AttemptRecord,
} from './throttle.ts';

const halfMonth = 15 * day;
const spanStart = instant(Math.floor(now / halfMonth) * halfMonth);

/** The record after so many wrong codes at one moment. */
function wrong(
  times: number,
  at: Instant = now,
  from: AttemptRecord = noAttempts,
  mayBeDisabled = true,
): AttemptRecord {
  let record = from;
  for (let count = 0; count < times; count += 1) record = afterWrongCode(record, at, mayBeDisabled);
  return record;
}

const heldFor = (record: AttemptRecord): Duration | null => (record.heldUntil === null ? null : record.heldUntil - now);

test('the fifth wrong code in an interaction ends it (SPEC X3)', () => {
  expect(wrongCodesPerInteraction).toBe(5);
});

test('an authenticator begins with no wrong codes', () => {
  expect(noAttempts).toEqual({
    failures: 0,
    recent: [0, 0, 0],
    span: 0,
    heldUntil: null,
    disabledAt: null,
    version: 0,
  });
});

describe('back-off (SPEC X3)', () => {
  test.each([
    [1, null],
    [4, null],
    [5, 30 * second],
    [6, minute],
    [7, 2 * minute],
    [8, 4 * minute],
    [9, 8 * minute],
    [10, 16 * minute],
    [11, 32 * minute],
    [12, hour],
    [13, hour],
    [99, hour],
  ])('after %i wrong codes in a row lasts %s ms', (times, wait) => {
    expect(heldFor(wrong(times))).toBe(wait);
  });

  test('never outgrows an hour, however many codes were wrong', () => {
    expect(heldFor(wrong(2_000, now, noAttempts, false))).toBe(hour);
  });

  test('refuses the right code too until it is over, and not a millisecond longer', () => {
    const held = wrong(5);
    const end = after(now, 30 * second);
    expect(mayAttempt(held, now)).toEqual({ may: false, until: end });
    expect(mayAttempt(held, after(end, -1))).toEqual({ may: false, until: end });
    expect(mayAttempt(held, end)).toEqual({ may: true });
  });

  test('starts again after a success', () => {
    const once = wrong(1, now, afterRightCode(wrong(7)));
    expect(once.failures).toBe(1);
    expect(mayAttempt(once, now)).toEqual({ may: true });
  });
});

describe('a hundred wrong codes since the last success', () => {
  test('disable the authenticator at the hundredth, for good', () => {
    expect(wrong(99).disabledAt).toBeNull();
    expect(wrong(100).disabledAt).toBe(now);
    expect(mayAttempt(wrong(100), after(now, 365 * day))).toEqual({ may: false, until: null });
  });

  test('also when they took years', () => {
    let record = noAttempts;
    for (let count = 0; count < 99; count += 1) record = afterWrongCode(record, after(now, count * 20 * day), true);
    expect(record.disabledAt).toBeNull();
    expect(afterWrongCode(record, after(now, 99 * 20 * day), true).disabledAt).toBe(after(now, 99 * 20 * day));
  });

  test('stay what they are when more follow', () => {
    expect(wrong(1, after(now, hour), wrong(100)).disabledAt).toBe(now);
  });

  test('never disable what is rate-limited only: recovery codes and the mailbox', () => {
    const record = wrong(300, now, noAttempts, false);
    expect(record.disabledAt).toBeNull();
    expect(record.failures).toBe(300);
    expect(mayAttempt(record, after(now, hour))).toEqual({ may: true });
  });

  test('are not undone by a success elsewhere', () => {
    expect(afterRightCode(wrong(100)).disabledAt).toBe(now);
  });
});

describe('a hundred wrong codes in 30 days', () => {
  /** Four wrong codes and a right one, as somebody does who knows that the fifth is held. */
  const round = (record: AttemptRecord, at: Instant) => afterRightCode(wrong(4, at, record));

  test('disable although successes come between them', () => {
    let record = noAttempts;
    for (let count = 0; count < 24; count += 1) record = round(record, after(now, count * hour));
    expect(record.disabledAt).toBeNull();
    expect(wrong(3, after(now, day), record).disabledAt).toBeNull();
    expect(wrong(4, after(now, day), record).disabledAt).toBe(after(now, day));
  });

  test('are counted over the half-months that 30 days can touch', () => {
    const early = afterRightCode(wrong(99, spanStart));
    expect(early.recent).toEqual([99, 0, 0]);
    expect(wrong(1, after(spanStart, 3 * halfMonth - 1), early).disabledAt).not.toBeNull();
    expect(wrong(1, after(spanStart, 3 * halfMonth), early).disabledAt).toBeNull();
  });

  test('are added up over all of them', () => {
    const first = afterRightCode(wrong(30, spanStart));
    const middle = afterRightCode(wrong(40, after(spanStart, halfMonth), first));
    expect(wrong(29, after(spanStart, 2 * halfMonth), middle).disabledAt).toBeNull();
    expect(wrong(30, after(spanStart, 2 * halfMonth), middle).disabledAt).not.toBeNull();
  });

  test('move on half-month by half-month', () => {
    const one = wrong(3, spanStart);
    const two = wrong(2, after(spanStart, halfMonth), one);
    const three = wrong(1, after(spanStart, 2 * halfMonth), two);
    expect([one.recent, two.recent, three.recent]).toEqual([
      [3, 0, 0],
      [2, 3, 0],
      [1, 2, 3],
    ]);
    expect(wrong(1, after(spanStart, 4 * halfMonth), three).recent).toEqual([1, 0, 1]);
    expect(wrong(1, after(spanStart, 5 * halfMonth), three).recent).toEqual([1, 0, 0]);
    expect(wrong(1, after(spanStart, 6 * halfMonth), three).recent).toEqual([1, 0, 0]);
  });

  test('are not forgotten where two nodes disagree on which half-month it is', () => {
    const before = wrong(40, after(spanStart, -2 * halfMonth));
    let record = wrong(1, spanStart, afterRightCode(before));
    for (let count = 0; count < 4; count += 1) {
      record = wrong(1, after(spanStart, -second), record);
      record = wrong(1, spanStart, record);
    }
    expect(record.recent).toEqual([9, 0, 40]);
  });

  test('are all that anybody gets: no 30 days hold more without the authenticator being disabled', () => {
    const act = fc.record({
      gap: fc.oneof(fc.integer({ min: -second, max: hour }), fc.integer({ min: 0, max: 3 * day })),
      right: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: halfMonth }),
        fc.array(act, { minLength: 120, maxLength: 260 }),
        (offset, acts) => {
          let record = noAttempts;
          let at = after(spanStart, offset);
          const failures: Instant[] = [];
          for (const { gap, right } of acts) {
            at = after(at, gap);
            record = right ? afterRightCode(record) : afterWrongCode(record, at, true);
            if (!right) failures.push(at);
            const within = failures.filter((one) => one > after(at, -30 * day)).length;
            if (record.disabledAt !== null) return true;
            expect(within).toBeLessThan(100);
          }
          return true;
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('every write raises the version by one, so that the store can tell who was first', () => {
  expect(afterWrongCode(noAttempts, now, true).version).toBe(1);
  expect(afterRightCode(wrong(3)).version).toBe(4);
});

test('a success keeps the count of the month', () => {
  expect(afterRightCode(wrong(7))).toEqual({ ...wrong(7), failures: 0, heldUntil: null, version: 8 });
});

test('an authenticator that nobody tried may be tried', () => {
  expect(mayAttempt(noAttempts, now)).toEqual({ may: true });
  expect(mayAttempt({ ...noAttempts, heldUntil: ago(1) }, now)).toEqual({ may: true });
});
