import type { MembershipId, RoleId, UserId } from '#domain/identifiers.ts';
import { roleNameOf, type HeldRole } from '#domain/role-rule.ts';
import type { StoreWrites } from '#ports/store.ts';
import { deedEvent } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holdTeam } from '../directory/standing.ts';
import type { ActingInTeam } from '../recovery/reset-types.ts';
import { isTheirs } from './add-team-roles.ts';
import { loadTeamMember } from './team-member.ts';

export type TeamRolesSet =
  /** `isOut`: they hold no role of the application any more, and are nothing of the team's. */
  | { readonly done: true; readonly changed: boolean; readonly isOut: boolean }
  /** `no-member`: nobody of this team (SECURITY I11). `not-given`: one of the roles is not this team's to give. `yourself`: nobody changes their own. */
  | { readonly done: false; readonly because: 'no-member' | 'not-given' | 'yourself' }
  /** Not what the one who decided had seen; `roles`: those of the team's that are held. */
  | { readonly done: false; readonly because: 'changed-meanwhile'; readonly roles: readonly HeldRole[] };

/**
 * Makes exactly these the roles that a team gives of one of it (SPEC Y7): at once, at the person's next request. Roles that it does not give stay as they are, whoever gave
 * them and whenever. `seen`: those of the team's that whoever decides has seen held; others meanwhile, nothing is changed. Throws NoLongerAllowed.
 */
export async function setTeamRoles(
  deps: Deps,
  acting: ActingInTeam,
  membership: MembershipId,
  roles: readonly RoleId[],
  seen: readonly RoleId[],
): Promise<TeamRolesSet> {
  const { user, company, by } = acting;
  const person = await loadTeamMember(deps, company, by.team, membership);
  if (!person) return { done: false, because: 'no-member' };
  if (person.id === user) return { done: false, because: 'yourself' };
  const chosen = (await deps.store.listRoles()).filter((one) => roles.includes(one.id));
  if (chosen.length < new Set(roles).size) return { done: false, because: 'not-given' };
  return commit(deps, (tx) => change(deps, tx, acting, { membership, user: person.id, chosen, seen: new Set(seen) }));
}

interface Decision {
  readonly membership: MembershipId;
  readonly user: UserId;
  readonly chosen: readonly HeldRole[];
  readonly seen: ReadonlySet<RoleId>;
}

/** The company is held: of two changes at once, the second sees what the first one made. */
async function change(
  deps: Deps,
  tx: StoreWrites,
  acting: ActingInTeam,
  { membership, user, chosen, seen }: Decision,
): Promise<TeamRolesSet> {
  const team = await holdTeam(tx, acting.by, acting.company);
  const held = await tx.holdMembership(user, acting.company);
  const isThere = held?.membership.id === membership && (await tx.holdPresent(user));
  const before = isThere ? await tx.rolesHeld(membership) : [];
  if (!before.some((one) => one.application === team.application)) return { done: false, because: 'no-member' };
  if (!chosen.every((one) => isTheirs(team, one))) return { done: false, because: 'not-given' };
  const theirs = before.filter((one) => isTheirs(team, one));
  const next = [...before.filter((one) => !isTheirs(team, one)), ...chosen];
  const isOut = !next.some((one) => one.application === team.application);
  if (isSame(theirs, new Set(chosen.map((one) => one.id)))) return { done: true, changed: false, isOut };
  if (!isSame(theirs, seen)) return { done: false, because: 'changed-meanwhile', roles: theirs };
  await tx.setRoles(
    membership,
    next.map((one) => one.id),
    deps.clock.now(),
  );
  const detail = {
    membership,
    rolesBefore: namesOf(before),
    rolesAfter: namesOf(await tx.rolesHeld(membership)),
  };
  const deed = { kind: 'membership.roles-changed', stream: acting.company, subject: user, detail } as const;
  await tx.appendAudit([deedEvent(deps, acting.by, deed)]);
  return { done: true, changed: true, isOut };
}

const isSame = (held: readonly HeldRole[], ids: ReadonlySet<RoleId>): boolean =>
  held.length === ids.size && held.every((one) => ids.has(one.id));

const namesOf = (roles: readonly HeldRole[]): string => roles.map(roleNameOf).join(' ');
