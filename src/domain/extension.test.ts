import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn, datePlus, daysBetween, deadlineInstant, type CalendarDate, type Deadline } from './deadline.ts';
import {
  areExtensionDays,
  daysExtended,
  extendedDeadline,
  extensionRefusal,
  type Extension,
  type ExtensionCase,
} from './extension.ts';
import { after, day, hour, instant, second, type Instant } from './instant.ts';

const on = (date: string, zone = 'America/Chicago'): Deadline => ({ date: date as CalendarDate, zone });

const utc = (text: string): Instant => instant(Date.parse(text));

const given = (days: number, grantedAt: string): Extension => ({ days, grantedAt: utc(grantedAt) });

const extended = (deadline: Deadline, extension: Extension | null): string =>
  extendedDeadline(deadline, extension).date;

describe('more time is counted from the later of deadline and grant (SPEC P14)', () => {
  const deadline = on('2027-01-18');

  test.each<[string, Extension | null, string]>([
    ['nobody gave any', null, '2027-01-18'],
    ['well before the deadline', given(7, '2027-01-04T18:00:00Z'), '2027-01-25'],
    ['a second before it', given(7, '2027-01-18T05:59:59Z'), '2027-01-25'],
    ['in its very first second: that day is counted', given(7, '2027-01-18T06:00:00Z'), '2027-01-25'],
    ['later on its first day: whole days after that day', given(7, '2027-01-18T06:00:01Z'), '2027-01-26'],
    ['three days after it', given(2, '2027-01-21T15:00:00Z'), '2027-01-24'],
    ['at a midnight of the company’s zone', given(2, '2027-01-21T06:00:00Z'), '2027-01-23'],
    [
      'the day before by the company’s zone, though after midnight by another',
      given(1, '2027-01-18T05:00:00Z'),
      '2027-01-19',
    ],
  ])('%s', (_, extension, date) => {
    expect(extended(deadline, extension)).toBe(date);
  });

  test('and keeps the company’s zone', () => {
    expect(extendedDeadline(deadline, given(7, '2027-01-04T18:00:00Z')).zone).toBe('America/Chicago');
  });

  test('and is told in days', () => {
    expect(daysExtended(deadline, extendedDeadline(deadline, given(7, '2027-01-21T15:00:00Z')))).toBe(11);
  });
});

describe('it ends within 14 days of the deadline, however late it is given', () => {
  test.each<[number, string, string]>([
    [14, '2027-01-04T12:00:00Z', '2027-02-01'],
    [14, '2027-01-25T12:00:00Z', '2027-02-01'],
    [5, '2027-01-30T12:00:00Z', '2027-02-01'],
    [1, '2027-01-31T12:00:00Z', '2027-02-01'],
    [14, '2027-03-31T12:00:00Z', '2027-02-01'],
  ])('%s days given at %s: until %s', (days, grantedAt, until) => {
    expect(extended(on('2027-01-18', 'UTC'), given(days, grantedAt))).toBe(until);
  });
});

describe('no date is copied: it moves with the deadline (SPEC P8)', () => {
  const extension = given(7, '2027-01-10T12:00:00Z');

  test.each([
    ['later', '2027-02-01', '2027-02-08'],
    ['earlier, after the grant', '2027-01-12', '2027-01-19'],
    ['earlier, to the day of the grant: counted from the day after', '2027-01-10', '2027-01-18'],
    ['before the grant by less than it gave', '2027-01-05', '2027-01-18'],
    ['long before the grant: at most 14 days after the deadline', '2026-12-30', '2027-01-13'],
  ])('moved %s', (_, date, until) => {
    expect(extended(on(date, 'UTC'), extension)).toBe(until);
  });

  test('a company that changes its zone is counted in the new one', () => {
    const late = given(1, '2027-01-18T12:00:00Z');
    expect(extended(on('2027-01-18', 'Pacific/Kiritimati'), late)).toBe('2027-01-21');
    expect(extended(on('2027-01-18', 'Pacific/Pago_Pago'), late)).toBe('2027-01-20');
  });
});

describe('days are days of the calendar, where clocks change as well', () => {
  const length = (deadline: Deadline, extension: Extension): number =>
    deadlineInstant(extendedDeadline(deadline, extension)) - deadlineInstant(deadline);

  test('in spring a day is an hour shorter', () => {
    expect(length(on('2027-03-14'), given(1, '2027-03-01T12:00:00Z'))).toBe(day - hour);
  });

  test('in fall a day is an hour longer', () => {
    expect(length(on('2027-11-07'), given(1, '2027-11-01T12:00:00Z'))).toBe(day + hour);
  });

  test('where midnight is skipped, it ends as the clock goes on', () => {
    const until = extendedDeadline(on('2027-04-22', 'Africa/Cairo'), given(8, '2027-04-01T12:00:00Z'));
    expect(until.date).toBe('2027-04-30');
    expect(deadlineInstant(until)).toBe(utc('2027-04-29T22:00:00Z'));
  });
});

