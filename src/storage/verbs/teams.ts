import { sql } from 'kysely';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import type { TeamHelper, TeamReads, TeamWrites } from '#ports/teams.ts';
import type { Verbs } from '../engine.ts';
import { fromJson } from '../json.ts';
import { heldRole, roleColumns } from '../rows/roles.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';

const lockCompany = statement((query, hole: { company: CompanyId }) =>
  query.selectFrom('companies').select('id').where('id', '=', hole.company).forNoKeyUpdate(),
);

const activeMembership = statement((query, hole: { user: UserId; company: CompanyId }) =>
  query
    .selectFrom('memberships as own')
    .innerJoin('users as person', 'person.id', 'own.user_id')
    .select('own.id')
    .where('own.user_id', '=', hole.user)
    .where('own.company_id', '=', hole.company)
    .where('own.status', '=', 'active')
    .where('person.status', '=', 'active'),
);

const rolesIn = statement((query, hole: { membership: MembershipId }) =>
  query
    .selectFrom('role_assignments as given')
    .innerJoin('roles as role', 'role.id', 'given.role_id')
    .select(roleColumns.map((column) => `role.${column}` as const))
    .where('given.membership_id', '=', hole.membership)
    .orderBy('role.application')
    .orderBy('role.name'),
);

/** From the user's own roles to those of their applications that reset, and to who holds these in the same company. */
const helpersOf = statement((query, hole: { user: UserId; most: number }) =>
  query
    .selectFrom('memberships as own')
    .innerJoin('companies as company', 'company.id', 'own.company_id')
    .innerJoin('memberships as other', 'other.company_id', 'own.company_id')
    .innerJoin('users as helper', 'helper.id', 'other.user_id')
    .innerJoin('role_assignments as given', 'given.membership_id', 'other.id')
    .innerJoin('roles as role', 'role.id', 'given.role_id')
    .leftJoin('policies as policy', 'policy.company_id', 'own.company_id')
    .select([
      'helper.id as id',
      'company.id as companyId',
      'company.name as companyName',
      (eb) => eb.fn.coalesce('other.known_name', 'helper.display_name').as('displayName'),
      'helper.email as email',
      'policy.help_contact as helpContact',
      'role.application as application',
      'role.team as team',
    ])
    .where('own.user_id', '=', hole.user)
    .where('own.status', '=', 'active')
    .where('other.status', '=', 'active')
    .where('helper.status', '=', 'active')
    .where('helper.id', '<>', hole.user)
    .where('role.team', 'is not', null)
    // A text of ours with nothing in it that anybody typed, in the one spelling of `canonicalTeam`. Here, and not by whoever reads the rows: those who reset nobody would take
    // up the limit. The conformance test finds nobody once the spelling is another.
    .where(sql<boolean>`role.team like '%"resets":true%'`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_assignments as mine')
          .innerJoin('roles as kind', 'kind.id', 'mine.role_id')
          .select('mine.role_id')
          .whereRef('mine.membership_id', '=', 'own.id')
          .whereRef('kind.application', '=', 'role.application'),
      ),
    )
    .orderBy('company.name')
    .orderBy('other.sort_name')
    .orderBy('helper.id')
    .orderBy('role.name')
    .limit(hole.most),
);

export const teamReads: Verbs<TeamReads> = {
  listTeamHelpers: (on) => async (user, most) =>
    (await rowsOf(on, helpersOf, { user, most })).flatMap(({ team, ...helper }): readonly TeamHelper[] =>
      team === null ? [] : [{ ...helper, team: fromJson(team) }],
    ),
};

/** Teams of applications (SPEC Y7). Whoever gives and takes roles holds the company as well, so that of two at once the second sees what the first did. */
export const teamVerbs: Verbs<TeamWrites> = {
  holdTeamRoles: (on) => async (user, company) => {
    if (!on.engine.writesAreAlone) await lockCompany(on, { company });
    const own = await firstOf(on, activeMembership, { user, company });
    return own && (await rowsOf(on, rolesIn, { membership: own.id })).map(heldRole);
  },
};
