import { expect, test } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId, MailingId } from '#domain/identifiers.ts';
import { day, instant } from '#domain/instant.ts';
import type { MailingRecord } from '#ports/mailings.ts';
import { linesOf } from './roll-out-mailing-lines.ts';

const deadline = { date: '2027-02-15' as CalendarDate, zone: 'America/Chicago' };
const done = { doneAt: instant(9), outcome: 'done' } as const;
let made = 0;

const mailing = (kind: MailingRecord['kind'], more: Partial<MailingRecord> = {}): MailingRecord => ({
  id: `mlg_${(made += 1)}` as MailingId,
  company: 'cmp_0' as CompanyId,
  kind,
  revision: 1,
  slot: '',
  deadline,
  chosen: null,
  askedBy: null,
  createdAt: instant(0),
  dueAt: instant(1),
  uselessAt: instant(day),
  reached: null,
  looked: 0,
  queued: 0,
  version: 1,
  doneAt: null,
  outcome: null,
  ...more,
});

test('reminders of one day are one line with their sums, and no zone can be told from it (SECURITY I11)', () => {
  const zones = ['Pacific/Chatham', 'America/Chicago', 'Asia/Tokyo'];
  const lines = linesOf(zones.map((slot, n) => mailing('reminder-7', { slot, dueAt: instant(n), queued: n, ...done })));
  expect(lines).toMatchObject([{ kind: 'reminder-7', day: '2027-02-08', queued: 3, outcome: 'done' }]);
  expect(JSON.stringify(lines)).not.toMatch(/Pacific|America|Asia/);
});

test('reminders of a day are under way as long as one of them is, and done where one was', () => {
  const stateOf = (...outcomes: readonly MailingRecord['outcome'][]) =>
    linesOf(outcomes.map((outcome, n) => mailing('reminder-3', { slot: `${n}`, outcome }))).map((one) => one.outcome);
  expect(stateOf('done', null, 'missed')).toEqual([null]);
  expect(stateOf('missed', 'done', 'superseded')).toEqual(['done']);
  expect(stateOf('missed', 'superseded')).toEqual(['superseded']);
});

test('people who were given more time have a line of their own day, and every other mailing has one of its own', () => {
  const lines = linesOf([
    mailing('reminder-7', { slot: 'UTC 2027-02-20' }),
    mailing('reminder-7', { slot: 'UTC' }),
    mailing('asked'),
    mailing('asked', done),
    mailing('digest', { deadline: null }),
  ]);
  expect(lines.map((one) => [one.kind, one.day, one.until])).toEqual([
    ['reminder-7', '2027-02-13', '2027-02-20'],
    ['reminder-7', '2027-02-08', null],
    ['asked', null, null],
    ['asked', null, null],
    ['digest', null, null],
  ]);
});
