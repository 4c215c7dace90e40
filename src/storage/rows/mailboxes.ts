import type { MailboxRecord } from '#ports/records.ts';
import { fromJson, toJson } from '../json.ts';
import type { MailboxTable } from '../schema.ts';
import { attemptColumns, attemptRecord, attemptRow } from './attempts.ts';

export const mailboxColumns = [
  'user_id',
  'interaction_id',
  'code_hash',
  'sent_at',
  'expires_at',
  'spent_at',
  'sendings',
  ...attemptColumns,
] as const satisfies readonly (keyof MailboxTable)[];

/** The row has one version: the counters' is the row's. */
export const mailboxRecord = (row: MailboxTable): MailboxRecord => ({
  userId: row.user_id,
  interactionId: row.interaction_id,
  codeHash: row.code_hash,
  sentAt: row.sent_at,
  expiresAt: row.expires_at,
  spentAt: row.spent_at,
  sendings: fromJson(row.sendings),
  attempts: attemptRecord(row),
  version: row.version,
});

export const mailboxRow = (record: MailboxRecord): MailboxTable => ({
  user_id: record.userId,
  interaction_id: record.interactionId,
  code_hash: record.codeHash,
  sent_at: record.sentAt,
  expires_at: record.expiresAt,
  spent_at: record.spentAt,
  sendings: toJson(record.sendings),
  ...attemptRow(record.attempts),
  version: record.version,
});
