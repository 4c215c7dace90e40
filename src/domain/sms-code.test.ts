import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ago, now } from '../../test/support/situations.ts';
import type { MessageId } from './identifiers.ts';
import { after, day, hour, instant, minute, second, type Duration, type Instant } from './instant.ts';
import {
  afterSmsSending,
  codesPerNumberPerDay,
  isNumberOverdone,
  smsCode,
  smsPause,
  unprovenPerNumberPerDay,
  type SmsSending,
  type SmsSendings,
} from './sms-code.ts';

const mine = 'hash-of-mine';
const other = 'hash-of-another';

const sent = (at: Instant, number = mine): SmsSending => ({
  at,
  number,
  message: 'msg_code' as MessageId,
});

/** Sendings of these ages to one number, the newest first. */
const aged = (...ages: Duration[]): SmsSendings => ages.toSorted((a, b) => a - b).map((age) => sent(ago(age)));

/** So many, each this much older than the one before; the newest of the age of the first. */
const spread = (count: number, apart: Duration, first: Duration = apart, number = mine): SmsSendings =>
  Array.from({ length: count }, (_, index) => sent(ago(first + index * apart), number));

const pause = (sendings: SmsSendings, provedAt: Instant | null = null, number = mine) =>
  smsPause(sendings, number, provedAt, now);

test('a code has six digits', () => {
  expect(smsCode.digits).toBe(6);
});

test('the first code may be sent at once', () => {
  expect(pause([])).toBeNull();
});

describe('codes are sent 30 s apart (SPEC M4)', () => {
  test('to the millisecond', () => {
    expect(pause(aged(30 * second - 1))).toEqual({ limit: 'pause', from: after(now, 1) });
    expect(pause(aged(30 * second))).toBeNull();
    expect(pause(aged(0))).toEqual({ limit: 'pause', from: after(now, 30 * second) });
  });

  test('counted from the newest, to whatever number it went', () => {
    expect(smsPause([sent(ago(second), other), sent(ago(hour))], mine, null, now)).toEqual({
      limit: 'pause',
      from: after(now, 29 * second),
    });
  });

  test('also after a right code', () => {
    expect(pause(aged(second), now)).toMatchObject({ limit: 'pause' });
  });
});

describe('five codes are sent in an hour (SPEC M4)', () => {
  test('and the sixth when the first of them is an hour old', () => {
    const five = aged(hour - 1, 50 * minute, 40 * minute, 30 * minute, 20 * minute);
    expect(pause(five)).toEqual({ limit: 'hour', from: after(now, 1) });
    expect(pause(five.slice(0, 4))).toBeNull();
    expect(pause(aged(hour, 50 * minute, 40 * minute, 30 * minute, 20 * minute))).toBeNull();
  });

  test('whatever the numbers and however many right codes there were', () => {
    const five = spread(5, 10 * minute).map((one, index) => (index % 2 === 0 ? sent(one.at, other) : one));
    const full = { limit: 'hour', from: after(now, 10 * minute) };
    expect(pause(five)).toEqual(full);
    expect(pause(five, ago(minute))).toEqual(full);
    expect(pause(five, null, 'hash-of-a-third')).toEqual(full);
  });
});

describe('ten codes a day go to a number without the right one (SPEC M4)', () => {
  test('and the eleventh when the first of them is a day old', () => {
    expect(pause(spread(10, 2 * hour))).toEqual({ limit: 'unproved', from: after(now, 4 * hour) });
    expect(pause(spread(9, 2 * hour))).toBeNull();
    expect(pause(spread(10, 2 * hour, 6 * hour))).toBeNull();
    expect(pause(spread(10, 2 * hour, 6 * hour - 1))).toEqual({ limit: 'unproved', from: after(now, 1) });
  });

  test('a right code makes up for all that were sent before it', () => {
    expect(pause(spread(10, 2 * hour), ago(hour))).toBeNull();
    expect(pause(spread(10, 2 * hour), ago(2 * hour))).toBeNull();
    expect(pause(spread(10, 2 * hour), ago(2 * hour + 1))).toBeNull();
  });

  test('but for none that was sent after it', () => {
    const ten = spread(10, 2 * hour);
    expect(pause(ten, ago(20 * hour + 1))).toMatchObject({ limit: 'unproved' });
    expect(pause(ten, ago(20 * hour))).toBeNull();
    const eleven = [sent(ago(hour)), ...ten];
    expect(pause(eleven, ago(20 * hour))).toEqual({ limit: 'unproved', from: after(now, 6 * hour) });
  });

  test('other numbers of the user have ten of their own', () => {
    const ten = spread(10, 2 * hour);
    expect(pause(ten, null, other)).toBeNull();
    const nineAndOne = ten.map((one, index) => (index === 4 ? sent(one.at, other) : one));
    expect(pause(nineAndOne)).toBeNull();
    expect(pause([...nineAndOne, sent(ago(21 * hour))])).toEqual({ limit: 'unproved', from: after(now, 3 * hour) });
  });
});

describe('thirty codes a day are sent for a user (SPEC M4)', () => {
  const apart = 46 * minute;
  const thirty = spread(30, apart).map((one, index) => sent(one.at, `hash-${index}`));

  test('and the next when the first of them is a day old, whatever the numbers and right codes', () => {
    const full = { limit: 'day', from: after(now, day - 30 * apart) };
    expect(pause(thirty)).toEqual(full);
    expect(pause(thirty, ago(minute))).toEqual(full);
    expect(pause(thirty.slice(0, 29))).toBeNull();
  });

  test('to the millisecond', () => {
    const last = (age: Duration): SmsSendings => [...thirty.slice(0, 29), sent(ago(age), other)];
    expect(pause(last(day - 1))).toEqual({ limit: 'day', from: after(now, 1) });
    expect(pause(last(day))).toBeNull();
  });
});

