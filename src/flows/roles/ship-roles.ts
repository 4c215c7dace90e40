import { roleNameOf } from '#domain/role-rule.ts';
import { shippedRoles, type ShippedApplication, type ShippedRole } from '#domain/shipped-roles.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { addRole, newRole } from './create-role.ts';
import { rolesByName } from './find-role.ts';
import { changedRoleSettings, type ChangedRoleSetting } from './role-settings.ts';

/** A role that comes with this service, beside what is there. */
export interface ComparedRole {
  readonly shipped: ShippedRole;
  /** As the operator has it; null: there is none of its name. */
  readonly there: RoleRecord | null;
  /** Where what is there differs: `before` as it comes, `after` as it is. */
  readonly differs: readonly ChangedRoleSetting[];
}

export interface MadeRole extends ComparedRole {
  readonly there: RoleRecord;
  readonly isNew: boolean;
}

/** The roles of an application that come with this service, and which of them are there (SPEC C4, section 7). */
export async function compareShipped(
  deps: Pick<Deps, 'store'>,
  application: ShippedApplication,
): Promise<readonly ComparedRole[]> {
  const known = await rolesByName(deps);
  return shippedRoles[application].map((shipped) => compared(shipped, known.get(roleNameOf(shipped)) ?? null));
}

const compared = <T extends RoleRecord | null>(shipped: ShippedRole, there: T) => ({
  shipped,
  there,
  differs: there ? changedRoleSettings(shipped, there) : [],
});

/**
 * Makes those that are not there, in one transaction; those that are stay as the operator has them. However often and however many at once: each is made once, and
 * written down once.
 */
export async function shipRoles(deps: Deps, by: By, application: ShippedApplication): Promise<readonly MadeRole[]> {
  const before = await compareShipped(deps, application);
  const missing = before.flatMap(({ shipped, there }) => (there ? [] : [newRole(deps, shipped)]));
  const made = missing.length === 0 ? [] : await commit(deps, (tx) => addAll(deps, by, tx, missing));
  const ids = new Set(made.map(({ id }) => id));
  const after = await compareShipped(deps, application);
  return after.flatMap(({ shipped, there }) =>
    there ? [{ ...compared(shipped, there), isNew: ids.has(there.id) }] : [],
  );
}

async function addAll(
  deps: Deps,
  by: By,
  tx: StoreWrites,
  roles: readonly RoleRecord[],
): Promise<readonly RoleRecord[]> {
  const made: RoleRecord[] = [];
  for (const role of roles) if (await addRole(deps, by, tx, role)) made.push(role);
  return made;
}
