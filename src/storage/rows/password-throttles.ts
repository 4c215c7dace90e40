import type { PasswordAttempts } from '#domain/throttle.ts';
import type { PasswordThrottleTable } from '../schema.ts';

export const throttleColumns = [
  'key',
  'failures',
  'held_until',
  'expires_at',
  'version',
] as const satisfies readonly (keyof PasswordThrottleTable)[];

export const throttleRecord = (row: PasswordThrottleTable): PasswordAttempts => ({
  failures: row.failures,
  heldUntil: row.held_until,
  expiresAt: row.expires_at,
  version: row.version,
});

export const throttleRow = (key: string, record: PasswordAttempts): PasswordThrottleTable => ({
  key,
  failures: record.failures,
  held_until: record.heldUntil,
  expires_at: record.expiresAt,
  version: record.version,
});
