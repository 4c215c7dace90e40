import { approveResetAsOperator } from '#flows/recovery/approve-reset.ts';
import type { ApprovedReset, SeenReset } from '#flows/recovery/reset-types.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { confirm } from '../../confirm.ts';
import { Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { resetIdFrom, seenFields } from './list.ts';

interface Options {
  readonly yes?: boolean;
}

export const addResetApprove: AddToGroup = (group, world) => {
  group
    .command('approve')
    .argument('<id>', 'id of the reset (rst_…)')
    .description('approve a reset that waits for a second one')
    .option('--yes', 'do not ask')
    .addHelpText('after', help)
    .action(withTools(world, approve));
};

const help = `
For when there is nobody else to ask: the only administrator of a company, or the only operator, asked for it. Make sure
yourself who wants it: whoever asked may have been taken in. It is carried out at once, unless it waits for its time.

Example:
  gatehouse reset approve rst_0197f0c0c0c07000800000000000c0de --yes`;

async function approve({ tools, out, world }: ToolJob, typed: string, { yes }: Options): Promise<void> {
  const id = resetIdFrom(typed);
  const question =
    'Approve this reset: it signs the person out everywhere, and unbinds every second factor and the recovery code?';
  await confirm(world, question, yes ?? false);
  const approved = await approveResetAsOperator(tools.deps, world, id);
  if (!approved.done) throw new Refused(approved.because, refusals[approved.because]);
  out.one(seenFields(approved.reset), said(approved.reset));
}

const refusals: Readonly<Record<Extract<ApprovedReset, { done: false }>['because'], string>> = {
  unknown: 'There is no such reset. "gatehouse reset list" shows those that wait.',
  over: 'This reset is over, and waits no more.',
  'not-yours': 'Whoever asked for a reset, or whose methods they are, does not approve it.',
  'too-new': 'Whoever approves has not had both permissions for long enough.',
  'not-needed': 'This reset waits for no approval: it was approved already, or needs none.',
};

function said({ ended, dueAt }: SeenReset): string {
  if (ended === null) return `Approved. It is carried out from ${new Date(dueAt).toISOString()} on.`;
  if (ended.outcome === 'done')
    return 'Approved, and carried out: the next sign-in takes password, mailbox and a new set-up.';
  return `Approved, but not carried out: it ended as "${ended.outcome}", for what it stood on has changed since.`;
}
