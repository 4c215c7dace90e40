import { day, hour, instant, minute, second, type Instant } from './instant.ts';

/** A calendar date as ISO 8601, `2027-01-18`. */
export type CalendarDate = string & { readonly __date: true };

/** An enforcement deadline as it is stored: a date and an IANA zone, never an instant (SPEC P2, P8). */
export interface Deadline {
  readonly date: CalendarDate;
  readonly zone: string;
}

const spellings = new Map<string, string>();

/** Zones have several names and any case: more than there are, and few enough to keep. */
const mostSpellings = 2_000;

/** The one name that Intl has for a zone, by whatever name and in whatever case it is called. Throws RangeError for a zone that Intl does not know. */
export function canonicalZone(text: string): string {
  const known = spellings.get(text);
  if (known !== undefined) return known;
  const name = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  if (spellings.size >= mostSpellings) spellings.clear();
  spellings.set(text, name);
  return name;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make and hold no state, so one is kept for each zone, and not for each spelling: addresses may hold any. */
function formatOf(spelling: string): Intl.DateTimeFormat {
  const zone = canonicalZone(spelling);
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'gregory',
  });
  formats.set(zone, made);
  return made;
}

/** The calendar date in a zone at an instant. Throws RangeError for a zone that Intl does not know: zones are checked when they are stored. */
export function dateIn(zone: string, at: Instant): CalendarDate {
  return formatOf(zone).format(new Date(at)) as CalendarDate;
}

/** Reads a date that exists: `2027-02-30` is null. */
export function parseDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = new Date(utcMidnight(text)).getTime();
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? null : (text as CalendarDate);
}

/**
 * The name of an IANA zone as it is kept: in its own spelling, whatever case it was typed in; another name of a zone (`US/Eastern`, `Asia/Kolkata`) stays as it
 * was typed. Null where it is none, as an offset (`+01:00`), which knows no clock changes (SPEC P2).
 */
export function zoneNamed(text: string): string | null {
  if (!/^[A-Z][\w+/-]{0,63}$/i.test(text)) return null;
  try {
    const name = canonicalZone(text);
    return name.toLowerCase() === text.toLowerCase() ? name : text;
  } catch {
    return null;
  }
}

/** Whether this is the name of an IANA zone. */
export const isZone = (text: string): boolean => zoneNamed(text) !== null;

const instants = new Map<string, Instant>();

/** As many as there are; more only where the dates of many companies have changed while the process ran. */
const mostInstants = 10_000;

/** The first instant of the deadline's date in its zone (SPEC P2). Sought once for each: every request of every member asks for it. */
export function deadlineInstant({ date, zone }: Deadline): Instant {
  const key = `${date} ${zone}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const found = firstInstant({ date, zone });
  if (instants.size >= mostInstants) instants.clear();
  instants.set(key, found);
  return found;
}

/**
 * Midnight, or where a clock change skips midnight, the moment after the gap.
 * Zones lie between UTC-12 and UTC+14, so it is sought within 15 hours of midnight UTC; the local date only grows over that span, and changes at whole seconds.
 */
function firstInstant(deadline: Deadline): Instant {
  const middle = utcMidnight(deadline.date);
  let before = (middle - 15 * hour) / second;
  let from = (middle + 15 * hour) / second;
  while (from - before > 1) {
    const probe = Math.floor((before + from) / 2);
    if (dateIn(deadline.zone, instant(probe * second)) >= deadline.date) from = probe;
    else before = probe;
  }
  return instant(from * second);
}

/** Whole days left until an instant, rounded up: "1 day left" in the last 24 hours; 0 once it has come. */
export function daysUntil(at: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((at - now) / day));
}

/** So many days after a date; before it where they are negative. */
export const datePlus = (date: CalendarDate, days: number): CalendarDate =>
  new Date(utcMidnight(date) + days * day).toISOString().slice(0, 10) as CalendarDate;

/** How many days after `from` a date is; negative: before it. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((utcMidnight(to) - utcMidnight(from)) / day);

const someMonday = '2024-01-01' as CalendarDate;

/** The day of the week of a date; 0: Monday. */
export const weekday = (date: CalendarDate): number => ((daysBetween(someMonday, date) % 7) + 7) % 7;

function utcMidnight(date: string): number {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, dayOfMonth);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(spelling: string): Intl.DateTimeFormat {
  const zone = canonicalZone(spelling);
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, made);
  return made;
}

/** What clocks in a zone show at an instant, in whole minutes since midnight. Throws RangeError as `dateIn` does. */
export function minutesIn(zone: string, at: Instant): number {
  const [hours, minutes] = clockOf(zone).format(new Date(at)).split(':').map(Number);
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
}

/** When clocks in a zone show so many minutes after midnight on a date: for times of day at which no zone changes its clocks. */
export function instantAt({ date, zone }: Deadline, minutes: number): Instant {
  let at = instant(deadlineInstant({ date, zone }) + minutes * minute);
  // By as much as clocks were changed since midnight.
  for (let look = 0; look < 2; look += 1) at = instant(at + (minutes - minutesIn(zone, at)) * minute);
  return at;
}
