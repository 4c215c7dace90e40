import { describe, expect, test } from 'vitest';
import { instantAt, minutesIn, type CalendarDate, type Deadline } from './deadline.ts';
import { instant, minute, type Instant } from './instant.ts';
import {
  announcementOf,
  daysLeft,
  digestNow,
  isAnnouncement,
  isReminder,
  isScheduled,
  mailingKinds,
  nextReminder,
  quarterOf,
  reminderNow,
  ownDateOfSlot,
  reminderSlot,
  weekOf,
  zoneOfSlot,
} from './mailing.ts';

const at = (text: string): Instant => instant(Date.parse(text));
const on = (date: string, zone: string): Deadline => ({ date: date as CalendarDate, zone });

describe('nine in the morning', () => {
  test.each([
    ['Europe/Paris', '2027-01-18', '2027-01-18T08:00:00Z'],
    ['America/Chicago', '2027-01-18', '2027-01-18T15:00:00Z'],
    ['Asia/Kathmandu', '2027-01-18', '2027-01-18T03:15:00Z'],
    ['Asia/Kolkata', '2027-01-18', '2027-01-18T03:30:00Z'],
    ['Pacific/Kiritimati', '2027-01-18', '2027-01-17T19:00:00Z'],
    ['Pacific/Pago_Pago', '2027-01-18', '2027-01-18T20:00:00Z'],
    // Clocks go forward, and back, in the night before.
    ['Europe/Paris', '2027-03-28', '2027-03-28T07:00:00Z'],
    ['Europe/Paris', '2027-10-31', '2027-10-31T08:00:00Z'],
    ['America/New_York', '2027-03-14', '2027-03-14T13:00:00Z'],
    ['America/New_York', '2027-11-07', '2027-11-07T14:00:00Z'],
    ['Australia/Lord_Howe', '2027-10-03', '2027-10-02T22:00:00Z'],
    // The clock change skips midnight.
    ['Africa/Cairo', '2027-04-30', '2027-04-30T06:00:00Z'],
  ])('in %s on %s is %s', (zone, date, expected) => {
    const found = instantAt(on(date, zone), 9 * 60);
    expect(new Date(found).toISOString()).toBe(new Date(expected).toISOString());
    expect(minutesIn(zone, found)).toBe(9 * 60);
  });
});

describe('days left', () => {
  const deadline = on('2027-02-01', 'Europe/Paris');

  test('are counted between the reader’s date and the date that it is there when the deadline comes (SPEC P13)', () => {
    expect(daysLeft(deadline, 'Europe/Paris', at('2027-01-25T22:59:59Z'))).toBe(7);
    expect(daysLeft(deadline, 'Europe/Paris', at('2027-01-25T23:00:00Z'))).toBe(6);
    // Midnight in Paris is the evening before in Chicago.
    expect(daysLeft(deadline, 'America/Chicago', at('2027-01-24T15:00:00Z'))).toBe(7);
    expect(daysLeft(deadline, 'Asia/Tokyo', at('2027-01-25T00:00:00Z'))).toBe(7);
    expect(daysLeft(deadline, 'America/Chicago', at('2027-01-31T15:00:00Z'))).toBe(0);
    expect(daysLeft(deadline, 'Europe/Paris', at('2027-02-03T09:00:00Z'))).toBe(-2);
  });

  test('are whole ones over clock changes', () => {
    const after = on('2027-03-29', 'Europe/Paris');
    expect(daysLeft(after, 'Europe/Paris', at('2027-03-22T08:00:00Z'))).toBe(7);
    expect(daysLeft(after, 'Europe/Paris', at('2027-03-28T07:00:00Z'))).toBe(1);
  });
});

describe('a reminder', () => {
  const deadline = on('2027-04-01', 'Europe/Paris');

  test.each([
    ['2027-03-02', 'reminder-30'],
    ['2027-03-18', 'reminder-14'],
    ['2027-03-25', 'reminder-7'],
    ['2027-03-29', 'reminder-3'],
    ['2027-03-31', 'reminder-1'],
    ['2027-04-01', 'reminder-0'],
  ])('comes on %s: %s, from nine to six in the evening there', (date, kind) => {
    const [from, until] = [9 * 60, 18 * 60].map((minutes) => instantAt(on(date, 'Europe/Paris'), minutes));
    if (from === undefined || until === undefined) throw new Error('two instants');
    const now = (moment: number) => reminderNow(deadline, 'Europe/Paris', instant(moment));
    expect(now(from - 1)).toBeNull();
    expect(now(from)).toEqual({ kind, dueAt: from, uselessAt: until });
    expect(now(until - 1)).toEqual({ kind, dueAt: from, uselessAt: until });
    expect(now(until)).toBeNull();
  });

  test('comes on no other day', () => {
    const days = Array.from({ length: 50 }, (_, n) => instant(Date.UTC(2027, 1, 15 + n, 12)));
    const kinds = days.flatMap((now) => reminderNow(deadline, 'Europe/Paris', now)?.kind ?? []);
    expect(kinds).toEqual(['reminder-30', 'reminder-14', 'reminder-7', 'reminder-3', 'reminder-1', 'reminder-0']);
  });

  test('comes at nine where the reader is, which may be another date', () => {
    const now = at('2027-03-24T14:00:00Z');
    expect(reminderNow(deadline, 'America/Chicago', now)?.kind).toBe('reminder-7');
    expect(reminderNow(deadline, 'Europe/Paris', now)).toBeNull();
    const early = at('2027-03-25T00:00:00Z');
    expect(reminderNow(deadline, 'Asia/Tokyo', early)?.kind).toBe('reminder-7');
    expect(reminderNow(deadline, 'Europe/Paris', early)).toBeNull();
  });

  test('is named by the company’s calendar for its page', () => {
    expect(nextReminder(deadline, at('2027-01-01T00:00:00Z'))).toEqual({
      kind: 'reminder-30',
      date: '2027-03-02',
      days: 30,
    });
    expect(nextReminder(deadline, at('2027-03-02T07:59:59Z'))?.days).toBe(30);
    expect(nextReminder(deadline, at('2027-03-02T08:00:00Z'))).toEqual({
      kind: 'reminder-14',
      date: '2027-03-18',
      days: 14,
    });
    expect(nextReminder(deadline, at('2027-03-31T22:30:00Z'))).toEqual({
      kind: 'reminder-0',
      date: '2027-04-01',
      days: 0,
    });
    expect(nextReminder(deadline, at('2027-04-01T07:00:00Z'))).toBeNull();
  });

  test('of people who were given more time has a slot of its own, and the zone in it', () => {
    expect(reminderSlot('Europe/Paris', deadline, deadline)).toBe('Europe/Paris');
    const slot = reminderSlot('America/Argentina/Buenos_Aires', on('2027-04-08', 'Europe/Paris'), deadline);
    expect(slot).toBe('America/Argentina/Buenos_Aires 2027-04-08');
    expect([slot, 'UTC'].map(zoneOfSlot)).toEqual(['America/Argentina/Buenos_Aires', 'UTC']);
    expect([slot, 'UTC'].map(ownDateOfSlot)).toEqual(['2027-04-08', null]);
  });
});

