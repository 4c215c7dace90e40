import type { SessionRecord } from '#ports/records.ts';
import { fromJson, toJson } from '../json.ts';
import type { SessionTable } from '../schema.ts';

export const sessionColumns = [
  'id',
  'token_hash',
  'user_id',
  'sign_in_id',
  'signed_in_at',
  'expires_at',
  'created_at',
  'last_seen_at',
  'evidence',
  'user_agent',
  'network',
  'ended_at',
] as const satisfies readonly (keyof SessionTable)[];

export type SessionRow = Pick<SessionTable, (typeof sessionColumns)[number]>;

export const sessionRecord = (row: SessionRow): SessionRecord => ({
  id: row.id,
  tokenHash: row.token_hash,
  userId: row.user_id,
  signInId: row.sign_in_id,
  signedInAt: row.signed_in_at,
  expiresAt: row.expires_at,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  evidence: fromJson(row.evidence),
  userAgent: row.user_agent,
  network: row.network,
  endedAt: row.ended_at,
});

export const sessionRow = (record: SessionRecord): SessionRow => ({
  id: record.id,
  token_hash: record.tokenHash,
  user_id: record.userId,
  sign_in_id: record.signInId,
  signed_in_at: record.signedInAt,
  expires_at: record.expiresAt,
  created_at: record.createdAt,
  last_seen_at: record.lastSeenAt,
  evidence: toJson(record.evidence),
  user_agent: record.userAgent,
  network: record.network,
  ended_at: record.endedAt,
});
