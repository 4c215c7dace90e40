import type { SmsRecord } from '#ports/records.ts';
import type { SmsMessage } from '#ports/sms.ts';
import { fromJson, toJson } from '../json.ts';
import type { SmsMessageTable, SmsUserTable } from '../sms-schema.ts';
import { attemptColumns, attemptRecord, attemptRow } from './attempts.ts';

export const smsUserColumns = [
  'user_id',
  'sendings',
  ...attemptColumns,
] as const satisfies readonly (keyof SmsUserTable)[];

/** The row has one version: the counters' is the row's. */
export const smsRecord = (row: Pick<SmsUserTable, (typeof smsUserColumns)[number]>): SmsRecord => ({
  userId: row.user_id,
  sendings: fromJson(row.sendings),
  attempts: attemptRecord(row),
  version: row.version,
});

export const smsUserRow = (record: SmsRecord): SmsUserTable => ({
  user_id: record.userId,
  sendings: toJson(record.sendings),
  last_sending_at: record.sendings[0]?.at ?? null,
  ...attemptRow(record.attempts),
  version: record.version,
});

export const queuedColumns = [
  'id',
  'user_id',
  'authenticator_id',
  'country',
  'class',
  'number',
  'block',
  'queued_at',
] as const satisfies readonly (keyof SmsMessageTable)[];

export type QueuedRow = Pick<SmsMessageTable, (typeof queuedColumns)[number]>;

export const queuedRow = (message: SmsMessage): QueuedRow => ({
  id: message.id,
  user_id: message.userId,
  authenticator_id: message.authenticatorId,
  country: message.country,
  class: message.class,
  number: message.number,
  block: message.block,
  queued_at: message.queuedAt,
});
