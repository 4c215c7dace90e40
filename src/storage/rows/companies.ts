import { sql } from 'kysely';
import type { Extension } from '#domain/extension.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { HeldRule } from '#domain/reset-rule.ts';
import type { CompanyRecord, MembershipRecord, PolicyRecord } from '#ports/records.ts';
import type { CompanyTable, Flag, MembershipTable, PolicyTable } from '../schema.ts';
import { fromFlag, toFlag } from './flag.ts';
import { sortName } from './sort-name.ts';

export const companyColumns = [
  'id',
  'name',
  'language',
  'time_zone',
  'entitlement',
  'created_at',
] as const satisfies readonly (keyof CompanyTable)[];

export const membershipColumns = [
  'id',
  'user_id',
  'company_id',
  'status',
  'company_admin',
  'directory_admin',
  'employer',
  'site',
  'team',
  'language',
  'created_at',
  'invited_at',
  'invited_by',
  'invited_name',
] as const satisfies readonly (keyof MembershipTable)[];

/** With what the store keeps by itself. */
export const storedMembershipColumns = [...membershipColumns, 'accepted', 'invited_sort_name'] as const;

/** What becomes of `accepted` with a status: what is put aside stays as accepted as it was. */
export const acceptedWith = (status: MembershipTable['status']) =>
  sql<Flag>`case cast(${status} as text) when 'active' then 1 when 'invited' then 0 else accepted end`;

/** And of when it was accepted (SPEC A1): who is brought back accepted when they did, and nobody who had not to. Reads `accepted` as it was before. */
export const acceptedAtWith = (status: MembershipTable['status'], at: Instant) =>
  sql<Instant | null>`case cast(${status} as text)
    when 'active' then case accepted when 1 then accepted_at else cast(${at} as bigint) end
    when 'invited' then null else accepted_at end`;

/** Since when it is active without a break, where that is not since it was accepted (SPEC A1). Reads `status` as it was before. */
export const activeSinceWith = (status: MembershipTable['status'], at: Instant) =>
  sql<Instant | null>`case when cast(${status} as text) = 'active' and status = 'inactive' then cast(${at} as bigint)
    when cast(${status} as text) = 'active' then active_since end`;

/** Since when it has both permissions, where they come together after it began. Reads them as they were before. */
export const administersSinceWith = (
  { company_admin: company, directory_admin: directory }: Pick<MembershipTable, 'company_admin' | 'directory_admin'>,
  at: Instant,
) =>
  sql<Instant | null>`case when not (cast(${company} as bigint) = 1 and cast(${directory} as bigint) = 1) then null
    when company_admin = 1 and directory_admin = 1 then administers_since else cast(${at} as bigint) end`;

/** Since when the membership called `alias`, which is active, has been without a break. */
export const activeFrom = (alias: string) => {
  const column = (name: keyof MembershipTable) => sql.ref(`${alias}.${name}`);
  return sql<Instant | null>`coalesce(${column('active_since')}, ${column('accepted_at')}, ${column('created_at')})`;
};

/** Since when it has been a full administrator's. */
export const administersFrom = (alias: string) => {
  const [since, active] = [sql.ref<Instant | null>(`${alias}.administers_since`), activeFrom(alias)];
  return sql<Instant>`case when ${since} > ${active} then ${since} else ${active} end`;
};

/** A full administrator's membership (SPEC C2). The index of administrators serves where a statement says what the index says. */
export const isAdministering = (alias: string) =>
  sql<boolean>`${sql.ref(`${alias}.status`)} = 'active' and ${sql.ref(`${alias}.company_admin`)} = 1
    and ${sql.ref(`${alias}.directory_admin`)} = 1`;

/** An invitation to be one, as its index says it. */
export const isToAdminister = (alias: string) =>
  sql<boolean>`${sql.ref(`${alias}.status`)} = 'invited' and ${sql.ref(`${alias}.company_admin`)} = 1
    and ${sql.ref(`${alias}.directory_admin`)} = 1`;

export const policyColumns = [
  'company_id',
  'require_mfa',
  'deadline_date',
  'deadline_zone',
  'frequency',
  'sms_allowed',
  'confirm_mailbox',
  'help_contact',
  'app_guidance',
  'reset_approval',
  'reset_delay_hours',
  'changed_at',
  'changed_by',
] as const satisfies readonly (keyof PolicyTable)[];

/** Of a policy: what was eased of its rule on resets, and holds still (SPEC A3). */
export const heldColumns = [
  'reset_approval_until',
  'reset_delay_kept',
  'reset_delay_until',
] as const satisfies readonly (keyof PolicyTable)[];

export type HeldRow = Pick<PolicyTable, (typeof heldColumns)[number]>;

export const heldRow = ({ approvalUntil, delay }: HeldRule): HeldRow => ({
  reset_approval_until: approvalUntil,
  reset_delay_kept: delay?.hours ?? null,
  reset_delay_until: delay?.until ?? null,
});

export const heldRule = (row: { readonly [K in keyof HeldRow]: HeldRow[K] | null }): HeldRule => ({
  approvalUntil: row.reset_approval_until,
  delay:
    row.reset_delay_kept === null || row.reset_delay_until === null
      ? null
      : { hours: row.reset_delay_kept, until: row.reset_delay_until },
});

