import type { BoundAuthenticator, ProofKind } from '#domain/authenticator.ts';
import type { Evidence } from '#domain/evidence.ts';
import { day, hour, minute, second, type Duration, type Instant } from '#domain/instant.ts';
import type { Run } from '#domain/interaction.ts';
import type { Situation, Subject } from '#domain/step.ts';
import type { Rules } from './rule-space.ts';
import type { Case } from './situation-space.ts';
import { proof, subject } from './situations.ts';

/**
 * What is true of a situation by the sentences of SPEC and SECURITY, worked out without the domain's own functions,
 * so that a fault there shows as a difference.
 */
export interface Truth extends RulesTruth, PersonTruth {
  /** S2, P3, P5, U4, C6, and what the application asks. */
  readonly required: 'password' | 'mfa';
  /** The same without the application. */
  readonly requiredByRules: 'password' | 'mfa';
  /** The password is proved, in a change here, and as lately as the application asks: on `prompt=login`, and where it is all that the level rests on (Y5). */
  readonly passwordEnough: boolean;
  /** Somebody who is signed in is asked for more by an application than by any rule, or for a newer proof (Y4, R3). */
  readonly steppedUp: boolean;
  /** A second factor that every rule in force accepts, young enough for them and for the application (P7, P10, Y5). */
  readonly achieved: boolean;
  /** The same, proved in this run, and never by a recovery code: what an application's own step-up asks for (Y4). */
  readonly fittingHere: boolean;
  /** An application asks for a proof of its own, and none fits (Y4). */
  readonly stepUpAhead: boolean;
  /** A factor at least as strong as any that is bound, or a recovery code that may stand in, proved in this run (R2, I6). */
  readonly provedHere: boolean;
  /** The same, and as lately as an application asks: a clock that is behind may say that it was before the request, and then it is asked for again (Y5). */
  readonly mayBind: boolean;
  /** Such a factor, proved in whatever run, young enough for the rules: no application makes it worth less. */
  readonly strong: boolean;
}

/** What is true of a person in a run, whatever the rules are. */
interface PersonTruth {
  readonly subject: Subject;
  /** Bound and not disabled by a hundred wrong codes (SPEC X3). */
  readonly usable: readonly BoundAuthenticator[];
  /** Proofs of second factors that are worth something. */
  readonly seconds: readonly Second[];
  /** When the password was proved; in a change, in this run. */
  readonly passwordsAt: readonly Instant[];
  /** A factor at least as strong as any that is bound, not older than five minutes (U2, I6). */
  readonly freshFactor: boolean;
  /** A recovery code spent within the hour, and since then nothing bound: it counts for one replacement, and nothing else in a change (R3). */
  readonly freshRecovery: boolean;
  readonly passwordHere: boolean;
  /** By its code, or by an enrollment pass in its place (A6). */
  readonly mailboxHere: boolean;
  /** By its code alone: a pass opens the way to a first factor, and to nothing else (A6). */
  readonly mailHere: boolean;
  readonly recoveredHere: boolean;
  readonly changeAhead: boolean;
  /** An act of the console waits for a proof that has not been given: a factor, or password and mailbox of somebody who has none (C6, A2, U2). */
  readonly confirmAhead: boolean;
  /** "This was not me" was pressed, and it lasts (U5). */
  readonly frozen: boolean;
}

/** `held`: null for a recovery code that may stand in. */
interface Second {
  readonly at: Instant;
  readonly held: BoundAuthenticator | null;
  readonly isHere: boolean;
  readonly isStrong: boolean;
}

interface RulesTruth {
  readonly enforced: boolean;
  readonly announced: boolean;
  /** Who does not allow text messages: now, and from whatever date on. */
  readonly smsForbiddenNow: boolean;
  readonly smsForbiddenBy: number;
  /** Whether every role that names countries names that of a number (M2). */
  readonly isCountryAllowed: (country: string | null) => boolean;
  readonly every: Duration | null;
  readonly mailboxFirst: boolean;
  readonly administers: boolean;
}

const nobody = subject();
const frequencies = { frequently: 12 * hour, weekly: 7 * day, monthly: 30 * day } as const;
const cache = new Map<Rules, RulesTruth>();

