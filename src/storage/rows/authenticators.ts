import { noAttempts } from '#domain/throttle.ts';
import { Sealed } from '#domain/secret.ts';
import type { AuthenticatorRecord, NewAuthenticator } from '#ports/records.ts';
import type { AuthenticatorTable } from '../schema.ts';
import { attemptColumns, attemptRecord, attemptRow } from './attempts.ts';

export const authenticatorColumns = [
  'id',
  'user_id',
  'kind',
  'label',
  'created_at',
  'bound_at',
  'last_used_at',
  'sealed',
  'hash',
  'password_hash',
  'last_step',
  'made_in',
  ...attemptColumns,
] as const satisfies readonly (keyof AuthenticatorTable)[];

export type AuthenticatorRow = Pick<AuthenticatorTable, (typeof authenticatorColumns)[number]>;

export const authenticatorRecord = (row: AuthenticatorRow): AuthenticatorRecord => ({
  id: row.id,
  userId: row.user_id,
  kind: row.kind,
  label: row.label,
  createdAt: row.created_at,
  boundAt: row.bound_at,
  lastUsedAt: row.last_used_at,
  sealed: row.sealed === null ? null : new Sealed(row.sealed),
  hash: row.hash,
  passwordHash: row.password_hash,
  lastStep: row.last_step,
  madeIn: row.made_in,
  attempts: attemptRecord(row),
});

/** A new row: pending unless `boundAt` is given, its counters empty. */
export const authenticatorRow = (
  record: NewAuthenticator,
  boundAt: AuthenticatorRecord['boundAt'],
  lastStep: AuthenticatorRecord['lastStep'] = null,
): AuthenticatorRow => ({
  id: record.id,
  user_id: record.userId,
  kind: record.kind,
  label: record.label,
  created_at: record.createdAt,
  bound_at: boundAt,
  last_used_at: null,
  sealed: record.sealed?.ciphertext() ?? null,
  hash: record.hash,
  password_hash: record.passwordHash,
  last_step: lastStep,
  made_in: record.madeIn,
  ...attemptRow(noAttempts),
});
