import type { AuditEvent, AuditStream } from './audit-event.ts';
import { parseId, type EventId } from './identifiers.ts';
import { after, hour, instant, minute, type Duration, type Instant } from './instant.ts';

/** A running server links events within a second. */
export const lateAfter: Duration = hour;

/** What a server that ends leaves behind is written within so short a time; and so far apart may the first and the last be linked of what it finds when it starts. */
export const burst: Duration = 10 * minute;

/** Events of a chain, one after the other, that were linked at one time and long after they were written. */
export interface LateSpan {
  readonly stream: AuditStream;
  readonly fromSequence: number;
  readonly toSequence: number;
  /** The first of them. */
  readonly eventId: EventId;
  readonly events: number;
  /** When the first and the last of them were written. */
  readonly first: Instant;
  readonly last: Instant;
  /** The same, of those that were not written on the command line: a server wrote them. Null: none. */
  readonly served: { readonly first: Instant; readonly last: Instant } | null;
  /** When the first of them was linked, and the last. */
  readonly linked: Instant;
  readonly linkedLast: Instant;
}

/** When an event was written: its id tells, which is drawn at that moment; `at` may say when the act began, or when it is due to count. */
export function writtenAt({ id, at }: AuditEvent): Instant {
  if (parseId('event', id) === null) return at;
  return instant(Number.parseInt(id.slice(4, 16), 16));
}

interface Placed {
  readonly event: AuditEvent;
  readonly sequence: number;
  readonly linkedAt: Instant | null;
}

/** The spans with one more event, where that was linked late. Linked before anybody noted down when: nothing can be said. */
export function withLate(spans: readonly LateSpan[], row: Placed): readonly LateSpan[] {
  const { event, linkedAt } = row;
  const written = writtenAt(event);
  if (linkedAt === null || linkedAt - written <= lateAfter) return spans;
  const last = spans.at(-1);
  const isNext = last?.toSequence === row.sequence - 1 && Math.abs(linkedAt - last.linkedLast) <= burst;
  return last && isNext ? [...spans.slice(0, -1), grown(last, row, linkedAt)] : [...spans, begun(row, linkedAt)];
}

function begun({ event, sequence }: Placed, linked: Instant): LateSpan {
  const written = writtenAt(event);
  return {
    stream: event.stream,
    fromSequence: sequence,
    toSequence: sequence,
    eventId: event.id,
    events: 1,
    first: written,
    last: written,
    served: isOfMachine(event) ? null : { first: written, last: written },
    linked,
    linkedLast: linked,
  };
}

function grown(span: LateSpan, { event, sequence }: Placed, linked: Instant): LateSpan {
  const written = writtenAt(event);
  const wider = (times: { readonly first: Instant; readonly last: Instant }) => ({
    first: instant(Math.min(times.first, written)),
    last: instant(Math.max(times.last, written)),
  });
  const served = isOfMachine(event) ? span.served : wider(span.served ?? { first: written, last: written });
  return { ...span, ...wider(span), toSequence: sequence, events: span.events + 1, served, linkedLast: linked };
}

const isOfMachine = ({ actor, detail }: AuditEvent): boolean => actor === null && detail['door'] === 'command-line';

/**
 * Within these times nothing may have been linked in any chain, if the span is to be what a pause of the server leaves: somebody was at work then who did not link
 * these events. Null: it is no such thing whatever was linked, because a server went on writing and nothing was linked.
 */
export function quietWanted({
  first,
  served,
  linked,
}: LateSpan): { readonly from: Instant; readonly before: Instant } | null {
  if (served && served.last - served.first > burst) return null;
  return { from: after(first, burst), before: after(linked, -burst) };
}
