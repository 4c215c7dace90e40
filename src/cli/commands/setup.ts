import type { FirstOperator } from '#flows/installation/first-operator.ts';
import { setUpFirstOperator } from '#flows/installation/first-operator.ts';
import { defaultLanguage } from '#text/languages.ts';
import { withTools, type ToolJob } from '../action.ts';
import { printable } from '../cell.ts';
import { emailFrom, languageFrom, nameFrom, spoken, zoneFrom } from '../person-words.ts';
import { Refused } from '../problem.ts';
import { iso, readable } from '../values.ts';
import type { AddCommand } from './list.ts';

interface Options {
  readonly email: string;
  readonly name: string;
  readonly language?: string;
  readonly timeZone?: string;
}

export const addSetup: AddCommand = (program, world) => {
  program
    .command('setup')
    .description('make the first operator, and print the link with which they set their password')
    .requiredOption('--email <e-mail>', 'login e-mail of the operator')
    .requiredOption('--name <name>', 'name of the operator')
    .option('--language <tag>', `language of pages and mails: ${spoken}`, defaultLanguage)
    .option('--time-zone <zone>', 'IANA zone in which dates are shown, such as America/Chicago')
    .addHelpText('after', help)
    .action(withTools(world, setUp, { makes: true }));
};

const help = `
The link works once, for 24 hours. Whoever opens it sets the operator's password and an authenticator app: give it to nobody else.
Run it again to make a new link; the old one then opens nothing. It refuses as soon as an operator can sign in.

Example:
  gatehouse setup --email olga@example.com --name "Olga Petrov" --time-zone Europe/Paris`;

async function setUp({ tools, out, world }: ToolJob, options: Options): Promise<void> {
  const made = await setUpFirstOperator(tools.deps, world, {
    email: emailFrom(options.email),
    displayName: nameFrom(options.name),
    language: languageFrom(options.language ?? defaultLanguage),
    timeZone: options.timeZone === undefined ? null : zoneFrom(options.timeZone),
  });
  if (!made.done) throw refusal(made);
  const { user, link, expiresAt, renewed, disabled } = made;
  const until = readable(expiresAt, options.timeZone);
  if (renewed) out.note(`A new link for ${user.displayName}. The one before it opens nothing any more.`);
  for (const email of disabled) out.note(`${email} never set a password, and is disabled now.`);
  out.one(
    { id: user.id, email: user.email, link, expiresAt: iso(expiresAt), renewed, disabled },
    `Open this link in a browser, until ${until}. It works once:\n\n  ${link}\n\nIt sets the password of ${printable(user.displayName)} (${user.email}), who sets up an authenticator app right after.`,
  );
}

function refusal(made: Extract<FirstOperator, { readonly done: false }>): Refused {
  switch (made.because) {
    case 'operator-exists':
      return new Refused(
        'operator-exists',
        `There is an operator who can sign in: ${made.operators.join(', ')}. To add another one: gatehouse user create --operator --email … --name …`,
      );
    case 'e-mail-taken':
      return new Refused(
        'e-mail-taken',
        'Somebody has this e-mail already who is no operator, or is disabled. Choose another e-mail for the operator.',
      );
    case 'busy':
      return new Refused('busy', 'Another "gatehouse setup" is at work. Wait for it, and look at what it says.');
    default:
      return made satisfies never;
  }
}
