import type { BoundAuthenticator } from '#domain/authenticator.ts';
import type { Evidence } from '#domain/evidence.ts';
import { day, hour, minute, second, type Duration, type Instant } from '#domain/instant.ts';
import type { Run } from '#domain/interaction.ts';
import type { Subject } from '#domain/step.ts';
import type { Case, Rules } from './situation-space.ts';
import { subject } from './situations.ts';

/**
 * What is true of a situation by the sentences of SPEC and SECURITY, worked out without the domain's own functions,
 * so that a fault there shows as a difference.
 */
export interface Truth extends RulesTruth {
  readonly subject: Subject;
  /** Bound and not disabled by a hundred wrong codes (SPEC X3). */
  readonly usable: readonly BoundAuthenticator[];
  /** S2, P3, P5, U4, C6, and what the application asks. */
  readonly required: 'password' | 'mfa';
  /** A second factor that every rule in force accepts, young enough (P7, P10). */
  readonly achieved: boolean;
  /** A factor at least as strong as any that is bound, or a recovery code that may stand in, proved in this run (R2, I6). */
  readonly mayBind: boolean;
  /** Such a factor, proved in whatever run. */
  readonly strong: boolean;
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
  const asked = rules.application.maxAge === null ? limits : [...limits, rules.application.maxAge];
  const made = {
    enforced: operator || setUpDemanded || roles.length > 0 || binding.some((one) => one.inForce),
    announced: binding.length > 0,
    smsForbiddenNow: operator || appOnly.length > 0 || forbidding.some((one) => one.inForce),
    smsForbiddenBy: forbidding.length + appOnly.length + Number(operator),
    isCountryAllowed: (country: string | null) =>
      country === null ||
      roles.every(({ smsCountries }) => smsCountries === null || smsCountries.some((one) => one === country)),
    every: asked.length > 0 ? Math.min(...asked) : null,
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

/** The truth, with more evidence than there is if wanted: what if this had been proved, too? */
export function truthOf({ rules, situation }: Case, more: readonly Evidence[] = []): Truth {
  const { now, run } = situation;
  const who = situation.subject ?? nobody;
  const about = truthOfRules(rules);
  const evidence = [...run.evidence, ...more];
  const isChange = isChangeOf(run.purpose);
  const isConfirmation = run.purpose === 'confirm';
  const usable = who.authenticators.filter((one) => one.attempts.disabledAt === null);
  const standsIn = (one: Evidence) =>
    one.kind === 'recovery-code' && !isChange && !isConfirmation && who.authenticators.length > 0;
  const isFactor = (one: Evidence) => usable.some((held) => held.id === one.authenticatorId);
  const weakerThanApp = who.authenticators.some((held) => held.kind === 'app') ? 'phone' : null;
  const isStrong = (one: Evidence) => isFactor(one) && one.kind !== weakerThanApp;
  const isPhoneAccepted = (one: Evidence) =>
    !about.smsForbiddenNow &&
    who.authenticators.some((held) => held.id === one.authenticatorId && about.isCountryAllowed(held.country));
  const isAccepted = (one: Evidence) => one.kind === 'app' || (one.kind === 'phone' && isPhoneAccepted(one));
  const age = (one: Evidence) => now - one.at;
  const isHere = (one: Evidence) => one.at >= run.startedAt - 2 * second;
  const boundBefore = (one: Evidence) => who.authenticators.every((held) => held.boundAt <= one.at);
  const young = (one: Evidence) => about.every === null || age(one) <= about.every;
  const here = evidence.filter(isHere);
  const isWithin = (kind: string, limit: Duration) => evidence.some((one) => one.kind === kind && age(one) <= limit);
  const freshFactor = evidence.some((one) => isStrong(one) && age(one) <= 5 * minute);
  const ownMailbox = isWithin('password', 15 * minute) && isWithin('mailbox', 5 * minute);
  return {
    ...about,
    subject: who,
    usable,
    required: requiredOf(rules, about, who),
    achieved: evidence.some((one) => young(one) && (standsIn(one) || (isFactor(one) && isAccepted(one)))),
    strong: evidence.some((one) => young(one) && isStrong(one)),
    mayBind: here.some((one) => young(one) && (standsIn(one) || isStrong(one))),
    freshFactor,
    freshRecovery: evidence.some((one) => one.kind === 'recovery-code' && age(one) <= hour && boundBefore(one)),
    passwordHere: here.some((one) => one.kind === 'password'),
    mailboxHere: here.some((one) => one.kind === 'mailbox' || one.kind === 'enrollment-pass'),
    mailHere: here.some((one) => one.kind === 'mailbox'),
    recoveredHere: run.purpose !== 'session' && here.some(standsIn),
    frozen: who.frozenUntil !== null && who.frozenUntil > now,
    changeAhead: isChange && doneAt(run) === null,
    confirmAhead: isConfirmation && !(who.authenticators.length > 0 ? freshFactor : ownMailbox),
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
  const byRules = about.enforced || (enrolled && (about.announced || rules.personal.alwaysRequire));
  return byRules || rules.application.level === 'mfa' ? 'mfa' : 'password';
}

/** The proofs of SPEC U2, without the password. */
export function hasChangeProof(truth: Truth, purpose: string): boolean {
  if (purpose === 'thaw' && !truth.mailboxHere) return false;
  if (truth.subject.authenticators.length === 0) return isBinding(purpose) ? truth.mailboxHere : truth.mailHere;
  return truth.freshFactor || (isBinding(purpose) && truth.freshRecovery);
}
