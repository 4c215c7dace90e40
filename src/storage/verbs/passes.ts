import { sql, type Kysely, type Selectable } from 'kysely';
import { enrollableKinds } from '#domain/authenticator.ts';
import { enrollmentPass } from '#domain/enrollment-pass.ts';
import type { CompanyId, PassId, UserId } from '#domain/identifiers.ts';
import { after, type Instant } from '#domain/instant.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import type { LastPass, NewPass, PassReads, PassWrites } from '#ports/passes.ts';
import type { Engine, Verbs } from '../engine.ts';
import { fromJson } from '../json.ts';
import type { EnrollmentPassTable } from '../roll-out-schema.ts';
import { isAdministering } from '../rows/companies.ts';
import type { Json, Schema } from '../schema.ts';
import { changedOne, firstOf, pick, rowsOf, statement } from '../statement.ts';

const columns = [
  'id',
  'user_id',
  'company_id',
  'hash',
  'checked_how',
  'issued_by',
  'issued_at',
  'expires_at',
] as const satisfies readonly (keyof EnrollmentPassTable)[];

type PassRow = Pick<EnrollmentPassTable, (typeof columns)[number]>;

const passRow = (record: NewPass): PassRow => ({
  id: record.id,
  user_id: record.userId,
  company_id: record.companyId,
  hash: record.hash,
  checked_how: record.checkedHow,
  issued_by: record.issuedBy,
  issued_at: record.issuedAt,
  expires_at: record.expiresAt,
});

/** A second factor bound since the pass of the row called `pass` was issued: live ones and ended ones have an index each. */
const isEnrolledSince = (query: Kysely<Schema>) => {
  const bound = (live: boolean) =>
    sql`exists ${query
      .selectFrom('authenticators')
      .select('id')
      .where('user_id', '=', sql.ref<UserId>('pass.user_id'))
      .where('unbound_at', live ? 'is' : 'is not', null)
      .where('kind', 'in', enrollableKinds)
      .where('bound_at', '>=', sql.ref<Instant>('pass.issued_at'))}`;
  return sql<boolean>`(${bound(true)} or ${bound(false)})`;
};

/** The rows that may be spent: `user`'s, at an instant. `since`: the latest at which an invitation may have been accepted. */
interface Spending {
  user: UserId;
  now: Instant;
  since: Instant;
}

/** The company of the row called `pass` stands by the user still: an accepted member of long enough, no operator, of a company that may use MFA. */
const isMemberYet = (query: Kysely<Schema>, hole: Spending) =>
  sql`exists ${query
    .selectFrom('memberships as member')
    .innerJoin('companies as company', 'company.id', 'member.company_id')
    .innerJoin('users as person', 'person.id', 'member.user_id')
    .select('member.id')
    .where('member.user_id', '=', hole.user)
    .where('member.company_id', '=', sql.ref<CompanyId>('pass.company_id'))
    .where('member.status', '=', 'active')
    .where('member.accepted', '=', 1)
    .where((eb) => eb.or([eb('member.accepted_at', 'is', null), eb('member.accepted_at', '<=', hole.since)]))
    .where('company.entitlement', '=', 'available')
    .where('person.operator', '=', 0)}`;

/** And so does whoever issued it. */
const isIssuerYet = (query: Kysely<Schema>) =>
  sql`exists ${query
    .selectFrom('memberships as issuing')
    .innerJoin('users as issuer', 'issuer.id', 'issuing.user_id')
    .select('issuing.id')
    .where('issuing.user_id', '=', sql.ref<UserId>('pass.issued_by'))
    .where('issuing.company_id', '=', sql.ref<CompanyId>('pass.company_id'))
    .where(isAdministering('issuing'))
    .where('issuer.status', '=', 'active')}`;

