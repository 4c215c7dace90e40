import type { InteractionPatch, InteractionRecord } from '#ports/records.ts';
import { fromJson, toJson } from '../json.ts';
import type { InteractionTable } from '../schema.ts';

export const interactionColumns = [
  'id',
  'browser_hash',
  'purpose',
  'email',
  'throttle_key',
  'user_id',
  'origin_session_id',
  'destination',
  'application',
  'started_at',
  'advanced_at',
  'code_valid_until',
  'ended_at',
  'end_reason',
  'session_id',
  'evidence',
  'enrollment',
  'deferred_at',
  'repair_declined_at',
  'bound_at',
  'password_replaced_at',
  'code_saved_at',
  'changed_at',
  'wrong_codes',
  'version',
] as const satisfies readonly (keyof InteractionTable)[];

export const interactionRecord = (row: InteractionTable): InteractionRecord => ({
  id: row.id,
  browserHash: row.browser_hash,
  purpose: row.purpose,
  email: row.email,
  throttleKey: row.throttle_key,
  userId: row.user_id,
  originSessionId: row.origin_session_id,
  destination: row.destination,
  application: row.application === null ? null : fromJson(row.application),
  startedAt: row.started_at,
  advancedAt: row.advanced_at,
  codeValidUntil: row.code_valid_until,
  endedAt: row.ended_at,
  endReason: row.end_reason,
  sessionId: row.session_id,
  evidence: fromJson(row.evidence),
  enrollment: row.enrollment === null ? null : fromJson(row.enrollment),
  deferredAt: row.deferred_at,
  repairDeclinedAt: row.repair_declined_at,
  boundAt: row.bound_at,
  passwordReplacedAt: row.password_replaced_at,
  codeSavedAt: row.code_saved_at,
  changedAt: row.changed_at,
  wrongCodes: row.wrong_codes,
  version: row.version,
});

/** What may change, and the column that holds it. */
const patchColumns = {
  email: 'email',
  throttleKey: 'throttle_key',
  userId: 'user_id',
  originSessionId: 'origin_session_id',
  destination: 'destination',
  application: 'application',
  advancedAt: 'advanced_at',
  codeValidUntil: 'code_valid_until',
  endedAt: 'ended_at',
  endReason: 'end_reason',
  sessionId: 'session_id',
  evidence: 'evidence',
  enrollment: 'enrollment',
  deferredAt: 'deferred_at',
  repairDeclinedAt: 'repair_declined_at',
  boundAt: 'bound_at',
  passwordReplacedAt: 'password_replaced_at',
  codeSavedAt: 'code_saved_at',
  changedAt: 'changed_at',
  wrongCodes: 'wrong_codes',
} as const satisfies Record<keyof InteractionPatch, keyof InteractionTable>;

const patchKeys = Object.keys(patchColumns) as (keyof InteractionPatch)[];

const asJson: ReadonlySet<keyof InteractionPatch> = new Set(['evidence', 'enrollment', 'application']);

/** The columns of a patch, always in the same order; what is absent or undefined stays as it is. */
export function interactionPatchRow(patch: InteractionPatch): Partial<InteractionTable> {
  const given = patchKeys.filter((key) => patch[key] !== undefined);
  const columnOf = (key: keyof InteractionPatch): [string, unknown] => [patchColumns[key], stored(key, patch[key])];
  return Object.fromEntries(given.map(columnOf));
}

const stored = (key: keyof InteractionPatch, value: unknown): unknown =>
  asJson.has(key) && value !== null ? toJson(value) : value;

export const interactionRow = (record: InteractionRecord): InteractionTable => ({
  ...(interactionPatchRow(record) as Omit<
    InteractionTable,
    'id' | 'browser_hash' | 'purpose' | 'started_at' | 'version'
  >),
  id: record.id,
  browser_hash: record.browserHash,
  purpose: record.purpose,
  started_at: record.startedAt,
  version: record.version,
});