function truthOfRules(rules: Rules): RulesTruth {
  const held = cache.get(rules);
  if (held) return held;
  const { operator, setUpDemanded } = rules.personal;
  const binding = rules.companies.filter(({ policy }) => policy.entitled && policy.requireMfa);
  const forbidding = binding.filter(({ policy }) => !policy.smsAllowed);
  const roles = rules.roles.flatMap(({ role }) => (role.rule?.requireMfa ? [role.rule] : []));
  const appOnly = roles.filter((one) => !one.kinds.includes('phone'));
  const limits = [...binding.map(({ policy }) => policy), ...roles]
    .flatMap(({ frequency }) => (frequency === null ? [] : [frequencies[frequency]]))
    .concat(operator ? [12 * hour] : []);
  const made = {
    enforced: operator || setUpDemanded || roles.length > 0 || binding.some((one) => one.inForce),
    announced: binding.length > 0,
    smsForbiddenNow: operator || appOnly.length > 0 || forbidding.some((one) => one.inForce),
    smsForbiddenBy: forbidding.length + appOnly.length + Number(operator),
    isCountryAllowed: (country: string | null) =>
      country === null ||
      roles.every(({ smsCountries }) => smsCountries === null || smsCountries.some((one) => one === country)),
    every: limits.length > 0 ? Math.min(...limits) : null,
    mailboxFirst:
      operator ||
      setUpDemanded ||
      roles.length > 0 ||
      binding.length === 0 ||
      binding.some(({ policy }) => policy.confirmMailbox),
    administers: rules.companies.some(({ policy }) => policy.entitled && policy.administers),
  };
  cache.set(rules, made);
  return made;
}

/** The truth, with one more proof than there is if wanted: what if this had been proved just now, too? */
export function truthOf({ rules, situation }: Case, supposed: ProofKind | null = null): Truth {
  const about = truthOfRules(rules);
  const person = keptTruthOf(situation, supposed);
  const { since, passwordSince, level } = rules.application;
  const isYoung = ({ at }: Second) => about.every === null || situation.now - at <= about.every;
  const { purpose } = situation.run;
  const isOfLate = (purpose === 'session' || purpose === 'continue') && level === 'mfa' && since !== null;
  const isYoungEnough = (one: Second) =>
    isYoung(one) && (since === null || one.at >= since) && (one.held !== null || !isOfLate);
  const isPhoneAccepted = ({ country }: BoundAuthenticator) =>
    !about.smsForbiddenNow && about.isCountryAllowed(country);
  const isAccepted = ({ held }: Second) => held === null || held.kind === 'app' || isPhoneAccepted(held);
  const isPasswordSince = (from: Instant | null) => from === null || person.passwordsAt.some((at) => at >= from);
  const requiredByRules = requiredOf(rules, about, person.subject);
  const required = level === 'mfa' ? 'mfa' : requiredByRules;
  const provedHere = person.seconds.filter((one) => one.isHere && isYoung(one) && (one.isStrong || one.held === null));
  const fitting = person.seconds.filter((one) => isYoungEnough(one) && isAccepted(one));
  const achieved = fitting.length > 0;
  const fittingHere = fitting.some((one) => one.isHere && one.held !== null);
  return {
    ...person,
    // One by one: spreading a second object takes ten times as long, millions of times.
    enforced: about.enforced,
    announced: about.announced,
    smsForbiddenNow: about.smsForbiddenNow,
    smsForbiddenBy: about.smsForbiddenBy,
    isCountryAllowed: about.isCountryAllowed,
    every: about.every,
    mailboxFirst: about.mailboxFirst,
    administers: about.administers,
    required,
    requiredByRules,
    passwordEnough:
      person.passwordsAt.length > 0 &&
      isPasswordSince(passwordSince) &&
      (required === 'mfa' || achieved || isPasswordSince(since)),
    steppedUp: isOfLate || (purpose === 'continue' && (since !== null || required !== requiredByRules)),
    achieved,
    fittingHere,
    stepUpAhead: purpose === 'step-up' && !fittingHere,
    strong: person.seconds.some((one) => one.isStrong && isYoung(one)),
    provedHere: provedHere.length > 0,
    mayBind: provedHere.some(isYoungEnough),
  };
}

type Kept = Pick<Situation, 'run' | 'subject' | 'now'> & { readonly truths: Map<ProofKind | null, PersonTruth> };

let kept: Kept | null = null;

/** Cases come with one person in one run under one rule after the other. */
function keptTruthOf(of: Situation, supposed: ProofKind | null): PersonTruth {
  if (kept?.run !== of.run || kept.subject !== of.subject || kept.now !== of.now) kept = { ...of, truths: new Map() };
  const held = kept.truths.get(supposed);
  if (held) return held;
  const truth = truthOfPerson(of, supposed === null ? [] : [proof(supposed, of.now)]);
  kept.truths.set(supposed, truth);
  return truth;
}

