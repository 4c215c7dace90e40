import type { AddCommand } from './list.ts';
import { addResetApprove } from './reset/approve.ts';
import { addResetList } from './reset/list.ts';
import { addResetVeto } from './reset/veto.ts';
import type { AddToGroup } from './user.ts';

const inGroup: readonly AddToGroup[] = [addResetList, addResetApprove, addResetVeto];

export const addReset: AddCommand = (program, world) => {
  const group = program
    .command('reset')
    .description('resets of MFA that administrators and operators asked for: look, approve, stop');
  for (const add of inGroup) add(group, world);
};
