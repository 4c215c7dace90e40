import { sql, type Kysely } from 'kysely';
import type { UserId } from '#domain/identifiers.ts';
import type { MembershipWithPolicy, UserBundle } from '#ports/records.ts';
import type { Engine } from '../engine.ts';
import { fromJson } from '../json.ts';
import { authenticatorColumns, authenticatorRecord, plainColumns, type PlainRow } from '../rows/authenticators.ts';
import {
  companyColumns,
  companyRecord,
  extensionColumns,
  extensionOf,
  type ExtensionRow,
  membershipColumns,
  membershipRecord,
  type MembershipRow,
  policyColumns,
  policyRecord,
  type PolicyRow,
} from '../rows/companies.ts';
import { mailboxColumns, mailboxRecord } from '../rows/mailboxes.ts';
import { byRoleName, givenRole, givenRoleColumns, roleColumns, type GivenRole } from '../rows/roles.ts';
import { smsRecord, smsUserColumns } from '../rows/sms.ts';
import { userColumns, userRecord, type UserRow } from '../rows/users.ts';
import type { CompanyTable, Json, MailboxTable, Schema } from '../schema.ts';
import type { CodeColumns, SmsUserTable } from '../sms-schema.ts';
import { byId, columnsOf, rowOf, type Tuple } from '../tuple.ts';

/** A membership, its company, that company's policy, and more time that was given, side by side. */
type MembershipTuple = Tuple<[MembershipRow, CompanyTable, PolicyRow, ExtensionRow]>;

/** The columns of a code come last, and not for sessions. */
type HeldRow = PlainRow & Partial<CodeColumns>;

/** A bundle as one row brings it: each part a value of its own, so that no join multiplies rows. */
export interface BundleColumns {
  user: Json<Tuple<UserRow>>;
  authenticators: Json<readonly Tuple<HeldRow>[]> | null;
  memberships: Json<readonly MembershipTuple[]> | null;
  roles: Json<readonly Tuple<GivenRole>[]> | null;
  mailbox: Json<Tuple<MailboxTable>> | null;
  sms: Json<Tuple<SmsUserTable>> | null;
}

/** The id in the outer query, of whom the parts are. */
const person = sql.ref<UserId>('person.id');

/** The parts of a bundle, to be selected where the outer query calls the user's row `person`. */
export const bundleParts = (query: Kysely<Schema>, engine: Engine) =>
  [...commonParts(query, engine, authenticatorColumns), smsOf(query, engine).as('sms')] as const;

/** The same without codes that were sent to phones and what was sent: nothing that a session decides looks at them (PERFORMANCE row 4). */
export const sessionParts = (query: Kysely<Schema>, engine: Engine) =>
  [...commonParts(query, engine, plainColumns), sql<BundleColumns['sms']>`null`.as('sms')] as const;

const commonParts = (query: Kysely<Schema>, engine: Engine, columns: readonly string[]) =>
  [
    engine.tuple<UserRow>(columnsOf('person', userColumns)).as('user'),
    authenticatorsOf(query, engine, columns).as('authenticators'),
    membershipsOf(query, engine).as('memberships'),
    rolesOf(query, engine).as('roles'),
    mailboxOf(query, engine).as('mailbox'),
  ] as const;

const authenticatorsOf = (query: Kysely<Schema>, engine: Engine, columns: readonly string[]) =>
  query
    .selectFrom('authenticators')
    .select(engine.tuples<HeldRow>(columns).as('rows'))
    .where('user_id', '=', person)
    .where('unbound_at', 'is', null);

const membershipsOf = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('memberships as member')
    .innerJoin('companies as company', 'company.id', 'member.company_id')
    .leftJoin('policies as policy', 'policy.company_id', 'member.company_id')
    .select(engine.tuples<MembershipTuple['__row']>(sideBySide).as('rows'))
    .where('member.user_id', '=', person);

const sideBySide = [
  ...columnsOf('member', membershipColumns),
  ...columnsOf('company', companyColumns),
  ...columnsOf('policy', policyColumns),
  ...columnsOf('member', extensionColumns),
];

const givenColumns = ['given.membership_id', ...columnsOf('role', roleColumns), 'application.settings'];

/** Roles of applications by membership: most people have none. */
const rolesOf = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('memberships as member')
    .innerJoin('role_assignments as given', 'given.membership_id', 'member.id')
    .innerJoin('roles as role', 'role.id', 'given.role_id')
    .leftJoin('applications as application', 'application.short_name', 'role.application')
    .select(engine.tuples<GivenRole>(givenColumns).as('rows'))
    .where('member.user_id', '=', person);

const mailboxOf = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('mailboxes')
    .select(engine.tuple<MailboxTable>(mailboxColumns).as('row'))
    .where('user_id', '=', person);

const smsOf = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('sms_users')
    .select(engine.tuple<SmsUserTable>(smsUserColumns).as('row'))
    .where('user_id', '=', person);

/** The bundle out of its parts; null where there is no such user. */
export function bundleRecord(row: BundleColumns): UserBundle | null {
  const user = rowOf<UserRow>(userColumns, fromJson(row.user));
  if (user.id === null) return null;
  const authenticators = listOf(row.authenticators).map((one) => rowOf<HeldRow>(authenticatorColumns, one));
  const roles = listOf(row.roles).map((one) => rowOf<GivenRole>(givenRoleColumns, one));
  const memberships = listOf(row.memberships).map((one) => membershipWithPolicy(one, roles));
  return {
    user: userRecord(user),
    authenticators: authenticators.toSorted(byId).map(authenticatorRecord),
    memberships: memberships.toSorted((a, b) => byId(a.membership, b.membership)),
    mailbox: row.mailbox === null ? null : mailboxRecord(rowOf(mailboxColumns, fromJson(row.mailbox))),
    sms: row.sms === null ? null : smsRecord(rowOf(smsUserColumns, fromJson(row.sms))),
  };
}

const listOf = <T>(text: Json<readonly T[]> | null): readonly T[] => (text === null ? [] : fromJson(text));

function membershipWithPolicy(tuple: MembershipTuple, given: readonly GivenRole[]): MembershipWithPolicy {
  const company = membershipColumns.length;
  const policy = company + companyColumns.length;
  const extension = policy + policyColumns.length;
  const membership = membershipRecord(rowOf(membershipColumns, tuple));
  return {
    membership,
    company: companyRecord(rowOf(companyColumns, tuple, company)),
    policy: tuple[policy] === null ? null : policyRecord(rowOf(policyColumns, tuple, policy)),
    roles: given
      .filter((one) => one.membership_id === membership.id)
      .map(givenRole)
      .toSorted(byRoleName),
    extension: extensionOf(rowOf(extensionColumns, tuple, extension)),
  };
}
