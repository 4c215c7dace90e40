import { Option, type Command } from 'commander';
import type { RowProblem } from '#domain/import-row.ts';
import { isZone } from '#domain/deadline.ts';
import { importRows, type ImportEnd, type ImportOptions, type ImportReport } from '#flows/transfer/import-rows.ts';
import { languagesOffered, parseLanguage } from '#text/languages.ts';
import { withTools, type ToolJob } from '../action.ts';
import { hashFormats, type FileSettings, type HashFormat } from '../files/cells.ts';
import type { ImportKind } from '../files/columns.ts';
import { readFirebaseConfig } from '../files/firebase-config.ts';
import { openInput, type Input } from '../files/input.ts';
import { fileFormats, formatOf, peopleFile, survey, type FileFormat, type PeopleFile } from '../files/people-file.ts';
import { refuseTaken, rejectFile, rejectsBeside, sentence, type RejectFile } from '../files/rejects.ts';
import { Misuse, Refused } from '../problem.ts';
import { progress } from '../progress.ts';
import type { World } from '../world.ts';
import type { AddCommand } from './list.ts';
import path from 'node:path';

interface Words {
  readonly format?: FileFormat;
  readonly dryRun?: boolean;
  readonly reject?: string;
  readonly force?: boolean;
  readonly batch?: number;
  readonly company?: string;
  readonly createCompanies?: boolean;
  readonly companyLanguage?: string;
  readonly companyTimeZone?: string;
  readonly accepted?: boolean;
  readonly ignoreUnknown?: boolean;
  readonly hashFormat?: HashFormat;
  readonly firebaseConfig?: string;
  readonly phoneCountry?: string;
  readonly totpEncoding?: 'base32' | 'hex';
}

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
    .addHelpText('after', usersHelp);
  users.action(withTools(world, (job: ToolJob, file: string, words: Words) => act(job, 'users', file, words)));
  const memberships = shared(group.command('memberships <file>'))
    .description('add memberships to people who are here already')
    .addHelpText('after', membershipsHelp);
  memberships.action(
    withTools(world, (job: ToolJob, file: string, words: Words) => act(job, 'memberships', file, words)),
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
A row names a person by e-mail and a company. People who were here before an import are invited, and must accept, unless you add --accepted.

Example:
  gatehouse import memberships crew.csv --company "Northwind Builders"`;

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new Misuse('--batch takes a number from 1 to 99999.');
  return Number(text);
}

async function act(job: ToolJob, kind: ImportKind, named: string, words: Words): Promise<void> {
  const { world } = job;
  const settings = settingsOf(world, kind, words);
  const input = openInput(world, named);
  const file = peopleFile(input, formatOf(input, words.format), settings);
  const place = placeOfRejects(world, input, file, words);
  const surveyed = await survey(input, file, world.signal);
  const options = optionsOf(job, kind, words, { name: nameOf(input), sha256: surveyed.sha256 });
  const { end, rejects } = await run(job, file, options, place, surveyed.rows);
  report(job, options, end, rejects);
}

function settingsOf(world: World, kind: ImportKind, words: Words): FileSettings {
  const { firebaseConfig, phoneCountry } = words;
  if (words.hashFormat === 'firebase' && firebaseConfig === undefined)
    throw new Misuse('--hash-format firebase needs --firebase-config FILE.');
  return {
    kind,
    ignoreUnknown: words.ignoreUnknown ?? false,
    hashFormat: words.hashFormat ?? 'auto',
    firebase: firebaseConfig === undefined ? null : readFirebaseConfig(world.directory, firebaseConfig),
    phoneCountry: phoneCountry ?? null,
    totpEncoding: words.totpEncoding ?? null,
  };
}

/** A dry run writes no file either, unless one is named. Null: rejected rows are only told. */
function placeOfRejects(world: World, input: Input, file: PeopleFile, words: Words): string | null {
  if (words.dryRun && words.reject === undefined) return null;
  const place =
    words.reject === undefined
      ? rejectsBeside(input.path, world.directory, file.rejectsExtension)
      : path.resolve(world.directory, words.reject);
  refuseTaken(place, words.force ?? false);
  return place;
}

const nameOf = (input: Input): string => (input.path === null ? '-' : path.basename(input.path));

/** On SQLite a server that runs waits for every transaction: there batches are as short as DESIGN 2 wants them. */
const paces = { sqlite: { most: 250, holdFor: 4 }, postgres: { most: 500, holdFor: 200 } } as const;

function optionsOf(
  { configuration }: ToolJob,
  kind: ImportKind,
  words: Words,
  file: ImportOptions['file'],
): ImportOptions {
  const pace = configuration.databaseUrl ? paces.postgres : paces.sqlite;
  return {
    what: kind,
    dryRun: words.dryRun ?? false,
    company: words.company?.normalize('NFC').trim() ?? null,
    newCompanies: words.createCompanies ? newCompanies(words) : null,
    accepted: words.accepted ?? false,
    pace: { ...pace, most: words.batch ?? pace.most },
    file,
  };
}

function newCompanies({ companyLanguage, companyTimeZone = 'UTC' }: Words): NonNullable<ImportOptions['newCompanies']> {
  const language = parseLanguage(companyLanguage, languagesOffered(false));
  if (language === null)
    throw new Misuse('--company-language is not a language that is offered here, such as en or fr.');
  if (!isZone(companyTimeZone))
    throw new Misuse('--company-time-zone is not the name of a time zone, such as America/Chicago.');
  return { language, timeZone: companyTimeZone };
}

interface Ran {
  readonly end: ImportEnd;
  readonly rejects: string | null;
}

async function run(
  { world, tools, out }: ToolJob,
  file: PeopleFile,
  options: ImportOptions,
  place: string | null,
  total: number | null,
): Promise<Ran> {
  const bar = progress(world, 'rows');
  const rejects = place === null ? null : rejectFile(place, file.rejects);
  const told = teller((text) => out.note(text));
  let last: ImportReport | null = null;
  try {
    const rows = file.rows({ bytes: 0, lines: 0 });
    const end = await importRows(tools.deps, { operatingUser: world.operatingUser }, rows, options, {
      signal: world.signal,
      progress: (report) => {
        last = report;
        bar.show(report.rows, total);
      },
      rejected: async (row, problems) => {
        told(row.line, problems);
        await rejects?.add(row, problems);
      },
    });
    bar.end();
    return { end, rejects: await settle(rejects, end.interrupted) };
  } catch (error) {
    bar.end();
    await rejects?.discard();
    if (last !== null) out.note(soFar(last));
    throw error;
  }
}

async function settle(rejects: RejectFile | null, interrupted: boolean): Promise<string | null> {
  if (!interrupted) return (await rejects?.keep()) ?? null;
  await rejects?.discard();
  return null;
}

const soFar = (report: ImportReport): string =>
  `Until then ${report.created} people were created, and ${report.membershipsAdded} memberships added: they stay. Run the same command again, and it goes on.`;

const toldAtMost = 10;

/** The first few; the reject file has them all. */
function teller(note: (text: string) => void): (line: number, problems: readonly RowProblem[]) => void {
  let told = 0;
  return (line, problems) => {
    told += 1;
    if (told <= toldAtMost) note(`line ${line}: ${problems.map(sentence).join(' ')}`);
    if (told === toldAtMost + 1) note('More rows are rejected.');
  };
}

function report({ out }: ToolJob, { dryRun, file }: ImportOptions, end: ImportEnd, rejects: string | null): void {
  out.one({ ...end, dryRun, sha256: file.sha256, rejectFile: rejects });
  if (end.interrupted) {
    throw new Refused('interrupted', 'Stopped after the batch at hand. Run the same command again, and it goes on.');
  }
  if (end.rejected === 0) return;
  const how = rejects === null ? 'See above.' : `Correct them in ${rejects} and import that file.`;
  throw new Refused('rows-rejected', `${end.rejected} of ${end.rows} rows were rejected. ${how}`);
}
