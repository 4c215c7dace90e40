import type { AddCommand } from './list.ts';
import { addPolicyExplain } from './policy/explain.ts';
import { addPolicyExtend } from './policy/extend.ts';
import { addPolicyPreview } from './policy/preview.ts';
import { addPolicySet } from './policy/set.ts';
import { addPolicyShow } from './policy/show.ts';
import type { AddToGroup } from './user.ts';

const inGroup: readonly AddToGroup[] = [
  addPolicySet,
  addPolicyShow,
  addPolicyPreview,
  addPolicyExplain,
  addPolicyExtend,
];

export const addPolicy: AddCommand = (program, world) => {
  const group = program
    .command('policy')
    .description('what companies decided about MFA: set, show, see whom it reaches, give somebody more time');
  for (const add of inGroup) add(group, world);
};
