import { day, hour, instant, minute, type Instant } from '#domain/instant.ts';
import type { EventId } from '#domain/identifiers.ts';
import type { HourOfEvents } from '#ports/figures.ts';
import type { Deps } from '../deps.ts';
import { breath } from '../breath.ts';

/** Sign-ins and refusals of a span that ends now, by hours of the clock: an hour that began in it counts whole. */
export type EventSums = Pick<HourOfEvents, 'signIns' | 'refusals'>;

export interface EventFigures {
  readonly day: EventSums;
  readonly week: EventSums;
  /** Null: the whole week was counted; else what was counted begins here, for there were too many events before. */
  readonly since: Instant | null;
}

/** What was counted before. An hour that is whole is not counted again. */
export interface EventTally {
  readonly hours: ReadonlyMap<number, EventSums>;
  readonly wholeFrom: number;
  readonly wholeUntil: number;
}

/** Rows of a statement, and how many are looked through for hours that were not counted before. */
export const eventWindows = { rows: 1_000, most: 200_000 } as const;

const span = { day: day / hour, week: (7 * day) / hour } as const;

const hourOf = (at: Instant): number => Math.floor(at / hour);

/** Counts the hours since the last count, or the week, backwards from the newest event. */
export async function countEvents(
  deps: Deps,
  before: EventTally | null,
  most: number = eventWindows.most,
): Promise<EventTally> {
  const now = deps.clock.now();
  const first = hourOf(now) - span.week;
  const stop = Math.max(first, before === null ? first : before.wholeUntil + 1);
  const { hours, reachedStop } = await walkBack(deps, stop, most);
  // Events of the last minute of an hour may be committed a moment later.
  const wholeUntil = hourOf(instant(now - minute)) - 1;
  if (!reachedStop) return { hours, wholeFrom: Math.min(...hours.keys()) + 1, wholeUntil };
  const kept = [...(before?.hours ?? [])].filter(([one]) => one >= first && one < stop);
  return { hours: new Map([...kept, ...hours]), wholeFrom: Math.max(first, before?.wholeFrom ?? first), wholeUntil };
}

async function walkBack(deps: Deps, stop: number, most: number) {
  const hours = new Map<number, EventSums>();
  let before: EventId | null = null;
  for (let looked = 0; looked < most; looked += eventWindows.rows) {
    const { counted, reached } = await deps.store.figures.events(before, eventWindows.rows);
    for (const one of counted) if (one.hour >= stop) hours.set(one.hour, added(hours.get(one.hour), one));
    if (reached === null || counted.some((one) => one.hour < stop)) return { hours, reachedStop: true };
    before = reached;
    await breath();
  }
  return { hours, reachedStop: false };
}

const added = (a: EventSums = { signIns: 0, refusals: 0 }, b: EventSums): EventSums => ({
  signIns: a.signIns + b.signIns,
  refusals: a.refusals + b.refusals,
});

export function eventFigures({ hours, wholeFrom }: EventTally, now: Instant): EventFigures {
  const last = hourOf(now);
  const sumOf = (length: number): EventSums =>
    [...hours]
      .filter(([one]) => one >= last - length)
      .reduce((sum, [, one]) => added(sum, one), added(undefined, none));
  return {
    day: sumOf(span.day),
    week: sumOf(span.week),
    since: wholeFrom > last - span.week ? instant(wholeFrom * hour) : null,
  };
}

const none: EventSums = { signIns: 0, refusals: 0 };
