import { parseId, type MembershipId, type RoleId } from '#domain/identifiers.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import { setMemberRoles } from '#flows/roles/member-roles.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { RolesPage } from '../pages/admin-roles.tsx';
import { afterwards } from '../present/admin-person.ts';
import { personPath, rolesSection } from '../present/admin-roles.ts';
import { byAdministrator, companyConsole } from '../present/console.ts';
import { roleRows } from '../present/kept-people.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const path = '/admin/:company/directory/people/:member/roles';

/** Roles of applications that a person holds in a company (SPEC C4). */
export const adminRoleRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'company', needs: 'both', handle: show },
  {
    method: 'POST',
    path,
    access: 'company',
    needs: 'both',
    fresh: true,
    many: 'role',
    label: 'role.act-set',
    shows: roleRows,
    handle: save,
  },
];

async function show(visit: CompanyVisit): Promise<Answer> {
  const member = parseId('membership', visit.params.member);
  return member ? drawn(visit, member, null, null) : problemPage(visit, 404);
}

async function save(visit: CompanyVisit): Promise<Answer> {
  const member = parseId('membership', visit.params.member);
  if (!member) return problemPage(visit, 404);
  const [roles, seen] = [idsOf(visit.lists.role ?? []), idsOf(wordsOf(visit.fields.seen))];
  if (!roles || !seen) return problemPage(visit, 400);
  const { deps } = visit.door;
  const set = await setMemberRoles(deps, byAdministrator(visit), visit.at.company.id, member, roles, seen);
  if (set.done) return afterwards(visit, member, 'roles');
  return set.because === 'changed-meanwhile' ? drawn(visit, member, roles, set.roles) : problemPage(visit, 404);
}

const wordsOf = (text = ''): readonly string[] => text.split(' ').filter((word) => word !== '');

/** Null: one of them is none, which no form of ours sends. */
function idsOf(texts: readonly string[]): readonly RoleId[] | null {
  const ids = texts.flatMap((text) => parseId('role', text) ?? []);
  return ids.length === texts.length ? ids : null;
}

async function drawn(
  visit: CompanyVisit,
  member: MembershipId,
  chosen: readonly RoleId[] | null,
  changedTo: readonly HeldRole[] | null,
): Promise<Answer> {
  const section = await rolesSection(visit, member, chosen);
  if (!section) return problemPage(visit, 404);
  const view = RolesPage({ ...companyConsole(visit), section, personPath: personPath(visit, member), changedTo });
  return page(view, changedTo ? 409 : 200);
}
