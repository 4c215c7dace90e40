import type { AddCommand } from './list.ts';
import { addMemberAdd } from './member/add.ts';
import { addMemberList } from './member/list.ts';
import { addMemberSet } from './member/set.ts';
import type { AddToGroup } from './user.ts';

const inGroup: readonly AddToGroup[] = [addMemberAdd, addMemberList, addMemberSet];

export const addMember: AddCommand = (program, world) => {
  const group = program
    .command('member')
    .description('memberships: who belongs to which company, with what permissions');
  for (const add of inGroup) add(group, world);
};
