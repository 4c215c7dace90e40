import { sql } from 'kysely';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { DirectoryChanges } from '#ports/directory.ts';
import type { On, Verbs } from '../engine.ts';
import {
  acceptedAtWith,
  activeSinceWith,
  administersSinceWith,
  acceptedWith,
  companyColumns,
  companyRecord,
  extensionWith,
  isAdministering,
  membershipRecord,
  membershipRow,
  noExtension,
  heldColumns,
  heldRow,
  policyColumns,
  type HeldRow,
  policyRow,
  requiredSinceNow,
  requiredSinceWith,
  storedMembershipColumns,
  type MembershipRow,
  type PolicyRow,
} from '../rows/companies.ts';
import { fromFlag } from '../rows/flag.ts';
import { rolesEndWith } from '../rows/taken-roles.ts';
import type { CompanyTable } from '../schema.ts';
import { changedOne, firstOf, pick, rowsOf, statement } from '../statement.ts';
import { anyAdministrator } from './see-companies.ts';

const insertMembership = statement((query, row: MembershipRow) =>
  query
    .insertInto('memberships')
    .values(pick(row, storedMembershipColumns))
    .onConflict((conflict) => conflict.columns(['user_id', 'company_id']).doNothing()),
);

const lockUser = statement((query, hole: { user: UserId }) =>
  query.selectFrom('users').select('id').where('id', '=', hole.user).forNoKeyUpdate(),
);

const presentUser = statement((query, hole: { user: UserId }) =>
  query.selectFrom('users').select('id').where('id', '=', hole.user).where('erased_at', 'is', null),
);

/** Shared: what an operator does in two places at once does not wait for itself. */
const lockOperator = statement((query, hole: { user: UserId }) =>
  query.selectFrom('users').select('id').where('id', '=', hole.user).forShare(),
);

const enabledOperator = statement((query, hole: { user: UserId }) =>
  query
    .selectFrom('users')
    .select('id')
    .where('id', '=', hole.user)
    .where('status', '=', 'active')
    .where('operator', '=', 1),
);

const lockCompany = statement((query, hole: { company: CompanyId }) =>
  query.selectFrom('companies').select('id').where('id', '=', hole.company).forNoKeyUpdate(),
);

/** In the order of their ids, so that two who hold several never wait for each other. */
const lockAdministered = statement((query, hole: { user: UserId }) =>
  query
    .selectFrom('companies')
    .select('id')
    .where('id', 'in', (from) =>
      from
        .selectFrom('memberships')
        .select('company_id')
        .where('user_id', '=', hole.user)
        .where(isAdministering('memberships')),
    )
    .orderBy('id')
    .forNoKeyUpdate(),
);

/** Companies of which this user, and no other enabled one, is a full administrator (SPEC C2). */
const administeredAlone = statement((query, hole: { user: UserId }) =>
  query
    .selectFrom('memberships as own')
    .innerJoin('companies as company', 'company.id', 'own.company_id')
    .innerJoin('users as person', 'person.id', 'own.user_id')
    .select(companyColumns.map((column) => `company.${column}` as const))
    .where('own.user_id', '=', hole.user)
    .where(isAdministering('own'))
    .where('person.status', '=', 'active')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('memberships as other')
            .innerJoin('users as colleague', 'colleague.id', 'other.user_id')
            .select('other.id')
            .whereRef('other.company_id', '=', 'own.company_id')
            .whereRef('other.user_id', '<>', 'own.user_id')
            .where(isAdministering('other'))
            .where('colleague.status', '=', 'active'),
        ),
      ),
    )
    .orderBy('company.id'),
);

const oneMembership = statement((query, hole: { user: UserId; company: CompanyId }) =>
  query
    .selectFrom('memberships')
    .select(storedMembershipColumns)
    .where('user_id', '=', hole.user)
    .where('company_id', '=', hole.company),
);

const standingOf = statement((query, hole: { user: UserId; company: CompanyId }) =>
  query
    .selectFrom('memberships as own')
    .innerJoin('users as person', 'person.id', 'own.user_id')
    .select(['own.status', 'own.company_admin', 'own.directory_admin'])
    .where('own.user_id', '=', hole.user)
    .where('own.company_id', '=', hole.company)
    .where('person.status', '=', 'active'),
);

const settings = [
  'status',
  'company_admin',
  'directory_admin',
  'employer',
  'site',
  'team',
  'language',
  'invited_at',
  'invited_by',
  'invited_name',
  'invited_sort_name',
] as const;

const updateMembership = statement((query, row: MembershipRow & { at: Instant }) =>
  query
    .updateTable('memberships')
    .set({
      ...pick(row, settings),
      accepted: acceptedWith(row.status),
      accepted_at: acceptedAtWith(row.status, row.at),
      active_since: activeSinceWith(row.status, row.at),
      administers_since: administersSinceWith(row, row.at),
      ...extensionWith(row.status),
      ...rolesEndWith(row.status, row.at),
    })
    .where('id', '=', row.id),
);

