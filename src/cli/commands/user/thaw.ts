import { thawUser } from '#flows/account/thaw.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { presentUserFrom } from '../../find.ts';
import { Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { reasonFrom } from './reason.ts';

export const addUserThaw: AddToGroup = (group, world) => {
  group
    .command('thaw')
    .argument('<who>', 'login e-mail or id of the user')
    .description('allow changes again that “this was not me” stopped')
    .requiredOption('--reason <text>', 'why, for the audit trail: who asked, and how you made sure')
    .addHelpText('after', help)
    .action(withTools(world, thaw));
};

const help = `
Whoever presses “This Was Not Me” in a mail about a change stops changes for 72 hours: methods, recovery code, password
and login e-mail stay as they are, and signing in goes on. Make sure who is asking, and that they have chosen a new
password: what holds changes up holds them up for an intruder as well. The user is told by mail.
It is refused, with exit code 1, where changes are not stopped.

Example:
  gatehouse user thaw ana@example.com --reason "seen in person, new password chosen, ticket 4711"`;

async function thaw(
  { tools, out, world }: ToolJob,
  who: string,
  { reason }: { readonly reason: string },
): Promise<void> {
  const why = reasonFrom(reason);
  const bundle = await presentUserFrom(tools.deps, who);
  const { id, email } = bundle.user;
  const done = await thawUser(tools.deps, world, bundle, why);
  if (!done.done) throw new Refused(done.because, `Changes of ${email} are not stopped.`);
  out.one({ id, email, thawed: true }, `Changes of ${email} are allowed again.`);
}
