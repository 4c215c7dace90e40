import type { EnrollableKind } from './authenticator.ts';
import { levelRank } from './evidence.ts';
import { refuseFrozen } from './freeze.ts';
import { day, isFresh } from './instant.ts';
import { isChangeAhead, isEnrolling, isOwnerProved, isStepUp, kindToBind, newestOfRun } from './interaction.ts';
import type { RuleName } from './next-step.ts';
import type { Enroll, KindChoice, Leave, Situation, Step } from './step.ts';
import { recoveredInThisRun, type View } from './view.ts';

/** How often the early-enrollment page is shown (SPEC P3). */
const remindAtMost = day;

/** SPEC P4: no enrollment until something asks, save for administrators of entitled companies and for those who have enrolled. */
export function mayEnroll({ policy, subject }: Pick<Situation, 'policy' | 'subject'>): boolean {
  return policy.mode !== 'off' || policy.mayEnrollUnasked || (subject?.authenticators.length ?? 0) > 0;
}

/** "Set up a new device" or "My device is elsewhere", once for each recovery; not while changes are frozen: the code itself signs in (SPEC U5). */
export function repairAfterRecovery(view: View): Step | null {
  const { run, frozen } = view;
  if (
    frozen ||
    !recoveredInThisRun(view) ||
    run.enrollment !== null ||
    run.repairDeclinedAt !== null ||
    run.boundAt !== null
  )
    return null;
  return { kind: 'repair', kinds: everyChoice(view), reason: 'repair-after-recovery' };
}

/** An enrollment that was begun goes on until its method is bound, unless nothing asks for it any more. */
export function continueEnrollment(view: View): Step | null {
  const { run } = view;
  if (run.enrollment === null || !isEnrolling(run) || !isEnrollmentWanted(view)) return null;
  const { kind, pendingId } = run.enrollment;
  return passwordAgain(view) ?? mailboxFirst(view) ?? enrollKind(view, kind, pendingId !== null, 'enrollment-underway');
}

/** As far as the chosen kind goes; back to the choice where none was made, or where it has been forbidden since. */
export function enrollKind(view: View, kind: EnrollableKind | null, isPending: boolean, reason: RuleName): Enroll {
  const allowed = everyChoice(view).some((one) => one.kind === kind && one.allowed);
  if (kind === null || !allowed) return enroll(view, 'choose', reason);
  if (isPending) return enroll(view, 'confirm', reason, kind);
  return kind === 'phone' ? enroll(view, 'number', reason, kind) : enroll(view, 'choose', reason);
}

/** The policy may have been switched off, or a method bound in another tab, since the enrollment was begun. */
function isEnrollmentWanted(view: View): boolean {
  const { run, level, required, policy, bound, frozen } = view;
  if (frozen) return !isEnrollmentFrozen(view) && levelRank[level] < levelRank[required];
  if (kindToBind(run.purpose) !== null && isChangeAhead(run)) return true;
  if (levelRank[level] < levelRank[required]) return true;
  return recoveredInThisRun(view) || (policy.mode === 'announced' && bound.length === 0);
}

/** SPEC P5, P6: from the deadline on nobody gets past without a method that the rules accept. */
export function requireEnrollment(view: View): Step | null {
  if (levelRank[view.level] >= levelRank[view.required]) return null;
  return isEnrollmentFrozen(view)
    ? refuseFrozen('enrollment-required')
    : enroll(view, 'announce', 'enrollment-required');
}

/**
 * While changes are frozen, a first method is set up as ever where a rule wants one; another beside one that somebody did not bind themselves is what is held up
 * (SPEC U5), and so is one that an application alone asks for: nobody needs it to sign in.
 */
const isEnrollmentFrozen = ({ frozen, bound, requiredByRules }: View): boolean =>
  frozen && (bound.length > 0 || requiredByRules !== 'mfa');

/** A session brought its password along, perhaps from weeks ago: whoever binds a first factor says it again (SECURITY I6). */
function passwordAgain({ run, bound }: View): Step | null {
  if (bound.length > 0 || newestOfRun(run, 'password')) return null;
  return { kind: 'verify', factor: 'first', offers: [{ kind: 'password' }], reason: 'enrollment-underway' };
}

/** The mailbox, before a first factor is bound (SPEC section 2, SECURITY I6), unless proved in this run, by its code or by a pass, or switched off by the company. */
function mailboxFirst(view: View): Step | null {
  const { run, bound, policy } = view;
  if (bound.length > 0 || !policy.confirmMailbox || isOwnerProved(run)) return null;
  return { kind: 'prove-mailbox', leave: leaveOf(view), reason: 'enrollment-underway' };
}

function enroll(view: View, stage: Enroll['stage'], reason: RuleName, of: EnrollableKind | null = null): Enroll {
  return { kind: 'enroll', stage, of, kinds: choicesOf(view), leave: leaveOf(view), reason };
}

/** Who came for the app gets the app: it is always allowed (SPEC P7). A phone may turn out to be of no use, and the app is the way on then. */
const choicesOf = (view: View): readonly KindChoice[] =>
  everyChoice(view).filter(({ kind }) => kind === 'app' || view.run.purpose !== 'bind-app' || !isChangeAhead(view.run));

const everyChoice = ({ policy, offered }: View): readonly KindChoice[] =>
  policy.kinds
    .filter((one) => offered.includes(one.kind))
    .map((one) => ({ ...one, allowed: one.forbiddenBy.length === 0 }));

/** What may be done instead of enrolling: nothing where it is required (SPEC P3, P5). */
export function leaveOf(view: View): Leave {
  const { run, policy, level, required } = view;
  if (isStepUp(run.purpose)) return { by: 'back-to-settings' };
  if (levelRank[level] < levelRank[required]) return null;
  if (recoveredInThisRun(view)) return { by: 'device-elsewhere' };
  return policy.mode === 'announced' && policy.deadline ? { by: 'not-now', until: policy.deadline.at } : null;
}

/** SPEC P3: "COMPANY requires this from DATE", at most daily, at sign-in only; a session at work is not interrupted before the deadline. */
export function announceEarly(view: View): Step | null {
  const { run, subject, bound, policy, now, frozen } = view;
  if (frozen || policy.mode !== 'announced' || bound.length > 0) return null;
  if (run.purpose !== 'sign-in' && run.purpose !== 'password-reset') return null;
  const deferredAt = run.deferredAt ?? subject?.deferredAt ?? null;
  if (deferredAt !== null && isFresh(deferredAt, now, remindAtMost)) return null;
  return enroll(view, 'announce', 'early-enrollment');
}