/** What must be true of the row called `pass`. Of one that was issued on the machine itself nobody stands by anything. */
const isGood = (query: Kysely<Schema>, hole: Spending) => sql<boolean>`pass.user_id = ${hole.user}
  and pass.ended_at is null and pass.expires_at > ${hole.now} and not ${isEnrolledSince(query)}
  and (pass.company_id is null or (${isMemberYet(query, hole)} and ${isIssuerYet(query)}))`;

const goodPass = statement((query, hole: Spending & { hash: string }) =>
  query
    .selectFrom('enrollment_passes as pass')
    .select(['pass.id', 'pass.company_id'])
    .where('pass.hash', '=', hole.hash)
    .where(isGood(query, hole)),
);

const newestOfCompany = statement((query, hole: { company: CompanyId; user: UserId }) =>
  query
    .selectFrom('enrollment_passes')
    .select(['id', 'issued_at', 'issued_by', 'expires_at', 'spent_at', 'withdrawn_at'])
    .where('user_id', '=', hole.user)
    .where('company_id', '=', hole.company)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(sql.lit(1)),
);

type Grounds = { company: CompanyId; user: UserId };

/** Another company's policy that binds this user, announced or enforced. */
const requiredBeside = (query: Kysely<Schema>, hole: Grounds) =>
  query
    .selectFrom('memberships as beside')
    .innerJoin('companies as company', 'company.id', 'beside.company_id')
    .innerJoin('policies as policy', 'policy.company_id', 'company.id')
    .select('beside.id')
    .where('beside.user_id', '=', hole.user)
    .where('beside.company_id', '<>', hole.company)
    .where('beside.status', '=', 'active')
    .where('company.entitlement', '=', 'available')
    .where('policy.require_mfa', '=', 1)
    .where('policy.deadline_date', 'is not', null)
    .limit(sql.lit(1));

/** Rules of roles that the user holds anywhere, each once, with commas between. */
const heldRules = (query: Kysely<Schema>, engine: Engine, hole: Grounds) =>
  query
    .selectFrom('memberships as holder')
    .innerJoin('role_assignments as given', 'given.membership_id', 'holder.id')
    .innerJoin('roles as role', 'role.id', 'given.role_id')
    .select(engine.listed('role.rule').as('rules'))
    .where('holder.user_id', '=', hole.user)
    .where('holder.status', '=', 'active')
    .where('role.rule', 'is not', null);

/** When a role with a rule was taken from the user last, anywhere. */
const lastRuled = (query: Kysely<Schema>, hole: Grounds) =>
  query
    .selectFrom('memberships as once')
    .select((eb) => eb.fn.max('once.ruled_until').as('at'))
    .where('once.user_id', '=', hole.user);

/** One statement, so that what a pass stands on is of one moment. */
const groundsOf = statement((query, hole: Grounds, engine) =>
  query
    .selectFrom('users as person')
    .leftJoin('memberships as member', (join) =>
      join.onRef('member.user_id', '=', 'person.id').on('member.company_id', '=', hole.company),
    )
    .select(['person.enrollment_demanded_at', 'member.accepted_at', 'member.created_at'])
    .select([
      requiredBeside(query, hole).as('beside'),
      heldRules(query, engine, hole).as('rules'),
      lastRuled(query, hole).as('ruled_until'),
    ])
    .where('person.id', '=', hole.user),
);

const endLive = statement((query, hole: { user: UserId; at: Instant }) =>
  query
    .updateTable('enrollment_passes')
    .set({ ended_at: hole.at })
    .where('user_id', '=', hole.user)
    .where('ended_at', 'is', null),
);

const insertPass = statement((query, row: PassRow) => query.insertInto('enrollment_passes').values(pick(row, columns)));

const spend = statement((query, hole: Spending & { id: PassId }) =>
  query
    .updateTable('enrollment_passes as pass')
    .set({ ended_at: hole.now, spent_at: hole.now })
    .where('pass.id', '=', hole.id)
    .where(isGood(query, hole)),
);

