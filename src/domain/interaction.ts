import type { EnrollableKind } from './authenticator.ts';
import type { Evidence } from './evidence.ts';
import type { AuthenticatorId, InteractionId, SessionId } from './identifiers.ts';
import { earlier, later, after, minute, type Instant } from './instant.ts';

/**
 * Why pages are being run through. `sign-in`: from nothing. `password-reset`: begun by a mailed link. `continue`: a session whose evidence no longer
 * suffices (SPEC P5, P10). The others are changes on Password & Security, which need the proofs of SPEC U2.
 */
export type Purpose = 'sign-in' | 'password-reset' | 'continue' | ChangePurpose;

export type ChangePurpose = 'bind-app' | 'renew-recovery-code';

export const changePurposes: readonly ChangePurpose[] = ['bind-app', 'renew-recovery-code'];

export const isChange = (purpose: RunPurpose): purpose is ChangePurpose =>
  (changePurposes as readonly string[]).includes(purpose);

/** A session being checked on a request is judged by the same rules as an interaction. */
export type RunPurpose = Purpose | 'session';

export type EndReason = 'finished' | 'too-many-wrong-codes' | 'abandoned' | 'signed-out' | 'reset';

/** Where an enrollment stands. Facts only: which page comes next is computed. */
export interface EnrollmentFacts {
  readonly begunAt: Instant;
  readonly kind: EnrollableKind | null;
  /** The authenticator that waits for its first code, if its secret has been made. */
  readonly pendingId: AuthenticatorId | null;
}

/** One run through the pages before a session (or a request of a session): the facts that rules look at. */
export interface Run {
  readonly id: InteractionId | SessionId;
  readonly purpose: RunPurpose;
  readonly startedAt: Instant;
  /** The last step forward (SPEC S4). */
  readonly advancedAt: Instant;
  /** Until when a code sent in this run is valid; the run does not expire before (SPEC S4). */
  readonly codeValidUntil: Instant | null;
  readonly endedAt: Instant | null;
  readonly endReason: EndReason | null;
  /** An e-mail has been typed. Says nothing about whether anyone has it. */
  readonly identified: boolean;
  readonly evidence: readonly Evidence[];
  readonly enrollment: EnrollmentFacts | null;
  /** "Not now" on the early-enrollment page, in this run. */
  readonly deferredAt: Instant | null;
  /** "My device is elsewhere" after a recovery code, in this run. */
  readonly repairDeclinedAt: Instant | null;
  /** A method was bound in this run: changes are complete then. */
  readonly boundAt: Instant | null;
  /** A new password was set in this run (resets). */
  readonly passwordReplacedAt: Instant | null;
  /** "I Have Securely Saved This Code" was confirmed in this run. */
  readonly codeSavedAt: Instant | null;
}

const idleLimit = 15 * minute;
const wholeLimit = 60 * minute;

/** SPEC S4: 15 minutes after the last step forward and 60 minutes after the start, but not before a code that was sent in it. */
export function expiresAt(run: Pick<Run, 'startedAt' | 'advancedAt' | 'codeValidUntil'>): Instant {
  const limit = earlier(after(run.advancedAt, idleLimit), after(run.startedAt, wholeLimit));
  return run.codeValidUntil === null ? limit : later(limit, run.codeValidUntil);
}
