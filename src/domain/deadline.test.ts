import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  canonicalZone,
  dateIn,
  daysUntil,
  deadlineInstant,
  isZone,
  parseDate,
  zoneNamed,
  type CalendarDate,
} from './deadline.ts';
import { after, day, hour, instant, minute, second, type Instant } from './instant.ts';

const instantOf = (date: string, zone: string): string =>
  new Date(deadlineInstant({ date: date as CalendarDate, zone })).toISOString();

/** Worked out by hand from each zone's offset on that day; DST rules as published by the zone's authorities. */
describe('a deadline is the first instant of its date in its zone (SPEC P2)', () => {
  test.each([
    ['Asia/Kolkata', '2027-01-15', '2027-01-14T18:30:00.000Z'],
    ['Asia/Kolkata', '2027-07-15', '2027-07-14T18:30:00.000Z'],
    ['Asia/Hong_Kong', '2027-01-18', '2027-01-17T16:00:00.000Z'],
    ['Asia/Kathmandu', '2027-01-18', '2027-01-17T18:15:00.000Z'],
    ['Australia/Eucla', '2027-01-18', '2027-01-17T15:15:00.000Z'],
    ['Pacific/Kiritimati', '2027-01-18', '2027-01-17T10:00:00.000Z'],
    ['Etc/GMT+12', '2027-01-18', '2027-01-18T12:00:00.000Z'],
    ['Pacific/Pago_Pago', '2027-01-18', '2027-01-18T11:00:00.000Z'],
    ['Pacific/Chatham', '2027-01-18', '2027-01-17T10:15:00.000Z'],
    ['UTC', '2027-01-18', '2027-01-18T00:00:00.000Z'],
    ['Europe/Paris', '2027-01-18', '2027-01-17T23:00:00.000Z'],
    ['Europe/Paris', '2027-07-18', '2027-07-17T22:00:00.000Z'],
    ['America/Los_Angeles', '2027-01-18', '2027-01-18T08:00:00.000Z'],
    ['America/Los_Angeles', '2027-07-18', '2027-07-18T07:00:00.000Z'],
    ['America/St_Johns', '2027-01-18', '2027-01-18T03:30:00.000Z'],
    ['America/St_Johns', '2027-07-18', '2027-07-18T02:30:00.000Z'],
    ['Pacific/Auckland', '2027-01-18', '2027-01-17T11:00:00.000Z'],
    ['Pacific/Auckland', '2027-07-18', '2027-07-17T12:00:00.000Z'],
    ['America/Santiago', '2027-01-18', '2027-01-18T03:00:00.000Z'],
    ['America/Santiago', '2027-07-18', '2027-07-18T04:00:00.000Z'],
    ['Africa/Cairo', '2027-01-18', '2027-01-17T22:00:00.000Z'],
    ['Africa/Cairo', '2027-07-18', '2027-07-17T21:00:00.000Z'],
    ['Asia/Kolkata', '2028-02-29', '2028-02-28T18:30:00.000Z'],
    ['Europe/Paris', '2027-01-01', '2026-12-31T23:00:00.000Z'],
  ])('%s, %s: %s', (zone, date, expected) => {
    expect(instantOf(date, zone)).toBe(expected);
  });

  test.each([
    [
      'Europe/Paris',
      'the clock goes forward at 2',
      '2027-03-28',
      '2027-03-27T23:00:00.000Z',
      '2027-03-28T22:00:00.000Z',
    ],
    ['Europe/Paris', 'the clock goes back at 3', '2027-10-31', '2027-10-30T22:00:00.000Z', '2027-10-31T23:00:00.000Z'],
    ['America/Los_Angeles', 'forward at 2', '2027-03-14', '2027-03-14T08:00:00.000Z', '2027-03-15T07:00:00.000Z'],
    ['America/Los_Angeles', 'back at 2', '2027-11-07', '2027-11-07T07:00:00.000Z', '2027-11-08T08:00:00.000Z'],
    ['America/St_Johns', 'forward at 2', '2027-03-14', '2027-03-14T03:30:00.000Z', '2027-03-15T02:30:00.000Z'],
    ['America/St_Johns', 'back at 2', '2027-11-07', '2027-11-07T02:30:00.000Z', '2027-11-08T03:30:00.000Z'],
    ['Pacific/Auckland', 'back at 3', '2027-04-04', '2027-04-03T11:00:00.000Z', '2027-04-04T12:00:00.000Z'],
    ['Pacific/Auckland', 'forward at 2', '2027-09-26', '2027-09-25T12:00:00.000Z', '2027-09-26T11:00:00.000Z'],
    ['Africa/Cairo', 'forward at midnight', '2027-04-30', '2027-04-29T22:00:00.000Z', '2027-04-30T21:00:00.000Z'],
    ['America/Santiago', 'forward at midnight', '2027-09-05', '2027-09-05T04:00:00.000Z', '2027-09-06T03:00:00.000Z'],
    ['Asia/Beirut', 'forward at midnight', '2027-03-28', '2027-03-27T22:00:00.000Z', '2027-03-28T21:00:00.000Z'],
    ['America/Havana', 'back at 1 to midnight', '2027-11-07', '2027-11-07T04:00:00.000Z', '2027-11-08T05:00:00.000Z'],
  ])('%s, %s on %s: from %s until %s', (zone, _, date, first, next) => {
    const tomorrow = new Date(Date.parse(date) + day).toISOString().slice(0, 10);
    expect([instantOf(date, zone), instantOf(tomorrow, zone)]).toEqual([first, next]);
  });

  test.each([
    ['America/Santiago', '2027-04-03', '2027-04-03T03:00:00.000Z', '2027-04-04T04:00:00.000Z'],
    ['Africa/Cairo', '2027-10-28', '2027-10-27T21:00:00.000Z', '2027-10-28T22:00:00.000Z'],
  ])('%s: %s has its last hour twice, so the next date begins an hour later', (zone, date, first, next) => {
    const tomorrow = new Date(Date.parse(date) + day).toISOString().slice(0, 10);
    expect([instantOf(date, zone), instantOf(tomorrow, zone)]).toEqual([first, next]);
  });

  test('a date that a zone left out, crossing the date line, begins with the next one', () => {
    expect(instantOf('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
    expect(instantOf('2011-12-31', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  test('in every zone, on every date: at that instant it is that date, a second before an earlier one', () => {
    const zones = [...Intl.supportedValuesOf('timeZone'), 'Etc/GMT+12', 'Etc/GMT-14', 'UTC'];
    const anyDay = fc.integer({ min: Date.UTC(2024, 0, 1) / day, max: Date.UTC(2060, 0, 1) / day });
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyDay, (zone, days) => {
        const date = new Date(days * day).toISOString().slice(0, 10) as CalendarDate;
        const at = deadlineInstant({ date, zone });
        expect(dateIn(zone, at)).toBe(date);
        expect(dateIn(zone, after(at, -second)) < date).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

test('a date in a zone is written as ISO 8601, in the calendar of commerce', () => {
  const at = Date.parse('2027-01-18T11:30:00Z') as Instant;
  expect(dateIn('Pacific/Auckland', at)).toBe('2027-01-19');
  expect(dateIn('America/Los_Angeles', at)).toBe('2027-01-18');
  expect(dateIn('Asia/Bangkok', at)).toBe('2027-01-18');
});

test('a zone that nobody knows is a fault of who stored it', () => {
  expect(() => dateIn('Mars/Olympus', instant(0))).toThrow(RangeError);
});

describe('zones are IANA names', () => {
  test.each(['Europe/Paris', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+12'])('%s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  test.each(['', ' ', 'Mars/Olympus', '+01:00', '-0530', '+14', 'Europe/Paris ', '1'])('%j is none', (zone) => {
    expect(isZone(zone)).toBe(false);
  });
});

describe('a zone is kept by one name', () => {
  test.each([
    ['EUROPE/paris', 'Europe/Paris'],
    ['utc', 'UTC'],
    ['etc/gmt+12', 'Etc/GMT+12'],
    ['America/Chicago', 'America/Chicago'],
  ])('%s as %s', (typed, kept) => {
    expect(zoneNamed(typed)).toBe(kept);
  });

  test.each(['US/Eastern', 'Asia/Kolkata', 'Europe/Kyiv'])('and %s, another name of one, as it was typed', (zone) => {
    expect(zoneNamed(zone)).toBe(zone);
    expect(canonicalZone(zone)).not.toBe(zone);
    expect(dateIn(zone, instant(0))).toBe(dateIn(canonicalZone(zone), instant(0)));
  });

  test('formatters are made for zones, not for spellings of them', () => {
    const zone = 'America/Argentina/Buenos_Aires';
    const spelled = (number: number): string =>
      Array.from(zone, (sign, place) => ((number >> (place % 13)) & 1 ? sign.toUpperCase() : sign.toLowerCase())).join(
        '',
      );
    const made = vi.spyOn(Intl, 'DateTimeFormat');
    dateIn(zone, instant(0));
    made.mockClear();
    for (let number = 0; number < 5_000; number += 1) dateIn(spelled(number), instant(0));
    expect(made.mock.calls.length).toBeGreaterThan(1_000);
    // What a name means is asked of Intl; nothing that prints dates is made, nor kept.
    expect(made.mock.calls.filter(([, options]) => options?.year !== undefined)).toEqual([]);
    made.mockRestore();
  });
});

describe('dates are those of the calendar', () => {
  test.each(['2027-01-18', '2028-02-29', '2027-12-31', '2000-02-29', '1970-01-01'])('%s', (date) => {
    expect(parseDate(date)).toBe(date);
  });

  test.each([
    '',
    '2027-02-29',
    '2027-02-30',
    '2100-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '2027-01-32',
    '2027-1-18',
    '27-01-18',
    '2027-01-18T00:00:00Z',
    'x2027-01-18',
    '12027-01-18',
    '2027/01/18',
    '٢٠٢٧-٠١-١٨',
    '0027-01-18',
    '2027-01-18\n2027-01-19',
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('days left are rounded up', () => {
  test.each([
    [3 * day, 3],
    [3 * day - 1, 3],
    [day + 1, 2],
    [day, 1],
    [minute, 1],
    [1, 1],
    [0, 0],
    [-hour, 0],
    [-9 * day, 0],
  ])('%s ms before it: %i', (left, days) => {
    const deadline = instant(Date.UTC(2027, 0, 18));
    expect(daysUntil(deadline, after(deadline, -left))).toBe(days);
    expect(Object.is(daysUntil(deadline, after(deadline, -left)), -0)).toBe(false);
  });
});
