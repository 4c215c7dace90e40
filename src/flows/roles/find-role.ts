import { parseId } from '#domain/identifiers.ts';
import { parseRoleName, roleNameOf, type RoleName } from '#domain/role-rule.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { Deps } from '../deps.ts';

/** The role of this application and name; null where there is none. */
export async function findRole(
  { store }: Pick<Deps, 'store'>,
  { application, name }: RoleName,
): Promise<RoleRecord | null> {
  const roles = await store.listRoles();
  return roles.find((one) => one.application === application && one.name === name) ?? null;
}

/** The role that `payments/disburser` or a `rol_` id names; null where there is none. */
export async function roleFrom(deps: Pick<Deps, 'store'>, text: string): Promise<RoleRecord | null> {
  const id = parseId('role', text);
  if (id) return (await deps.store.listRoles()).find((one) => one.id === id) ?? null;
  const named = parseRoleName(text);
  return named && findRole(deps, named);
}

/** Roles by their names, `payments/disburser`. */
export async function rolesByName({ store }: Pick<Deps, 'store'>): Promise<ReadonlyMap<string, RoleRecord>> {
  return new Map((await store.listRoles()).map((one) => [roleNameOf(one), one]));
}
