import type { MembershipId, RoleId } from '#domain/identifiers.ts';
import { hasPermissions } from '#domain/membership.ts';
import { roleEffect } from '#domain/role-effect.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import { asKnownTo } from '#flows/directory/people.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { RolesSectionProps } from '../pages/admin-roles.tsx';
import { adminPath } from './console.ts';

/** Where one person of the company stands in the console. */
export const personPath = (visit: CompanyVisit, member: MembershipId): string =>
  adminPath(visit, `/directory/people/${member}`);

/**
 * The roles of one person of this company, to be shown on their page or alone; null: the company has no such membership (SECURITY I11). `chosen`: what was ticked
 * in a form that was not saved; null: what is held.
 */
export async function rolesSection(
  visit: CompanyVisit,
  member: MembershipId,
  chosen: readonly RoleId[] | null = null,
): Promise<RolesSectionProps | null> {
  const { store } = visit.door.deps;
  const person = await store.loadPerson(visit.at.company.id, member);
  return person && sectionOf(visit, person, await store.listRoles(), chosen);
}

/** What somebody has who has not accepted is no business of the company's (SECURITY I11): of them it is told no effect. */
function sectionOf(
  visit: CompanyVisit,
  person: CompanyPerson,
  roles: readonly HeldRole[],
  chosen: readonly RoleId[] | null,
): RolesSectionProps {
  const known = asKnownTo(person);
  const isTold = known.own !== null && known.status === 'active';
  const ticked = new Set(chosen ?? person.roles.map((one) => one.id));
  const { offered } = visit.door.deps.service;
  return {
    action: `${personPath(visit, known.membership)}/roles`,
    name: known.name ?? known.email,
    status: known.status,
    phoneCountry: isTold ? person.phoneCountry : null,
    choices: roles.map((role) => ({
      role,
      isChosen: ticked.has(role.id),
      effect: isTold ? roleEffect(role.rule, person, offered) : null,
    })),
    held: person.roles,
    mayChange: hasPermissions(visit.at.membership, 'both'),
  };
}
