import { day } from '#domain/instant.ts';
import type { Run } from '#domain/interaction.ts';
import type { Enroll, Offer, Step } from '#domain/next-step.ts';
import { isBinding, isChangeOf, type Truth } from './oracle.ts';
import type { Case } from './situation-space.ts';

/** What a step must be like where something is true: the terms that promises are made in. */
export const isEnrolled = (truth: Truth): boolean => truth.subject.authenticators.length > 0;
export const isStepUpOf = (purpose: string): boolean =>
  purpose === 'confirm' || purpose === 'step-up' || isChangeOf(purpose);
export const isOtherChange = (purpose: string): boolean => isChangeOf(purpose) && !isBinding(purpose);
export const factorsOf = (offers: readonly Offer[]) => offers.filter((one) => 'authenticator' in one);

export function whatIsNeeded(truth: Truth): 'freshFactor' | 'fittingHere' | 'achieved' | 'mayBind' {
  if (truth.stepUpAhead) return 'fittingHere';
  if (truth.changeAhead || truth.confirmAhead) return 'freshFactor';
  if (truth.required === 'password' || truth.achieved) return 'mayBind';
  return acceptedKinds(truth).length > 0 ? 'achieved' : 'mayBind';
}

export const acceptedKinds = (truth: Truth): string[] =>
  truth.usable
    .filter(({ kind, country }) => kind === 'app' || (!truth.smsForbiddenNow && truth.isCountryAllowed(country)))
    .map((one) => one.kind);

/** Where nothing accepted is left, for a recovery code, and in a change, only a factor as strong as any that is bound proves enough (I6). */
export function usefulKinds(truth: Truth): string[] {
  const accepted = acceptedKinds(truth);
  const needed = whatIsNeeded(truth);
  if (needed === 'achieved' || needed === 'fittingHere') return accepted;
  const hasApp = truth.subject.authenticators.some((one) => one.kind === 'app');
  return truth.usable.map((one) => one.kind).filter((kind) => kind === 'app' || !hasApp);
}

export function isBeforeChange(step: Step): boolean {
  return step.kind === 'verify' || step.kind === 'prove-mailbox' || step.kind === 'refuse';
}

export function isEnrollmentAsked(truth: Truth, { situation: { run } }: Case): boolean {
  if (truth.required === 'mfa' || truth.announced || truth.recoveredHere) return true;
  return isBinding(run.purpose) && (isEnrolled(truth) || truth.administers);
}

export function isEarly(truth: Truth, { situation: { run, now } }: Case): boolean {
  const { deferredAt } = truth.subject;
  const atSignIn = run.purpose === 'sign-in' || run.purpose === 'password-reset';
  const due = run.deferredAt === null && (deferredAt === null || now - deferredAt > day);
  return truth.announced && !truth.enforced && !isEnrolled(truth) && atSignIn && due;
}

export function isRightLeave(leave: Enroll['leave'], truth: Truth, { situation: { run, now } }: Case): boolean {
  if (isStepUpOf(run.purpose)) return leave?.by === 'back-to-settings';
  if (truth.required === 'mfa' && !truth.achieved) return leave === null;
  if (truth.recoveredHere) return leave?.by === 'device-elsewhere';
  return leave?.by === 'not-now' && leave.until > now && truth.announced && !truth.enforced;
}

export function areRightChoices(kinds: Enroll['kinds'], truth: Truth): boolean {
  const [app, phone] = kinds;
  return (
    kinds.length === 2 &&
    app?.kind === 'app' &&
    app.allowed &&
    phone?.kind === 'phone' &&
    phone.allowed === (truth.smsForbiddenBy === 0) &&
    phone.forbiddenBy.length === truth.smsForbiddenBy
  );
}

/** A phone has a number before its first code, and an app has none; where the choice is forbidden meanwhile, it is made again. */
export function isRightStage({ stage, of }: Enroll, truth: Truth, { enrollment, purpose }: Run): boolean {
  const begun = { kind: purpose === 'bind-phone' ? 'phone' : null, pendingId: null };
  const { kind, pendingId } = enrollment ?? begun;
  const isForbidden = kind === 'phone' && truth.smsForbiddenBy > 0;
  if (stage === 'announce') return of === null;
  if (kind === null || isForbidden) return stage === 'choose' && of === null;
  return of === kind && stage === (pendingId === null ? 'number' : 'confirm') && (of === 'phone' || pendingId !== null);
}

export function isNothingLeft(truth: Truth, { situation: { run, now, application } }: Case): boolean {
  if (!truth.passwordEnough || (run.purpose === 'session' && application.consent)) return false;
  if (truth.subject.disabled || isChangeOf(run.purpose) || run.enrollment !== null) return false;
  if (truth.confirmAhead || truth.stepUpAhead) return false;
  if (run.purpose === 'password-reset' && run.passwordReplacedAt === null) return false;
  if (truth.required === 'mfa' && !truth.achieved) return false;
  if (truth.recoveredHere && run.repairDeclinedAt === null && run.boundAt === null) return false;
  if (isEnrolled(truth)) return truth.subject.recovery.confirmed && !truth.subject.recovery.pendingIsOwn;
  const asked = truth.announced && (run.purpose === 'sign-in' || run.purpose === 'password-reset');
  const { deferredAt } = truth.subject;
  return (
    !truth.recoveredHere && (!asked || run.deferredAt !== null || (deferredAt !== null && now - deferredAt <= day))
  );
}
