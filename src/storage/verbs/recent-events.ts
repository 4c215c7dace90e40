import type { AuditEvent } from '#domain/audit-event.ts';
import type { AuditMarks } from '#domain/audit-marks.ts';
import type { EventId, UserId } from '#domain/identifiers.ts';
import type { AuditStore } from '#ports/audit-store.ts';
import type { On } from '../engine.ts';
import { appendedColumns, auditEvent, type AppendedRow } from '../rows/audit-events.ts';
import { rowsOf, statement } from '../statement.ts';

/** Greater than every id of an event: what follows is hexadecimal. */
const newest = 'evt_g' as EventId;

interface Holes {
  readonly subject: UserId;
  readonly limit: number;
  readonly upTo: EventId;
}

const upToOne = statement((query, hole: Holes) =>
  query
    .selectFrom('audit_events')
    .select([...appendedColumns, 'sequence'])
    .where('subject', '=', hole.subject)
    .where('id', '<=', hole.upTo)
    .orderBy('id', 'desc')
    .limit(hole.limit),
);

const beforeOne = statement((query, hole: Holes) =>
  query
    .selectFrom('audit_events')
    .select([...appendedColumns, 'sequence'])
    .where('subject', '=', hole.subject)
    .where('id', '<', hole.upTo)
    .orderBy('id', 'desc')
    .limit(hole.limit),
);

/** Whoever put in so many that nothing else is among them has not only shown something that never was, but hidden what was: the verification tells of it. */
const mostLooks = 20;

/** What happened to somebody, without what is in no chain and was not written by Gatehouse. `marks` null: nothing tells what was. */
export const recentOf =
  (marks: AuditMarks | null) =>
  (on: On): AuditStore['recentOf'] =>
  async (subject, limit, upTo) => {
    const own: AuditEvent[] = [];
    let rows = await rowsOf(on, upToOne, { subject, limit, upTo: upTo ?? newest });
    for (let looks = 1; ; looks += 1) {
      own.push(...rows.filter((row) => isOwn(row, marks)).map(auditEvent));
      const last = rows.at(-1);
      if (own.length >= limit || !last || rows.length < limit || looks === mostLooks) return own.slice(0, limit);
      rows = await rowsOf(on, beforeOne, { subject, limit, upTo: last.id });
    }
  };

const isOwn = (row: AppendedRow & { readonly sequence: number | null }, marks: AuditMarks | null): boolean =>
  row.sequence !== null || marks === null || row.mark === marks.ofEvent(auditEvent(row));
