import { createInterface } from 'node:readline/promises';
import type { Email } from '#domain/email.ts';
import { eraseUser } from '#flows/directory/erase.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable } from '../../cell.ts';
import { userFrom } from '../../find.ts';
import { Refused } from '../../problem.ts';
import type { World } from '../../world.ts';
import type { AddToGroup } from '../user.ts';

interface Options {
  readonly yes?: boolean;
  readonly evenLastAdministrator?: boolean;
}

export const addUserErase: AddToGroup = (group, world) => {
  group
    .command('erase')
    .argument('<who>', 'login e-mail or id of the user')
    .description('remove personal data, secrets and numbers of a user, for good')
    .option('--yes', 'do not ask for the e-mail to be typed again')
    .option('--even-last-administrator', 'even if a company is left without an administrator')
    .addHelpText('after', help)
    .action(withTools(world, erase));
};

const help = `
There is no way back. Audit entries keep the id of the user and network addresses, and nothing else about the person.
The e-mail is free again: whoever gets it next is another user.

Example:
  gatehouse user erase ana@example.com`;

async function erase({ tools, out, world }: ToolJob, who: string, options: Options): Promise<void> {
  const bundle = await userFrom(tools.deps, who);
  const { id, email } = bundle.user;
  await confirmByTyping(world, email, options.yes ?? false);
  const done = await eraseUser(tools.deps, world, bundle, options.evenLastAdministrator ?? false);
  if (!done.done)
    throw new Refused(
      done.because,
      lastOf(
        email,
        done.companies.map((one) => `${one.name} (${one.id})`),
      ),
    );
  const words = done.wasSo ? `${id} was erased already.` : `${email} was erased. What is left of this user is ${id}.`;
  out.one({ id, erased: true, changed: !done.wasSo }, words);
}

const lastOf = (email: Email, companies: readonly string[]): string =>
  printable(
    `${email} is the last active administrator of ${companies.join(', ')}. Make somebody else administrator there first ("gatehouse member set … --admin"), or add --even-last-administrator.`,
  );

/** What cannot be taken back is not said by a letter. Throws Refused with code `not-confirmed`, and nothing was changed. */
async function confirmByTyping(world: World, email: Email, yes: boolean): Promise<void> {
  if (yes) return;
  const question = `This erases ${email} for good. Type the e-mail to go on:`;
  if (world.isTerminal && (await answerOf(world, question)) === email) return;
  throw new Refused(
    'not-confirmed',
    `${email} was not erased: the e-mail was not typed. Elsewhere than on a terminal add --yes.`,
  );
}

async function answerOf({ stdin, stderr, signal }: World, question: string): Promise<string> {
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    return (await Promise.race([lines.question(`${printable(question)} `, { signal }), ended])).trim().toLowerCase();
  } finally {
    lines.close();
  }
}