function truthOfPerson({ now, run, subject: of }: Situation, more: readonly Evidence[]): PersonTruth {
  const who = of ?? nobody;
  const evidence = [...run.evidence, ...more];
  const isChange = isChangeOf(run.purpose);
  const isConfirmation = run.purpose === 'confirm';
  const isSignIn = !isChange && !isConfirmation && run.purpose !== 'step-up';
  const usable = who.authenticators.filter((one) => one.attempts.disabledAt === null);
  const hasApp = who.authenticators.some((held) => held.kind === 'app');
  const mayRecover = isSignIn && who.authenticators.length > 0;
  const isHere = (one: Evidence) => one.at >= run.startedAt - 2 * second;
  const seconds = evidence.flatMap((one): Second[] => {
    const held = usable.find((each) => each.id === one.authenticatorId) ?? null;
    if (held === null && !(mayRecover && one.kind === 'recovery-code')) return [];
    return [{ at: one.at, held, isHere: isHere(one), isStrong: held !== null && (held.kind === 'app' || !hasApp) }];
  });
  const here = evidence.filter(isHere);
  const isWithin = (kind: string, limit: Duration) =>
    evidence.some((one) => one.kind === kind && now - one.at <= limit);
  const boundBefore = (one: Evidence) => who.authenticators.every((held) => held.boundAt <= one.at);
  const freshFactor = seconds.some((one) => one.isStrong && now - one.at <= 5 * minute);
  const ownMailbox = isWithin('password', 15 * minute) && isWithin('mailbox', 5 * minute);
  return {
    subject: who,
    usable,
    seconds,
    passwordsAt: (isChange ? here : evidence).filter((one) => one.kind === 'password').map((one) => one.at),
    freshFactor,
    freshRecovery: evidence.some((one) => one.kind === 'recovery-code' && now - one.at <= hour && boundBefore(one)),
    passwordHere: here.some((one) => one.kind === 'password'),
    mailboxHere: here.some((one) => one.kind === 'mailbox' || one.kind === 'enrollment-pass'),
    mailHere: here.some((one) => one.kind === 'mailbox'),
    recoveredHere: run.purpose !== 'session' && seconds.some((one) => one.isHere && one.held === null),
    changeAhead: isChange && doneAt(run) === null,
    confirmAhead: isConfirmation && !(who.authenticators.length > 0 ? freshFactor : ownMailbox),
    frozen: who.frozenUntil !== null && who.frozenUntil > now,
  };
}

export const isBinding = (purpose: string): boolean => purpose === 'bind-app' || purpose === 'bind-phone';

const otherChanges: readonly string[] = [
  'renew-recovery-code',
  'change-password',
  'remove-app',
  'remove-phone',
  'change-email',
  'thaw',
];

export const isChangeOf = (purpose: string): boolean => isBinding(purpose) || otherChanges.includes(purpose);

/** When a change was carried out, by the fact that says so. */
function doneAt({ purpose, boundAt, codeSavedAt, passwordReplacedAt, changedAt }: Run): Instant | null {
  if (isBinding(purpose)) return boundAt;
  if (purpose === 'renew-recovery-code') return codeSavedAt;
  return purpose === 'change-password' ? passwordReplacedAt : changedAt;
}

/** Whether a method of this kind may go: nothing requires MFA, or another is left that works and that no rule forbids, now or later (U3). */
export function mayRemove(truth: Truth, kind: string, { personal }: Rules): boolean {
  const isEnrolled = truth.subject.authenticators.length > 0;
  if (!truth.enforced && !truth.announced && !(personal.alwaysRequire && isEnrolled)) return true;
  return truth.usable.some(
    (one) =>
      one.kind !== kind && (one.kind === 'app' || (truth.smsForbiddenBy === 0 && truth.isCountryAllowed(one.country))),
  );
}

function requiredOf(rules: Rules, about: RulesTruth, who: Subject): Truth['required'] {
  const enrolled = who.authenticators.length > 0;
  return about.enforced || (enrolled && (about.announced || rules.personal.alwaysRequire)) ? 'mfa' : 'password';
}

/** The proofs of SPEC U2, without the password. */
export function hasChangeProof(truth: Truth, purpose: string): boolean {
  if (purpose === 'thaw' && !truth.mailboxHere) return false;
  if (truth.subject.authenticators.length === 0) return isBinding(purpose) ? truth.mailboxHere : truth.mailHere;
  return truth.freshFactor || (isBinding(purpose) && truth.freshRecovery);
}
