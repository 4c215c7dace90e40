import type { Instant } from '#domain/instant.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import { nothingHeld, stillHeld, type HeldRule } from '#domain/reset-rule.ts';
import { settingsOf } from '#flows/policy/change-policy.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { cellText, printable, type Fields } from '../../cell.ts';
import { companyFrom } from '../../find.ts';
import { deadlineFields, deadlineWords, frequencyWords } from '../../policy-words.ts';
import { iso, readable } from '../../values.ts';
import type { AddToGroup } from '../user.ts';

export const addPolicyShow: AddToGroup = (group, world) => {
  group
    .command('show')
    .argument('<company>', 'id or exact name')
    .description('what a company decided, and until when its people may put it off')
    .addHelpText('after', '\nExample:\n  gatehouse policy show "Northwind Builders"')
    .action(withTools(world, show));
};

async function show({ tools: { deps }, out }: ToolJob, which: string): Promise<void> {
  const found = await companyFrom(deps, which);
  const now = deps.clock.now();
  out.one(policyFields(found, settingsOf(found), now), policyWords(found, settingsOf(found), now));
}

/** Settings as JSON has them. */
export function policyFields({ company, policy }: CompanyBundle, settings: PolicySettings, now: Instant): Fields {
  return {
    company: company.id,
    companyName: company.name,
    entitled: company.entitlement === 'available',
    requireMfa: settings.requireMfa,
    deadline: settings.deadline && deadlineFields(settings.deadline, now),
    frequency: settings.frequency,
    smsAllowed: settings.smsAllowed,
    confirmMailbox: settings.confirmMailbox,
    helpContact: settings.helpContact,
    appGuidance: settings.appGuidance,
    resetApproval: settings.resetApproval,
    resetDelayHours: settings.resetDelayHours,
    ...heldFields(heldBy(policy, now)),
    revision: policy?.revision ?? 0,
    changedAt: policy ? iso(policy.changedAt) : null,
  };
}

function policyWords({ company, policy }: CompanyBundle, settings: PolicySettings, now: Instant): string {
  const entitled = company.entitlement === 'available';
  const held = heldBy(policy, now);
  const lines: readonly (readonly [string, string])[] = [
    ['Company', `${printable(company.name)} (${company.id})`],
    ['Entitled to MFA', entitled ? 'yes' : 'no: the policy has no effect ("gatehouse company entitle")'],
    ['Require MFA', cellText(settings.requireMfa)],
    ['Deadline', settings.deadline ? deadlineWords(settings.deadline, now) : '-'],
    ['A code is asked for', frequencyWords(settings.frequency)],
    ['Text messages', settings.smsAllowed ? 'allowed beside apps' : 'not allowed'],
    ['Mailbox proved first', cellText(settings.confirmMailbox)],
    ['Help contact', cellText(settings.helpContact)],
    ['App guidance', cellText(settings.appGuidance)],
    ['Resets approved', approvalWords(settings, held, company.timeZone)],
    ['Resets wait', delayWords(settings, held, company.timeZone)],
    [
      'Last change',
      policy ? `${readable(policy.changedAt, company.timeZone)} (number ${policy.revision})` : 'nobody has decided yet',
    ],
  ];
  const width = Math.max(...lines.map(([title]) => title.length));
  return lines.map(([title, text]) => `${title.padEnd(width)}  ${text}`).join('\n');
}

const heldBy = (policy: CompanyBundle['policy'], now: Instant): HeldRule =>
  stillHeld(policy?.heldResets ?? nothingHeld, now);

/** What was eased and holds still. */
const heldFields = ({ approvalUntil, delay }: HeldRule): Fields => ({
  resetApprovalUntil: approvalUntil && iso(approvalUntil),
  resetDelayKeptHours: delay?.hours ?? null,
  resetDelayKeptUntil: delay && iso(delay.until),
});

const approver = 'by a second administrator or the operator';

function approvalWords({ resetApproval }: PolicySettings, { approvalUntil }: HeldRule, zone: string): string {
  if (resetApproval) return approver;
  return approvalUntil === null
    ? 'by nobody else'
    : `${approver} until ${readable(approvalUntil, zone)}; then by nobody else`;
}

function delayWords({ resetDelayHours }: PolicySettings, { delay }: HeldRule, zone: string): string {
  const set = resetDelayHours === 0 ? 'no' : `${resetDelayHours} hours`;
  return delay === null ? set : `${delay.hours} hours until ${readable(delay.until, zone)}; then ${set}`;
}
