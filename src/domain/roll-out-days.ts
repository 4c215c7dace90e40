import { dateIn, datePlus, daysBetween, deadlineInstant, type CalendarDate, type Deadline } from './deadline.ts';
import { day, instant, type Duration, type Instant } from './instant.ts';
import type { Projection, RollOutDay } from './roll-out.ts';

/** From an instant on, days come so much earlier. */
export interface ClockChange {
  readonly at: Instant;
  /** What clocks are put forward by; negative where they are put back. */
  readonly shift: Duration;
}

/** Most zones change their clocks once in a chart's span, those of Morocco twice: before Ramadan and after it. */
export const mostChanges = 3;

/**
 * How instants come to days of a zone by arithmetic alone, as a database does it: a day's number is how many whole days an instant lies after `from`, with what
 * clocks were put forward by meanwhile; 0 before `from`. At most `mostChanges` of them.
 */
export interface DayScale {
  readonly from: Instant;
  readonly changes: readonly ClockChange[];
}

/** Clocks that are changed are left alone for longer. */
const step = 14;

/** The days from `first` to `last` in a zone. */
export function dayScale(zone: string, first: CalendarDate, last: CalendarDate): DayScale {
  const from = deadlineInstant({ date: first, zone });
  const lag = (days: number): Duration => from + days * day - deadlineInstant({ date: datePlus(first, days), zone });
  const changes: ClockChange[] = [];
  for (let days = 0, end = daysBetween(first, last); days < end && changes.length < mostChanges; days += step) {
    const [before, now] = [lag(days), lag(Math.min(days + step, end))];
    if (before === now) continue;
    const shift = now - before;
    const changed = firstWith(days, Math.min(days + step, end), (one) => lag(one) === now);
    // A day of 25 hours takes its last hour from there; one of 23 has none to lose.
    changes.push({ shift, at: instant(from + changed * day - before - Math.max(0, shift)) });
  }
  return { from, changes };
}

/** The first day after `before` of which it is true; it stays so until `last`. */
function firstWith(before: number, last: number, isSo: (days: number) => boolean): number {
  let [not, so] = [before, last];
  while (so - not > 1) {
    const middle = Math.floor((not + so) / 2);
    if (isSo(middle)) so = middle;
    else not = middle;
  }
  return so;
}

export const rollOutSpan = {
  /** Days that the chart shows where nobody knows when the roll-out began. */
  usual: 60,
  most: 120,
} as const;

/** The first day of the chart: when the policy was switched on, as far back as a chart can show. */
export function firstDay(zone: string, switchedOnAt: Instant | null, now: Instant): CalendarDate {
  const today = dateIn(zone, now);
  if (switchedOnAt === null) return datePlus(today, -rollOutSpan.usual);
  const earliest = datePlus(today, -rollOutSpan.most);
  const began = dateIn(zone, switchedOnAt);
  if (began < earliest) return earliest;
  return began < today ? began : today;
}

/** Days of one chart, from how many enrolled on each. */
export function seriesOf(first: CalendarDate, enrolledOn: readonly number[]): readonly RollOutDay[] {
  let enrolled = 0;
  return enrolledOn.map((people, index) => {
    enrolled += people;
    return { day: datePlus(first, index), enrolled };
  });
}

/** What a projection goes by. */
export interface Pace {
  readonly series: readonly RollOutDay[];
  /** Who must still enroll. */
  readonly remaining: number;
  /** Of those, who was given more time. */
  readonly extended: number;
  readonly deadline: Deadline | null;
}

const paceLimits = {
  /** Days that tell how fast it goes. */
  most: 14,
  fewest: 3,
} as const;

/**
 * How it goes on at the pace of the last 14 whole days, or of those since the beginning (SPEC P12). Today is none yet: until it has brought more, it is taken to
 * bring what others did. Whoever was given more time is taken to enroll as others do. Null: no date is ahead, nobody is left, or fewer than three whole days have
 * gone by.
 */
export function project({ series, remaining, extended, deadline }: Pace): Projection | null {
  const [yesterday, today] = [series.at(-2), series.at(-1)];
  const days = Math.min(paceLimits.most, series.length - 2);
  const before = series.at(-2 - days);
  if (!today || !yesterday || !before || days < paceLimits.fewest) return null;
  if (remaining === 0 || deadline === null) return null;
  const ahead = daysBetween(today.day, deadline.date);
  if (ahead <= 0) return null;
  const perDay = (yesterday.enrolled - before.enrolled) / days;
  const stillToday = Math.max(0, perDay - (today.enrolled - yesterday.enrolled));
  const more = Math.min(remaining, Math.round(stillToday + perDay * (ahead - 1)));
  const left = remaining - more;
  const later = Math.round((left * extended) / remaining);
  return { day: deadline.date, perDay, expected: today.enrolled + more, stopped: left - later, later };
}
