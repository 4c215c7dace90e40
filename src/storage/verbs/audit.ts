import { sql, type NotNull } from 'kysely';
import type { AuditStream } from '#domain/audit-event.ts';
import type { EventId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { AuditStore, EventTimes, SealedEvent } from '#ports/audit-store.ts';
import type { Verbs } from '../engine.ts';
import { appendedColumns, auditColumns, auditEvent, markedEvent, type AuditRow } from '../rows/audit-events.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';

const unlinked = statement((query, hole: { limit: number; beyond: EventId | '' }) =>
  query
    .selectFrom('audit_events')
    .select(appendedColumns)
    .where('sequence', 'is', null)
    .where('id', '>', sql<EventId>`${hole.beyond}`)
    .orderBy('id')
    .limit(hole.limit),
);

const linked = statement((query, hole: { stream: AuditStream; from: number; limit: number }) =>
  query
    .selectFrom('audit_events')
    .select([...auditColumns, 'sequence', 'previous_hash', 'hash', 'linked_at'])
    .where('stream', '=', hole.stream)
    .where('sequence', '>=', hole.from)
    .orderBy('sequence')
    .limit(hole.limit)
    .$narrowType<{ sequence: NotNull; previous_hash: NotNull; hash: NotNull }>(),
);

const allHeads = statement((query) =>
  query.selectFrom('audit_heads').select(['stream', 'sequence', 'hash', 'mark']).orderBy('stream'),
);

const headOf = statement((query, hole: { stream: AuditStream }) =>
  query.selectFrom('audit_heads').select(['stream', 'sequence', 'hash', 'mark']).where('stream', '=', hole.stream),
);

const unlinkedAmong = statement((query, hole: EventTimes) =>
  query
    .selectFrom('audit_events')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('sequence', 'is', null)
    .where('at', '>=', hole.from)
    .where('at', '<', hole.before),
);

const unlinkedOf = statement((query, hole: EventTimes & { stream: AuditStream }) =>
  query
    .selectFrom('audit_events')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('sequence', 'is', null)
    .where('stream', '=', hole.stream)
    .where('at', '>=', hole.from)
    .where('at', '<', hole.before),
);

const linkedWithin = statement((query, hole: EventTimes) =>
  query
    .selectFrom('audit_events')
    .select('id')
    .where('sequence', 'is not', null)
    .where(sql<number>`coalesce(linked_at, at)`, '>=', hole.from)
    .where(sql<number>`coalesce(linked_at, at)`, '<', hole.before)
    .limit(1),
);

const allStreams = statement((query) => query.selectFrom('audit_events').select('stream').distinct().orderBy('stream'));

type LinkedRow = AuditRow & { sequence: number; previous_hash: string; hash: string; linked_at: Instant | null };

const sealedEvent = (row: LinkedRow): SealedEvent => ({
  event: auditEvent(row),
  sequence: row.sequence,
  previousHash: row.previous_hash,
  hash: row.hash,
  linkedAt: row.linked_at,
});

/** What the audit trail says; the verbs that write it on are in `link-audit.ts`, and what happened to one person in `recent-events.ts`. */
export const auditVerbs: Verbs<Omit<AuditStore, 'link' | 'appendLinked' | 'recentOf'>> = {
  unsealed: (on) => async (limit, beyond) =>
    (await rowsOf(on, unlinked, { limit, beyond: beyond ?? '' })).map(markedEvent),
  countUnsealed: (on) => async (times, stream) => {
    const [row] = await (stream === null
      ? rowsOf(on, unlinkedAmong, times)
      : rowsOf(on, unlinkedOf, { ...times, stream }));
    return row?.count ?? 0;
  },
  wasLinking: (on) => async (times) => (await firstOf(on, linkedWithin, times)) !== null,
  head: (on) => async (stream) => firstOf(on, headOf, { stream }),
  heads: (on) => async () => rowsOf(on, allHeads, {}),
  read: (on) => async (stream, from, limit) => (await rowsOf(on, linked, { stream, from, limit })).map(sealedEvent),
  streams: (on) => async () => (await rowsOf(on, allStreams, {})).map((row) => row.stream),
};
