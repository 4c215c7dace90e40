import { inviteUser, notInvitable } from '#flows/directory/invite.ts';
import { zoneOf } from '#flows/mail.ts';
import type { UserBundle } from '#ports/records.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { presentUserFrom } from '../../find.ts';
import { Refused } from '../../problem.ts';
import { iso, readable } from '../../values.ts';
import type { AddToGroup } from '../user.ts';

interface Options {
  readonly printLink?: boolean;
}

export const addUserInvite: AddToGroup = (group, world) => {
  group
    .command('invite')
    .argument('<who>', 'login e-mail or id of the user')
    .description('invite a person without a password once more')
    .option('--print-link', 'print the invitation instead of mailing it')
    .addHelpText('after', help)
    .action(withTools(world, invite));
};

const help = `
The invitation works once, for 7 days, and earlier ones open nothing any more. Whoever opens it sets the person's password: a printed one is to be handed
to nobody else.

Example:
  gatehouse user invite ana@example.com`;

async function invite({ tools, out, world }: ToolJob, who: string, { printLink = false }: Options): Promise<void> {
  const bundle = await presentUserFrom(tools.deps, who);
  refuseUnlessInvitable(bundle);
  const { link, expiresAt, mailed } = await inviteUser(tools.deps, world, bundle, { mail: !printLink });
  const { id, email } = bundle.user;
  const until = readable(expiresAt, zoneOf(bundle));
  const words = mailed
    ? `An invitation for ${email} to set a password is on its way by mail; it works once, until ${until}.`
    : `This link sets the password of ${email}. It works once, until ${until}:\n\n  ${link}\n`;
  out.one({ id, email, mailed, link: mailed ? null : link, expiresAt: iso(expiresAt) }, words);
}

function refuseUnlessInvitable(bundle: UserBundle): void {
  const because = notInvitable(bundle);
  if (because !== null) throw new Refused(because, refusals[because](bundle.user.email));
}

const refusals = {
  disabled: (email: string) => `${email} is disabled. First "gatehouse user enable", then invite them.`,
  'has-a-password': (email: string) =>
    `${email} has a password. If it is lost, "Forgot password?" on the sign-in page sends a link.`,
};
