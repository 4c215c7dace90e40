import { auditGroups, kindsIn } from '#domain/audit-group.ts';
import type { AuditStream } from '#domain/audit-event.ts';
import { datePlus, deadlineInstant, parseDate, type CalendarDate } from '#domain/deadline.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { TrailFilter } from '#flows/audit-trail/read.ts';
import { trailNames, type TypedTrail } from '../pages/audit-fields.ts';

type Given = Readonly<Record<string, string | undefined>>;

const longest = 200;

/** What an address says of a trail, as far as it says anything: garbage narrows nothing. */
export function readTypedTrail(given: Given): TypedTrail {
  const text = (name: string): string =>
    (given[name] ?? '').slice(0, longest).normalize('NFC').trim().replaceAll('\0', '');
  return {
    group: auditGroups.find((one) => one === given['group']) ?? '',
    who: text('who'),
    whom: text('whom'),
    from: text('from'),
    to: text('to'),
  };
}

/** Which of the days cannot be meant. */
export type WrongDays = { readonly field: 'from' | 'to'; readonly because: 'no-date' | 'crossed' };

/** The first day and the last, as they were typed; nulls do not narrow. */
export interface Days {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

export function readDays({ from, to }: Pick<TypedTrail, 'from' | 'to'>): Days | WrongDays {
  const days = { from: parseDate(from), to: parseDate(to) };
  if (from !== '' && days.from === null) return { field: 'from', because: 'no-date' };
  if (to !== '' && days.to === null) return { field: 'to', because: 'no-date' };
  return days.from && days.to && days.to < days.from ? { field: 'to', because: 'crossed' } : days;
}

export interface Asked {
  readonly stream: AuditStream;
  readonly zone: string;
  readonly days: Days;
  readonly actor: UserId | null;
  readonly subject: UserId | null;
}

/** Days begin and end in the zone of the trail. */
export const filterOfTrail = ({ group }: TypedTrail, { stream, zone, days, actor, subject }: Asked): TrailFilter => ({
  stream,
  kinds: group === '' ? null : kindsIn(group),
  actor,
  subject,
  from: days.from && deadlineInstant({ date: days.from, zone }),
  before: days.to && deadlineInstant({ date: datePlus(days.to, 1), zone }),
});

/** A path with what narrows the trail; `more` without empty texts. */
export function trailAddress(path: string, typed: TypedTrail, more: Readonly<Record<string, string>> = {}): string {
  const said = [...trailNames.map((name) => [name, typed[name]] as const), ...Object.entries(more)];
  const search = new URLSearchParams(said.filter(([, value]) => value !== '').map(([name, value]) => [name, value]));
  return search.size > 0 ? `${path}?${search}` : path;
}
