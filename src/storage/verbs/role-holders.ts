import { sql } from 'kysely';
import type { MembershipId, RoleId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Assignment, MemberRoles, RoleHolderReads, RoleHolderWrites } from '#ports/role-holders.ts';
import type { Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import { heldRole, roleColumns } from '../rows/roles.ts';
import type { Json, MembershipTable } from '../schema.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';

/** Before every id. */
const beginning = '' as MembershipId;

/** The window first, by the index of a role's holders: what is looked at is bounded whatever the status of those memberships. */
const holders = statement((query, hole: { role: RoleId; after: MembershipId; most: number }) =>
  query
    .selectFrom(
      query
        .selectFrom('role_assignments')
        .select('membership_id')
        .where('role_id', '=', hole.role)
        .where('membership_id', '>', hole.after)
        .orderBy('membership_id')
        .limit(hole.most)
        .as('given'),
    )
    .innerJoin('memberships as member', 'member.id', 'given.membership_id')
    .select((all) => [
      all.fn.countAll<number>().as('looked'),
      all.fn.max('given.membership_id').as('reached'),
      sql<number>`coalesce(sum(case when member.status = 'active' then 1 else 0 end), 0)`.as('active'),
    ]),
);

const held = statement((query, hole: { membership: MembershipId }) =>
  query
    .selectFrom('role_assignments as given')
    .innerJoin('roles as role', 'role.id', 'given.role_id')
    .select(roleColumns.map((column) => `role.${column}` as const))
    .where('given.membership_id', '=', hole.membership)
    .orderBy('role.application')
    .orderBy('role.name'),
);

const heldByMany = statement((query, hole: { ids: Json<readonly { readonly id: MembershipId }[]> }, engine) =>
  query
    .selectFrom('role_assignments as given')
    .innerJoin('roles as role', 'role.id', 'given.role_id')
    .select(['given.membership_id', ...roleColumns.map((column) => `role.${column}` as const)])
    .where('given.membership_id', 'in', (eb) =>
      eb.selectFrom(engine.jsonRows<{ id: MembershipId }>(hole.ids, { id: 'text' }).as('asked')).select('asked.id'),
    )
    .orderBy('role.application')
    .orderBy('role.name'),
);

const membersWithRoles = statement((query, hole: { ids: Json<readonly { readonly id: UserId }[]> }, engine) =>
  query
    .selectFrom('memberships as member')
    .leftJoin('role_assignments as given', 'given.membership_id', 'member.id')
    .select(['member.user_id', 'member.company_id', 'member.id', 'given.role_id'])
    .where('member.user_id', 'in', (eb) =>
      eb.selectFrom(engine.jsonRows<{ id: UserId }>(hole.ids, { id: 'text' }).as('asked')).select('asked.id'),
    ),
);

const give = statement((query, hole: { pairs: Json<readonly Assignment[]>; at: Instant }, engine) =>
  query
    .insertInto('role_assignments')
    .columns(['membership_id', 'role_id', 'assigned_at'])
    .expression((eb) =>
      eb
        .selectFrom(engine.jsonRows<Assignment>(hole.pairs, { membership: 'text', role: 'text' }).as('given'))
        .select((given) => [
          given.ref('given.membership').as('membership_id'),
          given.ref('given.role').as('role_id'),
          sql<Instant>`cast(${hole.at} as bigint)`.as('assigned_at'),
        ])
        // Without it SQLite reads "on conflict" as a join's condition.
        .where(sql<boolean>`1 = 1`),
    )
    .onConflict((conflict) => conflict.columns(['membership_id', 'role_id']).doNothing())
    .returning(['membership_id as membership', 'role_id as role']),
);

type MemberRow = Pick<MembershipTable, 'id' | 'user_id' | 'company_id'> & { readonly role_id: RoleId | null };

/** One membership for the rows of its roles. */
function memberRolesOf(rows: readonly MemberRow[]): readonly MemberRoles[] {
  const roles = rows.flatMap((row) => (row.role_id === null ? [] : [row.role_id]));
  return rows
    .slice(0, 1)
    .map(({ id, user_id: user, company_id: company }) => ({ user, company, membership: id, roles }));
}

export const roleHolderReads: Verbs<RoleHolderReads> = {
  rolesOf: (on) => async (memberships) => {
    if (memberships.length === 0) return new Map();
    const rows = await rowsOf(on, heldByMany, { ids: toJson(memberships.map((id) => ({ id }))) });
    const byMembership = Map.groupBy(rows, (row) => row.membership_id);
    return new Map(Array.from(byMembership, ([id, roles]) => [id, roles.map(heldRole)]));
  },
  memberRoles: (on) => async (users) => {
    if (users.length === 0) return [];
    const rows = await rowsOf(on, membersWithRoles, { ids: toJson(users.map((id) => ({ id }))) });
    return Array.from(Map.groupBy(rows, (row) => row.id).values(), memberRolesOf).flat();
  },
  countHolders: (on) => async (role, after, most) => {
    const row = await firstOf(on, holders, { role, after: after ?? beginning, most });
    const isFull = row !== null && row.looked === most;
    return { memberships: row?.active ?? 0, reached: isFull ? row.reached : null };
  },
};

export const roleHolderVerbs: Verbs<RoleHolderWrites> = {
  rolesHeld: (on) => async (membership) => (await rowsOf(on, held, { membership })).map(heldRole),
  giveRoles: (on) => async (given, at) => {
    if (given.length === 0) return [];
    return rowsOf(on, give, { pairs: toJson(given.map(({ membership, role }) => ({ membership, role }))), at });
  },
};
