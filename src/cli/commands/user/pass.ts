import { issuePassOnMachine, type UselessPass } from '#flows/directory/issue-pass-on-machine.ts';
import { zoneOf } from '#flows/mail.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { presentUserFrom } from '../../find.ts';
import { Refused } from '../../problem.ts';
import { iso, readable } from '../../values.ts';
import type { AddToGroup } from '../user.ts';
import { reasonFrom } from './reason.ts';

export const addUserPass: AddToGroup = (group, world) => {
  group
    .command('pass')
    .argument('<who>', 'login e-mail or id of the user')
    .description('issue an enrollment pass: it takes the place of the mailed code at the first set-up')
    .requiredOption('--reason <text>', 'why, for the audit trail: who asked, and how you made sure')
    .addHelpText('after', help)
    .action(withTools(world, issue));
};

const help = `
For a person who cannot read the mailbox, or while no mail leaves. The pass is printed this once, works once, for 24 hours, and ends any earlier one. It is typed
on the page "Check your mail", under "I cannot read this mailbox", after the password. The person and the administrators of the person's companies are told by
mail that one was issued. Make sure who is asking, and hand it to nobody else.

Example:
  gatehouse user pass ana@example.com --reason "mail is down, seen in person"`;

async function issue({ tools, out, world }: ToolJob, who: string, options: { reason: string }): Promise<void> {
  const why = reasonFrom(options.reason);
  const bundle = await presentUserFrom(tools.deps, who);
  const { id, email } = bundle.user;
  const issued = await issuePassOnMachine(tools.deps, world, bundle, why);
  if (!issued.done) throw new Refused(issued.because, refusals[issued.because](email));
  const { expiresAt, administratorsTold } = issued;
  const pass = issued.pass.reveal().replace(/(.{5})(?=.)/g, '$1 ');
  const until = readable(expiresAt, zoneOf(bundle));
  out.one(
    { id, email, pass, expiresAt: iso(expiresAt), administratorsTold },
    `Enrollment pass for ${email}. It works once, until ${until}:\n\n  ${pass}\n`,
  );
}

const refusals = {
  disabled: (email) => `${email} is disabled. First "gatehouse user enable".`,
  enrolled: (email) =>
    `${email} has set up a method, so a pass would be of no use. A lost device is reset by "gatehouse user reset-mfa".`,
  'no-password': (email) =>
    `${email} has no password, and a pass is of no use without one. "gatehouse user invite --print-link" prints a link that sets it.`,
} as const satisfies Record<UselessPass, (email: string) => string>;
