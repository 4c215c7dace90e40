import { hasChangeProof, missingProof } from './change-proof.ts';
import {
  announceEarly,
  continueEnrollment,
  enrollKind,
  leaveOf,
  mayEnroll,
  repairAfterRecovery,
  requireEnrollment,
} from './enrolling.ts';
import { countsAsSecond, levelRank, newest } from './evidence.ts';
import { holdChangesUp } from './freeze.ts';
import {
  evidenceOfRun,
  expiresAt,
  isChange,
  isChangeAhead,
  isOwnerProved,
  isThaw,
  kindToBind,
  kindToRemove,
  newestOfRun,
} from './interaction.ts';
import { recoveryOffer, secondFactorOffers, strongestOffers } from './offers.ts';
import { isLast, removalBar } from './removal.ts';
import type { Finish, RefusalReason, Situation, Step } from './step.ts';
import { recoveredInThisRun, viewOf, type View } from './view.ts';

export { mayEnroll } from './enrolling.ts';
export type * from './step.ts';

type Rule = (view: View) => Step | null;

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
  'changes-frozen': holdChangesUp,
  'change-needs-proof': proveForChange,
  'confirmation-requested': confirmFresh,
  'step-up-requested': stepUp,
  'second-factor': verifySecondFactor,
  'nothing-left-to-verify-with': refuseWithoutMeans,
  'save-code-after-recovery': saveCodeAfterRecovery,
  'repair-after-recovery': repairAfterRecovery,
  'enrollment-underway': continueEnrollment,
  'recovery-code-unsaved': saveRecoveryCode,
  'change-requested': carryOutChange,
  'enrollment-required': requireEnrollment,
  'early-enrollment': announceEarly,
  'consent-missing': askConsent,
  done: finish,
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

const inOrder: readonly Rule[] = Object.values(rules);

/** What comes next in this situation. Total, synchronous, and the only decision of its kind (SPEC X1). */
export function nextStep(situation: Situation): Step {
  const view = viewOf(situation);
  for (const rule of inOrder) {
    const step = rule(view);
    if (step) return step;
  }
  return finish(view);
}

function interactionOver(view: View): Step | null {
  const { run, now } = view;
  if (run.endedAt !== null) {
    return { kind: 'refuse', because: whyOver(view), reason: 'interaction-over' };
  }
  if (run.purpose === 'session' || expiresAt(run) > now) return null;
  return { kind: 'refuse', because: 'expired', reason: 'interaction-over' };
}

function whyOver({ run, frozen }: View): RefusalReason {
  if (run.endReason === 'too-many-wrong-codes' || run.endReason === 'guessed') return 'too-many-wrong-codes';
  return run.endReason === 'frozen' && frozen ? 'changes-frozen' : 'ended';
}

function askForEmail({ run }: View): Step | null {
  return run.identified ? null : { kind: 'identify', reason: 'no-e-mail-yet' };
}

/** SPEC S5: the mailed link opened this run; the password comes next, and only the new one counts. */
function replacePassword({ run, subject }: View): Step | null {
  if (run.purpose !== 'password-reset' || run.passwordReplacedAt !== null || subject?.disabled) return null;
  return newest(run.evidence, 'mailbox') ? { kind: 'replace-password', reason: 'reset-needs-password' } : null;
}

/** Every change asks for the password again (SPEC U2); otherwise the one a session brought along is enough, unless an application asks for a newer one. */
function askForPassword({ run, subject, passwordSince }: View): Step | null {
  const proved = isChange(run.purpose) ? newestOfRun(run, 'password') : newest(run.evidence, 'password');
  if (subject && proved && (passwordSince === null || proved.at >= passwordSince)) return null;
  return { kind: 'verify', factor: 'first', offers: [{ kind: 'password' }], reason: 'password-first' };
}

function refuseDisabled({ subject }: View): Step | null {
  return subject?.disabled ? { kind: 'refuse', because: 'disabled', reason: 'user-disabled' } : null;
}

/**
 * SPEC U2: a change needs the password and a fresh factor, or the mailbox of someone who has none; lifting a freeze needs the mailbox and a factor (SPEC U5). The
 * password of this run is behind us.
 */
function proveForChange(view: View): Step | null {
  const { run, bound } = view;
  if (!isChangeAhead(run)) return null;
  const because = whyNotOffered(view);
  if (because !== null) return { kind: 'refuse', because, reason: 'change-needs-proof' };
  if (bound.length > 0 && !hasChangeProof(view)) return offerFresh(view, 'change-needs-proof');
  if ((bound.length > 0 && !isThaw(run.purpose)) || isMailboxProved(view)) return null;
  return { kind: 'prove-mailbox', leave: leaveOf(view), reason: 'change-needs-proof' };
}

/** A pass opens the way to a first factor, and to no other change (SPEC A6). */
const isMailboxProved = ({ run }: View): boolean =>
  kindToBind(run.purpose) === null ? newestOfRun(run, 'mailbox') !== null : isOwnerProved(run);

/** A recovery code stands in for a method, so somebody who has none gets none. */
function whyNotOffered(view: View): RefusalReason | null {
  const { purpose } = view.run;
  const removed = kindToRemove(purpose);
  if (removed !== null) return removalBar(view, removed) === null ? null : 'removal-not-allowed';
  if (isThaw(purpose)) return view.frozen ? null : 'ended';
  if (kindToBind(purpose) !== null) return mayEnroll(view) ? null : 'enrollment-not-offered';
  return purpose === 'renew-recovery-code' && view.bound.length === 0 ? 'enrollment-not-offered' : null;
}