describe('a code that was asked for and not sent, stopped or to a full number,', () => {
  const unsent = (one: SmsSending): SmsSending => ({ ...one, message: null });

  test('counts for the half minute and for the five of an hour', () => {
    expect(pause([unsent(sent(ago(second)))])).toEqual({ limit: 'pause', from: after(now, 29 * second) });
    const five = spread(5, 10 * minute).map(unsent);
    expect(pause(five)).toEqual({ limit: 'hour', from: after(now, 10 * minute) });
  });

  test('but for neither limit of a day: nobody was sent anything', () => {
    expect(pause(spread(29, 46 * minute).map(unsent))).toBeNull();
    const ten = spread(10, 2 * hour);
    expect(pause([...ten.slice(0, 9), unsent(ten[9] as SmsSending)])).toBeNull();
  });

  test('pushes out none that was sent', () => {
    const nine = spread(9, minute, 20 * hour);
    const refused = spread(95, 12 * minute).map(unsent);
    const list = refused.toReversed().reduce<SmsSendings>(afterSmsSending, nine);
    expect(list.filter((one) => one.message !== null)).toEqual(nine);
    expect(pause(afterSmsSending(list, sent(now)))).toMatchObject({ limit: 'unproved' });
  });
});

test('where several hold a code up, the longest is named', () => {
  const ten = spread(10, 5 * minute, second);
  expect(pause(ten)).toEqual({ limit: 'unproved', from: after(now, day - second - 45 * minute) });
  expect(pause(ten, now)).toEqual({ limit: 'hour', from: after(now, 40 * minute - second) });
});

describe('what is remembered of sendings', () => {
  test('is the newest first', () => {
    const first = afterSmsSending([], sent(ago(minute)));
    expect(afterSmsSending(first, sent(now, other))).toEqual([sent(now, other), sent(ago(minute))]);
  });

  test('is none older than a day', () => {
    const list = aged(day - 1, hour);
    expect(afterSmsSending(list, sent(now))).toEqual([sent(now), ...list]);
    expect(afterSmsSending(aged(day, hour), sent(now))).toEqual([sent(now), sent(ago(hour))]);
  });

  test('is no more than five an hour come to in a day', () => {
    const full = afterSmsSending(spread(120, minute), sent(now));
    expect(full).toHaveLength(120);
    expect(full.at(-1)).toEqual(sent(ago(119 * minute)));
  });
});

/** Asks for a code again and again, as often as somebody cares to, and says when it was sent. */
function instantsOfCodes(waits: readonly Duration[], numbers: readonly string[]): { at: Instant; number: string }[] {
  let [at, sendings]: [Instant, SmsSendings] = [now, []];
  const left: { at: Instant; number: string }[] = [];
  for (const [index, wait] of waits.entries()) {
    at = instant(at + wait);
    const number = numbers[index % numbers.length] ?? mine;
    if (smsPause(sendings, number, null, at) !== null) continue;
    sendings = afterSmsSending(sendings, sent(at, number));
    left.push({ at, number });
  }
  return left;
}

test('however one asks, no span of an hour or a day holds more codes than it may (SPEC M4)', () => {
  const most = (at: readonly Instant[], span: Duration): number =>
    Math.max(0, ...at.map((from) => at.filter((one) => one >= from && one < from + span).length));
  const waits = fc.array(fc.constantFrom(second, 29 * second, 30 * second, 4 * minute, 20 * minute, 2 * hour), {
    minLength: 60,
    maxLength: 200,
  });
  fc.assert(
    fc.property(
      waits,
      fc.array(fc.constantFrom(mine, other, 'third', 'fourth'), { minLength: 1 }),
      (asked, numbers) => {
        const left = instantsOfCodes(asked, numbers);
        const at = left.map((one) => one.at);
        expect(most(at, 30 * second)).toBeLessThanOrEqual(1);
        expect(most(at, hour)).toBeLessThanOrEqual(5);
        expect(most(at, day)).toBeLessThanOrEqual(30);
        for (const number of new Set(numbers)) {
          const own = left.filter((one) => one.number === number).map((one) => one.at);
          expect(most(own, day)).toBeLessThanOrEqual(10);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('a number is sent fifty codes a day, whoever asks (SPEC M4)', () => {
  expect(codesPerNumberPerDay).toBe(50);
  for (const kind of ['proven', 'unproven'] as const) {
    const isOver = (lastDay: number) => isNumberOverdone({ lastDay, unproven: 0 }, kind);
    expect([49, 50, 51].map(isOver)).toEqual([false, false, true]);
  }
});

test('thirty of them at most while it has not proved itself: the others are its owner’s', () => {
  expect(unprovenPerNumberPerDay).toBe(30);
  const counts = [29, 30, 31].map((unproven) => ({ lastDay: unproven, unproven }));
  expect(counts.map((one) => isNumberOverdone(one, 'unproven'))).toEqual([false, false, true]);
  expect(counts.map((one) => isNumberOverdone(one, 'proven'))).toEqual([false, false, false]);
});
