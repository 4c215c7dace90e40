import { deadlineInstant } from '#domain/deadline.ts';
import { after, day, type Instant } from '#domain/instant.ts';
import { streamOf } from '#flows/audit-trail/anchors.ts';
import { exportAudit } from '#flows/audit-trail/export.ts';
import { unlinkedEvents, type AuditSelection } from '#flows/audit-trail/selection.ts';
import { withTools, type ToolJob } from '../action.ts';
import { auditFormats, headOf, lineOf, unlinkedWords, type AuditFormat } from '../audit-lines.ts';
import { companyFrom, quoted } from '../find.ts';
import { orInterrupted } from '../interrupted.ts';
import { newFile } from '../new-file.ts';
import { Misuse } from '../problem.ts';
import { choiceFrom, dateFrom, iso } from '../values.ts';
import { verify } from './audit-verify.ts';
import type { AddCommand } from './list.ts';

export const addAudit: AddCommand = (program, world) => {
  const audit = program.command('audit').description('the audit trail: verify it, take it elsewhere');
  audit
    .command('verify')
    .description('find changes, gaps, reordering and truncation in every chain')
    .option('--anchors <file>', 'verify against this file of anchors, instead of the one that is configured')
    .option('--write-anchors <file>', 'note down where each chain ends now; added to the file, if it is there')
    .addHelpText('after', verifyHelp)
    .action(withTools(world, verify, { endsByItself: true }));
  audit
    .command('export')
    .description('linked events with their places in the chains')
    .option('--stream <stream>', '"installation", or the id of a company')
    .option('--company <company>', "a company's chain, by its name or id")
    .option('--from <date>', 'from the beginning of this day on, in UTC')
    .option('--to <date>', 'to the end of this day, in UTC')
    .option('--format <format>', auditFormats.join(' or '), 'jsonl')
    .option('--output <file>', 'a new file instead of standard output')
    .addHelpText('after', '\nExample:\n  gatehouse audit export --from 2027-01-01 --format csv --output january.csv')
    .action(withTools(world, exportThem, { endsByItself: true }));
};

const verifyHelp = `
Where GATEHOUSE_AUDIT_ANCHOR_FILE is set, its anchors are used. Keep the file where whoever can change the database cannot: what is cut off after the last
anchor is not found.

Example:
  gatehouse audit verify --anchors /mnt/elsewhere/anchors.jsonl --write-anchors /mnt/elsewhere/anchors.jsonl`;

interface ExportOptions {
  readonly stream?: string;
  readonly company?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: string;
  readonly output?: string;
}

async function exportThem(job: ToolJob, options: ExportOptions): Promise<void> {
  const { out } = job;
  const format = choiceFrom('--format', auditFormats, options.format);
  const selection = await selectionFrom(job, options);
  // Before it is told that this export was made, which no server has linked either.
  const unlinked = await unlinkedEvents(job.tools.deps.store.audit, selection);
  const lines = linesOf(job, format, selection);
  if (options.output === undefined) {
    await orInterrupted(
      'What was written is not the whole export.',
      writeAll(lines, (line) => out.line(line)),
    );
  } else {
    await orInterrupted('No file was written.', intoFile(job, { lines, unlinked, format, output: options.output }));
  }
  if (unlinked > 0) out.note(`Left out: ${unlinkedWords(unlinked)}`);
}

/** Answers how many lines there were. */
async function writeAll(lines: AsyncIterable<string>, write: (line: string) => Promise<void>): Promise<number> {
  let count = 0;
  for await (const line of lines) {
    await write(line);
    count += 1;
  }
  return count;
}

interface ToFile {
  readonly lines: AsyncIterable<string>;
  readonly unlinked: number;
  readonly format: AuditFormat;
  readonly output: string;
}

async function intoFile({ tools, out, world }: ToolJob, { lines, unlinked, format, output }: ToFile): Promise<void> {
  const file = newFile(world.directory, output);
  try {
    const written = await writeAll(lines, async (line) => file.write(`${line}\n`));
    file.keep();
    const events = headOf(format) === null ? written : written - 1;
    const at = iso(tools.deps.clock.now());
    out.one({ events, unlinked, file: file.name, format, at }, `Exported: ${events} events to ${file.name}.`);
  } finally {
    file.drop();
  }
}

async function* linesOf(
  { tools, world }: ToolJob,
  format: AuditFormat,
  selection: AuditSelection,
): AsyncGenerator<string> {
  const head = headOf(format);
  if (head !== null) yield head;
  for await (const event of exportAudit(tools.deps, world, selection, world.signal)) {
    yield lineOf(format, event);
  }
}

/** Throws Misuse and Refused. */
async function selectionFrom({ tools }: ToolJob, options: ExportOptions): Promise<AuditSelection> {
  const { stream, company } = options;
  if (stream !== undefined && company !== undefined) throw new Misuse('Write either --stream or --company.');
  const chain = stream === undefined ? null : streamOf(stream);
  if (stream !== undefined && chain === null) {
    throw new Misuse(`--stream is "installation" or the id of a company (cmp_…), not ${quoted(stream)}.`);
  }
  const ofCompany = company === undefined ? null : (await companyFrom(tools.deps, company)).company.id;
  const from = options.from === undefined ? null : beginningOf('--from', options.from);
  const before = options.to === undefined ? null : after(beginningOf('--to', options.to), day);
  if (from !== null && before !== null && before <= from) throw new Misuse('--to lies before --from.');
  return { stream: chain ?? ofCompany, from, before };
}

const beginningOf = (option: string, typed: string): Instant =>
  deadlineInstant({ date: dateFrom(option, typed), zone: 'UTC' });
