import { createRequire } from 'node:module';
import type * as ICalGenerator from 'ical-generator';
import { day, second, type Instant } from '#domain/instant.ts';
import type { Event } from './templates/body.ts';

const load = createRequire(import.meta.url);

/** What makes the same event of the same mail, over retries. */
export interface CalendarPlace {
  /** Host of this service: identifiers of events are unique in the world. */
  readonly host: string;
  /** When the mail was queued. */
  readonly now: Instant;
}

/** Before the event. */
const reminders = [7 * day, day] as const;

/**
 * An event as iCalendar (RFC 5545), to be added to any calendar. One instant, in UTC; it takes no time, and the reader stays free. An event of the same `uid`
 * and a higher `sequence` takes its place. Reminders whose time is over are left out. The library is read when there is a date to tell.
 */
export function calendarOf(event: Event, language: string, { host, now }: CalendarPlace): string {
  const {
    default: newCalendar,
    ICalAlarmType,
    ICalCalendarMethod,
    ICalEventTransparency,
  } = load('ical-generator') as typeof ICalGenerator;
  const calendar = newCalendar({
    prodId: { company: 'Gatehouse', product: 'Sign-in', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${event.uid}@${host}`,
    sequence: event.sequence,
    stamp: new Date(now),
    start: new Date(event.at),
    summary: event.title,
    description: `${event.text}\n${event.link}`,
    url: event.link,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: reminders
      .filter((before) => event.at - before > now)
      .map((before) => ({ type: ICalAlarmType.display, trigger: before / second })),
  });
  return calendar.toString();
}