describe('a digest', () => {
  const deadline = on('2027-02-10', 'Europe/Paris');
  const now = (text: string) => digestNow(deadline, 'Europe/Paris', at(text));

  test('comes on Mondays at nine by the company’s clock, until the evening', () => {
    const hours = { dueAt: at('2027-01-18T08:00:00Z'), uselessAt: at('2027-01-18T17:00:00Z') };
    expect(now('2027-01-18T07:59:59Z')).toBeNull();
    expect(now('2027-01-18T08:00:00Z')).toEqual({ ...hours, week: '2027-W03' });
    expect(now('2027-01-18T16:59:59Z')).toEqual({ ...hours, week: '2027-W03' });
    expect(now('2027-01-18T17:00:00Z')).toBeNull();
    for (const other of ['17', '19', '20', '21', '22', '23']) expect(now(`2027-01-${other}T12:00:00Z`)).toBeNull();
  });

  test('comes until four weeks after the deadline', () => {
    expect(now('2027-03-08T12:00:00Z')?.week).toBe('2027-W10');
    expect(now('2027-03-15T12:00:00Z')).toBeNull();
    const monday = on('2027-02-08', 'Europe/Paris');
    expect(digestNow(monday, 'Europe/Paris', at('2027-03-08T12:00:00Z'))).not.toBeNull();
  });

  test.each([
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-01-01', '2026-W01'],
    ['2023-01-01', '2022-W52'],
  ])('of %s is of the week %s', (date, week) => {
    expect(weekOf(date as CalendarDate)).toBe(week);
  });
});

describe('what is told of a change', () => {
  const [first, second] = [on('2027-02-01', 'UTC'), on('2027-02-08', 'UTC')];
  const open = (kind: 'announcement' | 'moved' | 'reminder-7', hasBegun = false) => [{ kind, hasBegun }];

  test('is that a date was set, or that it was moved', () => {
    expect(announcementOf(first, null, null, [])).toBe('announcement');
    expect(announcementOf(first, null, first, [])).toBe('announcement');
    expect(announcementOf(second, first, first, [])).toBe('moved');
    expect(announcementOf(second, first, null, open('reminder-7'))).toBe('moved');
  });

  test('is still that it was set, where nobody had heard of the first one', () => {
    expect(announcementOf(second, first, null, open('announcement'))).toBe('announcement');
    expect(announcementOf(second, first, null, open('announcement', true))).toBe('moved');
  });

  test('is nothing where nobody had heard that it was to be moved, and it is back', () => {
    expect(announcementOf(first, second, first, open('moved'))).toBeNull();
    expect(announcementOf(first, second, first, open('moved', true))).toBe('moved');
    expect(announcementOf(first, second, null, open('moved'))).toBe('moved');
    expect(announcementOf(first, second, first, open('reminder-7'))).toBe('moved');
    expect(announcementOf(first, second, on('2027-02-01', 'Asia/Tokyo'), open('moved'))).toBe('moved');
  });
});

test('of the kinds, reminders come by themselves or are asked for, and announcements are the news', () => {
  expect(mailingKinds.filter((one) => !isReminder(one))).toEqual(['announcement', 'moved', 'digest']);
  expect(mailingKinds.filter((one) => isReminder(one) && !isScheduled(one))).toEqual(['asked']);
  expect(mailingKinds.filter(isAnnouncement)).toEqual(['announcement', 'moved']);
});

test('all zones begin their minutes of nine within one quarter of an hour or another', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const date = '2027-07-05' as CalendarDate;
  for (const zone of zones) expect(instantAt({ date, zone }, 9 * 60) % (15 * minute)).toBe(0);
  expect(quarterOf(at('2027-01-01T00:15:00Z')) - quarterOf(at('2027-01-01T00:14:59Z'))).toBe(1);
});