const updateToLeft = statement((query, hole: { user: UserId; company: CompanyId }) =>
  query
    .updateTable('memberships')
    .set({
      status: 'inactive',
      accepted: 0,
      accepted_at: null,
      company_admin: 0,
      directory_admin: 0,
      administers_since: null,
      ...noExtension,
    })
    .where('user_id', '=', hole.user)
    .where('company_id', '=', hole.company)
    .where(sql<boolean>`(status <> 'inactive' or accepted = 1)`),
);

const updateTold = statement((query, hole: { membership: MembershipId; now: Instant; since: Instant }) =>
  query
    .updateTable('memberships')
    .set({ administers_told_at: hole.now })
    .where('id', '=', hole.membership)
    .where((where) =>
      where.or([where('administers_told_at', 'is', null), where('administers_told_at', '<=', hole.since)]),
    ),
);

const updateEntitlement = statement((query, hole: { company: CompanyId; entitlement: CompanyTable['entitlement'] }) =>
  query
    .updateTable('companies')
    .set({ entitlement: hole.entitlement })
    .where('id', '=', hole.company)
    .where('entitlement', '<>', hole.entitlement),
);

const policySettings = policyColumns.filter((column) => column !== 'company_id');

const insertPolicy = statement((query, row: PolicyRow) =>
  query
    .insertInto('policies')
    .values({
      ...pick(row, policySettings),
      company_id: row.company_id,
      revision: 1,
      required_since: requiredSinceNow(row),
    })
    .onConflict((conflict) => conflict.column('company_id').doNothing()),
);

const updatePolicy = statement((query, row: PolicyRow & HeldRow & { expected: number }) =>
  query
    .updateTable('policies')
    .set({
      ...pick(row, [...policySettings, ...heldColumns]),
      revision: sql`revision + 1`,
      required_since: requiredSinceWith(row),
    })
    .where('company_id', '=', row.company_id)
    .where('revision', '=', row.expected),
);

const administeredBy = async (on: On, user: UserId) =>
  (await rowsOf(on, administeredAlone, { user })).map(companyRecord);

/** Changes by administrators and operators. Where writing transactions run side by side, they hold the companies whose administrators are at stake. */
export const changeDirectoryVerbs: Verbs<DirectoryChanges> = {
  holdPresent: (on) => async (user) => {
    if (!on.engine.writesAreAlone) await lockUser(on, { user });
    return (await firstOf(on, presentUser, { user })) !== null;
  },
  joinCompany: (on) => (record) => changedOne(on, insertMembership, membershipRow(record)),
  holdMembership: (on) => async (user, company) => {
    if (!on.engine.writesAreAlone) await lockCompany(on, { company });
    const row = await firstOf(on, oneMembership, { user, company });
    if (!row) return null;
    const alone = await administeredBy(on, user);
    return {
      membership: membershipRecord(row),
      isAccepted: fromFlag(row.accepted),
      isLastAdministrator: alone.some((one) => one.id === company),
    };
  },
  holdStanding: (on) => async (user, company) => {
    if (!on.engine.writesAreAlone) await lockCompany(on, { company });
    const row = await firstOf(on, standingOf, { user, company });
    if (!row) return null;
    const { status, company_admin, directory_admin } = row;
    return { status, companyAdmin: fromFlag(company_admin), directoryAdmin: fromFlag(directory_admin) };
  },
  holdEntrance: (on) => async (company) => {
    if (!on.engine.writesAreAlone) await lockCompany(on, { company });
    return (await firstOf(on, anyAdministrator, { company })) === null;
  },
  holdOperator: (on) => async (user) => {
    if (!on.engine.writesAreAlone) await lockOperator(on, { user });
    return (await firstOf(on, enabledOperator, { user })) !== null;
  },
  holdAdministered: (on) => async (user) => {
    if (!on.engine.writesAreAlone) await lockAdministered(on, { user });
    return administeredBy(on, user);
  },
  setMembership: (on) => (record, at) => changedOne(on, updateMembership, { ...membershipRow(record), at }),
  leaveCompany: (on) => (user, company) => changedOne(on, updateToLeft, { user, company }),
  noteAdministratorTold: (on) => (membership, now, since) => changedOne(on, updateTold, { membership, now, since }),
  setEntitlement: (on) => (company, entitlement) => changedOne(on, updateEntitlement, { company, entitlement }),
  // A policy that nobody had set held nothing that could be eased.
  changePolicy: (on) => (record, revision, held) =>
    revision === null
      ? changedOne(on, insertPolicy, policyRow(record))
      : changedOne(on, updatePolicy, { ...policyRow(record), ...heldRow(held), expected: revision }),
};
