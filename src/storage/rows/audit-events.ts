import type { AuditEvent } from '#domain/audit-event.ts';
import type { AuditMarks, MarkedEvent } from '#domain/audit-marks.ts';
import type { ColumnKind } from '../engine.ts';
import { fromJson, toJson } from '../json.ts';
import type { AuditEventTable } from '../schema.ts';

/** Columns of an event before it is linked, and how each is read from JSON. */
export const auditColumnKinds = {
  id: 'text',
  at: 'bigint',
  stream: 'text',
  kind: 'text',
  actor: 'text',
  subject: 'text',
  network: 'text',
  detail: 'text',
} as const satisfies Partial<Record<keyof AuditEventTable, ColumnKind>>;

export type AuditRow = Pick<AuditEventTable, keyof typeof auditColumnKinds>;

export const auditColumns = Object.keys(auditColumnKinds) as (keyof AuditRow)[];

export const auditEvent = (row: AuditRow): AuditEvent => ({
  id: row.id,
  at: row.at,
  stream: row.stream,
  kind: row.kind,
  actor: row.actor,
  subject: row.subject,
  from: row.network,
  detail: detailOf(row.detail),
});

/** Somebody who writes to the database past Gatehouse may write anything: that must not keep the rest from being read. */
function detailOf(text: AuditEventTable['detail']): AuditEvent['detail'] {
  try {
    const detail: unknown = fromJson(text);
    return typeof detail === 'object' && detail !== null ? (detail as AuditEvent['detail']) : unreadable;
  } catch {
    return unreadable;
  }
}

const unreadable: AuditEvent['detail'] = { unreadable: true };

export const auditRow = (event: AuditEvent): AuditRow => ({
  id: event.id,
  at: event.at,
  stream: event.stream,
  kind: event.kind,
  actor: event.actor,
  subject: event.subject,
  network: event.from,
  detail: toJson(event.detail),
});

/** The columns of an event when it is appended. */
export const appendedKinds = { ...auditColumnKinds, mark: 'text' } as const satisfies Partial<
  Record<keyof AuditEventTable, ColumnKind>
>;

export type AppendedRow = Pick<AuditEventTable, keyof typeof appendedKinds>;

export const appendedColumns = Object.keys(appendedKinds) as (keyof AppendedRow)[];

/** What is marked is what will be read: details that JSON does not hold are none. */
export function appendedRow(event: AuditEvent, marks: AuditMarks | null): AppendedRow {
  const row = auditRow(event);
  return { ...row, mark: marks?.ofEvent(auditEvent(row)) ?? null };
}

export const markedEvent = (row: AppendedRow): MarkedEvent => ({ ...auditEvent(row), mark: row.mark });