const withdraw = statement((query, hole: { id: PassId; company: CompanyId; user: UserId; at: Instant }) =>
  query
    .updateTable('enrollment_passes')
    .set({ withdrawn_at: hole.at, ended_at: sql<Instant>`coalesce(ended_at, cast(${hole.at} as bigint))` })
    .where('id', '=', hole.id)
    .where('company_id', '=', hole.company)
    .where('user_id', '=', hole.user)
    .where('expires_at', '>', hole.at)
    .where('spent_at', 'is', null)
    .where('withdrawn_at', 'is', null),
);

const issuedBy = statement((query, hole: { user: UserId; since: Instant }) =>
  query
    .selectFrom('enrollment_passes')
    .select('issued_at')
    .where('issued_by', '=', hole.user)
    .where('issued_at', '>', hole.since)
    .orderBy('issued_at', 'desc'),
);

const issuedTo = statement((query, hole: { user: UserId; company: CompanyId; since: Instant }) =>
  query
    .selectFrom('enrollment_passes')
    .select('issued_at')
    .where('user_id', '=', hole.user)
    .where('company_id', '=', hole.company)
    .where('issued_at', '>', hole.since)
    .orderBy('issued_at', 'desc'),
);

const spending = (user: UserId, now: Instant): Spending => ({
  user,
  now,
  since: after(now, -enrollmentPass.memberFor),
});

const isRuled = (rules: string | null): boolean =>
  rules !== null && fromJson(`[${rules}]` as Json<readonly RoleRule[]>).some((rule) => rule.requireMfa);

/** SPEC A6. */
export const passReads: Verbs<PassReads> = {
  findPass: (on) => async (user, hash, now) => {
    const row = await firstOf(on, goodPass, { ...spending(user, now), hash });
    return row && { id: row.id, companyId: row.company_id };
  },
  lastPass: (on) => async (company, user) => {
    const row = await firstOf(on, newestOfCompany, { company, user });
    return row && lastPassOf(row);
  },
  passGrounds: (on) => async (company, user) => {
    const row = await firstOf(on, groundsOf, { company, user });
    const demandedAt = row?.enrollment_demanded_at ?? null;
    const joinedAt = row?.accepted_at ?? row?.created_at ?? null;
    return {
      resetAt: demandedAt !== null && joinedAt !== null && joinedAt <= demandedAt ? demandedAt : null,
      isRequiredBeside: demandedAt !== null || (row?.beside ?? null) !== null || isRuled(row?.rules ?? null),
      ruledUntil: row?.ruled_until ?? null,
      acceptedAt: row?.accepted_at ?? null,
    };
  },
};

type LastRow = Pick<
  Selectable<EnrollmentPassTable>,
  'id' | 'issued_at' | 'issued_by' | 'expires_at' | 'spent_at' | 'withdrawn_at'
>;

function lastPassOf(row: LastRow): LastPass {
  const withdrawn = row.withdrawn_at === null ? null : 'withdrawn';
  return {
    id: row.id,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    issuedBy: row.issued_by,
    became: row.spent_at === null ? withdrawn : 'spent',
  };
}

export const passVerbs: Verbs<PassWrites> = {
  lastPass: passReads.lastPass,
  passGrounds: passReads.passGrounds,
  issuePass: (on) => async (record) => {
    await endLive(on, { user: record.userId, at: record.issuedAt });
    await insertPass(on, passRow(record));
  },
  spendPass: (on) => (id, user, at) => changedOne(on, spend, { ...spending(user, at), id }),
  withdrawPass:
    (on) =>
    (id, { company, user }, at) =>
      changedOne(on, withdraw, { id, company, user, at }),
  passesIssuedBy: (on) => async (user, since) =>
    (await rowsOf(on, issuedBy, { user, since })).map((row) => row.issued_at),
  passesIssuedTo: (on) => async (user, company, since) =>
    (await rowsOf(on, issuedTo, { user, company, since })).map((row) => row.issued_at),
};
