import { canonicalSettings, roleFlaw, type HeldRole, type RoleFlaw } from '#domain/role-rule.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { StoreWrites } from '#ports/store.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { findRole } from './find-role.ts';
import { saysTheSame, settingsOf } from './role-settings.ts';

export type CreatedRole =
  /** `wasSo`: there is exactly this role already, as after a form that was sent twice. */
  | { readonly done: true; readonly role: RoleRecord; readonly wasSo: boolean }
  | { readonly done: false; readonly because: 'flaw'; readonly flaw: RoleFlaw }
  | { readonly done: false; readonly because: 'name-taken'; readonly role: RoleRecord };

/** Makes a role of an application, with a rule or without (SPEC C4). Nobody holds it yet. */
export async function createRole(deps: Deps, by: By, what: Omit<HeldRole, 'id'>): Promise<CreatedRole> {
  const flaw = roleFlaw(what);
  if (flaw !== null) return { done: false, because: 'flaw', flaw };
  const role = newRole(deps, what);
  const isNew = await commit(deps, (tx) => addRole(deps, by, tx, role));
  if (isNew) return { done: true, role, wasSo: false };
  const there = await findRole(deps, role);
  return there && saysTheSame(there, role)
    ? { done: true, role: there, wasSo: true }
    : { done: false, because: 'name-taken', role: there ?? role };
}

/** A role as it is kept, before it is. */
export const newRole = ({ random, clock }: Deps, what: Omit<HeldRole, 'id'>): RoleRecord => ({
  ...what,
  ...canonicalSettings(what),
  id: random.id('role'),
  createdAt: clock.now(),
  revision: 1,
});

/** Keeps a role and writes it down, as a part of a greater act. False: there is one of its name. */
export async function addRole(deps: Deps, by: By, tx: StoreWrites, role: RoleRecord): Promise<boolean> {
  if (!(await tx.createRole(role))) return false;
  const { application, name } = role;
  const detail = { role: role.id, application, name, ...settingsOf(role) };
  await tx.appendAudit([deedEvent(deps, by, { kind: 'role.created', stream: 'installation', detail })]);
  return true;
}