/** SPEC C6, A2: an act of the console asks for a fresh proof, whatever the session proved before. */
function confirmFresh(view: View): Step | null {
  if (view.run.purpose !== 'confirm') return null;
  const reason = 'confirmation-requested';
  const missing = missingProof(view);
  switch (missing) {
    case null:
      return null;
    case 'password':
      return { kind: 'verify', factor: 'first', offers: [{ kind: 'password' }], reason };
    case 'factor':
      return offerFresh(view, reason);
    case 'mailbox':
      return { kind: 'prove-mailbox', leave: leaveOf(view), reason };
    default:
      return missing satisfies never;
  }
}

/**
 * SPEC Y4: a second factor that the merged rules accept, proved in this run; the password is behind us and not asked for again, and a recovery code is no such proof. Who
 * has nothing that is accepted was led to set it up before (SPEC Y3).
 */
function stepUp(view: View): Step | null {
  const { run, bound, accept, now } = view;
  if (run.purpose !== 'step-up') return null;
  const reason = 'step-up-requested';
  if (evidenceOfRun(run).some((one) => countsAsSecond(one, bound, accept, now))) return null;
  const offers = secondFactorOffers(view, accept);
  if (offers.length === 0) return { kind: 'refuse', because: 'no-way-to-verify', reason };
  return { kind: 'verify', factor: 'second', offers, reason };
}

function offerFresh(view: View, reason: RuleName): Step {
  const offers = strongestOffers(view);
  if (offers.length === 0) return { kind: 'refuse', because: 'no-way-to-verify', reason };
  return { kind: 'verify', factor: 'second', offers, reason };
}

/**
 * Asks for a second factor where one is required, or where a new method or recovery code would otherwise rest on a password alone (SECURITY I6),
 * and offers exactly what would raise the level: what the merged policy accepts, else what proves who adds a method that it accepts; the recovery
 * code last (DESIGN 3).
 */
function verifySecondFactor(view: View): Step | null {
  if (!needsSecondFactor(view)) return null;
  const accepted = isBelow(view) ? secondFactorOffers(view, view.accept) : [];
  const known = accepted.length > 0 ? accepted : strongestOffers(view);
  const offers = [...known, ...recoveryOffer(view)];
  return offers.length > 0 ? { kind: 'verify', factor: 'second', offers, reason: 'second-factor' } : null;
}

/**
 * Below the required level, unless a factor as strong as any was proved in this run and yet is not accepted: then a method is enrolled that is.
 * At it, only if a recovery code is to be made on a proof of an earlier run.
 */
function needsSecondFactor(view: View): boolean {
  const { isAnswered, bound, run } = view;
  if (isChangeAhead(run) || bound.length === 0 || isAnswered) return false;
  return isBelow(view) || (run.purpose !== 'session' && view.isStrong && isCodeUnsaved(view));
}

const isBelow = ({ level, required }: View): boolean => levelRank[level] < levelRank[required];

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

/**
 * SPEC R2: without a confirmed code, or with a new one to save, that is the next step of the next request, for whoever proved a factor as strong as any
 * that is bound: a recovery code replaces them all, and less must not lead to one (SECURITY I6). Of a session it is known that its user can.
 */
function saveRecoveryCode(view: View): Step | null {
  const { run, isStrong, mayBind } = view;
  if (!isCodeUnsaved(view) || isCodeHeldUp(view)) return null;
  const proved = run.purpose === 'session' ? isStrong : mayBind || run.boundAt !== null;
  return proved ? saveCode(view, 'recovery-code-unsaved') : null;
}

const isCodeUnsaved = ({ subject, bound }: View): boolean =>
  bound.length > 0 && (!subject?.recovery.confirmed || subject.recovery.pendingIsOwn);

/** While changes are frozen no new code is made (SPEC U5), but the one that a first enrollment comes with, or that took the place of one that was spent. */
const isCodeHeldUp = ({ frozen, run, subject }: View): boolean =>
  frozen && run.boundAt === null && !subject?.recovery.pendingIsOwn;

const saveCode = ({ subject }: View, reason: RuleName): Step => ({
  kind: 'save-recovery-code',
  shown: subject?.recovery.pendingIsOwn ?? false,
  reason,
});

/** What the user came for, once proved (SPEC U2): a method to bind or to remove, a new password, or a new recovery code. */
function carryOutChange(view: View): Step | null {
  const reason = 'change-requested';
  const { run } = view;
  if (!isChangeAhead(run)) return null;
  const [bound, removed] = [kindToBind(run.purpose), kindToRemove(run.purpose)];
  if (bound !== null) return enrollKind(view, bound, false, reason);
  if (removed !== null) {
    return { kind: 'remove-method', of: removed, last: isLast(view, removed), leave: leaveOf(view), reason };
  }
  if (run.purpose === 'change-password') return { kind: 'replace-password', reason };
  if (run.purpose === 'change-email') return { kind: 'change-email', leave: leaveOf(view), reason };
  return isThaw(run.purpose) ? { kind: 'thaw', leave: leaveOf(view), reason } : saveCode(view, reason);
}

/** The last thing of all: who agrees has proved who they are. */
function askConsent({ run, application }: View): Step | null {
  return run.purpose === 'session' && application.consent ? { kind: 'consent', reason: 'consent-missing' } : null;
}

/** The level told is what the evidence amounts to, whether or not it was asked for. */
function finish({ level }: View): Finish {
  return { kind: 'finish', level, reason: 'done' } as Finish;
}
