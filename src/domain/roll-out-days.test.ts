import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn, datePlus, daysBetween, deadlineInstant, type CalendarDate } from './deadline.ts';
import { day, hour, instant, minute, type Instant } from './instant.ts';
import type { RollOutDay } from './roll-out.ts';
import { dayScale, firstDay, mostChanges, project, rollOutSpan, seriesOf, type DayScale } from './roll-out-days.ts';

const date = (text: string): CalendarDate => text as CalendarDate;

/** As the database does it. */
function numberOf({ from, changes }: DayScale, at: Instant): number {
  const shift = changes.reduce((all, one) => all + (at >= one.at ? one.shift : 0), 0);
  return at < from ? 0 : Math.trunc((at - from + shift) / day);
}

/** Clocks change in spring and autumn, by an hour or by half of one, before Ramadan and after it, never, and at midnight itself. */
const zones = [
  'Europe/Paris',
  'America/Chicago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'Asia/Kolkata',
  'America/Havana',
  'UTC',
];

const daysOfTwoYears = 730;

/** Midnights of a chart that begins on this day which are not where its days part. */
function wrongMidnights(zone: string, first: CalendarDate): readonly string[] {
  const scale = dayScale(zone, first, datePlus(first, rollOutSpan.most));
  return Array.from({ length: rollOutSpan.most }, (_, index) => index + 1).flatMap((number) => {
    const then = datePlus(first, number);
    const midnight = deadlineInstant({ date: then, zone });
    const isRight = numberOf(scale, instant(midnight - 1)) === number - 1 && numberOf(scale, midnight) === number;
    return isRight && scale.changes.length < mostChanges ? [] : [`${zone} ${first} ${then}`];
  });
}

