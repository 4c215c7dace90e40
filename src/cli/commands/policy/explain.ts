import { deadlineInstant } from '#domain/deadline.ts';
import type { Instant } from '#domain/instant.ts';
import { ruleTrace, type DecidedStep } from '#domain/policy-view.ts';
import type { NextSignIn } from '#flows/directory/next-sign-in.ts';
import { explainPerson, type CompanyDraft } from '#flows/policy/explain.ts';
import { zoneOf } from '#flows/mail.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { UserBundle } from '#ports/records.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable, type Fields } from '../../cell.ts';
import { companyFrom, quoted, userFrom } from '../../find.ts';
import { mergedFields, mergedWords } from '../../policy-words.ts';
import { Misuse, Refused } from '../../problem.ts';
import { stepsFields, stepsWords } from '../../step-words.ts';
import { dateFrom, inWords, iso } from '../../values.ts';
import type { AddToGroup } from '../user.ts';
import { addPolicyOptions, changeFrom, draftOf, type PolicyOptions } from './options.ts';

interface Options extends PolicyOptions {
  readonly on?: string;
  readonly company?: string;
}

export const addPolicyExplain: AddToGroup = (group, world) => {
  const command = group
    .command('explain')
    .argument('<who>', 'login e-mail or id of the user')
    .description('what one person would be asked on a day, and every rule that decided it')
    .option('--on <date>', 'on this day, such as 2027-01-18; else now')
    .option('--company <company>', 'as if this company had decided what the options below say; id or exact name');
  addPolicyOptions(command).addHelpText('after', help).action(withTools(world, explain));
};

const help = `
A day begins in the zone of the draft's deadline, without a draft in the person's own. Nothing is saved. All rules are told by name: company administrators see
those of others as "another rule".

Examples:
  gatehouse policy explain ana@example.com --on 2027-01-18
  gatehouse policy explain ana@example.com --on 2027-01-18 --company "Northwind Builders" --deadline 2027-01-18 --sms off`;

async function explain({ tools: { deps }, out }: ToolJob, who: string, options: Options): Promise<void> {
  const day = options.on === undefined ? null : dateFrom('--on', options.on);
  const change = changeFrom(options);
  if (options.company === undefined && Object.keys(change).length > 0)
    throw new Misuse('Say with --company whose policy the other options are about.');
  const bundle = await userFrom(deps, who);
  const company = options.company === undefined ? null : await companyFrom(deps, options.company);
  if (company) mustBeBound(bundle, company);
  const draft = company && {
    company: company.company.id,
    settings: draftOf(deps, company, { requireMfa: true, ...change }).settings,
  };
  const zone = draft?.settings.deadline?.zone ?? zoneOf(bundle);
  const at = day === null ? deps.clock.now() : deadlineInstant({ date: day, zone });
  const found = explainPerson(deps, bundle, at, draft);
  const told = { bundle, company, draft, at, zone, found, decided: decidedIn(found) };
  out.one(fieldsOf(told), wordsOf(told));
}

/** A draft of a company that has no hold on somebody would explain nothing (SPEC C2). */
function mustBeBound({ memberships, user }: UserBundle, { company }: CompanyBundle): void {
  const at = memberships.find((one) => one.company.id === company.id);
  if (at?.membership.status === 'active') return;
  throw new Refused(
    'no-member',
    `${quoted(user.email)} has no active membership of ${quoted(company.name)}: its policy does not bind them.`,
  );
}

interface Told {
  readonly bundle: UserBundle;
  readonly company: CompanyBundle | null;
  readonly draft: CompanyDraft | null;
  readonly at: Instant;
  readonly zone: string;
  readonly found: NextSignIn;
  readonly decided: DecidedStep | undefined;
}

const decidedIn = ({ policy, step }: NextSignIn): DecidedStep | undefined =>
  ruleTrace(policy, step).find((one) => one.line === 'step');

const fieldsOf = ({ bundle, company, draft, at, found, decided }: Told): Fields => ({
  user: bundle.user.id,
  email: bundle.user.email,
  evaluatedAt: iso(at),
  draftOf: draft && company && { company: company.company.id, companyName: company.company.name },
  policy: mergedFields(found.policy, at),
  nextSignIn: stepsFields(found),
  decidedBy: found.step.reason,
  askedBefore: [...(decided?.silent ?? [])],
});

function wordsOf({ bundle, company, draft, at, zone, found, decided }: Told): string {
  const assumed = draft && company ? [`as if ${printable(company.company.name)} had decided so`] : [];
  return [
    `${printable(bundle.user.displayName)} (${bundle.user.email}), on ${inWords(at, zone)}`,
    ...assumed,
    '',
    'what binds them:',
    ...mergedWords(found.policy, at).map((line) => `  ${printable(line)}`),
    '',
    'after the right password, a sign-in asks:',
    ...stepsWords(found).map((line) => `  ${line}`),
    `  decided by the rule ${found.step.reason}`,
    ...(decided ? [`  asked before it, without an answer: ${decided.silent.join(', ')}`] : []),
  ].join('\n');
}
