import type { NotNull } from 'kysely';
import type { AuditStream } from '#domain/audit-event.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { AuditStore, EventTimes, SealedEvent } from '#ports/audit-store.ts';
import type { Verbs } from '../engine.ts';
import { auditColumns, auditEvent, type AuditRow } from '../rows/audit-events.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';

const unlinked = statement((query, hole: { limit: number }) =>
  query.selectFrom('audit_events').select(auditColumns).where('sequence', 'is', null).orderBy('id').limit(hole.limit),
);

const linked = statement((query, hole: { stream: AuditStream; from: number; limit: number }) =>
  query
    .selectFrom('audit_events')
    .select([...auditColumns, 'sequence', 'previous_hash', 'hash'])
    .where('stream', '=', hole.stream)
    .where('sequence', '>=', hole.from)
    .orderBy('sequence')
    .limit(hole.limit)
    .$narrowType<{ sequence: NotNull; previous_hash: NotNull; hash: NotNull }>(),
);

const ofSubject = statement((query, hole: { subject: UserId; limit: number }) =>
  query
    .selectFrom('audit_events')
    .select(auditColumns)
    .where('subject', '=', hole.subject)
    .orderBy('id', 'desc')
    .limit(hole.limit),
);

const allHeads = statement((query) =>
  query.selectFrom('audit_heads').select(['stream', 'sequence', 'hash']).orderBy('stream'),
);

const headOf = statement((query, hole: { stream: AuditStream }) =>
  query.selectFrom('audit_heads').select(['stream', 'sequence', 'hash']).where('stream', '=', hole.stream),
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

const allStreams = statement((query) => query.selectFrom('audit_events').select('stream').distinct().orderBy('stream'));

type LinkedRow = AuditRow & { sequence: number; previous_hash: string; hash: string };

const sealedEvent = (row: LinkedRow): SealedEvent => ({
  event: auditEvent(row),
  sequence: row.sequence,
  previousHash: row.previous_hash,
  hash: row.hash,
});

/** What the audit trail says; the one verb that writes it on is in `link-audit.ts`. */
export const auditVerbs: Verbs<Omit<AuditStore, 'link'>> = {
  unsealed: (on) => async (limit) => (await rowsOf(on, unlinked, { limit })).map(auditEvent),
  countUnsealed: (on) => async (times, stream) => {
    const [row] = await (stream === null
      ? rowsOf(on, unlinkedAmong, times)
      : rowsOf(on, unlinkedOf, { ...times, stream }));
    return row?.count ?? 0;
  },
  head: (on) => async (stream) => firstOf(on, headOf, { stream }),
  heads: (on) => async () => rowsOf(on, allHeads, {}),
  read: (on) => async (stream, from, limit) => (await rowsOf(on, linked, { stream, from, limit })).map(sealedEvent),
  streams: (on) => async () => (await rowsOf(on, allStreams, {})).map((row) => row.stream),
  recentOf: (on) => async (subject, limit) => (await rowsOf(on, ofSubject, { subject, limit })).map(auditEvent),
};
