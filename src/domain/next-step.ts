import { enrollableKinds, strongestKinds, type EnrollableKind } from './authenticator.ts';
import { hasChangeProof } from './change-proof.ts';
import { assess, levelRank, newest, type Acceptance, type Level } from './evidence.ts';
import { day, isFresh, type Duration } from './instant.ts';
import {
  evidenceOfRun,
  expiresAt,
  isChange,
  isChangeAhead,
  isEnrolling,
  kindToBind,
  newestOfRun,
} from './interaction.ts';
import { recoveryOffer, secondFactorOffers, type Holding } from './offers.ts';
import { acceptedKinds, asksForSecondFactor } from './policy.ts';
import type { Enroll, Finish, KindChoice, Leave, Situation, Step } from './step.ts';

export type * from './step.ts';

type Rule = (view: View) => Step | null;

/** How often the early-enrollment page is shown (SPEC P3). */
const remindAtMost = day;

/**
 * The rules in the order that is the policy: the first that speaks decides, and its name is the reason (DESIGN 3).
 * docs/sign-in.md is drawn from this table.
 */
export const rules = {
  'interaction-over': interactionOver,
  'no-e-mail-yet': askForEmail,
  'reset-needs-password': replacePassword,
  'password-first': askForPassword,
  'user-disabled': refuseDisabled,
  'change-needs-proof': proveForChange,
  'second-factor': verifySecondFactor,
  'nothing-left-to-verify-with': refuseWithoutMeans,
  'save-code-after-recovery': saveCodeAfterRecovery,
  'repair-after-recovery': repairAfterRecovery,
  'enrollment-underway': continueEnrollment,
  'recovery-code-unsaved': saveRecoveryCode,
  'change-requested': carryOutChange,
  'enrollment-required': requireEnrollment,
  'early-enrollment': announceEarly,
  done: finish,
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

/** What comes next in this situation. Total, synchronous, and the only decision of its kind (SPEC X1). */
export function nextStep(situation: Situation): Step {
  const view = viewOf(situation);
  for (const rule of Object.values(rules)) {
    const step = rule(view);
    if (step) return step;
  }
  return finish(view);
}

/** The situation with what several rules derive from it. */
interface View extends Holding {
  /** Level by evidence that every rule in force accepts. */
  readonly level: Level;
  /** Level that this run must reach before it may end. */
  readonly required: Level;
  readonly accept: Acceptance;
  /** Level by any bound second factor, allowed or not. */
  readonly proven: Level;
  /** The same by what was proved in this run: enough for a new recovery code (SPEC R2). */
  readonly provenHere: Level;
  /** The same by a factor as strong as any that is bound: enough to bind another (SECURITY I6). */
  readonly mayBind: boolean;
  readonly choices: readonly KindChoice[];
}

function viewOf(situation: Situation): View {
  const { run, subject, policy, application, now, offered } = situation;
  const bound = subject?.authenticators ?? [];
  const recovery = !isChange(run.purpose);
  const maxAge = shortest(policy.frequency?.every ?? null, application.maxAge);
  const accept: Acceptance = { kinds: acceptedKinds(policy), maxAge, recovery };
  const any: Acceptance = { kinds: enrollableKinds, maxAge, recovery };
  const here = evidenceOfRun(run);
  return {
    ...situation,
    bound,
    accept,
    level: assess(run.evidence, bound, accept, now),
    proven: assess(run.evidence, bound, any, now),
    provenHere: assess(here, bound, any, now),
    mayBind: assess(here, bound, { ...any, kinds: strongestKinds(bound) }, now) === 'mfa',
    required: requiredLevel(situation),
    choices: policy.kinds
      .filter((one) => offered.includes(one.kind))
      .map((one) => ({ ...one, allowed: one.forbiddenBy.length === 0 })),
  };
}

/** SPEC S2, P3, P5: enforced for all; announced and personal for those who have enrolled; an application may always ask for more. */
function requiredLevel({ policy, subject, application }: Situation): Level {
  const enrolled = (subject?.authenticators.length ?? 0) > 0;
  const asked = policy.mode === 'enforced' || (enrolled && asksForSecondFactor(policy));
  return asked || application.level === 'mfa' ? 'mfa' : 'password';
}

function shortest(a: Duration | null, b: Duration | null): Duration | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function interactionOver({ run, now }: View): Step | null {
  if (run.endedAt !== null) {
    const because = run.endReason === 'too-many-wrong-codes' ? run.endReason : 'ended';
    return { kind: 'refuse', because, reason: 'interaction-over' };
  }
  if (run.purpose === 'session' || expiresAt(run) > now) return null;
  return { kind: 'refuse', because: 'expired', reason: 'interaction-over' };
}

function askForEmail({ run }: View): Step | null {
  return run.identified ? null : { kind: 'identify', reason: 'no-e-mail-yet' };
}

/** SPEC S5: the mailed link opened this run; the password comes next, and only the new one counts. */
function replacePassword({ run, subject }: View): Step | null {
  if (run.purpose !== 'password-reset' || run.passwordReplacedAt !== null || subject?.disabled) return null;
  return newest(run.evidence, 'mailbox') ? { kind: 'replace-password', reason: 'reset-needs-password' } : null;
}

/** Every change asks for the password again (SPEC U2); otherwise the one a session brought along is enough. */
function askForPassword({ run, subject }: View): Step | null {
  const proved = isChange(run.purpose) ? newestOfRun(run, 'password') : newest(run.evidence, 'password');
  if (subject && proved) return null;
  return { kind: 'verify', factor: 'first', offers: [{ kind: 'password' }], reason: 'password-first' };
}

function refuseDisabled({ subject }: View): Step | null {
  return subject?.disabled ? { kind: 'refuse', because: 'disabled', reason: 'user-disabled' } : null;
}

/** SPEC U2: a change needs the password and a fresh factor, or the mailbox of someone who has none. The password of this run is behind us. */
function proveForChange(view: View): Step | null {
  const { run, bound } = view;
  if (!isChangeAhead(run)) return null;
  if (!mayChange(view)) return { kind: 'refuse', because: 'enrollment-not-offered', reason: 'change-needs-proof' };
  if (bound.length > 0) return hasChangeProof(view) ? null : offerFresh(view);
  if (newestOfRun(run, 'mailbox')) return null;
  return { kind: 'prove-mailbox', leave: leaveOf(view), reason: 'change-needs-proof' };
}

/** A recovery code stands in for a method, so somebody who has none gets none. */
const mayChange = (view: View): boolean =>
  kindToBind(view.run.purpose) === null ? view.bound.length > 0 : mayEnroll(view);

/** SPEC P4: no enrollment until something asks, save for administrators of entitled companies and for those who have enrolled. */
export function mayEnroll({ policy, subject }: Pick<Situation, 'policy' | 'subject'>): boolean {
  return policy.mode !== 'off' || policy.mayEnrollUnasked || (subject?.authenticators.length ?? 0) > 0;
}

function offerFresh(view: View): Step {
  const offers = secondFactorOffers(view, strongestKinds(view.bound));
  if (offers.length === 0) return { kind: 'refuse', because: 'no-way-to-verify', reason: 'change-needs-proof' };
  return { kind: 'verify', factor: 'second', offers, reason: 'change-needs-proof' };
}

/**
 * Asks for a second factor where one is required, or where a new method or recovery code would otherwise rest on a password alone (SECURITY I6),
 * and offers exactly what would raise the level: what the merged policy accepts, else what proves who adds a method that it accepts; the recovery
 * code last (DESIGN 3).
 */
function verifySecondFactor(view: View): Step | null {
  if (!needsSecondFactor(view)) return null;
  const accepted = secondFactorOffers(view, view.accept.kinds);
  const known = accepted.length > 0 ? accepted : secondFactorOffers(view, strongestKinds(view.bound));
  const offers = [...known, ...recoveryOffer(view, view.accept)];
  return offers.length > 0 ? { kind: 'verify', factor: 'second', offers, reason: 'second-factor' } : null;
}

/**
 * Below the required level, unless a factor as strong as any was proved in this run and yet is not accepted: then a method is enrolled that is.
 * At it, only if a recovery code is to be made on a proof of an earlier run.
 */
function needsSecondFactor(view: View): boolean {
  const { level, provenHere, mayBind, required, bound, run } = view;
  if (isChangeAhead(run) || bound.length === 0) return false;
  return levelRank[level] < levelRank[required] ? !mayBind : provenHere !== 'mfa' && isToGetCode(view);
}

/** A recovery code is to be made in this run for somebody whose second factor was proved before it. */
const isToGetCode = (view: View): boolean =>
  view.run.purpose !== 'session' && view.proven === 'mfa' && isCodeUnsaved(view);

/** SPEC R4: bound, required, and nothing left that works. */
function refuseWithoutMeans(view: View): Step | null {
  return needsSecondFactor(view)
    ? { kind: 'refuse', because: 'no-way-to-verify', reason: 'nothing-left-to-verify-with' }
    : null;
}

/** SPEC R2: spending a recovery code issued the next one; it is saved before anything else. */
function saveCodeAfterRecovery(view: View): Step | null {
  const { run, subject } = view;
  return recoveredInThisRun(view) && run.boundAt === null && !subject?.recovery.confirmed
    ? saveCode(view, 'save-code-after-recovery')
    : null;
}

/** "Set up a new device" or "My device is elsewhere", once for each recovery. */
function repairAfterRecovery(view: View): Step | null {
  const { run, choices } = view;
  if (!recoveredInThisRun(view) || run.enrollment !== null || run.repairDeclinedAt !== null || run.boundAt !== null)
    return null;
  return { kind: 'repair', kinds: choices, reason: 'repair-after-recovery' };
}

/** With nothing bound (reset by an administrator meanwhile) there is nothing to repair. */
function recoveredInThisRun({ run, bound }: View): boolean {
  if (run.purpose === 'session' || isChange(run.purpose) || bound.length === 0) return false;
  return newestOfRun(run, 'recovery-code') !== null;
}

/** An enrollment that was begun goes on until its method is bound, unless nothing asks for it any more. */
function continueEnrollment(view: View): Step | null {
  const { run } = view;
  if (run.enrollment === null || !isEnrolling(run) || !isEnrollmentWanted(view)) return null;
  const { kind, pendingId } = run.enrollment;
  return passwordAgain(view) ?? mailboxFirst(view) ?? enrollKind(view, kind, pendingId !== null, 'enrollment-underway');
}

/** As far as the chosen kind goes; back to the choice where none was made, or where it has been forbidden since. */
function enrollKind(view: View, kind: EnrollableKind | null, isPending: boolean, reason: RuleName): Enroll {
  const allowed = view.choices.some((one) => one.kind === kind && one.allowed);
  if (kind === null || !allowed) return enroll(view, 'choose', reason);
  if (isPending) return enroll(view, 'confirm', reason, kind);
  return kind === 'phone' ? enroll(view, 'number', reason, kind) : enroll(view, 'choose', reason);
}

/** The policy may have been switched off, or a method bound in another tab, since the enrollment was begun. */
function isEnrollmentWanted(view: View): boolean {
  const { run, level, required, policy, bound } = view;
  if (kindToBind(run.purpose) !== null && isChangeAhead(run)) return true;
  if (levelRank[level] < levelRank[required]) return true;
  return recoveredInThisRun(view) || (policy.mode === 'announced' && bound.length === 0);
}

/** SPEC P5, P6: from the deadline on nobody gets past without a method that the rules accept. */
function requireEnrollment(view: View): Step | null {
  if (levelRank[view.level] >= levelRank[view.required]) return null;
  return enroll(view, 'announce', 'enrollment-required');
}

/** A session brought its password along, perhaps from weeks ago: whoever binds a first factor says it again (SECURITY I6). */
function passwordAgain({ run, bound }: View): Step | null {
  if (bound.length > 0 || newestOfRun(run, 'password')) return null;
  return { kind: 'verify', factor: 'first', offers: [{ kind: 'password' }], reason: 'enrollment-underway' };
}

/** The mailbox, before a first factor is bound (SPEC section 2, SECURITY I6), unless proved in this run or switched off by the company. */
function mailboxFirst(view: View): Step | null {
  const { run, bound, policy } = view;
  if (bound.length > 0 || !policy.confirmMailbox || newestOfRun(run, 'mailbox')) return null;
  return { kind: 'prove-mailbox', leave: leaveOf(view), reason: 'enrollment-underway' };
}

function enroll(view: View, stage: Enroll['stage'], reason: RuleName, of: EnrollableKind | null = null): Enroll {
  return { kind: 'enroll', stage, of, kinds: view.choices, leave: leaveOf(view), reason };
}

function leaveOf(view: View): Leave {
  const { run, policy, level, required } = view;
  if (isChange(run.purpose)) return { by: 'back-to-settings' };
  if (levelRank[level] < levelRank[required]) return null;
  if (recoveredInThisRun(view)) return { by: 'device-elsewhere' };
  return policy.mode === 'announced' && policy.deadline ? { by: 'not-now', until: policy.deadline.at } : null;
}

/** SPEC R2: without a confirmed code, or with a new one to save, that is the next step of the next request, for whoever proved a second factor. */
function saveRecoveryCode(view: View): Step | null {
  const { proven, run } = view;
  if (!isCodeUnsaved(view)) return null;
  return proven === 'mfa' || run.boundAt !== null ? saveCode(view, 'recovery-code-unsaved') : null;
}

const isCodeUnsaved = ({ subject, bound }: View): boolean =>
  bound.length > 0 && (!subject?.recovery.confirmed || subject.recovery.pendingIsOwn);

const saveCode = ({ subject }: View, reason: RuleName): Step => ({
  kind: 'save-recovery-code',
  shown: subject?.recovery.pendingIsOwn ?? false,
  reason,
});

/** What the user came for, once proved (SPEC U2): a method to bind, or a new recovery code. */
function carryOutChange(view: View): Step | null {
  if (!isChangeAhead(view.run)) return null;
  const kind = kindToBind(view.run.purpose);
  return kind === null ? saveCode(view, 'change-requested') : enrollKind(view, kind, false, 'change-requested');
}

/** SPEC P3: "COMPANY requires this from DATE", at most daily, at sign-in only; a session at work is not interrupted before the deadline. */
function announceEarly(view: View): Step | null {
  const { run, subject, bound, policy, now } = view;
  if (policy.mode !== 'announced' || bound.length > 0) return null;
  if (run.purpose !== 'sign-in' && run.purpose !== 'password-reset') return null;
  const deferredAt = run.deferredAt ?? subject?.deferredAt ?? null;
  if (deferredAt !== null && isFresh(deferredAt, now, remindAtMost)) return null;
  return enroll(view, 'announce', 'early-enrollment');
}

/** The level told is what the evidence amounts to, whether or not it was asked for. */
function finish({ level }: View): Finish {
  return { kind: 'finish', level, reason: 'done' } as Finish;
}