describe('whoever is given more time', () => {
  const now = utc('2027-01-20T12:00:00Z');
  const may: ExtensionCase = {
    deadline: on('2027-01-18', 'UTC'),
    extension: null,
    hasEverEnrolled: false,
    isOwn: false,
    isActive: true,
  };

  test('is somebody who never enrolled, by somebody else, before the deadline or shortly after', () => {
    expect(extensionRefusal(may, now)).toBeNull();
    expect(extensionRefusal(may, utc('2026-12-01T00:00:00Z'))).toBeNull();
  });

  test.each<[string, Partial<ExtensionCase>]>([
    ['no-deadline', { deadline: null }],
    ['own-membership', { isOwn: true }],
    ['not-active', { isActive: false }],
    ['enrolled-before', { hasEverEnrolled: true }],
    ['extended-before', { extension: given(1, '2027-01-02T12:00:00Z') }],
  ])('%s', (because, change) => {
    expect(extensionRefusal({ ...may, ...change }, now)).toBe(because);
  });

  test('has at least a moment left of the 14 days', () => {
    const last = utc('2027-02-01T00:00:00Z');
    expect(extensionRefusal(may, after(last, -second))).toBeNull();
    expect(extensionRefusal(may, last)).toBe('too-late');
  });

  test('by another zone than the deadline’s nothing changes', () => {
    const deadline = on('2027-01-18', 'Pacific/Auckland');
    const last = utc('2027-01-31T11:00:00Z');
    expect(extensionRefusal({ ...may, deadline }, after(last, -second))).toBeNull();
    expect(extensionRefusal({ ...may, deadline }, last)).toBe('too-late');
  });

  test.each([1, 2, 7, 13, 14])('gets %s whole days', (days) => {
    expect(areExtensionDays(days)).toBe(true);
  });

  test.each([0, -1, 15, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('never %s days', (days) => {
    expect(areExtensionDays(days)).toBe(false);
  });
});

describe('of every deadline, grant and number of days', () => {
  const zones = [
    'UTC',
    'America/Chicago',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Africa/Cairo',
    'Australia/Lord_Howe',
  ];
  const aDeadline = fc
    .tuple(fc.integer({ min: 0, max: 800 }), fc.constantFrom(...zones))
    .map(([days, zone]) => on(datePlus('2026-06-01' as CalendarDate, days), zone));
  const aGrant = fc.record({
    days: fc.integer({ min: 1, max: 14 }),
    grantedAt: fc.integer({ min: -30 * 24 * 60, max: 30 * 24 * 60 }),
  });
  const anExtension = fc.tuple(aDeadline, aGrant).map(([deadline, { days, grantedAt }]) => ({
    deadline,
    extension: { days, grantedAt: after(deadlineInstant(deadline), grantedAt * 60 * second) },
  }));

  test('it is never earlier than the company’s, and at most 14 days later', () => {
    fc.assert(
      fc.property(anExtension, ({ deadline, extension }) => {
        const days = daysBetween(deadline.date, extendedDeadline(deadline, extension).date);
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days).toBeLessThanOrEqual(14);
      }),
    );
  });

  test('who may be given more time gets some, and all of it where the 14 days allow', () => {
    fc.assert(
      fc.property(anExtension, ({ deadline, extension }) => {
        const { grantedAt, days } = extension;
        const facts = { deadline, extension: null, hasEverEnrolled: false, isOwn: false, isActive: true };
        const until = extendedDeadline(deadline, extension);
        fc.pre(extensionRefusal(facts, grantedAt) === null);
        expect(deadlineInstant(until)).toBeGreaterThan(grantedAt);
        const isCapped = until.date === datePlus(deadline.date, 14);
        const from = deadlineInstant(deadline) > grantedAt ? deadline.date : dateIn(deadline.zone, grantedAt);
        expect(isCapped || until.date >= datePlus(from, days)).toBe(true);
      }),
    );
  });

  test('more days never end earlier, nor does a later grant', () => {
    fc.assert(
      fc.property(anExtension, ({ deadline, extension }) => {
        const { date } = extendedDeadline(deadline, extension);
        const more = { ...extension, days: extension.days + 1 };
        const later = { ...extension, grantedAt: after(extension.grantedAt, hour) };
        expect(extendedDeadline(deadline, more).date >= date).toBe(true);
        expect(extendedDeadline(deadline, later).date >= date).toBe(true);
      }),
    );
  });
});
