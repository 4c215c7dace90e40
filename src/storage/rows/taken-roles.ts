import { sql, type RawBuilder } from 'kysely';
import type { Instant } from '#domain/instant.ts';
import type { MembershipTable } from '../schema.ts';

/** Rules are texts of ours with nothing in them that anybody typed, so that what one says is found by how it is written. */
const marks = { payor_until: '%"resets":"operator"%', ruled_until: '%' } as const;

type Mark = keyof typeof marks;

/** Whether the membership whose row is updated holds a role with such a rule, among those that `only` leaves of the roles called `given`. */
const holds = (mark: Mark, only: RawBuilder<unknown>) => sql`exists (
  select 1 from role_assignments as given inner join roles as role on role.id = given.role_id
  where given.membership_id = memberships.id and role.rule like ${sql.lit(marks[mark])} and ${only})`;

const untilWith = (mark: Mark, ends: RawBuilder<unknown>, at: Instant, only: RawBuilder<unknown>) =>
  sql<Instant | null>`case when memberships.status = 'active' and ${ends} and ${holds(mark, only)}
    then cast(${at} as bigint) else ${sql.ref(`memberships.${mark}`)} end`;

const all = sql`1 = 1`;

const both = (ends: RawBuilder<unknown>, at: Instant, only: RawBuilder<unknown>) => ({
  payor_until: untilWith('payor_until', ends, at, only),
  ruled_until: untilWith('ruled_until', ends, at, only),
});

/** Until when rules held that a role gave, when the membership ends with a status: in an active one alone they do (SPEC A1, A6, Y7). Reads `status` as it was before. */
export const rolesEndWith = (status: MembershipTable['status'], at: Instant) =>
  both(sql`cast(${status} as text) <> 'active'`, at, all);

/** The same when roles are taken away from a membership that goes on: those of the roles called `given` that `only` leaves. */
export const rolesTaken = (at: Instant, only: RawBuilder<unknown>) => both(all, at, only);
