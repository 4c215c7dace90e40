import { createUser, type CreatedUser, type InviteBy } from '#flows/directory/create-user.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { defaultLanguage } from '#text/languages.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable } from '../../cell.ts';
import { companyFrom } from '../../find.ts';
import { emailFrom, languageFrom, nameFrom, spoken, zoneFrom } from '../../person-words.ts';
import { Misuse, Refused } from '../../problem.ts';
import { each, isoOrNull, readable } from '../../values.ts';
import type { AddToGroup } from '../user.ts';

interface Options {
  readonly email: string;
  readonly name: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly operator?: boolean;
  readonly company?: readonly string[];
  readonly admin?: boolean;
  readonly mail: boolean;
  readonly printLink?: boolean;
}

export const addUserCreate: AddToGroup = (group, world) => {
  group
    .command('create')
    .description('create a person, and invite them to set a password')
    .requiredOption('--email <e-mail>', 'login e-mail')
    .requiredOption('--name <name>', 'name')
    .option('--language <tag>', `language of pages and mails: ${spoken}; else that of the first company`)
    .option('--time-zone <zone>', 'IANA zone in which dates are shown; else the company’s')
    .option('--operator', 'an operator of this installation (always needs MFA by app)')
    .option('--company <company>', 'member of this company, by id or exact name; may be given several times', each)
    .option('--admin', 'full administrator of each of these companies')
    .option('--no-mail', 'do not invite: no mail, no link')
    .option('--print-link', 'print the invitation instead of mailing it')
    .addHelpText('after', help)
    .action(withTools(world, create));
};

const help = `
The invitation works once, for 7 days. Whoever opens it sets the person's password: a printed one is to be handed to nobody else.

Examples:
  gatehouse user create --email ana@example.com --name "Ana Oliveira" --company "Northwind Builders"
  gatehouse user create --email ian@example.com --name "Ian Shaw" --company cmp_0197… --admin --print-link`;

async function create({ tools, out, world }: ToolJob, options: Options): Promise<void> {
  if (options.admin === true && options.company === undefined) {
    throw new Misuse('--admin is for the companies that --company names: name one.');
  }
  const invite = inviteBy(options);
  const companies = await companiesOf(tools.deps, options.company ?? []);
  const who = {
    email: emailFrom(options.email),
    displayName: nameFrom(options.name),
    language: languageOf(options, companies),
    timeZone: options.timeZone === undefined ? null : zoneFrom(options.timeZone),
    operator: options.operator ?? false,
    companies,
    administers: options.admin ?? false,
  };
  show(out, await createUser(tools.deps, world, who, invite));
}

function inviteBy({ mail, printLink = false }: Options): InviteBy {
  if (!mail && printLink) throw new Misuse('--no-mail makes no invitation, so that there is no link to print.');
  if (printLink) return 'link';
  return mail ? 'mail' : 'nothing';
}

/** Each once, in the order given. */
async function companiesOf(
  deps: ToolJob['tools']['deps'],
  given: readonly string[],
): Promise<readonly CompanyBundle[]> {
  const companies = new Map<string, CompanyBundle>();
  for (const which of given) {
    const found = await companyFrom(deps, which);
    companies.set(found.company.id, found);
  }
  return [...companies.values()];
}

const languageOf = ({ language }: Options, [first]: readonly CompanyBundle[]): string =>
  language === undefined ? (first?.company.language ?? defaultLanguage) : languageFrom(language);

function show(out: ToolJob['out'], made: CreatedUser): void {
  if (!made.done) {
    throw new Refused('e-mail-taken', 'Somebody has this login e-mail already: "gatehouse user show" tells who it is.');
  }
  const { user, invitation } = made;
  const { link = '', expiresAt = null, mailed = false } = invitation ?? {};
  const shown = invitation && !mailed ? link : null;
  const { id, email, displayName: name, operator } = user;
  const told = { id, email, name, operator, invited: invitation !== null, mailed };
  out.one({ ...told, link: shown, expiresAt: isoOrNull(expiresAt) }, wordsOf(made));
}

function wordsOf({ user, invitation }: Extract<CreatedUser, { readonly done: true }>): string {
  const done = `${printable(user.displayName)} (${user.email}) was created: ${user.id}`;
  if (!invitation) return `${done}\nNo invitation was made: "Forgot password?" on the sign-in page sends them a link.`;
  const until = readable(invitation.expiresAt, user.timeZone ?? undefined);
  if (invitation.mailed)
    return `${done}\nAn invitation to set a password is on its way by mail; it works once, until ${until}.`;
  return `${done}\nThis link sets their password. It works once, until ${until}:\n\n  ${invitation.link}\n`;
}
