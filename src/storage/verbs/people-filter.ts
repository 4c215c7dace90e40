import { sql, type RawBuilder } from 'kysely';
import { enrollableKinds } from '#domain/authenticator.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { PeopleFilter } from '#ports/people.ts';
import type { Engine } from '../engine.ts';
import { toFlag } from '../rows/flag.ts';
import { sortName } from '../rows/sort-name.ts';
import type { Flag } from '../schema.ts';

/** A filter as arguments of a statement; null narrows nothing. */
export interface FilterHoles {
  readonly company: CompanyId;
  readonly search: string | null;
  readonly status: string | null;
  readonly method: string | null;
  readonly employer: string | null;
  readonly site: string | null;
  readonly group: string | null;
  readonly permission: string | null;
  readonly role: string | null;
  readonly application: string | null;
  readonly accepted: Flag | null;
  readonly notInvitedAfter: number | null;
  readonly except: string | null;
}

/** PostgreSQL keeps no NUL, so nothing here holds one: whoever types one finds nobody. */
export const storable = (text: string): string => text.replaceAll('\u0000', '\uFFFD');

const optional = (text: string | null): string | null => (text === null ? null : storable(text));

export const filterArguments = (filter: PeopleFilter): FilterHoles => ({
  company: filter.company,
  search: filter.search === null ? null : storable(sortName(filter.search)),
  status: filter.status,
  method: filter.method,
  employer: optional(filter.employer),
  site: optional(filter.site),
  group: optional(filter.group),
  permission: filter.permission,
  role: optional(filter.role),
  application: optional(filter.application),
  accepted: filter.accepted === null ? null : toFlag(filter.accepted),
  notInvitedAfter: filter.notInvitedAfter,
  except: filter.except,
});

type Condition = RawBuilder<boolean>;

/**
 * Whether somebody fits, where a query calls the membership `member`. One text for every filter, so that a window is one of few statements; what is
 * cheap comes first. What the company may not know of who is not active (SECURITY I11) fits no filter either.
 */
export const fitting = (hole: FilterHoles, engine: Engine): Condition =>
  sql.join<boolean>(
    [
      unless(hole.status, sql`member.status = ${hole.status}`),
      unless(
        hole.permission,
        sql`(member.company_admin = 1 or member.directory_admin = 1) = (${hole.permission} = 'admin')`,
      ),
      unless(hole.accepted, sql`member.accepted = ${hole.accepted}`),
      unless(hole.notInvitedAfter, sql`coalesce(member.invited_at <= ${hole.notInvitedAfter}, true)`),
      unless(hole.except, sql`member.id <> ${hole.except}`),
      unless(hole.search, sql`(${isIn(hole.search, 'email', engine)} or ${isIn(hole.search, 'sort_name', engine)})`),
      unless(hole.employer, is(hole.employer, 'employer')),
      unless(hole.site, is(hole.site, 'site')),
      unless(hole.group, is(hole.group, 'team')),
      unless(hole.role, hasRole(hole.role)),
      unless(hole.application, hasRoleOf(hole.application)),
      unless(hole.method, hasMethod(hole.method)),
    ],
    sql` and `,
  );

const unless = (given: string | number | null, condition: RawBuilder<unknown>): Condition =>
  sql`(cast(${given} as text) is null or ${condition})`;

/** No pattern, so that nothing in the typed text is a wild card. */
function isIn(search: string | null, column: string, { name }: Engine): RawBuilder<unknown> {
  const text = sql.ref(`member.${column}`);
  return name === 'postgres' ? sql`strpos(${text}, ${search}) > 0` : sql`instr(${text}, ${search}) > 0`;
}

const is = (given: string | null, column: string): RawBuilder<unknown> =>
  sql`coalesce(${sql.ref(`member.${column}`)}, '') = ${given}`;

/** A value rather than `exists`, which a planner may answer by reading the whole table. */
const hasRole = (role: string | null): RawBuilder<unknown> => sql`(select 1 from role_assignments as given
  where given.membership_id = member.id and given.role_id = ${role}) = 1`;

const hasRoleOf = (application: string | null): RawBuilder<unknown> => sql`(select max(1) from role_assignments as given
  cross join roles as role where given.membership_id = member.id and role.id = given.role_id
  and role.application = ${application}) = 1`;

const hasMethod = (method: string | null): RawBuilder<unknown> => sql`(member.accepted = 1 and member.status = 'active'
  and (${method} = 'none') = ((select max(1) from authenticators as held where held.user_id = member.user_id
    and held.unbound_at is null and held.bound_at is not null and held.disabled_at is null
    and held.kind in (${sql.join(enrollableKinds.map((kind) => sql.lit(kind)))})
    and (${method} = 'none' or held.kind = ${method})) is null))`;
