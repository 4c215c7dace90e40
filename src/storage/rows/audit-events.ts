import type { AuditEvent } from '#domain/audit-event.ts';
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
  detail: fromJson(row.detail),
});

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
