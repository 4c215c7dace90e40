import { canonicalZone } from '#domain/deadline.ts';
import { day, hour, minute, second, type Duration, type Instant } from '#domain/instant.ts';

/** Dates, times and lengths of time in one language. Zones are IANA names, and every time of day names its zone. */
export interface Dates {
  /** "Friday, January 15, 2027". */
  date(at: Instant, zone: string): string;
  /** "Jan 15, 2027": for tables, where the weekday says nothing. */
  day(at: Instant, zone: string): string;
  /** "Jan 15": along the axis of a chart. */
  shortDay(at: Instant, zone: string): string;
  /** "Friday, January 15": of days that are near. */
  nearDay(at: Instant, zone: string): string;
  /** "14:05". */
  time(at: Instant, zone: string): string;
  /** "14:05:20", for comparing clocks and short waits. */
  clock(at: Instant, zone: string): string;
  /** "Central Time". */
  zone(at: Instant, zone: string): string;
  /** "4 minutes": the largest unit that says it, rounded; from two hours on in hours, from two days on in days. */
  duration(length: Duration): string;
  /** "a, b, and c". */
  list(items: readonly string[]): string;
  /** "a, b, or c". */
  either(items: readonly string[]): string;
}

type Options = Intl.DateTimeFormatOptions;

const styles = {
  date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  nearDay: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  genericZone: { timeZoneName: 'longGeneric' },
  exactZone: { timeZoneName: 'long' },
} as const satisfies Record<string, Options>;

/** Enough for the zones of those who are here at once. */
const mostFormats = 500;

/** Formatters are made at first use and kept, one for each zone and not for each spelling of its name. */
export function datesIn(locale: string): Dates {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (style: keyof typeof styles, timeZone: string): Intl.DateTimeFormat => {
    const name = `${style} ${canonicalZone(timeZone)}`;
    const known = formats.get(name);
    if (known) return known;
    const made = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone });
    if (formats.size >= mostFormats) formats.clear();
    formats.set(name, made);
    return made;
  };
  const text =
    (style: 'date' | 'day' | 'shortDay' | 'nearDay' | 'time' | 'clock') =>
    (at: Instant, zone: string): string =>
      inWords(locale, format(style, zone), at);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    date: text('date'),
    day: text('day'),
    shortDay: text('shortDay'),
    nearDay: text('nearDay'),
    time: text('time'),
    clock: text('clock'),
    zone: (at, zone) => zoneName(format('genericZone', zone), at) ?? zoneName(format('exactZone', zone), at) ?? zone,
    duration: durationsIn(locale),
    list: (items) => lists.format(items),
    either: (items) => choices.format(items),
  };
}

/** French counts the first of a month, and no other day: "vendredi 1er janvier". Intl does not know. */
function inWords(locale: string, format: Intl.DateTimeFormat, at: Instant): string {
  if (locale !== 'fr') return format.format(at);
  const parts = format.formatToParts(at);
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join('');
}

/** The name of a zone by formatters that are not kept, for lists of all zones: "Central Time". */
export function zoneNameOnce(locale: string, timeZone: string, at: Instant): string {
  const named = (style: 'genericZone' | 'exactZone'): string | null =>
    zoneName(new Intl.DateTimeFormat(locale, { ...styles[style], timeZone }), at);
  return named('genericZone') ?? named('exactZone') ?? timeZone;
}

/** Null where the language knows no name, only an offset: "GMT+00:00" tells nobody anything. */
function zoneName(format: Intl.DateTimeFormat, at: Instant): string | null {
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return name === '' || /^(GMT|UTC)/.test(name) ? null : name;
}

function durationsIn(locale: string): (length: Duration) => string {
  const units = (['second', 'minute', 'hour', 'day'] as const).map(
    (unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }),
  );
  return (length) => {
    const [index, size] = unitOf(length);
    return units[index]?.format(Math.max(1, Math.round(length / size))) ?? '';
  };
}

function unitOf(length: Duration): readonly [number, Duration] {
  if (length < minute) return [0, second];
  if (length < 2 * hour) return [1, minute];
  return length < 2 * day ? [2, hour] : [3, day];
}
