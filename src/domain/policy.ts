import { enrollableKinds, type EnrollableKind } from './authenticator.ts';
import { deadlineInstant, type Deadline } from './deadline.ts';
import { extendedDeadline, type Extension } from './extension.ts';
import type { CompanyId } from './identifiers.ts';
import { day, hour, type Duration, type Instant } from './instant.ts';
import { smsCountries, smsCountryOf, type SmsCountry } from './phone-rules.ts';
import { namedApplication, type GivenRole, type NamedApplication } from './role-rule.ts';

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
  /** More time for this user alone (SPEC P14). */
  readonly extension: Extension | null;
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
      /** For this user: with the extension that they were given, if any (SPEC P14). */
      readonly deadline: Deadline | null;
    }
  /** A role of an application, by its label, and the company whose membership gives it (SPEC section 7). */
  | ({
      readonly rule: 'role';
      readonly role: string;
      readonly companyId: CompanyId;
      readonly companyName: string;
    } & NamedApplication)
  | { readonly rule: 'operator' }
  | { readonly rule: 'personal' }
  /** An administrator or operator unbound every method: one is set up before anything else (SPEC A4). */
  | { readonly rule: 'reset' }
  /** What a company's administrator is told of all that is not the company's own (SPEC P7). Only `asSeenBy` makes one: no policy that decides has it. */
  | { readonly rule: 'another' };

/** One way in which a company policy or rule took part, for traces and prompts. */
export interface Contribution {
  readonly by: Decider;
  readonly deadlineAt: Instant | null;
  readonly frequency: Duration | null;
  /** The company's deadline, where this user was given more time (SPEC P14): absent where they were not. */
  readonly extendedFrom?: Deadline;
}

export interface KindVerdict {
  readonly kind: EnrollableKind;
  /** Who forbids it, now or from a deadline to come: nobody enrolls what will not last. Empty: it may be enrolled. */
  readonly forbiddenBy: readonly Decider[];
  /** Whether a rule that is in force already forbids it. Until then what was enrolled goes on working (SPEC P3). */
  readonly forbiddenNow: boolean;
}

/** A rule that accepts phones of some countries only. */
export interface Narrowing {
  readonly by: Decider;
  readonly countries: readonly SmsCountry[];
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
  /** Countries whose phones every rule accepts, and the rules that narrow them (SPEC M2); null: none does. Never empty: then the phone is forbidden. */
  readonly phones: { readonly countries: readonly SmsCountry[]; readonly narrowedBy: readonly Narrowing[] } | null;
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
 * Merges what binds a user: earliest deadline, shortest frequency, intersection of kinds and of countries. The authenticator app is allowed by every
 * policy and rule, so the intersection of kinds is never empty (SPEC P7). `now` decides announced or enforced: no deadline is ever copied (SPEC P8,
 * SECURITY I8). The order in which companies and roles come does not matter: of equal ones the company that has been here longest is named.
 *
 * `served`: countries that this installation sends codes to. A role's rule binds at once, whatever the company decided or is entitled to. It restricts only what it requires: one with `requireMfa` false (SPEC Y1, a
 * contributor) demands nothing and restricts nothing, as a company's policy that is switched off.
 */
export function mergePolicies(
  policies: readonly CompanyPolicy[],
  roles: readonly GivenRole[],
  personal: PersonalRules,
  now: Instant,
  served: readonly SmsCountry[] = smsCountries,
): MergedPolicy {
  const binding = policies.filter((one) => one.entitled && one.requireMfa && one.deadline !== null);
  const ruling = rulesOf(roles);
  const reasons = [
    ...resetRule(personal),
    ...operatorRule(personal),
    ...ruling.map((one) => one.contribution),
    ...binding.map(contributionOf),
  ].toSorted(strictestFirst);
  const first = reasons[0] ?? null;
  const phones = phonesOf(ruling, served);
  const isNowhere = phones?.countries.length === 0;
  return {
    mode: modeOf(first, now),
    deadline: earliestDeadline(reasons),
    by: first?.by ?? null,
    frequency: shortestFrequency(reasons),
    kinds: enrollableKinds.map((kind) =>
      kindVerdict(kind, forbidding(kind, binding, ruling, personal, isNowhere), now),
    ),
    phones: isNowhere ? null : phones,
    confirmMailbox: isMailboxFirst(binding, ruling, personal),
    mayEnrollUnasked: policies.some((one) => one.entitled && one.administers),
    personal: personal.alwaysRequire,
    reasons,
  };
}

/** Kinds whose proof a merged policy accepts at this instant, strongest first. */
export const acceptedKinds = (policy: MergedPolicy): readonly EnrollableKind[] =>
  policy.kinds.filter((one) => !one.forbiddenNow).map((one) => one.kind);

/** Who rules numbers of a region out, by name; nobody rules out one that has not been looked up yet (null). */
export function whoRulesOutRegion({ phones }: MergedPolicy, region: string | null): readonly Decider[] {
  if (phones === null || region === null) return [];
  const country = smsCountryOf(region);
  return phones.narrowedBy
    .filter(({ countries }) => country === null || !countries.includes(country))
    .map((one) => one.by);
}

/** Who does not accept a bound method at this instant: a rule from a date to come takes nothing away yet (SPEC P3). */
export function whoRefuses(
  policy: MergedPolicy,
  { kind, country }: { readonly kind: EnrollableKind; readonly country: string | null },
): readonly Decider[] {
  const verdict = policy.kinds.find((one) => one.kind === kind);
  if (verdict?.forbiddenNow) return verdict.forbiddenBy;
  return kind === 'phone' ? whoRulesOutRegion(policy, country) : [];
}

