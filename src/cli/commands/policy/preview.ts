import { deadlineInstant, type Deadline } from '#domain/deadline.ts';
import type { BlastRadius } from '#domain/blast-radius.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import { judgedPeople } from '#flows/policy/affected-people.ts';
import type { JudgedPerson } from '#flows/policy/judged-people.ts';
import { blastRadius } from '#flows/policy/blast-radius.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { cellText, printable, type Fields } from '../../cell.ts';
import { companyFrom } from '../../find.ts';
import { orInterrupted } from '../../interrupted.ts';
import { progress } from '../../progress.ts';
import { dateFrom } from '../../values.ts';
import type { AddToGroup } from '../user.ts';
import { addPolicyOptions, changeFrom, draftOf, type PolicyOptions } from './options.ts';
import { radiusFields, radiusWords } from './radius.ts';

interface Options extends PolicyOptions {
  readonly on?: string;
  readonly list?: boolean;
}

export const addPolicyPreview: AddToGroup = (group, world) => {
  const command = group
    .command('preview')
    .argument('<company>', 'id or exact name')
    .description('whom a policy would reach: who would have to enroll, and who would struggle');
  addPolicyOptions(command)
    .option('--on <date>', 'on this day; else on the deadline')
    .option('--list', 'exactly who: a line for each who would have to enroll or struggle (with --json, JSON lines)')
    .addHelpText('after', help)
    .action(withTools(world, preview, { endsByItself: true }));
};

const help = `
Options that a policy has change the one that stands, for this look only; without any, what stands is looked at as if it were required.
Nothing is saved.

Example:
  gatehouse policy preview "Northwind Builders" --require-mfa on --deadline 2027-01-18 --list`;

async function preview(job: ToolJob, which: string, options: Options): Promise<void> {
  const { deps } = job.tools;
  const { out, world } = job;
  const change = { requireMfa: true, ...changeFrom(options) };
  const day = options.on === undefined ? null : dateFrom('--on', options.on);
  const found = await companyFrom(deps, which);
  const { settings } = draftOf(deps, found, change);
  const look = options.list === true ? tellWho(job, found, settings) : Promise.resolve();
  const counted = look.then(() => blastRadius(deps, found.company.id, settings, world.signal));
  const radius = await orInterrupted('Not everybody was looked at.', counted);
  const when = { date: day ?? settings.deadline?.date ?? null, mode: modeOn(settings, day) };
  if (options.list === true) for (const line of radiusWords(radius)) out.note(line);
  else out.one(fieldsOf(found, when, radius), wordsOf(found, when, radius));
}

/** Exactly who, by name. */
async function tellWho(
  { tools: { deps }, out, world }: ToolJob,
  { company }: CompanyBundle,
  settings: PolicySettings,
): Promise<void> {
  const seen = progress(world, 'members');
  let looked = 0;
  if (!out.json) await out.line(['email', 'name', 'standing', 'struggles'].join('\t'));
  const query = { company: company.id, settings, reach: 'everyone', search: null } as const;
  try {
    for await (const people of judgedPeople(deps, query, world.signal)) {
      for (const one of people.filter(isTold)) await out.line(lineOf(one, out.json));
      looked += people.length;
      seen.show(looked, null);
    }
  } finally {
    seen.end();
  }
}

const isTold = ({ affected: { standing, struggles } }: JudgedPerson): boolean =>
  standing === 'must-enroll' || struggles.length > 0;

function lineOf({ seen, affected: { standing, struggles } }: JudgedPerson, json: boolean): string {
  const { id, email, displayName: name } = seen;
  if (json) return JSON.stringify({ user: id, email, name, standing, struggles });
  return [email, printable(name), standing, struggles.join(', ')].join('\t').trimEnd();
}

interface When {
  readonly date: string | null;
  readonly mode: 'off' | 'early-enrollment' | 'enforced';
}

/** Before the deadline people may still put it off (SPEC P3). */
function modeOn({ requireMfa, deadline }: PolicySettings, day: Deadline['date'] | null): When['mode'] {
  if (!requireMfa || !deadline) return 'off';
  const isReached = day === null || deadlineInstant({ date: day, zone: deadline.zone }) >= deadlineInstant(deadline);
  return isReached ? 'enforced' : 'early-enrollment';
}

const fieldsOf = ({ company }: CompanyBundle, when: When, radius: BlastRadius): Fields => ({
  company: company.id,
  companyName: company.name,
  date: when.date,
  mode: when.mode,
  ...radiusFields(radius),
});

const modeWords: Record<When['mode'], string> = {
  off: 'nothing is required',
  'early-enrollment': 'early-enrollment period: those who have not enrolled may put it off',
  enforced: 'enforced',
};

const wordsOf = ({ company }: CompanyBundle, { date, mode }: When, radius: BlastRadius): string =>
  [`${printable(company.name)}, on ${cellText(date)}: ${modeWords[mode]}`, ...radiusWords(radius)].join('\n');
