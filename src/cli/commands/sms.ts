import type { AddCommand } from './list.ts';
import { addSmsBudget } from './sms/budget.ts';
import { addSmsReopen } from './sms/reopen.ts';
import { addSmsStatus } from './sms/status.ts';
import { addSmsTest } from './sms/test.ts';
import type { AddToGroup } from './user.ts';

const inGroup: readonly AddToGroup[] = [addSmsStatus, addSmsReopen, addSmsBudget, addSmsTest];

export const addSms: AddCommand = (program, world) => {
  const group = program
    .command('sms')
    .description('text messages: how they fare, where the cost guard stops them, and try them');
  for (const add of inGroup) add(group, world);
};
