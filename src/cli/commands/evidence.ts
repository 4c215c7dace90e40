import { evidenceForms, makeEvidence, type EvidenceFile, type MadeEvidence } from '#flows/evidence/make-evidence.ts';
import { usualDays } from '#flows/evidence/span.ts';
import { verifyEvidence } from '#flows/evidence/verify-evidence.ts';
import type { EvidenceKey } from '#ports/evidence-signer.ts';
import { messagesFor } from '#text/messages.ts';
import { plainly, withTools, type Job, type ToolJob } from '../action.ts';
import { keysIn } from '../evidence-keys.ts';
import { flawWords, genuineWords, partsWords } from '../evidence-words.ts';
import { companyFrom } from '../find.ts';
import { bytesOf, newFile, textOf, type NewFile } from '../new-file.ts';
import { Misuse, Refused } from '../problem.ts';
import { languageFrom, spoken } from '../person-words.ts';
import { choiceFrom, dateFrom, iso } from '../values.ts';
import type { AddCommand } from './list.ts';

export const addEvidence: AddCommand = (program, world) => {
  const evidence = program
    .command('evidence')
    .description('signed evidence packs of a company: make them, verify them');
  evidence
    .command('make')
    .description('policy history, enrollment, resets, passes, administrators and the state of the audit trail, signed')
    .requiredOption('--company <company>', 'its name or id')
    .option('--from <date>', "first day, in the company's time zone (three months back unless told)")
    .option('--to <date>', 'last day, in the same zone (today unless told)')
    .option('--format <format>', evidenceForms.join(' or '), 'pdf')
    .option('--language <language>', `of the PDF: ${spoken}`, 'en')
    .option('--output <file>', 'a new file (mfa-evidence-DATE in this folder unless told)')
    .addHelpText('after', makeHelp)
    .action(withTools(world, make));
  evidence
    .command('verify')
    .description('whether a pack, PDF or JSON, is what was made; and if not, what was changed')
    .argument('<file>', 'the pack')
    .option('--keys <file>', 'public keys, as the installation that made it publishes them; needs no installation here')
    .addHelpText('after', verifyHelp)
    .action(plainly(world, verify));
  evidence
    .command('keys')
    .description('the public key that verifies packs of this installation, as a JSON Web Key Set')
    .addHelpText('after', '\nExample: gatehouse evidence keys > evidence-keys.json')
    .action(withTools(world, keys));
};

const makeHelp = `
The audit trail of the company tells that it was made. At most a year at a time.

Example:
  gatehouse evidence make --company "Meridian Construction" --from 2027-01-01 --to 2027-03-31 --output q1.pdf`;

const verifyHelp = `
Without --keys, packs of this installation are verified with its own key. An installation publishes its public keys at
/.well-known/gatehouse-evidence-keys.json; take them from there, or have them told to you, by a way that you trust.

Example:
  gatehouse evidence verify q1.pdf --keys evidence-keys.json`;

interface MakeOptions {
  readonly company: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: string;
  readonly language: string;
  readonly output?: string;
}

async function make(job: ToolJob, options: MakeOptions): Promise<void> {
  const { deps, evidence } = job.tools;
  const form = choiceFrom('--format', evidenceForms, options.format);
  const m = messagesFor(languageFrom(options.language));
  const bundle = await companyFrom(deps, options.company);
  const usual = usualDays(bundle.company.timeZone, deps.clock.now());
  const to = options.to === undefined ? usual.to : dateFrom('--to', options.to);
  const from = options.from === undefined ? usual.from : dateFrom('--from', options.from);
  // Before the work: is there a place for what comes of it?
  const file = newFile(job.world.directory, options.output ?? `mfa-evidence-${to}.${form}`);
  try {
    const made = await makeEvidence(deps, evidence, job.world, { bundle, days: { from, to }, form, m });
    if (!made.done) throw refusal(made.because);
    keep(job, file, made.file);
  } finally {
    file.drop();
  }
}

function refusal(because: Extract<MadeEvidence, { done: false }>['because']): Error {
  switch (because) {
    case 'backwards':
      return new Misuse('--to lies before --from.');
    case 'ahead':
      return new Misuse('--to is still ahead: nothing is known of it yet.');
    case 'too-long':
      return new Misuse('That is more than a year: make several packs.');
    case 'busy':
      return new Refused('busy', 'Other packs are being made. Try again in a minute.');
    default:
      return because satisfies never;
  }
}

function keep({ out, tools }: ToolJob, file: NewFile, { bytes, id }: EvidenceFile): void {
  file.write(bytes);
  file.keep();
  const fields = { id, file: file.name, bytes: bytes.length, kid: tools.evidence.signer.key.kid };
  out.one({ ...fields, at: iso(tools.deps.clock.now()) }, `Made: ${file.name}.`);
}

async function verify(job: Job, file: string, options: { readonly keys?: string }): Promise<void> {
  const bytes = bytesOf(job.world.directory, file);
  const trusted = options.keys === undefined ? await ownKeys(job) : keysFrom(job, options.keys);
  const verdict = await verifyEvidence(bytes, trusted);
  if (verdict.genuine) {
    const { about, ...facts } = verdict;
    job.out.one(
      { ...facts, ...(about && { id: about.id, company: about.company.name, madeAt: about.madeAt }) },
      genuineWords(verdict),
    );
    return;
  }
  const { because, parts, attached, kind } = verdict;
  job.out.one({ genuine: false, kind, because, parts, attached }, partsWords(verdict));
  throw new Refused(`evidence-${because}`, flawWords(verdict));
}

/** Throws Misuse. */
function keysFrom({ world }: Job, file: string): readonly EvidenceKey[] {
  const found = keysIn(textOf(world.directory, file));
  if (found.length > 0) return found;
  throw new Misuse(`${file} holds no public key of an installation: it is a JSON Web Key Set, as it publishes one.`);
}

async function ownKeys({ world, file }: Job): Promise<readonly EvidenceKey[]> {
  const tools = await world.open(world.configuration(file));
  try {
    return [tools.evidence.signer.key];
  } finally {
    await tools.close();
  }
}

async function keys({ out, tools }: ToolJob): Promise<void> {
  await out.line(JSON.stringify({ keys: [tools.evidence.signer.key] }, null, 2));
}
