import { sql, type RawBuilder } from 'kysely';
import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { RoleReads, RoleRecord, RoleWrites } from '#ports/roles.ts';
import type { Engine, Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import { roleRecord, roleRow, roleTableColumns } from '../rows/roles.ts';
import { rolesTaken } from '../rows/taken-roles.ts';
import type { RoleTable } from '../console-schema.ts';
import type { Json } from '../schema.ts';
import { changed, changedOne, pick, rowsOf, statement } from '../statement.ts';

const everyRole = statement((query) =>
  query.selectFrom('roles').select(roleTableColumns).orderBy('application').orderBy('name'),
);

const insertRole = statement((query, row: RoleTable) =>
  query
    .insertInto('roles')
    .values(pick(row, roleTableColumns))
    .onConflict((conflict) => conflict.columns(['application', 'name']).doNothing()),
);

const updateRole = statement((query, row: RoleTable & { expected: number }) =>
  query
    .updateTable('roles')
    .set({ ...pick(row, ['label', 'rule', 'team']), revision: sql`revision + 1` })
    .where('id', '=', row.id)
    .where('revision', '=', row.expected),
);

interface Setting {
  readonly membership: MembershipId;
  readonly roles: Json<readonly { readonly id: RoleId }[]>;
  readonly at: Instant;
}

/** Of two who set roles at once, the second sees what the first did. */
const lockMembership = statement((query, hole: { membership: MembershipId }) =>
  query.selectFrom('memberships').select('id').where('id', '=', hole.membership).forNoKeyUpdate(),
);

const isNotAmong = (engine: Engine, hole: Setting) =>
  sql`given.role_id not in (select kept.id from ${engine.jsonRows<{ id: RoleId }>(hole.roles, { id: 'text' })} as kept)`;

/** What is about to be taken away goes on to count for a while (SPEC A1, A6). */
const noteTaken = statement((query, hole: Setting, engine) =>
  query
    .updateTable('memberships')
    .set(rolesTaken(hole.at, isNotAmong(engine, hole)))
    .where('id', '=', hole.membership)
    .where('status', '=', 'active')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_assignments as given')
          .innerJoin('roles as role', 'role.id', 'given.role_id')
          .select('given.role_id')
          .whereRef('given.membership_id', '=', 'memberships.id')
          .where('role.rule', 'is not', null)
          .where(isNotAmong(engine, hole) as RawBuilder<boolean>),
      ),
    ),
);

const takeAway = statement((query, hole: Setting, engine) =>
  query
    .deleteFrom('role_assignments')
    .where('membership_id', '=', hole.membership)
    .where('role_id', 'not in', (eb) =>
      eb.selectFrom(engine.jsonRows<{ id: RoleId }>(hole.roles, { id: 'text' }).as('given')).select('given.id'),
    ),
);

const giveTo = statement(
  (_query, hole: Setting, engine) => sql`insert into role_assignments (membership_id, role_id, assigned_at)
    select member.id, role.id, cast(${hole.at} as bigint) from memberships as member cross join roles as role
    where member.id = ${hole.membership}
      and role.id in (select given.id from ${engine.jsonRows<{ id: RoleId }>(hole.roles, { id: 'text' })} as given)
    on conflict (membership_id, role_id) do nothing`,
);

export const roleReads: Verbs<RoleReads> = {
  listRoles: (on) => async () => (await rowsOf(on, everyRole, {})).map(roleRecord),
};

/** Roles of applications, and who holds them (SPEC C4). */
export const roleVerbs: Verbs<RoleWrites> = {
  createRole: (on) => (record: RoleRecord) => changedOne(on, insertRole, roleRow(record)),
  changeRole: (on) => (record, revision) => changedOne(on, updateRole, { ...roleRow(record), expected: revision }),
  setRoles: (on) => async (membership, roles, at) => {
    if (!on.engine.writesAreAlone) await lockMembership(on, { membership });
    const setting = { membership, roles: toJson(roles.map((id) => ({ id }))), at };
    await noteTaken(on, setting);
    const taken = await changed(on, takeAway, setting);
    return (await changed(on, giveTo, setting)) + taken > 0;
  },
};
