import { addApplicationChange } from './application/change.ts';
import { addApplicationCreate } from './application/create.ts';
import { addApplicationLogo } from './application/logo.ts';
import { addApplicationSecret } from './application/secret.ts';
import { addApplicationList, addApplicationShow } from './application/show.ts';
import { addApplicationDisable, addApplicationEnable } from './application/status.ts';
import type { AddCommand } from './list.ts';
import type { AddToGroup } from './user.ts';

const inGroup: readonly AddToGroup[] = [
  addApplicationCreate,
  addApplicationList,
  addApplicationShow,
  addApplicationChange,
  addApplicationSecret,
  addApplicationDisable,
  addApplicationEnable,
  addApplicationLogo,
];

export const addApplication: AddCommand = (program, world) => {
  const group = program
    .command('application')
    .description('applications that people sign in to by OpenID Connect: register, change, secrets');
  for (const add of inGroup) add(group, world);
};
