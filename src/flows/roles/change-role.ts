import { canonicalSettings, roleFlaw, type RoleFlaw, type RoleSettings } from '#domain/role-rule.ts';
import type { RoleRecord } from '#ports/roles.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { roleFrom } from './find-role.ts';
import { changedRoleSettings, saysTheSame, type ChangedRoleSetting } from './role-settings.ts';

export type ChangedRole =
  | { readonly done: true; readonly role: RoleRecord; readonly changed: readonly ChangedRoleSetting[] }
  | { readonly done: false; readonly because: 'flaw'; readonly flaw: RoleFlaw }
  /** Somebody else saved since it was loaded; `role` is what stands. */
  | { readonly done: false; readonly because: 'changed-meanwhile'; readonly role: RoleRecord };

/**
 * Saves label and rule of a role, unless it changed since `role` was loaded; what stands already is done. It acts at once, on everyone who holds the role,
 * in every company (SPEC P8, C4). Application and name stay: files and other systems know the role by them.
 */
export async function changeRole(deps: Deps, by: By, role: RoleRecord, settings: RoleSettings): Promise<ChangedRole> {
  const { team: _, ...kept } = role;
  const next: RoleRecord = { ...kept, ...canonicalSettings(settings) };
  const flaw = roleFlaw(next);
  if (flaw !== null) return { done: false, because: 'flaw', flaw };
  const changed = changedRoleSettings(role, next);
  if (changed.length === 0) return stands(deps, role, next);
  const done = await commit(deps, async (tx) => {
    if (!(await tx.changeRole(next, role.revision))) return false;
    await tx.appendAudit([eventOf(deps, by, role, changed)]);
    return true;
  });
  return done ? { done, role: { ...next, revision: role.revision + 1 }, changed } : stands(deps, role, next);
}

/** A second press of the same button finds what it asked for, and nothing else is done. */
async function stands(deps: Deps, role: RoleRecord, wanted: RoleSettings): Promise<ChangedRole> {
  const now = (await roleFrom(deps, role.id)) ?? role;
  return saysTheSame(now, wanted)
    ? { done: true, role: now, changed: [] }
    : { done: false, because: 'changed-meanwhile', role: now };
}

function eventOf(deps: Deps, by: By, role: RoleRecord, changed: readonly ChangedRoleSetting[]) {
  const values = changed.flatMap((one): [string, string | boolean | null][] => [
    [`${one.setting}Before`, one.before],
    [`${one.setting}After`, one.after],
  ]);
  const { id, application, name, revision } = role;
  const detail = { role: id, application, name, revision: revision + 1, ...Object.fromEntries(values) };
  return deedEvent(deps, by, { kind: 'role.changed', stream: 'installation', detail });
}
