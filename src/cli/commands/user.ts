import type { Command } from 'commander';
import type { World } from '../world.ts';
import type { AddCommand } from './list.ts';
import { addUserCreate } from './user/create.ts';
import { addUserErase } from './user/erase.ts';
import { addUserInvite } from './user/invite.ts';
import { addUserList } from './user/list.ts';
import { addUserPass } from './user/pass.ts';
import { addUserResetMfa } from './user/reset-mfa.ts';
import { addUserShow } from './user/show.ts';
import { addUserDisable, addUserEnable } from './user/status.ts';
import { addUserThaw } from './user/thaw.ts';

/** Adds a command to the group `user`. */
export type AddToGroup = (group: Command, world: World) => void;

const inGroup: readonly AddToGroup[] = [
  addUserCreate,
  addUserInvite,
  addUserList,
  addUserShow,
  addUserDisable,
  addUserEnable,
  addUserErase,
  addUserPass,
  addUserResetMfa,
  addUserThaw,
];

export const addUser: AddCommand = (program, world) => {
  const group = program.command('user').description('people: create, invite, look up, disable, reset, erase');
  for (const add of inGroup) add(group, world);
};
