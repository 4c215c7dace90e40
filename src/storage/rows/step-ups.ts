import type { StepUpRecord } from '#ports/step-ups.ts';
import type { StepUpTable } from '../applications-schema.ts';
import { fromJson, toJson } from '../json.ts';

export const stepUpColumns = [
  'id',
  'application_id',
  'sid',
  'sign_in_id',
  'user_id',
  'asked',
  'return_to',
  'asked_at',
  'expires_at',
  'proved_at',
  'proved_by',
  'cancelled_at',
  'redeemed_at',
] as const satisfies readonly (keyof StepUpTable)[];

export const stepUpRecord = (row: StepUpTable): StepUpRecord => ({
  id: row.id,
  applicationId: row.application_id,
  sid: row.sid,
  signInId: row.sign_in_id,
  userId: row.user_id,
  asked: fromJson(row.asked),
  returnTo: row.return_to,
  askedAt: row.asked_at,
  expiresAt: row.expires_at,
  provedAt: row.proved_at,
  provedBy: row.proved_by,
  cancelledAt: row.cancelled_at,
  redeemedAt: row.redeemed_at,
});

export const stepUpRow = (record: StepUpRecord): StepUpTable => ({
  id: record.id,
  application_id: record.applicationId,
  sid: record.sid,
  sign_in_id: record.signInId,
  user_id: record.userId,
  asked: toJson(record.asked),
  return_to: record.returnTo,
  asked_at: record.askedAt,
  expires_at: record.expiresAt,
  proved_at: record.provedAt,
  proved_by: record.provedBy,
  cancelled_at: record.cancelledAt,
  redeemed_at: record.redeemedAt,
});
