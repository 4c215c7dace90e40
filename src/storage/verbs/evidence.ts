import { sql } from 'kysely';
import type { AuditKind, AuditStream } from '#domain/audit-event.ts';
import { placesWithin } from '#domain/event-places.ts';
import type { CompanyId, EventId, ResetId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { EventTimes } from '#ports/audit-store.ts';
import type { EvidencedReset, EvidenceReads } from '#ports/evidence.ts';
import type { ResetTable } from '../account-schema.ts';
import type { Verbs } from '../engine.ts';
import { auditColumns, auditEvent } from '../rows/audit-events.ts';
import { rowsOf, statement } from '../statement.ts';

interface Window extends EventTimes {
  readonly most: number;
}

interface KindWindow extends Window {
  readonly after: EventId | '';
  readonly stream: AuditStream;
  readonly kind: AuditKind;
  readonly end: EventId | '';
}

const ofKind = statement((query, hole: KindWindow) =>
  query
    .selectFrom('audit_events')
    .select(auditColumns)
    .where('stream', '=', hole.stream)
    .where('kind', '=', hole.kind)
    .where('id', '>', sql<EventId>`${hole.after}`)
    .where('id', '<', sql<EventId>`${hole.end}`)
    .where('at', '>=', hole.from)
    .where('at', '<', hole.before)
    .orderBy('id')
    .limit(hole.most),
);

const resetColumns = [
  'id',
  'user_id',
  'asked_by',
  'asked_as',
  'checked_how',
  'asked_at',
  'approval',
  'approved_at',
  'approved_by',
  'approved_as',
  'delay',
  'due_at',
  'ended_at',
  'ended_by',
  'ended_as',
  'outcome',
] as const satisfies readonly (keyof ResetTable)[];

interface ResetWindow extends Window {
  readonly company: CompanyId;
  readonly after: ResetId | '';
  readonly afterAt: Instant;
}

/** Along the index of when they were asked for: each window begins where the last one ended. */
const resets = statement((query, hole: ResetWindow) =>
  query
    .selectFrom('resets')
    .select(resetColumns)
    .where('company_id', '=', hole.company)
    .where('asked_at', '>=', hole.from)
    .where('asked_at', '<', hole.before)
    .where((eb) => eb.or([eb('asked_at', '>', hole.afterAt), eb('id', '>', sql<ResetId>`${hole.after}`)]))
    .orderBy('asked_at')
    .orderBy('id')
    .limit(hole.most),
);

const resetOf = (row: Pick<ResetTable, (typeof resetColumns)[number]>): EvidencedReset => ({
  id: row.id,
  user: row.user_id,
  askedBy: row.asked_by,
  askedAs: row.asked_as,
  checkedHow: row.checked_how,
  askedAt: row.asked_at,
  approval: row.approval,
  approvedAt: row.approved_at,
  approvedBy: row.approved_by,
  approvedAs: row.approved_as,
  delay: row.delay,
  dueAt: row.due_at,
  endedAt: row.ended_at,
  endedBy: row.ended_by,
  endedAs: row.ended_as,
  outcome: row.outcome,
});

/** What evidence packs are gathered from (SPEC X8). */
export const evidenceReads: Verbs<EvidenceReads> = {
  eventsOfKind: (on) => async (stream, kind, times, after, most) => {
    // Times are in no index: ids are, so that no statement walks what happened before.
    const places = placesWithin(times.from, times.before);
    const span = { after: after ?? places.after ?? '', end: places.before ?? '' } as const;
    return (await rowsOf(on, ofKind, { ...times, ...span, stream, kind, most })).map(auditEvent);
  },
  resetsOfCompany:
    (on) =>
    async (company, { from, before }, after, most) => {
      const begins = after ? { from: after.askedAt, after: after.id } : { from, after: '' as const };
      return (await rowsOf(on, resets, { ...begins, afterAt: begins.from, before, company, most })).map(resetOf);
    },
};
