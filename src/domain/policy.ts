import { enrollableKinds, type EnrollableKind } from './authenticator.ts';
import { deadlineInstant, type Deadline } from './deadline.ts';
import type { CompanyId } from './identifiers.ts';
import { day, hour, type Duration, type Instant } from './instant.ts';

/** Re-authentication frequency of a company (SPEC P1). */
export type Frequency = 'frequently' | 'weekly' | 'monthly';

export const frequencies: Record<Frequency, Duration> = { frequently: 12 * hour, weekly: 7 * day, monthly: 30 * day };

/** What one company decided, of a user's accepted and active memberships only (SPEC C5). */
export interface CompanyPolicy {
  readonly companyId: CompanyId;
  readonly companyName: string;
  /** Entitled by the operator (SPEC C3): without it the policy has no effect. */
  readonly entitled: boolean;
  readonly requireMfa: boolean;
  readonly deadline: Deadline | null;
  readonly frequency: Frequency;
  readonly smsAllowed: boolean;
  /** Prove the mailbox before a first factor is bound (SPEC P1). */
  readonly confirmMailbox: boolean;
  readonly helpContact: string | null;
  readonly appGuidance: string | null;
  /** Whether this user holds both `admin` permissions there (SPEC C2). */
  readonly administers: boolean;
}

/** Who or what decided: named in every prompt, mail and log line (SPEC P7). */
export type Decider =
  | {
      readonly rule: 'company';
      readonly companyId: CompanyId;
      readonly companyName: string;
      readonly deadline: Deadline | null;
    }
  | { readonly rule: 'operator' }
  | { readonly rule: 'personal' }
  /** An administrator or operator unbound every method: one is set up before anything else (SPEC A4). */
  | { readonly rule: 'reset' };

/** One way in which a company policy or rule took part, for traces and prompts. */
export interface Contribution {
  readonly by: Decider;
  readonly deadlineAt: Instant | null;
  readonly frequency: Duration | null;
}

export interface KindVerdict {
  readonly kind: EnrollableKind;
  /** Who forbids it, now or from a deadline to come: nobody enrolls what will not last. Empty: it may be enrolled. */
  readonly forbiddenBy: readonly Decider[];
  /** Whether a rule that is in force already forbids it. Until then what was enrolled goes on working (SPEC P3). */
  readonly forbiddenNow: boolean;
}

/** The strictest merge of everything that binds one user at one instant (SPEC P7). */
export interface MergedPolicy {
  /** `off`: nothing asks. `announced`: early-enrollment period. `enforced`: the deadline has come, or a rule has none. */
  readonly mode: 'off' | 'announced' | 'enforced';
  /** The earliest deadline and who set it; null where `mode` is `off` or only rules without a date speak. */
  readonly deadline: { readonly at: Instant; readonly of: Deadline; readonly by: Decider } | null;
  /** Who decided the mode; null where it is `off`. */
  readonly by: Decider | null;
  /** The shortest re-authentication frequency and who set it. */
  readonly frequency: { readonly every: Duration; readonly by: Decider } | null;
  readonly kinds: readonly KindVerdict[];
  readonly confirmMailbox: boolean;
  /** Administrators of entitled companies enroll before they enforce (SPEC P4). */
  readonly mayEnrollUnasked: boolean;
  /** "Always require 2FA to log into my account" (SPEC U4). */
  readonly personal: boolean;
  /** Everything that took part, strictest first. */
  readonly reasons: readonly Contribution[];
}

export interface PersonalRules {
  /** SPEC U4. */
  readonly alwaysRequire: boolean;
  /** SPEC C6. */
  readonly operator: boolean;
  /** The methods were reset, and none has been bound since (SPEC A4). */
  readonly setUpDemanded: boolean;
}

/**
 * Merges what binds a user: earliest deadline, shortest frequency, intersection of kinds. The authenticator app is allowed by every policy,
 * so the intersection is never empty (SPEC P7). `now` decides announced or enforced: no deadline is ever copied (SPEC P8, SECURITY I8).
 */
