import { Option, type Command } from 'commander';
import { secretConflicts } from '#flows/transfer/secret-conflicts.ts';
import { withTools, type ToolJob } from '../action.ts';
import { hashFormats } from '../files/cells.ts';
import type { ImportKind } from '../files/columns.ts';
import { openInput } from '../files/input.ts';
import { fileFormats, formatOf, peopleFile, survey } from '../files/people-file.ts';
import { interrupted } from '../interrupted.ts';
import { Misuse } from '../problem.ts';
import { nameOf, optionsOf, placeOfRejects, settingsOf, unverifiedEmailsOf, type Words } from './import/options.ts';
import { run, tell } from './import/run.ts';
import type { AddCommand } from './list.ts';

export const addImport: AddCommand = (program, world) => {
  const group = program.command('import').description('take people and memberships over from other systems');
  const users = shared(group.command('users <file>'))
    .description('create people with their password hashes, authenticator apps, phone numbers and memberships')
    .addOption(
      new Option('--hash-format <format>', 'of password hashes that do not tell it')
        .choices(hashFormats)
        .default('auto'),
    )
    .option(
      '--firebase-config <file>',
      'hash parameters of the Firebase project, as its console shows them: they are secret, so a file',
    )
    .option('--phone-country <country>', 'two letters: of phone numbers without a country code')
    .addOption(
      new Option('--totp-encoding <encoding>', 'of setup keys that could be either').choices(['base32', 'hex']),
    )
    .addOption(
      new Option(
        '--unverified-emails <act>',
        'what is done with people whose e-mail nobody proved where they come from',
      )
        .choices(['reject', 'accept', 'without-secrets'])
        .default('reject'),
    )
    .option('--username-as-email', 'take a Keycloak username with an @ where there is no e-mail')
    .addHelpText('after', usersHelp);
  users.action(
    withTools(world, (job: ToolJob, file: string, words: Words) => act(job, 'users', file, words), {
      endsByItself: true,
      makes: true,
    }),
  );
  const memberships = shared(group.command('memberships <file>'))
    .description('add memberships to people who are here already')
    .addHelpText('after', membershipsHelp);
  memberships.action(
    withTools(world, (job: ToolJob, file: string, words: Words) => act(job, 'memberships', file, words), {
      endsByItself: true,
      makes: true,
    }),
  );
};

const shared = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'of the file, where its name does not tell it').choices(fileFormats))
    .option('--dry-run', 'judge every row, and write nothing')
    .option('--reject <file>', 'where rejected rows go (beside the file, as NAME.rejects.csv or .jsonl)')
    .option('--force', 'replace a file of rejected rows that is there already')
    .option('--batch <rows>', 'most rows in one transaction', wholeNumber)
    .option('--company <company>', 'id or exact name, for rows that name none')
    .option('--other-companies', 'with --company: rows may name other companies, too')
    .option('--create-companies', 'make companies that are named and nowhere')
    .option('--company-language <language>', 'of companies that are made', 'en')
    .option('--company-time-zone <zone>', 'of companies that are made', 'UTC')
    .option('--accepted', 'people who were here before have agreed to their new memberships')
    .option('--ignore-unknown', 'pass over columns that are not known');

const usersHelp = `
The file is CSV with a header, JSON Lines, or JSON as Keycloak, Auth0 and Firebase export it; - reads from standard input. Nobody who is here already is
changed, so that an interrupted import is simply run again. docs/operators/import.md names every column and format.

Example:
  gatehouse import users people.csv --dry-run
  gatehouse import users people.csv --create-companies`;

const membershipsHelp = `
A row names a person by e-mail and a company. People who have signed in here are invited, and must accept, unless you add --accepted.

Example:
  gatehouse import memberships crew.csv --company "Northwind Builders"`;

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new Misuse('--batch takes a number from 1 to 99999.');
  return Number(text);
}

async function act(job: ToolJob, kind: ImportKind, named: string, words: Words): Promise<void> {
  const { world } = job;
  const settings = await settingsOf(world, kind, words);
  const input = openInput(world, named);
  const file = peopleFile(input, formatOf(input, words.format), settings);
  const place = placeOfRejects(world, input, file, words);
  const conflicts = secretConflicts(unverifiedEmailsOf(kind, words));
  const surveyed = await survey(input, file, conflicts.note, world.signal);
  if (world.signal.aborted) throw interrupted('No row was looked at.');
  const options = optionsOf(job, kind, words, {
    file: { name: nameOf(input), sha256: surveyed.sha256, rowsAre: file.rowsAre },
    conflicts,
  });
  const { end, rejects } = await run(job, file, options, place, surveyed.rows);
  tell(job, options, end, rejects);
}
