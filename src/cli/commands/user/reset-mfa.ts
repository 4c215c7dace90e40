import { resetMfa } from '#flows/recovery/reset-mfa.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { confirm } from '../../confirm.ts';
import { presentUserFrom } from '../../find.ts';
import { Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { reasonFrom } from './reason.ts';

interface Options {
  readonly reason: string;
  readonly yes?: boolean;
}

export const addUserResetMfa: AddToGroup = (group, world) => {
  group
    .command('reset-mfa')
    .argument('<who>', 'login e-mail or id of the user')
    .description('break glass: unbind every second factor, so that it is set up from scratch')
    .requiredOption('--reason <text>', 'why, for the audit trail: who asked, and how you made sure')
    .option('--yes', 'do not ask')
    .addHelpText('after', help)
    .action(withTools(world, reset));
};

const help = `
Signs the user out everywhere. The next sign-in takes the password, the mailbox, and a new set-up. The user and the
administrators of the user's companies are told by mail. Make sure who is asking first: this is how sign-ins are stolen.
It is refused, with exit code 1, where nothing is bound: whoever asks for a reset that is not needed should hear of it.

Example:
  gatehouse user reset-mfa ana@example.com --reason "lost phone, seen in person, ticket 4711"`;

async function reset({ tools, out, world }: ToolJob, who: string, { reason, yes }: Options): Promise<void> {
  const why = reasonFrom(reason);
  const bundle = await presentUserFrom(tools.deps, who);
  const { id, email } = bundle.user;
  const question = `Reset MFA for ${email}: signs this user out everywhere, and unbinds every second factor and the recovery code?`;
  await confirm(world, question, yes ?? false);
  const done = await resetMfa(tools.deps, world, bundle, why);
  if (!done.done) {
    throw new Refused(done.because, nothingBound(email, done.demandedAt !== null));
  }
  const methods = done.unbound.filter((one) => one.wasBound).map((one) => one.kind);
  const { sessionsEnded, administratorsTold } = done;
  out.one(
    { id, email, reset: true, unbound: methods, sessionsEnded, administratorsTold },
    `MFA of ${email} was reset.`,
  );
  out.note(
    `Sessions ended: ${sessionsEnded}. Administrators told by mail, beside the user: ${administratorsTold}. The next sign-in takes password, mailbox and a new set-up.`,
  );
}

const nothingBound = (email: string, isDemanded: boolean): string =>
  isDemanded
    ? `Nothing is bound for ${email}: it was reset already, and is set up at the next sign-in.`
    : `Nothing is bound for ${email}, so there is nothing to reset. For a lost password, "Forgot password?" is the way.`;
