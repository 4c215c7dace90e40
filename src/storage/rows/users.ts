import type { UserRecord } from '#ports/records.ts';
import type { UserTable } from '../schema.ts';
import { fromFlag, toFlag } from './flag.ts';
import { sortName } from './sort-name.ts';

export const userColumns = [
  'id',
  'email',
  'display_name',
  'language',
  'time_zone',
  'status',
  'operator',
  'always_require',
  'enrollment_deferred_at',
  'enrollment_demanded_at',
  'frozen_until',
  'created_at',
] as const satisfies readonly (keyof UserTable)[];

export type UserRow = Pick<UserTable, (typeof userColumns)[number]>;

/** With what lists are sorted by. */
export const storedUserColumns = [...userColumns, 'sort_name'] as const;

export type StoredUserRow = Pick<UserTable, (typeof storedUserColumns)[number]>;

export const userRecord = (row: UserRow): UserRecord => ({
  id: row.id,
  email: row.email,
  displayName: row.display_name,
  language: row.language,
  timeZone: row.time_zone,
  status: row.status,
  operator: fromFlag(row.operator),
  alwaysRequire: fromFlag(row.always_require),
  enrollmentDeferredAt: row.enrollment_deferred_at,
  enrollmentDemandedAt: row.enrollment_demanded_at,
  frozenUntil: row.frozen_until,
  createdAt: row.created_at,
});

export const userRow = (record: UserRecord): StoredUserRow => ({
  id: record.id,
  email: record.email,
  display_name: record.displayName,
  language: record.language,
  time_zone: record.timeZone,
  status: record.status,
  operator: toFlag(record.operator),
  always_require: toFlag(record.alwaysRequire),
  enrollment_deferred_at: record.enrollmentDeferredAt,
  enrollment_demanded_at: record.enrollmentDemandedAt,
  frozen_until: record.frozenUntil,
  created_at: record.createdAt,
  sort_name: sortName(record.displayName),
});
