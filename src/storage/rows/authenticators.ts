import { noAttempts } from '#domain/throttle.ts';
import { Sealed } from '#domain/secret.ts';
import type { AuthenticatorRecord, NewAuthenticator, PhoneCode } from '#ports/records.ts';
import type { AuthenticatorTable } from '../schema.ts';
import type { CodeColumns } from '../sms-schema.ts';
import { attemptColumns, attemptRecord, attemptRow } from './attempts.ts';

/** All that an authenticator is made with. */
export const plainColumns = [
  'id',
  'user_id',
  'kind',
  'label',
  'created_at',
  'bound_at',
  'last_used_at',
  'sealed',
  'hash',
  'country',
  'password_hash',
  'last_step',
  'made_in',
  ...attemptColumns,
] as const satisfies readonly (keyof AuthenticatorTable)[];

export type PlainRow = Pick<AuthenticatorTable, (typeof plainColumns)[number]>;

export const codeColumns = [
  'code_hash',
  'code_run',
  'code_sent_at',
  'code_expires_at',
] as const satisfies readonly (keyof CodeColumns)[];

/** With the code that was sent to a phone. */
export const authenticatorColumns = [...plainColumns, ...codeColumns] as const;

export type AuthenticatorRow = PlainRow & CodeColumns;

/** What is left of the code once it is spent, has expired, or its phone is unbound. */
export const noCode = {
  code_hash: null,
  code_run: null,
  code_sent_at: null,
  code_expires_at: null,
} as const satisfies CodeColumns;

/** What unbinding leaves of secrets: nothing (SPEC C7). */
export const noSecret = { sealed: null, hash: null, country: null, password_hash: null, ...noCode } as const;

export const codeRow = (code: PhoneCode): CodeColumns => ({
  code_hash: code.hash,
  code_run: code.interactionId,
  code_sent_at: code.sentAt,
  code_expires_at: code.expiresAt,
});

function codeRecord(row: Partial<CodeColumns>): PhoneCode | null {
  const { code_hash: hash, code_run: interactionId, code_sent_at: sentAt, code_expires_at: expiresAt } = row;
  if (!hash || !interactionId || typeof sentAt !== 'number' || typeof expiresAt !== 'number') return null;
  return { hash, interactionId, sentAt, expiresAt };
}

/** Where the columns of a code were not asked for there is none. */
export const authenticatorRecord = (row: PlainRow & Partial<CodeColumns>): AuthenticatorRecord => ({
  id: row.id,
  userId: row.user_id,
  kind: row.kind,
  label: row.label,
  createdAt: row.created_at,
  boundAt: row.bound_at,
  lastUsedAt: row.last_used_at,
  sealed: row.sealed === null ? null : new Sealed(row.sealed),
  hash: row.hash,
  country: row.country,
  passwordHash: row.password_hash,
  lastStep: row.last_step,
  madeIn: row.made_in,
  code: codeRecord(row),
  attempts: attemptRecord(row),
});

/** A new row: pending unless `boundAt` is given, its counters empty. */
export const authenticatorRow = (
  record: NewAuthenticator,
  boundAt: AuthenticatorRecord['boundAt'],
  lastStep: AuthenticatorRecord['lastStep'] = null,
): PlainRow => ({
  id: record.id,
  user_id: record.userId,
  kind: record.kind,
  label: record.label,
  created_at: record.createdAt,
  bound_at: boundAt,
  last_used_at: null,
  sealed: record.sealed?.ciphertext() ?? null,
  hash: record.hash,
  country: record.country,
  password_hash: record.passwordHash,
  last_step: lastStep,
  made_in: record.madeIn,
  ...attemptRow(noAttempts),
});
