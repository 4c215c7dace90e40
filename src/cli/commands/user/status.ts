import { disableUser, enableUser } from '#flows/directory/user-status.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable } from '../../cell.ts';
import { userFrom } from '../../find.ts';
import { Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';

interface DisableOptions {
  readonly evenLastAdministrator?: boolean;
}

export const addUserDisable: AddToGroup = (group, world) => {
  group
    .command('disable')
    .argument('<who>', 'login e-mail or id of the user')
    .description('let a person sign in no more; ends their sessions')
    .option('--even-last-administrator', 'even if a company is left without an administrator')
    .addHelpText('after', '\nExample:\n  gatehouse user disable ana@example.com')
    .action(withTools(world, disable));
};

export const addUserEnable: AddToGroup = (group, world) => {
  group
    .command('enable')
    .argument('<who>', 'login e-mail or id of the user')
    .description('let a disabled person sign in again')
    .addHelpText(
      'after',
      '\nSessions and invitations that ended do not come back.\n\nExample:\n  gatehouse user enable ana@example.com',
    )
    .action(withTools(world, enable));
};

async function disable({ tools, out, world }: ToolJob, who: string, options: DisableOptions): Promise<void> {
  const { user } = await userFrom(tools.deps, who);
  const done = await disableUser(tools.deps, world, user.id, options.evenLastAdministrator ?? false);
  if (!done.done) {
    if (done.because === 'yourself') throw new Refused('yourself', 'Nobody disables themselves.');
    const names = done.companies.map((one) => `${one.name} (${one.id})`).join(', ');
    throw new Refused(
      'last-administrator',
      printable(
        `${user.email} is the last active administrator of ${names}. Make somebody else administrator there first ("gatehouse member set … --admin"), or add --even-last-administrator.`,
      ),
    );
  }
  const { wasSo, sessionsEnded } = done;
  const words = wasSo
    ? `${user.email} was disabled already.`
    : `${user.email} is disabled and signed out (${sessionsEnded} ${sessionsEnded === 1 ? 'session' : 'sessions'} ended).`;
  out.one({ id: user.id, email: user.email, status: 'disabled', changed: !wasSo, sessionsEnded }, words);
}

async function enable({ tools, out, world }: ToolJob, who: string): Promise<void> {
  const { user } = await userFrom(tools.deps, who);
  const changed = await enableUser(tools.deps, world, user.id);
  const history = changed ? null : await tools.deps.store.loadHistory(user.id);
  if (history && history.erasedAt !== null) {
    throw new Refused('erased', 'This user was erased for good. Create a new one with "gatehouse user create".');
  }
  const words = changed ? `${user.email} may sign in again.` : `${user.email} was enabled already.`;
  out.one({ id: user.id, email: user.email, status: 'active', changed }, words);
}
