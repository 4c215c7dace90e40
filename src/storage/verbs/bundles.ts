import { sql, type Kysely } from 'kysely';
import type { UserId } from '#domain/identifiers.ts';
import type { MembershipWithPolicy, UserBundle } from '#ports/records.ts';
import type { Engine } from '../engine.ts';
import { fromJson } from '../json.ts';
import { authenticatorColumns, authenticatorRecord, type AuthenticatorRow } from '../rows/authenticators.ts';
import { companyRecord, membershipRecord, policyRecord, type PolicyRow } from '../rows/companies.ts';
import { mailboxColumns, mailboxRecord } from '../rows/mailboxes.ts';
import { userColumns, userRecord, type UserRow } from '../rows/users.ts';
import type { CompanyTable, Json, MailboxTable, MembershipTable, Schema } from '../schema.ts';

type Prefixed<P extends string, T> = { [K in keyof T & string as `${P}_${K}`]: T[K] };

/** A membership, its company and that company's policy side by side; the policy's columns are null where there is none. */
type MembershipRow = Prefixed<'member', MembershipTable> &
  Prefixed<'company', CompanyTable> &
  Nullable<Prefixed<'policy', PolicyRow>>;

type Nullable<T> = { [K in keyof T]: T[K] | null };

/** A bundle as one row brings it: each part JSON, so that no join multiplies rows. */
export interface BundleColumns {
  user: Json<UserRow> | null;
  authenticators: Json<AuthenticatorRow[]>;
  memberships: Json<MembershipRow[]>;
  mailbox: Json<MailboxTable> | null;
}

/** The id in the outer query, of whom the parts are. */
const person = sql.ref<UserId>('person.id');

/** The parts of a bundle, to be selected where the outer query calls the user's row `person`. */
export function bundleParts(query: Kysely<Schema>, engine: Engine) {
  return [
    engine.jsonObject(userOf(query)).as('user'),
    engine.jsonArray(authenticatorsOf(query)).as('authenticators'),
    engine.jsonArray(membershipsOf(query)).as('memberships'),
    engine.jsonObject(mailboxOf(query)).as('mailbox'),
  ] as const;
}

const userOf = (query: Kysely<Schema>) => query.selectFrom('users').select(userColumns).where('id', '=', person);

const authenticatorsOf = (query: Kysely<Schema>) =>
  query
    .selectFrom('authenticators')
    .select(authenticatorColumns)
    .where('user_id', '=', person)
    .where('unbound_at', 'is', null)
    .orderBy('id');

const mailboxOf = (query: Kysely<Schema>) =>
  query.selectFrom('mailboxes').select(mailboxColumns).where('user_id', '=', person);

const membershipsOf = (query: Kysely<Schema>) =>
  query
    .selectFrom('memberships as member')
    .innerJoin('companies as company', 'company.id', 'member.company_id')
    .leftJoin('policies as policy', 'policy.company_id', 'member.company_id')
    .select([
      'member.id as member_id',
      'member.user_id as member_user_id',
      'member.company_id as member_company_id',
      'member.status as member_status',
      'member.company_admin as member_company_admin',
      'member.directory_admin as member_directory_admin',
      'member.employer as member_employer',
      'member.site as member_site',
      'member.team as member_team',
      'member.language as member_language',
      'member.created_at as member_created_at',
      'company.id as company_id',
      'company.name as company_name',
      'company.language as company_language',
      'company.time_zone as company_time_zone',
      'company.entitlement as company_entitlement',
      'company.created_at as company_created_at',
      'policy.company_id as policy_company_id',
      'policy.require_mfa as policy_require_mfa',
      'policy.deadline_date as policy_deadline_date',
      'policy.deadline_zone as policy_deadline_zone',
      'policy.frequency as policy_frequency',
      'policy.sms_allowed as policy_sms_allowed',
      'policy.confirm_mailbox as policy_confirm_mailbox',
      'policy.help_contact as policy_help_contact',
      'policy.app_guidance as policy_app_guidance',
      'policy.changed_at as policy_changed_at',
    ])
    .where('member.user_id', '=', person)
    .orderBy('member.id');

/** The bundle out of its parts; null where there is no such user. */
export function bundleRecord(row: BundleColumns): UserBundle | null {
  if (row.user === null) return null;
  return {
    user: userRecord(fromJson(row.user)),
    authenticators: fromJson(row.authenticators).map(authenticatorRecord),
    memberships: fromJson(row.memberships).map(membershipWithPolicy),
    mailbox: row.mailbox === null ? null : mailboxRecord(fromJson(row.mailbox)),
  };
}

const membershipWithPolicy = (row: MembershipRow): MembershipWithPolicy => ({
  membership: membershipRecord(own('member_', row) as MembershipTable),
  company: companyRecord(own('company_', row) as CompanyTable),
  policy: row.policy_company_id === null ? null : policyRecord(own('policy_', row) as PolicyRow),
});

/** The columns of one of the joined tables, by their own names. */
function own(prefix: string, row: MembershipRow): object {
  const columns = Object.entries(row).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(columns.map(([name, value]) => [name.slice(prefix.length), value]));
}
