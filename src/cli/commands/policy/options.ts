import type { Command } from 'commander';
import { resetDelayHours, type ResetDelayHours } from '#domain/mfa-reset.ts';
import { frequencies, type Frequency } from '#domain/policy.ts';
import type { PolicyChange, PolicyFlaw } from '#domain/policy-change.ts';
import type { Deps } from '#flows/deps.ts';
import { planChange, type PlannedChange } from '#flows/policy/plan-change.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { zoneFrom } from '../../person-words.ts';
import { Refused } from '../../problem.ts';
import { choiceFrom, dateFrom, policyTextFrom, switchFrom } from '../../values.ts';

/** What a policy says, as options. */
export interface PolicyOptions {
  readonly requireMfa?: string;
  readonly deadline?: string;
  readonly timeZone?: string;
  readonly frequency?: string;
  readonly sms?: string;
  readonly confirmMailbox?: string;
  readonly helpContact?: string;
  readonly appGuidance?: string;
  readonly resetApproval?: string;
  readonly resetDelay?: string;
}

export const addPolicyOptions = (command: Command): Command =>
  command
    .option('--require-mfa <on|off>', 'require MFA from the deadline on')
    .option('--deadline <date>', 'first day on which nobody gets past without a second factor, such as 2027-01-18')
    .option('--time-zone <zone>', 'IANA zone in which that day begins, such as America/Chicago')
    .option('--frequency <frequency>', 'how often a code is asked for: frequently, weekly, monthly')
    .option('--sms <on|off>', 'text messages are allowed beside apps')
    .option('--confirm-mailbox <on|off>', 'the mailbox is proved before the first set-up')
    .option('--help-contact <text>', 'whom people ask (at most 500 characters); empty for nobody')
    .option('--app-guidance <text>', 'which app to use, shown while setting up (at most 2,000); empty for none')
    .option('--reset-approval <on|off>', 'a second administrator, or the operator, approves resets of MFA')
    .option(
      '--reset-delay <hours>',
      'for how many hours resets of MFA wait, so that they can be stopped: 0, 4, 24, 72',
    );

const frequencyNames = Object.keys(frequencies) as Frequency[];

const delays: ReadonlyMap<string, ResetDelayHours> = new Map(resetDelayHours.map((one) => [String(one), one]));

/** What the options say; nothing about what they leave out. Throws Misuse. */
export function changeFrom(options: PolicyOptions): PolicyChange {
  const { requireMfa, deadline, timeZone, frequency, sms, confirmMailbox, helpContact, appGuidance } = options;
  const { resetApproval, resetDelay } = options;
  return {
    ...(requireMfa === undefined ? {} : { requireMfa: switchFrom('--require-mfa', requireMfa) }),
    ...(deadline === undefined ? {} : { date: dateFrom('--deadline', deadline) }),
    ...(timeZone === undefined ? {} : { zone: zoneFrom(timeZone) }),
    ...(frequency === undefined ? {} : { frequency: choiceFrom('--frequency', frequencyNames, frequency) }),
    ...(sms === undefined ? {} : { smsAllowed: switchFrom('--sms', sms) }),
    ...(confirmMailbox === undefined ? {} : { confirmMailbox: switchFrom('--confirm-mailbox', confirmMailbox) }),
    ...(helpContact === undefined ? {} : { helpContact: policyTextFrom('--help-contact', 'helpContact', helpContact) }),
    ...(appGuidance === undefined ? {} : { appGuidance: policyTextFrom('--app-guidance', 'appGuidance', appGuidance) }),
    ...(resetApproval === undefined ? {} : { resetApproval: switchFrom('--reset-approval', resetApproval) }),
    ...(resetDelay === undefined ? {} : { resetDelayHours: delayFrom(resetDelay) }),
  };
}

const delayFrom = (text: string): ResetDelayHours =>
  delays.get(choiceFrom('--reset-delay', [...delays.keys()], text)) ?? 0;

/** What the policy comes to with a change. Throws Refused. */
export function draftOf(deps: Deps, bundle: CompanyBundle, change: PolicyChange): PlannedChange {
  const planned = planChange(deps, bundle, change);
  if ('flaw' in planned) throw new Refused(planned.flaw, flawWords(planned));
  return planned;
}

function flawWords(flaw: PolicyFlaw): string {
  switch (flaw.flaw) {
    case 'deadline-past':
      return `The deadline ${flaw.deadline.date} is over in ${flaw.deadline.zone}, where it is ${flaw.today}: give --deadline a date of today or later.`;
    case 'deadline-far':
      return `The deadline ${flaw.deadline.date} is more than ten years ahead: give --deadline a date until ${flaw.latest}.`;
    case 'zone-without-date':
      return 'There is no deadline whose zone could be set: give --deadline as well.';
    default:
      return flaw satisfies never;
  }
}
