import { deadlineInstant, daysUntil, type Deadline } from '#domain/deadline.ts';
import { daysExtended } from '#domain/extension.ts';
import { hour, type Instant } from '#domain/instant.ts';
import { frequencies, type Contribution, type Decider, type Frequency, type MergedPolicy } from '#domain/policy.ts';
import type { Fields } from './cell.ts';
import { iso, inWords, isoOrNull } from './values.ts';

/** A deadline as JSON has it: what is stored, the instant that follows from it now, and the days left (SPEC P2, P8). */
export function deadlineFields(deadline: Deadline, now: Instant): Fields {
  const at = deadlineInstant(deadline);
  return { date: deadline.date, timeZone: deadline.zone, at: iso(at), daysLeft: daysUntil(at, now) };
}

/** "Friday, January 15, 2027, 00:00 Central Time (…Z): 3 days left". */
export function deadlineWords(deadline: Deadline, now: Instant): string {
  const at = deadlineInstant(deadline);
  const days = daysUntil(at, now);
  const left = days === 0 ? 'enforced' : `${days} ${days === 1 ? 'day' : 'days'} left`;
  return `${inWords(at, deadline.zone)}, ${left}`;
}

export const frequencyWords = (frequency: Frequency): string => `${frequency} (${hoursWords(frequencies[frequency])})`;

const hoursWords = (length: number): string => {
  const hours = length / hour;
  return hours < 48 ? `every ${hours} hours` : `every ${hours / 24} days`;
};

/** Who or what decided, by name (SPEC P7). */
function deciderWords(by: Decider): string {
  switch (by.rule) {
    case 'company':
      return `${by.companyName} (${by.companyId})`;
    case 'role':
      return `the role "${by.role}" of ${by.application} in ${by.companyName} (${by.companyId})`;
    case 'another':
      return 'another rule';
    case 'operator':
      return 'operators always need MFA by app';
    case 'personal':
      return 'the user’s own setting "Always require 2FA to log into my account"';
    case 'reset':
      return 'their methods were reset: they set up again';
    default:
      return by satisfies never;
  }
}

const modeWords: Record<MergedPolicy['mode'], string> = {
  off: 'nothing requires MFA',
  announced: 'early-enrollment period',
  enforced: 'MFA is required',
};

/** The merged policy as JSON has it. */
export function mergedFields(policy: MergedPolicy, now: Instant): Fields {
  return {
    mode: policy.mode,
    personal: policy.personal,
    deadline: policy.deadline && deadlineFields(policy.deadline.of, now),
    proofEveryHours: policy.frequency && policy.frequency.every / hour,
    confirmMailbox: policy.confirmMailbox,
    forbiddenMethods: policy.kinds.filter((one) => one.forbiddenBy.length > 0).map((one) => one.kind),
    reasons: policy.reasons.map(reasonFields),
  };
}

function reasonFields(reason: Contribution): Fields {
  const { by, deadlineAt, frequency } = reason;
  const company = 'companyId' in by ? { company: by.companyId, companyName: by.companyName } : {};
  const role = by.rule === 'role' ? { application: by.application, role: by.role } : {};
  const times = { deadlineAt: isoOrNull(deadlineAt), proofEveryHours: frequency && frequency / hour };
  return { rule: by.rule, ...company, ...role, ...times, extendedByDays: daysLater(reason) };
}

/** The merged policy line by line: what holds, then everything that took part, strictest first. */
export function mergedWords(policy: MergedPolicy, now: Instant): readonly string[] {
  const deadline = policy.deadline ? [`deadline: ${deadlineWords(policy.deadline.of, now)}`] : [];
  const every = policy.frequency
    ? [`a code ${hoursWords(policy.frequency.every)}, because of ${deciderWords(policy.frequency.by)}`]
    : [];
  const forbidden = policy.kinds
    .filter((one) => one.forbiddenBy.length > 0)
    .map((one) => `no ${one.kind}, because of ${one.forbiddenBy.map(deciderWords).join('; ')}`);
  const reasons = policy.reasons.map((one) => `because of ${deciderWords(one.by)}${since(one.by)}${later(one)}`);
  return [modeWords[policy.mode], ...deadline, ...reasons, ...every, ...forbidden];
}

/** In the zone that the company chose: there the day begins (SPEC P2). */
const since = (by: Decider): string =>
  by.rule === 'company' && by.deadline ? `, from ${inWords(deadlineInstant(by.deadline), by.deadline.zone)}` : '';

/** By how much the person's own date is later than their company's (SPEC P14). */
const daysLater = ({ by, extendedFrom }: Contribution): number =>
  by.rule === 'company' && by.deadline && extendedFrom ? daysExtended(extendedFrom, by.deadline) : 0;

function later(reason: Contribution): string {
  const days = daysLater(reason);
  if (days === 0) return '';
  return `, ${days} ${days === 1 ? 'day' : 'days'} later than the company's date of ${reason.extendedFrom?.date}: more time was given`;
}
