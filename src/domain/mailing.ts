import {
  dateIn,
  datePlus,
  daysBetween,
  deadlineInstant,
  instantAt,
  weekday,
  type CalendarDate,
  type Deadline,
} from './deadline.ts';
import { day, hour, instant, minute, type Instant } from './instant.ts';

/** Days before a deadline on which people who have not enrolled are reminded (SPEC P13); 0: on the day. */
export const reminderDays = [30, 14, 7, 3, 1, 0] as const;

export type ReminderDay = (typeof reminderDays)[number];

/**
 * What a mailing tells, to many at once (SPEC P13). `announcement`: a deadline was set. `moved`: it was moved. `reminder-N`: N days before it. `asked`: an
 * administrator reminds people by hand (SPEC P12). `digest`: how far the roll-out is, to the company's administrators, weekly.
 */
export const mailingKinds = [
  'announcement',
  'moved',
  ...reminderDays.map((days) => `reminder-${days}` as const),
  'asked',
  'digest',
] as const;

export type MailingKind = (typeof mailingKinds)[number];

/** Reminders are at most one a day for everybody, over all companies (SPEC P13). */
export const isReminder = (kind: MailingKind): boolean => kind === 'asked' || isScheduled(kind);

/** A reminder that comes by itself on its day. */
export const isScheduled = (kind: MailingKind): boolean => kind.startsWith('reminder-');

export const isAnnouncement = (kind: MailingKind): boolean => kind === 'announcement' || kind === 'moved';

export const mailingLimits = {
  /** A slip can be corrected before anybody is told. */
  announcedAfter: 5 * minute,
  /** Announcements that left within so long of now make the next one wait. */
  announcedWithin: day,
  /** The second of a company leaves so long after the first, and every further one so long after the one before. */
  announcedAgainAfter: { one: hour, more: day },
  /** News of a date is none any more. */
  announcedFor: 14 * day,
  /** No reminder comes by itself within so long of an announcement. */
  quietFor: 2 * day,
  /** A reminder that comes by itself waits for what its company announces within so long. */
  waitsForNews: hour,
  /** An administrator's request that nobody came to within a day is none any more. */
  askedFor: day,
  /** One is under way at a time, and so many are asked for in an hour, in each company. */
  askedAnHour: 6,
  /** The digest goes on for so long after the deadline while somebody has not enrolled. */
  digestDays: 28,
} as const;

export const isSameDeadline = (a: Deadline | null, b: Deadline | null): boolean =>
  a?.date === b?.date && a?.zone === b?.zone;

/**
 * When news of a deadline that is saved now leaves: a slip can be corrected, and nobody is written to over and over, however often a date is moved (SPEC P13).
 * `left`: when announcements of the company were queued within the last day.
 */
export function announcedAt(now: Instant, left: readonly Instant[]): Instant {
  const { announcedAfter, announcedAgainAfter: rest } = mailingLimits;
  const last = left.length === 0 ? 0 : Math.max(...left) + (left.length === 1 ? rest.one : rest.more);
  return instant(Math.max(now + announcedAfter, last));
}

/** What a change of a policy found under way, and ended because it told of another deadline. */
interface Ended {
  readonly kind: MailingKind;
  readonly hasBegun: boolean;
}

/**
 * What is told when a policy's deadline becomes `next`. `previous`: the one that held until now; null: nothing was required. `told`: the one that people heard of
 * last. Null: what nobody had heard of yet was taken back.
 */
export function announcementOf(
  next: Deadline,
  previous: Deadline | null,
  told: Deadline | null,
  ended: readonly Ended[],
): MailingKind | null {
  const news = ended.filter((one) => isAnnouncement(one.kind));
  const isUnheard = news.length > 0 && news.every((one) => !one.hasBegun);
  if (previous === null || (isUnheard && news.some((one) => one.kind === 'announcement'))) return 'announcement';
  return isUnheard && isSameDeadline(told, next) ? null : 'moved';
}

