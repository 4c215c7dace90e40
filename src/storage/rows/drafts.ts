import type { DraftRecord } from '#ports/drafts.ts';
import type { DraftTable } from '../console-schema.ts';

export const draftColumns = [
  'id',
  'user_id',
  'browser',
  'kind',
  'subject',
  'content',
  'created_at',
  'expires_at',
] as const satisfies readonly (keyof DraftTable)[];

export const draftRecord = (row: DraftTable): DraftRecord => ({
  id: row.id,
  userId: row.user_id,
  browser: row.browser,
  kind: row.kind,
  subject: row.subject,
  content: row.content,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

export const draftRow = (record: DraftRecord): DraftTable => ({
  id: record.id,
  user_id: record.userId,
  browser: record.browser,
  kind: record.kind,
  subject: record.subject,
  content: record.content,
  created_at: record.createdAt,
  expires_at: record.expiresAt,
});