/** Whether an enrolled user is challenged at sign-in (SPEC S2): anything asks, the early-enrollment period included, or the personal rule. */
export const asksForSecondFactor = (policy: MergedPolicy): boolean => policy.mode !== 'off' || policy.personal;

/** Longest life of a session, from sign-in (SPEC P10). */
export const sessionLimit = (policy: MergedPolicy): Duration => (policy.mode === 'off' ? 12 * hour : 30 * day);

/** A role's rule that requires something, as the merge takes it. */
interface Ruling {
  readonly kinds: readonly EnrollableKind[];
  readonly countries: readonly SmsCountry[] | null;
  readonly contribution: Contribution;
}

const rulesOf = (roles: readonly GivenRole[]): readonly Ruling[] =>
  roles
    .flatMap(({ role: { rule, label, ...of }, companyId, companyName }): Ruling[] => {
      if (!rule?.requireMfa) return [];
      const by: Decider = { rule: 'role', role: label, ...namedApplication(of), companyId, companyName };
      const frequency = rule.frequency && frequencies[rule.frequency];
      return [{ kinds: rule.kinds, countries: rule.smsCountries, contribution: { by, deadlineAt: null, frequency } }];
    })
    .toSorted(
      (a, b) => strictestFirst(a.contribution, b.contribution) || inOrder(listed(a.countries), listed(b.countries)),
    );

const listed = (countries: Ruling['countries']): string => countries?.join() ?? '';

/** Rules that forbid phones altogether narrow no countries. */
function phonesOf(ruling: readonly Ruling[], served: readonly SmsCountry[]): MergedPolicy['phones'] {
  const narrowedBy = ruling.flatMap(({ countries, kinds, contribution: { by } }) =>
    countries === null || !kinds.includes('phone') ? [] : [{ by, countries }],
  );
  if (narrowedBy.length === 0) return null;
  const countries = served.filter((one) => narrowedBy.every((rule) => rule.countries.includes(one)));
  return { countries, narrowedBy };
}

/**
 * After a reset the mailbox is proved whatever companies say: the way is password, mailbox, set-up (SPEC A4). A company's switch speaks for what the company
 * requires, not for an operator or a role.
 */
const isMailboxFirst = (
  binding: readonly CompanyPolicy[],
  ruling: readonly Ruling[],
  { operator, setUpDemanded }: PersonalRules,
): boolean =>
  operator || setUpDemanded || ruling.length > 0 || binding.length === 0 || binding.some((one) => one.confirmMailbox);

/** Asks at once, before every deadline and where nothing else does, for any method that the other rules allow. */
const resetRule = (personal: PersonalRules): Contribution[] =>
  personal.setUpDemanded ? [{ by: { rule: 'reset' }, deadlineAt: null, frequency: null }] : [];

const operatorRule = (personal: PersonalRules): Contribution[] =>
  personal.operator ? [{ by: { rule: 'operator' }, deadlineAt: null, frequency: frequencies.frequently }] : [];

function contributionOf(policy: CompanyPolicy): Contribution {
  const { companyId, companyName, extension } = policy;
  const deadline = policy.deadline && extendedDeadline(policy.deadline, extension);
  return {
    by: { rule: 'company', companyId, companyName, deadline },
    deadlineAt: deadline && deadlineInstant(deadline),
    frequency: frequencies[policy.frequency],
    ...(policy.deadline && extension ? { extendedFrom: policy.deadline } : {}),
  };
}

/** Rules without a date bind at once, so they come before every deadline. Ids grow with time. */
const strictestFirst = (a: Contribution, b: Contribution): number =>
  (a.deadlineAt ?? 0) - (b.deadlineAt ?? 0) ||
  order.indexOf(a.by.rule) - order.indexOf(b.by.rule) ||
  inOrder(nameOf(a.by), nameOf(b.by)) ||
  (a.frequency ?? Number.MAX_VALUE) - (b.frequency ?? Number.MAX_VALUE);

const order: readonly Decider['rule'][] = ['reset', 'operator', 'personal', 'role', 'company', 'another'];

const inOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);

function nameOf(by: Decider): string {
  if (by.rule === 'company') return by.companyId;
  return by.rule === 'role' ? `${by.companyId} ${by.application} ${by.role}` : '';
}

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

/** Everybody allows the app (SPEC P7). `isNowhere`: no country is left whose phones would do, so that those who narrow them forbid phones. */
function forbidding(
  kind: EnrollableKind,
  binding: readonly CompanyPolicy[],
  ruling: readonly Ruling[],
  personal: PersonalRules,
  isNowhere: boolean,
): readonly Contribution[] {
  if (kind === 'app') return [];
  const roles = ruling.filter((one) => !one.kinds.includes(kind) || (isNowhere && one.countries !== null));
  return [
    ...operatorRule(personal),
    ...roles.map((one) => one.contribution),
    ...binding.filter((one) => !one.smsAllowed).map(contributionOf),
  ].toSorted(strictestFirst);
}

const kindVerdict = (kind: EnrollableKind, by: readonly Contribution[], now: Instant): KindVerdict => ({
  kind,
  forbiddenBy: by.map((one) => one.by),
  forbiddenNow: modeOf(by[0] ?? null, now) === 'enforced',
});
