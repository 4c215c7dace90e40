import { vetoAsOperator } from '#flows/recovery/veto-reset.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { resetIdFrom } from './list.ts';

export const addResetVeto: AddToGroup = (group, world) => {
  group
    .command('veto')
    .argument('<id>', 'id of the reset (rst_…)')
    .description('stop a reset that waits; nothing is changed for the person')
    .addHelpText(
      'after',
      `
Whoever asked for it is told, and so are the other administrators of the company: somebody may have called in the
person's name.

Example:
  gatehouse reset veto rst_0197f0c0c0c07000800000000000c0de`,
    )
    .action(withTools(world, veto));
};

async function veto({ tools, out, world }: ToolJob, typed: string): Promise<void> {
  const id = resetIdFrom(typed);
  const vetoed = await vetoAsOperator(tools.deps, world, id);
  if (!vetoed.done)
    throw new Refused('over', 'There is no such reset that waits. "gatehouse reset list" shows those that do.');
  out.one({ id, vetoed: true }, 'The reset was stopped. Nothing was changed.');
}
