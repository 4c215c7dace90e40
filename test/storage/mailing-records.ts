import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day } from '#domain/instant.ts';
import type { NewMailing, Notice } from '#ports/mailings.ts';
import * as made from './records.ts';

/** Whole made-up mailings: each test says only what it is about. */

export const deadline: Deadline = { date: '2027-02-01' as CalendarDate, zone: 'America/Chicago' };

export const mailing = (company: CompanyId, over: Partial<NewMailing> = {}): NewMailing => ({
  id: made.id('mailing'),
  company,
  kind: 'announcement',
  revision: 1,
  slot: '',
  deadline,
  chosen: null,
  askedBy: null,
  createdAt: made.now,
  dueAt: made.now,
  uselessAt: made.later(14 * day),
  ...over,
});

export const notice = (user: UserId, company: CompanyId, over: Partial<Notice> = {}): Notice => ({
  user,
  company,
  revision: 1,
  kind: 'announcement',
  slot: '',
  day: '2027-01-15' as CalendarDate,
  queuedAt: made.now,
  message: made.id('message'),
  ...over,
});
