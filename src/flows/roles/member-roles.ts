import type { CompanyId, MembershipId, RoleId, UserId } from '#domain/identifiers.ts';
import { roleNameOf, type HeldRole } from '#domain/role-rule.ts';
import type { StoreWrites } from '#ports/store.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holdActor } from '../directory/standing.ts';

export type RolesSet =
  | { readonly done: true; readonly changed: boolean; readonly roles: readonly HeldRole[] }
  /** `no-member`: this company has no such membership, whatever other ones have (SECURITY I11). */
  | { readonly done: false; readonly because: 'no-member' | 'no-such-role' | 'erased' }
  /** Not what the one who decided had seen; `roles` is what is held. */
  | { readonly done: false; readonly because: 'changed-meanwhile'; readonly roles: readonly HeldRole[] };

/**
 * Makes exactly these the roles of a membership of this company (SPEC C4). They have effect while it is active, at the person's next request. `seen`: the
 * roles that whoever decides has seen; held others meanwhile, nothing is changed. Throws NoLongerAllowed where an administrator lost one of both permissions.
 */
export const setMemberRoles = (
  deps: Deps,
  by: By,
  company: CompanyId,
  membership: MembershipId,
  roles: readonly RoleId[],
  seen: readonly RoleId[] | null = null,
): Promise<RolesSet> => decide(deps, by, { company, membership, seen, next: () => roles });

/** One more role, whatever else is held. */
export const assignRole = (
  deps: Deps,
  by: By,
  company: CompanyId,
  membership: MembershipId,
  role: RoleId,
): Promise<RolesSet> => decide(deps, by, { company, membership, seen: null, next: (held) => [...held, role] });

/** One role less: what it obliged to ends at the person's next request. */
export const unassignRole = (
  deps: Deps,
  by: By,
  company: CompanyId,
  membership: MembershipId,
  role: RoleId,
): Promise<RolesSet> =>
  decide(deps, by, { company, membership, seen: null, next: (held) => held.filter((one) => one !== role) });

interface Decision {
  readonly company: CompanyId;
  readonly membership: MembershipId;
  readonly seen: readonly RoleId[] | null;
  readonly next: (held: readonly RoleId[]) => readonly RoleId[];
}

async function decide(deps: Deps, by: By, what: Decision): Promise<RolesSet> {
  const person = await deps.store.loadPerson(what.company, what.membership);
  if (!person) return { done: false, because: 'no-member' };
  const known = await deps.store.listRoles();
  return commit(deps, (tx) => change(deps, by, tx, what, person.id, known));
}

/** The company is held: of two changes at once, the second sees what the first one made. */
async function change(
  deps: Deps,
  by: By,
  tx: StoreWrites,
  { company, membership, seen, next }: Decision,
  user: UserId,
  known: readonly HeldRole[],
): Promise<RolesSet> {
  await holdActor(tx, by, company, 'both');
  const held = await tx.holdMembership(user, company);
  if (!(await tx.holdPresent(user))) return { done: false, because: 'erased' };
  if (held?.membership.id !== membership) return { done: false, because: 'no-member' };
  const before = await tx.rolesHeld(membership);
  const wanted = new Set(next(before.map((one) => one.id)));
  const roles = known.filter((one) => wanted.has(one.id));
  if (roles.length < wanted.size) return { done: false, because: 'no-such-role' };
  if (isSame(before, wanted)) return { done: true, changed: false, roles: before };
  if (seen && !isSame(before, new Set(seen))) return { done: false, because: 'changed-meanwhile', roles: before };
  await tx.setRoles(membership, [...wanted], deps.clock.now());
  const detail = { membership, rolesBefore: namesOf(before), rolesAfter: namesOf(roles) };
  await tx.appendAudit([
    deedEvent(deps, by, { kind: 'membership.roles-changed', stream: company, subject: user, detail }),
  ]);
  return { done: true, changed: true, roles };
}

const isSame = (held: readonly HeldRole[], ids: ReadonlySet<RoleId>): boolean =>
  held.length === ids.size && held.every((one) => ids.has(one.id));

const namesOf = (roles: readonly HeldRole[]): string => roles.map(roleNameOf).join(' ');
