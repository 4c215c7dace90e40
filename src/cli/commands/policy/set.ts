import { breath } from '#flows/breath.ts';
import { easesResets } from '#domain/policy-change.ts';
import { changePolicy, settingsOf } from '#flows/policy/change-policy.ts';
import { reviewChange, type PlannedChange } from '#flows/policy/plan-change.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { cellText, printable, type Fields } from '../../cell.ts';
import { confirm } from '../../confirm.ts';
import { companyFrom } from '../../find.ts';
import { orInterrupted } from '../../interrupted.ts';
import { deadlineWords } from '../../policy-words.ts';
import { Misuse, Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { addPolicyOptions, changeFrom, draftOf, type PolicyOptions } from './options.ts';
import { radiusWords } from './radius.ts';
import { policyFields } from './show.ts';

interface Options extends PolicyOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

export const addPolicySet: AddToGroup = (group, world) => {
  const command = group
    .command('set')
    .argument('<company>', 'id or exact name')
    .description('change what a company decided about MFA; it acts at once, on everyone');
  addPolicyOptions(command)
    .option('--dry-run', 'only show what would change')
    .option('--yes', 'even with fewer than two enrolled administrators')
    .addHelpText('after', help)
    .action(withTools(world, setPolicy, { endsByItself: true }));
};

const help = `
What is left out stays as it is. Switched on without a deadline, it is 30 days ahead.

Examples:
  gatehouse policy set "Northwind Builders" --require-mfa on --deadline 2027-01-18 --time-zone America/Chicago
  gatehouse policy set cmp_0197… --frequency weekly --dry-run`;

async function setPolicy({ tools: { deps }, out, world }: ToolJob, which: string, options: Options): Promise<void> {
  const change = changeFrom(options);
  if (Object.keys(change).length === 0)
    throw new Misuse('Say what to change, such as --require-mfa on; --help lists it.');
  const found = await companyFrom(deps, which);
  const draft = draftOf(deps, found, change);
  if (draft.settings.requireMfa && draft.changed.length > 0) {
    const judged = judge({ deps, out, world }, found, draft, options).then(() => breath(world.signal));
    await orInterrupted('Nothing was saved.', judged);
  }
  if (easesResets(settingsOf(found), draft.settings)) out.note(easedLater);
  const dryRun = options.dryRun ?? false;
  if (!dryRun) await save(deps, world, found, draft);
  show({ deps, out }, dryRun ? found : await companyFrom(deps, found.company.id), draft, dryRun);
}

const easedLater =
  'What is eased of resets takes effect 72 hours after it is saved; until then they take what they took. Set back before, nothing was eased.';

type Around = Pick<ToolJob, 'out' | 'world'> & { readonly deps: ToolJob['tools']['deps'] };

/** What whoever requires MFA should know before it is saved (SPEC C3, P2, P11). */
async function judge(
  { deps, out, world }: Around,
  found: CompanyBundle,
  draft: PlannedChange,
  options: Options,
): Promise<void> {
  const { company } = found;
  const { settings, isProposed } = draft;
  if (company.entitlement !== 'available') throw notEntitled();
  if (isProposed && settings.deadline) {
    out.note(`No deadline was given: it is 30 days ahead, ${deadlineWords(settings.deadline, deps.clock.now())}.`);
  }
  if (settings.smsAllowed && !deps.service.offered.includes('phone')) {
    out.note(
      'No text messages leave this installation: allowing them has no effect until GATEHOUSE_SMS_PROVIDERS is set.',
    );
  }
  const { radius, needsTick } = await reviewChange(deps, found, draft, world.signal);
  for (const line of radius === null ? [] : radiusWords(radius)) out.note(line);
  if (options.dryRun === true || !needsTick) return;
  // Why it is asked stands among the notes.
  await confirm(world, `Require MFA in ${company.name} all the same?`, options.yes ?? false);
}

const notEntitled = (): Refused =>
  new Refused(
    'not-entitled',
    'This company is not entitled to require MFA. Entitle it first: gatehouse company entitle.',
  );

async function save(
  deps: Around['deps'],
  world: Around['world'],
  found: CompanyBundle,
  draft: PlannedChange,
): Promise<void> {
  const saved = await changePolicy(deps, world, found, draft.settings);
  if (saved.done) return;
  if (saved.because === 'not-entitled') throw notEntitled();
  throw new Refused(
    'changed-meanwhile',
    'Somebody else changed this policy meanwhile, and nothing was saved. Look at it with "gatehouse policy show", and try again.',
  );
}

function show({ deps, out }: Omit<Around, 'world'>, found: CompanyBundle, draft: PlannedChange, dryRun: boolean): void {
  const { changed, settings, isProposed } = draft;
  const changedFields = changed.map((one): Fields => ({ ...one }));
  const lines = changed.map((one) => `  ${one.setting}: ${cellText(one.before)} → ${cellText(one.after)}`);
  const verb = dryRun ? 'would change' : 'changed';
  const words = changed.length === 0 ? 'was so already; nothing changed.' : `${verb}:\n${lines.join('\n')}`;
  const fields = { changed: changed.length > 0 && !dryRun, changedFields, dryRun, proposedDeadline: isProposed };
  out.one(
    { ...policyFields(found, settings, deps.clock.now()), ...fields },
    `${printable(found.company.name)}: ${words}`,
  );
}
