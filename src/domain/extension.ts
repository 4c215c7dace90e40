import { dateIn, datePlus, type CalendarDate, type Deadline } from './deadline.ts';
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
} as const;

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
  return latestDate(deadline) <= dateIn(deadline.zone, now) ? 'too-late' : null;
}

/**
 * The deadline of somebody who was given more time: whole days of the company's zone, counted from the deadline, or from the day after the grant where that is
 * later; never more than `mostDays` after the deadline. It moves with the deadline (SPEC P8, P14).
 */
export function extendedDeadline(deadline: Deadline, extension: Extension | null): Deadline {
  if (extension === null) return deadline;
  const granted = dateIn(deadline.zone, extension.grantedAt);
  const from = granted < deadline.date ? deadline.date : datePlus(granted, 1);
  const until = datePlus(from, extension.days);
  const latest = latestDate(deadline);
  return { ...deadline, date: until < latest ? until : latest };
}

const latestDate = ({ date }: Deadline): CalendarDate => datePlus(date, extensionLimits.mostDays);
