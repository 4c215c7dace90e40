import type { ApplicationSessionRecord } from '#ports/application-sessions.ts';
import type { ApplicationSessionTable } from '../applications-schema.ts';

export const applicationSessionColumns = [
  'sign_in_id',
  'application_id',
  'user_id',
  'sid',
  'began_at',
  'active_at',
  'expires_at',
  'logout_due_at',
  'logout_tries',
  'ended_at',
] as const satisfies readonly (keyof ApplicationSessionTable)[];

export const applicationSessionRecord = (row: ApplicationSessionTable): ApplicationSessionRecord => ({
  signInId: row.sign_in_id,
  applicationId: row.application_id,
  userId: row.user_id,
  sid: row.sid,
  beganAt: row.began_at,
  activeAt: row.active_at,
  expiresAt: row.expires_at,
  logoutDueAt: row.logout_due_at,
  logoutTries: row.logout_tries,
  endedAt: row.ended_at,
});

export const applicationSessionRow = (record: ApplicationSessionRecord): ApplicationSessionTable => ({
  sign_in_id: record.signInId,
  application_id: record.applicationId,
  user_id: record.userId,
  sid: record.sid,
  began_at: record.beganAt,
  active_at: record.activeAt,
  expires_at: record.expiresAt,
  logout_due_at: record.logoutDueAt,
  logout_tries: record.logoutTries,
  ended_at: record.endedAt,
});
