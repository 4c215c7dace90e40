import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { UserRecord } from '#ports/records.ts';
import type { DirectoryWrites } from '#ports/store.ts';
import type { Verbs } from '../engine.ts';
import { authenticatorRow } from '../rows/authenticators.ts';
import {
  companyColumns,
  companyRow,
  membershipRow,
  policyColumns,
  policyRow,
  requiredSinceNow,
  requiredSinceWith,
  storedMembershipColumns,
  type MembershipRow,
  type PolicyRow,
} from '../rows/companies.ts';
import { storedUserColumns, userRow, type StoredUserRow } from '../rows/users.ts';
import type { CompanyTable } from '../schema.ts';
import { changedOne, pick, statement } from '../statement.ts';
import { insertAuthenticator } from './authenticators.ts';
import { leaveKept } from './kept-emails.ts';
import { sessionVerbs } from './sessions.ts';

const insertUser = statement((query, row: StoredUserRow) =>
  query
    .insertInto('users')
    .values({ ...pick(row, storedUserColumns), status_changed_at: row.created_at })
    .onConflict((conflict) => conflict.column('email').doNothing()),
);

const insertCompany = statement((query, row: CompanyTable) =>
  query.insertInto('companies').values(pick(row, companyColumns)),
);

const insertMembership = statement((query, row: MembershipRow) =>
  query.insertInto('memberships').values(pick(row, storedMembershipColumns)),
);

const policySettings = policyColumns.filter((column) => column !== 'company_id');

const upsertPolicy = statement((query, row: PolicyRow) =>
  query
    .insertInto('policies')
    .values({
      ...pick(row, policySettings),
      company_id: row.company_id,
      revision: 1,
      required_since: requiredSinceNow(row),
    })
    .onConflict((conflict) =>
      conflict.column('company_id').doUpdateSet((eb) => ({
        ...pick(row, policySettings),
        revision: eb('policies.revision', '+', 1),
        required_since: requiredSinceWith(row),
      })),
    ),
);

const updateUserStatus = statement((query, hole: { user: UserId; status: UserRecord['status']; at: Instant }) =>
  query
    .updateTable('users')
    .set({ status: hole.status, status_changed_at: hole.at })
    .where('id', '=', hole.user)
    .where('status', '<>', hole.status)
    .where('erased_at', 'is', null),
);

/** People, companies and policies. */
export const directoryVerbs: Verbs<DirectoryWrites> = {
  createUser: (on) => async (record) => {
    if (!(await changedOne(on, insertUser, userRow(record)))) return false;
    return (await leaveKept(on, [record.id], record.createdAt)).length === 0;
  },
  createCompany: (on) => async (record) => {
    await insertCompany(on, companyRow(record));
  },
  addMembership: (on) => async (record) => {
    await insertMembership(on, membershipRow(record));
  },
  setPolicy: (on) => async (record) => {
    await upsertPolicy(on, policyRow(record));
  },
  setUserStatus: (on) => async (user, status, at) => {
    const isSet = await changedOne(on, updateUserStatus, { user, status, at });
    if (isSet && status === 'disabled') await sessionVerbs.endSessions(on)(user, 'disabled', at, undefined);
    return isSet;
  },
  addAuthenticator: (on) => async (record) => {
    await insertAuthenticator(on, authenticatorRow(record, record.boundAt, record.lastStep));
  },
};
