import { dateIn, datePlus, daysBetween, deadlineInstant, type CalendarDate, type Deadline } from './deadline.ts';
import type { Instant } from './instant.ts';

/** More time for one membership, granted once by an administrator (SPEC P14). No deadline is copied into it (SPEC P8). */
export interface Extension {
  /** 1 to `mostDays`. */
  readonly days: number;
  readonly grantedAt: Instant;
}

export const extensionLimits = {
  /** Days of one extension, and how far after the deadline the last one may end. */
  mostDays: 14,
  /** What is proposed. */
  usualDays: 7,
} as const;

/** Whole days that one extension may give. */
export const areExtensionDays = (days: number): boolean =>
  Number.isInteger(days) && days >= 1 && days <= extensionLimits.mostDays;

/** What of a membership and its user decides whether it may be given more time. */
export interface ExtensionCase {
  readonly deadline: Deadline | null;
  readonly extension: Extension | null;
  /** A second factor was bound at some time, whether it still is or not. */
  readonly hasEverEnrolled: boolean;
  readonly isOwn: boolean;
  readonly isActive: boolean;
}

/** Why nobody gets more time. */
export const extensionRefusals = [
  'no-deadline',
  'own-membership',
  'not-active',
  'enrolled-before',
  'extended-before',
  'too-late',
] as const;

export type ExtensionRefusal = (typeof extensionRefusals)[number];

/** Whether a membership may be given so many days now; null: it may (SPEC P14). */
export function extensionRefusal(
  { deadline, extension, hasEverEnrolled, isOwn, isActive }: ExtensionCase,
  now: Instant,
): ExtensionRefusal | null {
  if (deadline === null) return 'no-deadline';
  if (isOwn) return 'own-membership';
  if (!isActive) return 'not-active';
  if (hasEverEnrolled) return 'enrolled-before';
  if (extension !== null) return 'extended-before';
  return deadlineInstant({ ...deadline, date: latestDate(deadline) }) <= now ? 'too-late' : null;
}

/**
 * The deadline of somebody who was given more time: whole days of the company's zone, counted from the later of the deadline and the first midnight not before
 * the grant, so that a day given is a whole one; never more than `mostDays` after the deadline. It moves with the deadline (SPEC P8, P14).
 */
export function extendedDeadline(deadline: Deadline, extension: Extension | null): Deadline {
  if (extension === null) return deadline;
  const granted = firstDateFrom(deadline.zone, extension.grantedAt);
  const until = datePlus(granted < deadline.date ? deadline.date : granted, extension.days);
  const latest = latestDate(deadline);
  return { ...deadline, date: until < latest ? until : latest };
}

/** How much later somebody's own deadline is than the company's, in days. */
export const daysExtended = (company: Deadline, own: Deadline): number => daysBetween(company.date, own.date);

/** The first date that begins at this instant or after it. */
function firstDateFrom(zone: string, at: Instant): CalendarDate {
  const date = dateIn(zone, at);
  return deadlineInstant({ date, zone }) < at ? datePlus(date, 1) : date;
}

const latestDate = ({ date }: Deadline): CalendarDate => datePlus(date, extensionLimits.mostDays);
