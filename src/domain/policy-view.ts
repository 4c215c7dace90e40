import type { EnrollableKind } from './authenticator.ts';
import type { Deadline } from './deadline.ts';
import type { CompanyId } from './identifiers.ts';
import type { Duration, Instant } from './instant.ts';
import { rules, type RuleName } from './next-step.ts';
import type { Contribution, Decider, MergedPolicy } from './policy.ts';
import type { SmsCountry } from './phone-rules.ts';
import type { Enroll, Offer, RefusalReason, Step } from './step.ts';

/** What binds somebody, as one company's administrators may see it: to be shown, never to decide by. */
export interface SeenPolicy extends MergedPolicy {
  readonly seenBy: CompanyId;
}

const another: Decider = { rule: 'another' };

/**
 * A merged policy as a company's administrators see it: the company's own rules and those of roles that it gave by name, everything else as "another rule",
 * without name, date or zone (SPEC P7, SECURITY I11). However many others there are, they are one, told last, so that neither their number nor their order
 * tells of other companies. A reset is told as one where the company knows of it (`knowsReset`), for it may be its own. What holds in the end stays: whether MFA is required, how often a code is asked for, and which methods are accepted.
 */
export function asSeenBy(company: CompanyId, policy: MergedPolicy, knowsReset = false): SeenPolicy {
  const isTold = (by: Decider): boolean => isOwn(company, by) || (knowsReset && by.rule === 'reset');
  const seen = (by: Decider): Decider => (isTold(by) ? by : another);
  const own = policy.reasons.filter(({ by }) => isTold(by));
  // A person's own setting (SPEC U4) is nobody's rule: whoever enrolled has it, and it would look like another company's.
  const hasOthers = own.length < policy.reasons.length;
  return {
    ...policy,
    seenBy: company,
    deadline: ownDeadline(own),
    by: policy.by && seen(policy.by),
    frequency: policy.frequency && { ...policy.frequency, by: seen(policy.frequency.by) },
    kinds: policy.kinds.map((one) => ({ ...one, forbiddenBy: once(one.forbiddenBy.map(seen)) })),
    phones: policy.phones && narrowedAsSeen(policy.phones, seen),
    mayEnrollUnasked: false,
    personal: false,
    reasons: hasOthers ? [...own, { by: another, deadlineAt: null, frequency: null }] : own,
  };
}

const isOwn = (company: CompanyId, by: Decider): boolean =>
  (by.rule === 'company' || by.rule === 'role') && by.companyId === company;

function ownDeadline(own: readonly Contribution[]): MergedPolicy['deadline'] {
  for (const { by, deadlineAt } of own) {
    if (by.rule === 'company' && by.deadline && deadlineAt !== null) return { at: deadlineAt, of: by.deadline, by };
  }
  return null;
}

/** Own ones in their order, then at most one other. */
function once(deciders: readonly Decider[]): readonly Decider[] {
  const own = deciders.filter((one) => one.rule !== 'another');
  return own.length < deciders.length ? [...own, another] : own;
}

/** What others accept is told as far as it holds in the end. */
function narrowedAsSeen(
  { countries, narrowedBy }: NonNullable<MergedPolicy['phones']>,
  seen: (by: Decider) => Decider,
): MergedPolicy['phones'] {
  const own = narrowedBy.filter(({ by }) => seen(by).rule !== 'another');
  return { countries, narrowedBy: own.length < narrowedBy.length ? [...own, { by: another, countries }] : own };
}

/** One line of "Evaluate USER on DATE" (SPEC P11), in the order in which it is told. */
export type TraceLine =
  | { readonly line: 'mode'; readonly mode: MergedPolicy['mode']; readonly by: Decider | null }
  /** A rule that takes part, strictest first. `every`: how often it asks for a code. */
  | {
      readonly line: 'rule';
      readonly by: Decider;
      readonly deadline: Deadline | null;
      readonly deadlineAt: Instant | null;
      readonly every: Duration | null;
      /** The company's own date, where the person was given more time (SPEC P14). */
      readonly extendedFrom?: Deadline;
    }
  | { readonly line: 'frequency'; readonly every: Duration; readonly by: Decider }
  /** `now`: it is not accepted any more; else it may not be enrolled, for that rule's date will come. */
  | {
      readonly line: 'forbidden';
      readonly kind: EnrollableKind;
      readonly by: readonly Decider[];
      readonly now: boolean;
    }
  | { readonly line: 'countries'; readonly countries: readonly SmsCountry[]; readonly by: readonly Decider[] }
  /** Whether the mailbox is proved before a first method is bound. */
  | { readonly line: 'mailbox'; readonly first: boolean }
  | DecidedStep
  | ThenStep;

/** What comes next, the rule of `nextStep` that spoke, and those that were asked before it and had nothing to say. */
export interface DecidedStep {
  readonly line: 'step';
  readonly step: Step['kind'];
  readonly rule: RuleName;
  readonly silent: readonly RuleName[];
  /** Of an enrollment. */
  readonly stage: Enroll['stage'] | null;
  /** Of a refusal. */
  readonly because: RefusalReason | null;
  /** Of a verification: what is offered. */
  readonly ways: readonly Offer['kind'][];
}

/** What comes after the second factor of a verification. Of an enrollment `ways` are the methods that may be set up. */
export interface ThenStep extends Omit<DecidedStep, 'line'> {
  readonly line: 'then';
}

/** Why a decision fell as it did, in lines. It tells no more of who decided than the policy does: of one `asSeenBy` a company, what that company may know. */
export function ruleTrace(policy: MergedPolicy, step: Step, then: Step | null = null): readonly TraceLine[] {
  const { mode, by, frequency, phones } = policy;
  const lines: (TraceLine | null)[] = [
    { line: 'mode', mode, by },
    ...policy.reasons.map(ruleLine),
    policy.personal ? { line: 'rule', by: { rule: 'personal' }, deadline: null, deadlineAt: null, every: null } : null,
    frequency && { line: 'frequency', ...frequency },
    ...policy.kinds
      .filter((one) => one.forbiddenBy.length > 0)
      .map(({ kind, forbiddenBy, forbiddenNow }): TraceLine => {
        return { line: 'forbidden', kind, by: forbiddenBy, now: forbiddenNow };
      }),
    phones && { line: 'countries', countries: phones.countries, by: phones.narrowedBy.map((one) => one.by) },
    { line: 'mailbox', first: policy.confirmMailbox },
    stepLine(step),
    then && thenLine(then),
  ];
  return lines.filter((one) => one !== null);
}

function ruleLine({ by, deadlineAt, frequency, extendedFrom }: Contribution): TraceLine {
  const deadline = by.rule === 'company' ? by.deadline : null;
  return { line: 'rule', by, deadline, deadlineAt, every: frequency, ...(extendedFrom && { extendedFrom }) };
}

function thenLine(step: Step): ThenStep {
  const line = stepLine(step);
  const ways = step.kind === 'enroll' ? step.kinds.filter((one) => one.allowed).map((one) => one.kind) : line.ways;
  return { ...line, line: 'then', ways };
}

function stepLine(step: Step): DecidedStep {
  const names = Object.keys(rules) as RuleName[];
  return {
    line: 'step',
    step: step.kind,
    rule: step.reason,
    silent: names.slice(0, names.indexOf(step.reason)),
    stage: step.kind === 'enroll' ? step.stage : null,
    because: step.kind === 'refuse' ? step.because : null,
    ways: step.kind === 'verify' ? step.offers.map((one) => one.kind) : [],
  };
}
