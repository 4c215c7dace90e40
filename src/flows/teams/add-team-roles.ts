import type { RoleId } from '#domain/identifiers.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import { isInReach } from '#domain/team.ts';
import type { LookedAfter } from '#domain/team-reset.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { TeamFacts } from '../by.ts';
import type { Deps } from '../deps.ts';
import { holdTeam, NoLongerAllowed } from '../directory/standing.ts';
import { addRoles } from '../roles/add-roles.ts';

/** Whether a role is one that whoever looks after a team gives and takes. */
export const isTheirs = (team: LookedAfter, role: Pick<HeldRole, 'application' | 'name'>): boolean =>
  role.application === team.application && isInReach(team, role);

/** Whether each of these, one at least, is a role that is there and theirs to give. `among`: the roles that there are. */
export function areTheirs(team: LookedAfter, ids: readonly RoleId[], among: readonly HeldRole[]): boolean {
  const wanted = new Set(ids);
  const theirs = among.filter((one) => wanted.has(one.id) && isTheirs(team, one));
  return wanted.size > 0 && theirs.length === wanted.size;
}

/**
 * Gives a membership roles of a team beside those that it has, as a part of a greater act (SPEC Y7). Throws NoLongerAllowed, which rolls it back, where there are none, or
 * one of them is not there or not this team's to give, or no more.
 */
export async function addTeamRoles(
  deps: Deps,
  by: TeamFacts,
  tx: StoreWrites,
  membership: MembershipRecord,
  roles: readonly RoleId[],
): Promise<void> {
  const team = await holdTeam(tx, by, membership.companyId);
  await addRoles(deps, by, tx, membership, roles);
  if (!areTheirs(team, roles, await tx.rolesHeld(membership.id))) throw new NoLongerAllowed();
}
