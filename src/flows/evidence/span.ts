import { dateIn, datePlus, daysBetween, deadlineInstant, type CalendarDate } from '#domain/deadline.ts';
import { evidenceLimits, type EvidenceSpan } from '#domain/evidence-pack.ts';
import { after, minute, type Instant } from '#domain/instant.ts';
import type { EventTimes } from '#ports/audit-store.ts';
import { iso } from './known.ts';

/** What is asked for: days of the company's own zone, both included. */
export interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What is wrong with it. `ahead`: it ends after today, of which nothing can be known. */
export type SpanFlaw = 'backwards' | 'too-long' | 'ahead';

export function spanFlaw({ from, to }: Days, zone: string, now: Instant): SpanFlaw | null {
  if (to < from) return 'backwards';
  if (to > dateIn(zone, now)) return 'ahead';
  return daysBetween(from, to) >= evidenceLimits.days ? 'too-long' : null;
}

/** The last quarter of a year, which is what is proposed. */
export function usualDays(zone: string, now: Instant): Days {
  const to = dateIn(zone, now);
  return { from: datePlus(to, -89), to };
}

/** A pack in the making. */
export interface Gathering {
  readonly days: Days;
  readonly zone: string;
  readonly times: EventTimes;
  readonly now: Instant;
}

export function gatheringOf(days: Days, zone: string, now: Instant): Gathering {
  const end = deadlineInstant({ date: datePlus(days.to, 1), zone });
  // What happened in this very moment has happened.
  const present = after(now, 1);
  return {
    days,
    zone,
    now,
    times: { from: deadlineInstant({ date: days.from, zone }), before: end < present ? end : present },
  };
}

export const spanOf = ({ days, zone, times }: Gathering): EvidenceSpan => ({
  ...days,
  zone,
  begins: iso(times.from),
  ends: iso(times.before),
});

/** From the span's beginning until now, and a little beyond: clocks of nodes differ. */
export const untilNow = ({ times, now }: Gathering): EventTimes => ({ from: times.from, before: after(now, minute) });
