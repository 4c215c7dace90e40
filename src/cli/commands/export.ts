import { Option } from 'commander';
import type { CompanyId } from '#domain/identifiers.ts';
import { breath } from '#flows/breath.ts';
import { exportPeople, type ExportedPerson } from '#flows/transfer/export-people.ts';
import { withTools, type ToolJob } from '../action.ts';
import { confirm } from '../confirm.ts';
import { companyFrom } from '../find.ts';
import { exportFormats, peopleWriters, type ExportFormat } from '../files/write-people.ts';
import { orInterrupted } from '../interrupted.ts';
import { newFile, type NewFile } from '../new-file.ts';
import { progress } from '../progress.ts';
import type { AddCommand } from './list.ts';

interface Words {
  readonly format: ExportFormat;
  readonly company?: string;
  readonly output?: string;
  readonly withSecrets?: boolean;
  readonly yes?: boolean;
}

export const addExport: AddCommand = (program, world) => {
  const group = program.command('export').description('write people out, for leaving');
  group
    .command('users')
    .description('profiles and memberships of everybody, or of one company; with --with-secrets what they sign in with')
    .addOption(new Option('--format <format>', 'of what is written').choices(exportFormats).default('jsonl'))
    .option('--company <company>', 'id or exact name: its members, and their memberships in it alone')
    .option('--output <file>', 'a new file that only its owner can read, instead of standard output')
    .option('--with-secrets', "setup keys, phone numbers, and other systems' password hashes as they came")
    .option('--yes', 'secrets may be written')
    .addHelpText('after', help)
    .action(withTools(world, act, { endsByItself: true }));
};

const help = `
What is written as JSON Lines can be imported as it is: gatehouse import users people.jsonl --create-companies. Companies keep their ids, so
that two of one name stay two. What belongs to this installation stays: policies, what companies are entitled to, their languages and time zones, who is
an operator, and who is always asked for a second step. Passwords that were set or renewed here are hashed with a key of this installation; their hashes
are of no use to any other system. Recovery codes cannot be read by anybody.

Example:
  gatehouse export users --output people.jsonl
  gatehouse export users --company "Northwind Builders" --with-secrets --output crew.jsonl`;

const question =
  'Whoever has the setup keys and hashes that this writes can pass for these people wherever they use them. Write them?';

/** What a reader should know of what was written. */
interface Counts {
  users: number;
  pepperedPasswords: number;
  hashesLeftOut: number;
}

async function act({ world, tools, out }: ToolJob, words: Words): Promise<void> {
  const withSecrets = words.withSecrets ?? false;
  if (withSecrets) await confirm(world, question, words.yes ?? false);
  const company = words.company === undefined ? null : (await companyFrom(tools.deps, words.company)).company.id;
  const file = words.output === undefined ? null : newFile(world.directory, words.output);
  const write = writerTo(file, (text) => out.line(text));
  try {
    const written = writeAll({ world, tools }, words.format, { company, withSecrets }, write);
    const counts = await orInterrupted(file ? 'No file was written.' : 'What was written is not everybody.', written);
    file?.keep();
    tellBeside(counts, (text) => out.note(text));
    if (file) out.one({ ...counts, file: file.name, withSecrets });
  } finally {
    file?.drop();
  }
}

const writerTo =
  (file: NewFile | null, line: (text: string) => Promise<void>): ((lines: readonly string[]) => Promise<void>) =>
  async (lines) => {
    if (lines.length === 0) return;
    if (file) file.write(`${lines.join('\n')}\n`);
    else await line(lines.join('\n'));
  };

async function writeAll(
  { world, tools }: Pick<ToolJob, 'world' | 'tools'>,
  format: ExportFormat,
  options: { readonly company: CompanyId | null; readonly withSecrets: boolean },
  write: (lines: readonly string[]) => Promise<void>,
): Promise<Counts> {
  const writer = peopleWriters[format];
  const bar = progress(world, 'people');
  const counts: Counts = { users: 0, pepperedPasswords: 0, hashesLeftOut: 0 };
  try {
    const head = writer.head(options.withSecrets);
    if (head !== null) await write([head]);
    for await (const page of exportPeople(tools.deps, { operatingUser: world.operatingUser }, options)) {
      await breath(world.signal);
      await write(page.flatMap((person) => writer.lines(person)));
      for (const person of page) count(counts, person, format);
      bar.show(counts.users, null);
    }
    return counts;
  } finally {
    bar.end();
  }
}

function count(counts: Counts, { secrets }: ExportedPerson, format: ExportFormat): void {
  counts.users += 1;
  if (secrets?.pepperedHash) counts.pepperedPasswords += 1;
  if (format === 'csv' && secrets?.password && secrets.password.shape !== 'text') counts.hashesLeftOut += 1;
}

function tellBeside({ pepperedPasswords, hashesLeftOut }: Counts, note: (text: string) => void): void {
  if (pepperedPasswords > 0) {
    note(
      `${pepperedPasswords} passwords were set or renewed here. Their hashes are peppered with a key of this installation: no other system can check them, and these people set new passwords there.`,
    );
  }
  if (hashesLeftOut > 0)
    note(`${hashesLeftOut} password hashes do not fit a CSV cell. Export as JSON Lines to have them.`);
}
