import { sql, type Kysely } from 'kysely';
import { enrollableKinds } from '#domain/authenticator.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import { later, type Instant } from '#domain/instant.ts';
import type { ResetGrounds } from '#domain/mfa-reset.ts';
import { nothingHeld } from '#domain/reset-rule.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import type { RoleSince } from '#domain/team.ts';
import type { Engine, On } from '../engine.ts';
import { fromJson } from '../json.ts';
import { activeFrom, heldRule } from '../rows/companies.ts';
import { fromFlag } from '../rows/flag.ts';
import type { Json, Schema } from '../schema.ts';
import { rowsOf, statement } from '../statement.ts';
import { rowOf } from '../tuple.ts';

/** When the newest of the bound methods of the row called `person` was bound. */
const lastBound = (query: Kysely<Schema>) =>
  query
    .selectFrom('authenticators')
    .select((eb) => eb.fn.max('bound_at').as('at'))
    .where('user_id', '=', sql.ref<UserId>('person.id'))
    .where('unbound_at', 'is', null)
    .where('bound_at', 'is not', null)
    .where('kind', 'in', enrollableKinds);

/** A role that a membership gives, as statements have it. */
interface GivenRole extends Omit<RoleSince, 'rule'> {
  readonly rule: Json<RoleRule> | null;
}

/** Roles that the membership of the row called `member` gives, and since when. */
const rolesOf = (query: Kysely<Schema>, engine: Engine) =>
  query
    .selectFrom('role_assignments as given')
    .innerJoin('roles as role', 'role.id', 'given.role_id')
    .select(engine.tuples<GivenRole>(['role.application', 'role.name', 'role.rule', 'given.assigned_at']).as('roles'))
    .where('given.membership_id', '=', sql.ref<MembershipId>('member.id'));

/** When the login e-mail of the row called `person` was changed last; taking a change back is one. */
const lastChanged = (query: Kysely<Schema>) =>
  query
    .selectFrom('email_changes')
    .select((eb) => eb.fn.max(eb.fn.coalesce('undone_at', 'confirmed_at')).as('at'))
    .where('user_id', '=', sql.ref<UserId>('person.id'))
    .where('confirmed_at', 'is not', null);

/** One row for each company of the user, and one where there is none: in one statement, so that what a reset stands on is of one moment. */
const standOf = statement((query, hole: { user: UserId }, engine) =>
  query
    .selectFrom('users as person')
    .leftJoin('memberships as member', 'member.user_id', 'person.id')
    .leftJoin('companies as company', 'company.id', 'member.company_id')
    .leftJoin('policies as policy', 'policy.company_id', 'member.company_id')
    .select([
      'person.status',
      'person.operator',
      'person.reported_at',
      'member.company_id',
      'member.status as member_status',
      'member.accepted',
      'member.payor_until',
      'member.company_admin',
      'member.directory_admin',
      activeFrom('member').as('since'),
      'company.entitlement',
      'policy.require_mfa',
      'policy.deadline_date',
      'policy.reset_approval',
      'policy.reset_delay_hours',
      'policy.reset_approval_until',
      'policy.reset_delay_kept',
      'policy.reset_delay_until',
      rolesOf(query, engine).as('roles'),
      lastBound(query).as('last_bound_at'),
      lastChanged(query).as('email_changed_at'),
    ])
    .where('person.id', '=', hole.user)
    .where('person.erased_at', 'is', null),
);

/** A company of the user, what it demands of them, and what they are there. */
export interface Stand {
  readonly company: CompanyId | null;
  readonly binds: boolean;
  readonly leavesToOperator: boolean;
  readonly row: StandRow;
}

type StandRow = Awaited<ReturnType<typeof standOf>>['rows'][number];

export async function standsOf(on: On, user: UserId): Promise<readonly Stand[]> {
  return (await rowsOf(on, standOf, { user })).map((row) => {
    const held = row.member_status === 'active' ? rolesIn(row.roles).flatMap(({ rule }) => rule ?? []) : [];
    return {
      company: row.company_id,
      binds: isRequired(row) || held.some((one) => one.requireMfa),
      leavesToOperator: held.some((one) => one.resets === 'operator'),
      row,
    };
  });
}

/** By the company's policy, announced or enforced. */
const isRequired = (row: StandRow): boolean =>
  row.member_status === 'active' &&
  row.entitlement === 'available' &&
  row.require_mfa === 1 &&
  row.deadline_date !== null;

const rolesIn = (roles: StandRow['roles']): readonly RoleSince[] =>
  (roles === null ? [] : fromJson(roles)).map((one) => {
    const given = rowOf<GivenRole>(['application', 'name', 'rule', 'since'], one);
    return { ...given, rule: given.rule === null ? null : fromJson(given.rule) };
  });

const latest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((a, b) => (a === null || b === null ? (a ?? b) : later(a, b)), null);

/** As this company, or the service (null), judges by them. */
export function groundsOf(stands: readonly Stand[], company: CompanyId | null): ResetGrounds | null {
  const [person] = stands;
  if (!person) return null;
  const here = stands.find((one) => company !== null && one.company === company);
  const elsewhere = stands.filter((one) => one !== here);
  const isActive = here?.row.member_status === 'active';
  const isMember = isActive && here.row.accepted === 1;
  return {
    status: person.row.status,
    operator: fromFlag(person.row.operator),
    entitled: here?.row.entitlement === 'available',
    memberSince: isMember ? here.row.since : null,
    lastBoundAt: person.row.last_bound_at,
    emailChangedAt: person.row.email_changed_at,
    reportedAt: person.row.reported_at,
    leftToOperator: {
      here: here?.leavesToOperator ?? false,
      elsewhere: elsewhere.some((one) => one.leavesToOperator),
    },
    payorUntil: {
      here: here?.row.payor_until ?? null,
      elsewhere: latest(elsewhere.map((one) => one.row.payor_until)),
    },
    administers: isActive && (here.row.company_admin === 1 || here.row.directory_admin === 1),
    roles: isActive ? rolesIn(here.row.roles) : [],
    isBoundElsewhere: elsewhere.some((one) => one.binds),
    approves: here?.row.reset_approval === 1,
    delayHours: here?.row.reset_delay_hours ?? 0,
    held: here ? heldRule(here.row) : nothingHeld,
  };
}