export function mergePolicies(policies: readonly CompanyPolicy[], personal: PersonalRules, now: Instant): MergedPolicy {
  const binding = policies.filter((one) => one.entitled && one.requireMfa && one.deadline !== null);
  const reasons = [...resetRule(personal), ...operatorRule(personal), ...binding.map(contributionOf)].toSorted(
    strictestFirst,
  );
  const first = reasons[0] ?? null;
  return {
    mode: modeOf(first, now),
    deadline: earliestDeadline(reasons),
    by: first?.by ?? null,
    frequency: shortestFrequency(reasons),
    kinds: enrollableKinds.map((kind) => kindVerdict(kind, binding, personal, now)),
    confirmMailbox: isMailboxFirst(binding, personal),
    mayEnrollUnasked: policies.some((one) => one.entitled && one.administers),
    personal: personal.alwaysRequire,
    reasons,
  };
}

/** Kinds whose proof a merged policy accepts at this instant, strongest first. */
export const acceptedKinds = (policy: MergedPolicy): readonly EnrollableKind[] =>
  policy.kinds.filter((one) => !one.forbiddenNow).map((one) => one.kind);

/** Whether an enrolled user is challenged at sign-in (SPEC S2): anything asks, the early-enrollment period included, or the personal rule. */
export const asksForSecondFactor = (policy: MergedPolicy): boolean => policy.mode !== 'off' || policy.personal;

/** Longest life of a session, from sign-in (SPEC P10). */
export const sessionLimit = (policy: MergedPolicy): Duration => (policy.mode === 'off' ? 12 * hour : 30 * day);

/** After a reset the mailbox is proved whatever companies say: the way is password, mailbox, set-up (SPEC A4). */
const isMailboxFirst = (binding: readonly CompanyPolicy[], { operator, setUpDemanded }: PersonalRules): boolean =>
  operator || setUpDemanded || binding.length === 0 || binding.some((one) => one.confirmMailbox);

/** Asks at once, before every deadline and where nothing else does, for any method that the other rules allow. */
function resetRule(personal: PersonalRules): Contribution[] {
  return personal.setUpDemanded ? [{ by: { rule: 'reset' }, deadlineAt: null, frequency: null }] : [];
}

function operatorRule(personal: PersonalRules): Contribution[] {
  return personal.operator ? [{ by: { rule: 'operator' }, deadlineAt: null, frequency: frequencies.frequently }] : [];
}

function contributionOf(policy: CompanyPolicy): Contribution {
  const { companyId, companyName, deadline } = policy;
  return {
    by: { rule: 'company', companyId, companyName, deadline },
    deadlineAt: deadline && deadlineInstant(deadline),
    frequency: frequencies[policy.frequency],
  };
}

/** Rules without a date bind at once, so they come before every deadline. Ties keep the order of the memberships. */
const strictestFirst = (a: Contribution, b: Contribution): number => (a.deadlineAt ?? 0) - (b.deadlineAt ?? 0);

function modeOf(first: Contribution | null, now: Instant): MergedPolicy['mode'] {
  if (first === null) return 'off';
  return first.deadlineAt === null || first.deadlineAt <= now ? 'enforced' : 'announced';
}

function earliestDeadline(reasons: readonly Contribution[]): MergedPolicy['deadline'] {
  for (const { by, deadlineAt } of reasons) {
    if (by.rule === 'company' && by.deadline && deadlineAt !== null) return { at: deadlineAt, of: by.deadline, by };
  }
  return null;
}

function shortestFrequency(reasons: readonly Contribution[]): MergedPolicy['frequency'] {
  let shortest: MergedPolicy['frequency'] = null;
  for (const { by, frequency } of reasons) {
    if (frequency !== null && (shortest === null || frequency < shortest.every)) shortest = { every: frequency, by };
  }
  return shortest;
}

function kindVerdict(
  kind: EnrollableKind,
  binding: readonly CompanyPolicy[],
  personal: PersonalRules,
  now: Instant,
): KindVerdict {
  if (kind === 'app') return { kind, forbiddenBy: [], forbiddenNow: false };
  const forbidding = [
    ...operatorRule(personal),
    ...binding.filter((one) => !one.smsAllowed).map(contributionOf),
  ].toSorted(strictestFirst);
  return {
    kind,
    forbiddenBy: forbidding.map((one) => one.by),
    forbiddenNow: modeOf(forbidding[0] ?? null, now) === 'enforced',
  };
}
