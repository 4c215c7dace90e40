import type { LinkRecord } from '#ports/records.ts';
import type { LinkTable } from '../schema.ts';

export const linkColumns = [
  'id',
  'user_id',
  'purpose',
  'token_hash',
  'created_at',
  'expires_at',
  'spent_at',
  'destination',
] as const satisfies readonly (keyof LinkTable)[];

export const linkRecord = (row: LinkTable): LinkRecord => ({
  id: row.id,
  userId: row.user_id,
  purpose: row.purpose,
  tokenHash: row.token_hash,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  spentAt: row.spent_at,
  destination: row.destination,
});

export const linkRow = (record: LinkRecord): LinkTable => ({
  id: record.id,
  user_id: record.userId,
  purpose: record.purpose,
  token_hash: record.tokenHash,
  created_at: record.createdAt,
  expires_at: record.expiresAt,
  spent_at: record.spentAt,
  destination: record.destination,
});
