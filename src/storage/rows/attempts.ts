import type { AttemptRecord } from '#domain/throttle.ts';
import { fromJson, toJson } from '../json.ts';
import type { AttemptColumns } from '../schema.ts';

export const attemptColumns = ['failures', 'recent', 'span', 'held_until', 'disabled_at', 'version'] as const;

export const attemptRecord = (row: AttemptColumns): AttemptRecord => ({
  failures: row.failures,
  recent: fromJson(row.recent),
  span: row.span,
  heldUntil: row.held_until,
  disabledAt: row.disabled_at,
  version: row.version,
});

export const attemptRow = (record: AttemptRecord): AttemptColumns => ({
  failures: record.failures,
  recent: toJson(record.recent),
  span: record.span,
  held_until: record.heldUntil,
  disabled_at: record.disabledAt,
  version: record.version,
});