describe('instants come to days of a zone by arithmetic', () => {
  test.each(zones)('as the calendar of %s has them, over any change of its clocks', (zone) => {
    const starts = fc.integer({ min: 0, max: 700 });
    const minutes = fc.integer({ min: 0, max: 119 * 24 * 60 });
    fc.assert(
      fc.property(starts, minutes, (start, length) => {
        const first = datePlus(date('2026-01-01'), start);
        const last = datePlus(first, rollOutSpan.most);
        const at = instant(deadlineInstant({ date: first, zone }) + length * minute);
        expect(numberOf(dayScale(zone, first, last), at)).toBe(daysBetween(first, dateIn(zone, at)));
      }),
    );
  });

  test('at every midnight of a chart of Casablanca, whose clocks change twice in it', () => {
    for (let start = 0; start < daysOfTwoYears; start += 3)
      expect(wrongMidnights('Africa/Casablanca', datePlus(date('2026-01-01'), start))).toEqual([]);
  });

  test('at every midnight of charts of any zone that there is', () => {
    const everywhere = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const starts = fc.integer({ min: 0, max: daysOfTwoYears });
    fc.assert(
      fc.property(everywhere, starts, (zone, start) => {
        expect(wrongMidnights(zone, datePlus(date('2026-01-01'), start))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['2026-10-25', 25],
    ['2026-03-29', 23],
  ])('every hour of %s, which has %i of them in Paris, is of that day', (text, hours) => {
    const zone = 'Europe/Paris';
    const scale = dayScale(zone, datePlus(date(text), -10), datePlus(date(text), 10));
    const midnight = deadlineInstant({ date: date(text), zone });
    const numbers = Array.from({ length: hours + 2 }, (_, index) =>
      numberOf(scale, instant(midnight + (index - 1) * hour + 30 * minute)),
    );
    expect(numbers).toEqual([9, ...Array<number>(hours).fill(10), 11]);
  });

  test('all that was before the first day is of the first day', () => {
    const scale = dayScale('UTC', date('2027-01-01'), date('2027-01-31'));
    expect(numberOf(scale, instant(scale.from - 90 * day))).toBe(0);
  });
});

describe('the first day of the chart', () => {
  const now = instant(Date.UTC(2027, 0, 15, 3));
  test.each([
    ['the day on which the policy was switched on', instant(Date.UTC(2027, 0, 2, 12)), '2027-01-02'],
    ['in the zone of the company', instant(Date.UTC(2027, 0, 2, 3)), '2027-01-01'],
    ['120 days back where it was earlier', instant(Date.UTC(2025, 0, 2)), '2026-09-16'],
    ['today where clocks differ', instant(now + 2 * day), '2027-01-14'],
    ['60 days back where nobody knows', null, '2026-11-15'],
  ])('is %s', (_words, switchedOnAt, expected) => {
    expect(firstDay('America/Chicago', switchedOnAt, now)).toBe(expected);
  });
});

test('a series adds up day by day', () => {
  expect(seriesOf(date('2026-12-31'), [3, 0, 2])).toEqual([
    { day: '2026-12-31', enrolled: 3 },
    { day: '2027-01-01', enrolled: 3 },
    { day: '2027-01-02', enrolled: 5 },
  ]);
});

describe('the projection (SPEC P12)', () => {
  const zone = 'America/Chicago';
  const series = (...enrolledOn: readonly number[]): readonly RollOutDay[] => seriesOf(date('2026-12-01'), enrolledOn);
  const asked = { remaining: 100, extended: 0, deadline: { date: date('2026-12-14'), zone } };

  test('goes on at the pace of whole days since the beginning', () => {
    // Today is December 5: three whole days brought 6 people, and with today nine are left.
    expect(project({ ...asked, series: series(40, 1, 2, 3, 0) })).toEqual({
      day: '2026-12-14',
      perDay: 2,
      expected: 64,
      stopped: 82,
      later: 0,
    });
  });

  test('goes by the last 14 whole days alone', () => {
    const enrolledOn = [0, ...Array<number>(20).fill(50), ...Array<number>(14).fill(1), 0];
    const deadline = { date: date('2027-01-15'), zone };
    expect(project({ ...asked, series: series(...enrolledOn), deadline })).toMatchObject({
      perDay: 1,
      expected: 1_024,
    });
  });

  test.each([
    ['has just begun', 0],
    ['has brought some', 3],
    ['has brought as many as others', 6],
  ])('tells the same of a company that goes steadily while the day %s', (_words, sinceMidnight) => {
    const steady = series(...Array<number>(20).fill(6), sinceMidnight);
    const remaining = 200 - sinceMidnight;
    const deadline = { date: date('2026-12-31'), zone };
    expect(project({ ...asked, remaining, series: steady, deadline })).toMatchObject({
      perDay: 6,
      expected: 180,
      stopped: 140,
    });
  });

  test('counts a day in full that has brought more than others', () => {
    expect(project({ ...asked, series: series(40, 2, 2, 2, 30) })).toMatchObject({ perDay: 2, expected: 92 });
  });

  test('expects nobody beyond those who are left', () => {
    expect(project({ ...asked, remaining: 4, series: series(40, 1, 2, 3, 0) })).toMatchObject({
      expected: 50,
      stopped: 0,
    });
  });

  test('stops nobody on the day who was given more time, as far as they do not enroll before', () => {
    const days = series(40, 1, 2, 3, 0);
    expect(project({ ...asked, extended: 25, series: days })).toMatchObject({ stopped: 61, later: 21 });
    expect(project({ ...asked, extended: 100, series: days })).toMatchObject({ stopped: 0, later: 82 });
  });

  test.each([
    ['fewer than three whole days have gone by', { series: series(40, 1, 2, 9) }],
    ['there are no days', { series: [] }],
    ['nobody is left', { remaining: 0 }],
    ['there is no date', { deadline: null }],
    ['the date is today', { deadline: { date: date('2026-12-05'), zone } }],
    ['the date is over', { deadline: { date: date('2026-12-01'), zone } }],
  ])('is none where %s', (_words, over) => {
    expect(project({ ...asked, series: series(40, 1, 2, 3, 0), ...over })).toBeNull();
  });

  test('never tells of fewer than have enrolled, nor of more than there are', () => {
    const people = fc.integer({ min: 0, max: 100_000 });
    const facts = fc.record({
      enrolledOn: fc.array(people, { minLength: 1, maxLength: 121 }),
      remaining: people,
      ahead: fc.integer({ min: -10, max: 400 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(facts, ({ enrolledOn, remaining, ahead, share }) => {
        const days = series(...enrolledOn);
        const [today] = days.slice(-1);
        const deadline = { date: datePlus(today?.day ?? date('2026-12-01'), ahead), zone };
        const extended = Math.floor(remaining * share);
        const told = project({ series: days, remaining, extended, deadline });
        if (told === null) return;
        const enrolled = today?.enrolled ?? 0;
        expect(told.expected).toBeGreaterThanOrEqual(enrolled);
        expect(told.expected).toBeLessThanOrEqual(enrolled + remaining);
        expect(told.stopped).toBeGreaterThanOrEqual(0);
        expect(told.later).toBeGreaterThanOrEqual(0);
        expect(told.later).toBeLessThanOrEqual(extended);
        expect(told.expected + told.stopped + told.later).toBe(enrolled + remaining);
        expect(ahead).toBeGreaterThan(0);
        expect(days.length).toBeGreaterThan(4);
      }),
    );
  });
});
