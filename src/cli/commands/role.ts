import type { AddCommand } from './list.ts';
import { addRoleAssign, addRoleUnassign } from './role/assign.ts';
import { addRoleCreate } from './role/create.ts';
import { addRoleList, addRoleShow } from './role/show.ts';
import { addRoleSet } from './role/set.ts';
import { addRoleShip } from './role/ship.ts';
import type { AddToGroup } from './user.ts';

const inGroup: readonly AddToGroup[] = [
  addRoleCreate,
  addRoleSet,
  addRoleList,
  addRoleShow,
  addRoleShip,
  addRoleAssign,
  addRoleUnassign,
];

export const addRole: AddCommand = (program, world) => {
  const group = program.command('role').description('roles in applications: their MFA rules, and who holds them');
  for (const add of inGroup) add(group, world);
};
