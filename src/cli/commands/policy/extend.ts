import { deadlineInstant, type Deadline } from '#domain/deadline.ts';
import { extensionLimits } from '#domain/extension.ts';
import { longestName } from '#domain/plain-text.ts';
import { extend, type ExtensionFailure } from '#flows/roll-out/extend.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { UserBundle } from '#ports/records.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable } from '../../cell.ts';
import { companyFrom, presentUserFrom, quoted } from '../../find.ts';
import { deadlineFields } from '../../policy-words.ts';
import { Refused } from '../../problem.ts';
import { countFrom, inWords, lineFrom } from '../../values.ts';
import type { AddToGroup } from '../user.ts';

interface Options {
  readonly days: string;
  readonly reason: string;
}

export const addPolicyExtend: AddToGroup = (group, world) => {
  group
    .command('extend')
    .argument('<who>', 'login e-mail or id of the user')
    .argument('<company>', 'id or exact name')
    .description('give one person more time to set up MFA, once')
    .requiredOption('--days <days>', `1 to ${extensionLimits.mostDays}`)
    .requiredOption('--reason <text>', 'why, for the administrators and the audit trail')
    .addHelpText('after', help)
    .action(withTools(world, giveTime));
};

const help = `
Days are counted from the later of the deadline and now, and end within ${extensionLimits.mostDays} days of the deadline. It is for somebody who never set up a method. Other companies'
deadlines and rules of roles bind them as before. They are told by mail; administrators of the company do the same on the person's page.

Example:
  gatehouse policy extend ana@example.com "Northwind Builders" --days 7 --reason "New phone is on its way"`;

async function giveTime({ tools: { deps }, out, world }: ToolJob, who: string, which: string, options: Options) {
  const days = countFrom('--days', options.days, extensionLimits.mostDays);
  const reason = lineFrom('--reason', options.reason, longestName);
  const bundle = await presentUserFrom(deps, who);
  const place = await companyFrom(deps, which);
  const membership = bundle.memberships.find((one) => one.company.id === place.company.id)?.membership;
  if (!membership) throw refusedTo(bundle, place, 'unknown');
  const giving = { by: world, company: place.company.id };
  const given = await extend(deps, giving, membership.id, { days, reason: reason ?? '' });
  if (!given.done) throw refusedTo(bundle, place, given.because);
  show(out, bundle, place, { membership: membership.id, days, reason, ...given, now: deps.clock.now() });
}

interface Given {
  readonly membership: string;
  readonly days: number;
  readonly reason: string | null;
  readonly until: Deadline;
  readonly isChanged: boolean;
  readonly now: ReturnType<ToolJob['tools']['deps']['clock']['now']>;
}

function show(
  out: ToolJob['out'],
  { user }: UserBundle,
  { company }: CompanyBundle,
  { until, isChanged, now, ...given }: Given,
): void {
  const whole = inWords(deadlineInstant(until), until.zone);
  const person = `${printable(user.displayName)} (${user.email})`;
  out.one(
    {
      user: user.id,
      email: user.email,
      company: company.id,
      ...given,
      changed: isChanged,
      deadline: deadlineFields(until, now),
    },
    isChanged
      ? `${person} has until ${whole} to set up MFA for ${printable(company.name)}.`
      : `${person} was given this already, until ${whole}; nothing changed.`,
  );
}

function refusedTo({ user }: UserBundle, { company }: CompanyBundle, because: ExtensionFailure): Refused {
  const [person, at] = [quoted(user.email), quoted(company.name)];
  const words: Readonly<Record<ExtensionFailure, string>> = {
    unknown: `${person} is no member of ${at}.`,
    days: `More time is 1 to ${extensionLimits.mostDays} days.`,
    reason: 'Say why with --reason: it stays in the audit trail.',
    'changed-meanwhile': 'The deadline was changed at the same moment, and no time was given. Try again.',
    'no-deadline': `${at} requires MFA from no date: there is nothing to extend.`,
    'own-membership': 'Nobody gives themselves more time.',
    'not-active': `${person} has no active membership of ${at}.`,
    'enrolled-before': `${person} set up a method at some time: there is nothing to give more time for.`,
    'extended-before': `${person} was given more time already, and that is done once.`,
    'too-late': `More time ends at most ${extensionLimits.mostDays} days after the deadline of ${at}, and that is over.`,
  };
  return new Refused(because === 'unknown' ? 'no-member' : because, words[because]);
}
