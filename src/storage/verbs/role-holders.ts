import { sql } from 'kysely';
import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Assignment, RoleHolderReads, RoleHolderWrites } from '#ports/role-holders.ts';
import type { Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import { heldRole, roleColumns } from '../rows/roles.ts';
import type { Json } from '../schema.ts';
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
    .onConflict((conflict) => conflict.columns(['membership_id', 'role_id']).doNothing()),
);

export const roleHolderReads: Verbs<RoleHolderReads> = {
  countHolders: (on) => async (role, after, most) => {
    const row = await firstOf(on, holders, { role, after: after ?? beginning, most });
    const isFull = row !== null && Number(row.looked) === most;
    return { memberships: Number(row?.active ?? 0), reached: isFull ? row.reached : null };
  },
};

export const roleHolderVerbs: Verbs<RoleHolderWrites> = {
  rolesHeld: (on) => async (membership) => (await rowsOf(on, held, { membership })).map(heldRole),
  giveRoles: (on) => async (given, at) => {
    if (given.length === 0) return;
    await give(on, { pairs: toJson(given.map(({ membership, role }) => ({ membership, role }))), at });
  },
};