/** Mails that come by themselves come at nine in the morning, and no more in the evening. */
const [morning, evening] = [(9 * hour) / minute, (18 * hour) / minute];

/** When a mailing begins, and until when it may. */
export interface Hours {
  readonly dueAt: Instant;
  readonly uselessAt: Instant;
}

const hoursOf = (date: CalendarDate, zone: string): Hours => ({
  dueAt: instantAt({ date, zone }, morning),
  uselessAt: instantAt({ date, zone }, evening),
});

const isWithin = ({ dueAt, uselessAt }: Hours, now: Instant): boolean => dueAt <= now && now < uselessAt;

/** How many of a reader's days are left: from the date there to the date that it is there when the deadline comes; negative once that is past (SPEC P13). */
export const daysLeft = (deadline: Deadline, zone: string, now: Instant): number =>
  daysBetween(dateIn(zone, now), dateIn(zone, deadlineInstant(deadline)));

const reminderDayOf = (days: number): ReminderDay | undefined => reminderDays.find((one) => one === days);

/** The reminder that readers of a zone get now for a deadline; null: there is none, it is too early in their day, or too late. */
export function reminderNow(
  deadline: Deadline,
  zone: string,
  now: Instant,
): (Hours & { readonly kind: MailingKind }) | null {
  const days = reminderDayOf(daysLeft(deadline, zone, now));
  if (days === undefined) return null;
  const hours = hoursOf(dateIn(zone, now), zone);
  return isWithin(hours, now) ? { ...hours, kind: `reminder-${days}` } : null;
}

/**
 * The slot of a reminder: the zone of its readers, and where they were given more time, the date that is theirs (SPEC P14): their days come after the others'.
 */
export const reminderSlot = (zone: string, own: Deadline, company: Deadline): string =>
  own.date === company.date ? zone : `${zone} ${own.date}`;

/** Zones have no spaces in their names. */
export const zoneOfSlot = (slot: string): string => slot.split(' ')[0] ?? slot;

/** Of a reminder to people with more time their own date; null: it goes by the company's. */
export const ownDateOfSlot = (slot: string): CalendarDate | null =>
  (slot.split(' ')[1] as CalendarDate | undefined) ?? null;

/** A deadline of so many days around now may have a reminder in some zone, with or without more time that somebody was given (SPEC P14). */
export const remindedWithin = { before: reminderDays[0] + 2, after: 16 } as const;

/** The next reminder that comes by itself, by the calendar of the company; null: none does any more. */
export function nextReminder(
  deadline: Deadline,
  now: Instant,
): { readonly kind: MailingKind; readonly date: CalendarDate; readonly days: ReminderDay } | null {
  for (const days of reminderDays) {
    const date = datePlus(deadline.date, -days);
    if (hoursOf(date, deadline.zone).dueAt > now) return { kind: `reminder-${days}`, date, days };
  }
  return null;
}

/** The digest that administrators get now, by the calendar of the company: on Mondays, until four weeks after the deadline; null: none is due. */
export function digestNow(deadline: Deadline, zone: string, now: Instant): (Hours & { readonly week: string }) | null {
  const today = dateIn(zone, now);
  if (weekday(today) !== 0 || isPastDigests(deadline, now)) return null;
  const hours = hoursOf(today, zone);
  return isWithin(hours, now) ? { ...hours, week: weekOf(today) } : null;
}

/** Whether the roll-out is so long past that nobody is told how it goes any more. */
export const isPastDigests = (deadline: Deadline, now: Instant): boolean =>
  daysBetween(deadline.date, dateIn(deadline.zone, now)) > mailingLimits.digestDays;

/** Minutes of a zone's day lie on quarters of an hour: nothing comes to be due in between. */
export const quarterOf = (now: Instant): number => Math.floor(now / (15 * minute));

/** The week of a date as ISO 8601 counts it, `2026-W53`: it belongs to the year of its Thursday. */
export function weekOf(date: CalendarDate): string {
  const thursday = datePlus(date, 3 - weekday(date));
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor(daysBetween(`${year}-01-01` as CalendarDate, thursday) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}