/** Of a membership: more time that was given (SPEC P14). */
export const extensionColumns = ['extended_days', 'extended_at'] as const satisfies readonly (keyof MembershipTable)[];

export type ExtensionRow = Pick<MembershipTable, (typeof extensionColumns)[number]>;

export const extensionOf = ({ extended_days: days, extended_at: grantedAt }: ExtensionRow): Extension | null =>
  days === null || grantedAt === null ? null : { days, grantedAt };

/** More time is of a membership that was accepted: whoever is invited anew, or left, begins without it. */
export const noExtension = {
  extended_days: null,
  extended_at: null,
  extended_by: null,
  extended_reason: null,
} as const satisfies Partial<MembershipTable>;

/** What becomes of it with a status: who is put aside and brought back has it as before, and no second one (SPEC P14). */
export const extensionWith = (status: MembershipTable['status']) => {
  const kept = <T>(column: keyof typeof noExtension) =>
    sql<T | null>`case cast(${status} as text) when 'invited' then null else ${sql.ref(column)} end`;
  return {
    extended_days: kept<number>('extended_days'),
    extended_at: kept<Instant>('extended_at'),
    extended_by: kept<UserId>('extended_by'),
    extended_reason: kept<string>('extended_reason'),
  } as const;
};

export const companyRecord = (row: CompanyTable): CompanyRecord => ({
  id: row.id,
  name: row.name,
  language: row.language,
  timeZone: row.time_zone,
  entitlement: row.entitlement,
  createdAt: row.created_at,
});

export const companyRow = (record: CompanyRecord): CompanyTable => ({
  id: record.id,
  name: record.name,
  language: record.language,
  time_zone: record.timeZone,
  entitlement: record.entitlement,
  created_at: record.createdAt,
});

/** What is written and read of a membership: the rest the database keeps by itself. */
export type MembershipRow = Pick<MembershipTable, (typeof storedMembershipColumns)[number]>;

export const membershipRecord = (row: Omit<MembershipRow, 'accepted' | 'invited_sort_name'>): MembershipRecord => ({
  id: row.id,
  userId: row.user_id,
  companyId: row.company_id,
  status: row.status,
  companyAdmin: fromFlag(row.company_admin),
  directoryAdmin: fromFlag(row.directory_admin),
  employer: row.employer,
  site: row.site,
  group: row.team,
  language: row.language,
  createdAt: row.created_at,
  invitation: row.invited_at === null ? null : { at: row.invited_at, by: row.invited_by, name: row.invited_name },
});

/** `group` is a word of SQL, so the column is `team`. */
export const membershipRow = (record: MembershipRecord): MembershipRow => ({
  id: record.id,
  user_id: record.userId,
  company_id: record.companyId,
  status: record.status,
  company_admin: toFlag(record.companyAdmin),
  directory_admin: toFlag(record.directoryAdmin),
  employer: record.employer,
  site: record.site,
  team: record.group,
  language: record.language,
  created_at: record.createdAt,
  invited_at: record.invitation?.at ?? null,
  invited_by: record.invitation?.by ?? null,
  invited_name: record.invitation?.name ?? null,
  invited_sort_name: record.invitation?.name ? sortName(record.invitation.name) : null,
  accepted: toFlag(record.status === 'active'),
});

/** What is written and read of a policy: the rest goes by how it stood before. */
export type PolicyRow = Pick<PolicyTable, (typeof policyColumns)[number]>;

type RequiredRow = Pick<PolicyTable, 'require_mfa' | 'changed_at'>;

/** Of a policy that nobody had set. */
export const requiredSinceNow = ({ require_mfa: required, changed_at: at }: RequiredRow) =>
  sql<Instant | null>`case cast(${required} as bigint) when 1 then cast(${at} as bigint) end`;

/** Of a policy that stood, whichever columns change beside it: since it was switched on, however often it was changed meanwhile. */
export const requiredSinceWith = ({ require_mfa: required, changed_at: at }: RequiredRow) =>
  sql<Instant | null>`case when cast(${required} as bigint) = 0 then null
    when policies.require_mfa = 1 then policies.required_since else cast(${at} as bigint) end`;

export function policyRecord(row: PolicyRow): PolicyRecord {
  const { deadline_date: date, deadline_zone: zone } = row;
  return {
    companyId: row.company_id,
    requireMfa: fromFlag(row.require_mfa),
    deadline: date === null || zone === null ? null : { date, zone },
    frequency: row.frequency,
    smsAllowed: fromFlag(row.sms_allowed),
    confirmMailbox: fromFlag(row.confirm_mailbox),
    helpContact: row.help_contact,
    appGuidance: row.app_guidance,
    resetApproval: fromFlag(row.reset_approval),
    resetDelayHours: row.reset_delay_hours,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}

export const policyRow = (record: PolicyRecord): PolicyRow => ({
  company_id: record.companyId,
  require_mfa: toFlag(record.requireMfa),
  deadline_date: record.deadline?.date ?? null,
  deadline_zone: record.deadline?.zone ?? null,
  frequency: record.frequency,
  sms_allowed: toFlag(record.smsAllowed),
  confirm_mailbox: toFlag(record.confirmMailbox),
  help_contact: record.helpContact,
  app_guidance: record.appGuidance,
  reset_approval: toFlag(record.resetApproval),
  reset_delay_hours: record.resetDelayHours,
  changed_at: record.changedAt,
  changed_by: record.changedBy,
});
