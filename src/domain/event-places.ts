import type { EventId } from './identifiers.ts';
import { after, minute, type Duration, type Instant } from './instant.ts';

/** Between which places in the order of ids events stand; nulls: the ends. */
export interface EventPlaces {
  readonly after: EventId | null;
  readonly before: EventId | null;
}

/** An event is dated when its act began, and named when it was written: so long apart at most. */
const apart: Duration = 10 * minute;

/** Ids begin with their time, so that a span of time is a span of ids, a little wider: what stands in it has to be asked when it happened. */
export const placesWithin = (from: Instant | null, before: Instant | null): EventPlaces => ({
  after: from === null ? null : placeAt(after(from, -apart)),
  before: before === null ? null : placeAt(after(before, apart)),
});

/** The longest time that six bytes hold. */
const endOfTime = 0xffff_ffff_ffff;

/** A place in the order of ids, before every id of that millisecond. */
const placeAt = (at: Instant): EventId =>
  `evt_${Math.min(Math.max(0, at), endOfTime).toString(16).padStart(12, '0')}` as EventId;
