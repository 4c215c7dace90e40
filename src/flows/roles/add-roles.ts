import type { RoleId } from '#domain/identifiers.ts';
import { roleNameOf, type HeldRole } from '#domain/role-rule.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { deedEvent, type By } from '../by.ts';
import type { Deps } from '../deps.ts';

/**
 * Gives a membership roles beside those that it has (SPEC C4), as a part of a greater act: the company is held, and whoever acts may give roles. They have
 * effect while the membership is active.
 */
export const addRoles = (
  deps: Deps,
  by: By,
  tx: StoreWrites,
  membership: MembershipRecord,
  added: readonly RoleId[],
): Promise<void> => changeRoles(deps, by, tx, membership, (held) => [...held, ...added]);

/** Takes all of them away: nothing that was given to somebody once comes back with another invitation. */
export const takeRoles = (deps: Deps, by: By, tx: StoreWrites, membership: MembershipRecord): Promise<void> =>
  changeRoles(deps, by, tx, membership, () => []);

async function changeRoles(
  deps: Deps,
  by: By,
  tx: StoreWrites,
  { id, userId, companyId }: MembershipRecord,
  next: (held: readonly RoleId[]) => readonly RoleId[],
): Promise<void> {
  const before = await tx.rolesHeld(id);
  const wanted = new Set(next(before.map((one) => one.id)));
  if (!(await tx.setRoles(id, [...wanted], deps.clock.now()))) return;
  const detail = { membership: id, rolesBefore: namesOf(before), rolesAfter: namesOf(await tx.rolesHeld(id)) };
  await tx.appendAudit([
    deedEvent(deps, by, { kind: 'membership.roles-changed', stream: companyId, subject: userId, detail }),
  ]);
}

const namesOf = (roles: readonly HeldRole[]): string => roles.map(roleNameOf).join(' ');
