import { enrollableKinds, type EnrollableKind, type ProofKind } from './authenticator.ts';
import { newest, type Evidence } from './evidence.ts';
import type { AuthenticatorId, InteractionId, SessionId } from './identifiers.ts';
import { after, earlier, later, minute, second, type Duration, type Instant } from './instant.ts';

/**
 * Why pages are being run through. `sign-in`: from nothing. `password-reset`: begun by a link that sets a
 * password, after a reset or an invitation. `continue`: a session whose evidence no longer
 * suffices (SPEC P5, P10). `confirm`: an act of the console, or one that weakens, asks for a fresh second factor, of a session that is otherwise good
 * (SPEC C6, SECURITY I6). `step-up`: an application asks for a proof of its own (SPEC Y4, Y5). The others are changes on Password & Security, which need the proofs of SPEC U2.
 */
export type Purpose = 'sign-in' | 'password-reset' | 'continue' | 'confirm' | 'step-up' | ChangePurpose;

export type BindPurpose = `bind-${EnrollableKind}`;

export type RemovePurpose = `remove-${EnrollableKind}`;

export type ChangePurpose =
  | BindPurpose
  | RemovePurpose
  | 'renew-recovery-code'
  | 'change-password'
  | 'change-email'
  | 'thaw';

export const changePurposes: readonly ChangePurpose[] = [
  'bind-app',
  'bind-phone',
  'renew-recovery-code',
  'change-password',
  'change-email',
  'thaw',
  'remove-app',
  'remove-phone',
];

/** What was begun on Password & Security and is no change of how somebody signs in: it gives the others back (SPEC U5). */
export const isThaw = (purpose: RunPurpose): boolean => purpose === 'thaw';

/** The kind that a change was begun to bind; null for any other purpose. */
export const kindToBind = (purpose: RunPurpose): EnrollableKind | null =>
  enrollableKinds.find((kind) => purpose === `bind-${kind}`) ?? null;

/** The kind that a change was begun to remove (SPEC U3); null for any other purpose. */
export const kindToRemove = (purpose: RunPurpose): EnrollableKind | null =>
  enrollableKinds.find((kind) => purpose === `remove-${kind}`) ?? null;

export const isChange = (purpose: RunPurpose): purpose is ChangePurpose =>
  (changePurposes as readonly string[]).includes(purpose);

/**
 * A change, or an act that asks for a fresh proof: its user is signed in, and stays so whatever becomes of it. A recovery code is none of its proofs: it stands
 * in for a second factor at sign-in only (SPEC R3).
 */
export const isStepUp = (purpose: RunPurpose): purpose is ChangePurpose | 'confirm' | 'step-up' =>
  purpose === 'confirm' || purpose === 'step-up' || isChange(purpose);

/** A session being checked on a request is judged by the same rules as an interaction. */
export type RunPurpose = Purpose | 'session';

export type EndReason =
  | 'finished'
  | 'too-many-wrong-codes'
  | 'abandoned'
  | 'signed-out'
  | 'reset'
  | 'disabled'
  | 'replaced'
  | 'frozen'
  | 'email-changed'
  /** So many wrong codes in a row over a session's challenges that its user was signed out everywhere (SPEC Y4). */
  | 'guessed';

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
  /** A new password was set in this run (resets, changes of password). */
  readonly passwordReplacedAt: Instant | null;
  /** "I Have Securely Saved This Code" was confirmed in this run. */
  readonly codeSavedAt: Instant | null;
  /** The change that this run was begun for was carried out, where nothing above says so: a method was removed, a new login e-mail asked for, a freeze lifted. */
  readonly changedAt: Instant | null;
}

const idleLimit = 15 * minute;
const wholeLimit = 60 * minute;

/** SPEC S4: 15 minutes after the last step forward and 60 minutes after the start, but not before a code that was sent in it. */
export function expiresAt(run: Pick<Run, 'startedAt' | 'advancedAt' | 'codeValidUntil'>): Instant {
  const limit = earlier(after(run.advancedAt, idleLimit), after(run.startedAt, wholeLimit));
  return run.codeValidUntil === null ? limit : later(limit, run.codeValidUntil);
}

/** Until when codes are sent in a run: one of the last minute outlives its hour (SPEC S4), and so no other may. */
export const codesUntil = (run: Pick<Run, 'startedAt'>): Instant => after(run.startedAt, wholeLimit);

/** The clocks of two nodes differ by no more (DESIGN 2): one may have begun the run, and the other, behind it, taken the proof. */
const clockSkew: Duration = 2 * second;

/** Whether something happened in this run, rather than in the session it began from. */
const isOfRun = (at: Instant, run: Pick<Run, 'startedAt'>): boolean => at >= run.startedAt - clockSkew;

/** The newest proof of a kind that was given in this run, not brought along by a session; null if there is none. */
export function newestOfRun(run: Pick<Run, 'startedAt' | 'evidence'>, kind: ProofKind): Evidence | null {
  const proof = newest(run.evidence, kind);
  return proof !== null && isOfRun(proof.at, run) ? proof : null;
}

/** What a first factor is bound on beside the password (SECURITY I6): the mailbox, or an administrator's pass in its place (SPEC A6), proved in this run. */
export const isOwnerProved = (run: Pick<Run, 'startedAt' | 'evidence'>): boolean =>
  newestOfRun(run, 'mailbox') !== null || newestOfRun(run, 'enrollment-pass') !== null;

/** The password, and beside it only what was proved in this run: what a new method or recovery code may rest on (SECURITY I6). */
export const evidenceOfRun = (run: Pick<Run, 'startedAt' | 'evidence'>): readonly Evidence[] =>
  run.evidence.filter((one) => one.kind === 'password' || isOfRun(one.at, run));

type ChangeFacts = Pick<Run, 'purpose' | 'boundAt' | 'codeSavedAt' | 'passwordReplacedAt' | 'changedAt'>;

/** A change that has not been carried out yet. A recovery code saved on the way to binding a method is not the change. */
export function isChangeAhead(facts: ChangeFacts): boolean {
  const { purpose } = facts;
  if (kindToBind(purpose) !== null) return facts.boundAt === null;
  if (purpose === 'renew-recovery-code') return facts.codeSavedAt === null;
  if (purpose === 'change-password') return facts.passwordReplacedAt === null;
  return isChange(purpose) && facts.changedAt === null;
}

/** An enrollment was begun in this run and has not come to a bound method. After a method was bound, another may be begun. */
export function isEnrolling({
  purpose,
  enrollment,
  boundAt,
}: Pick<Run, 'purpose' | 'enrollment' | 'boundAt'>): boolean {
  return purpose !== 'session' && enrollment !== null && (boundAt === null || boundAt < enrollment.begunAt);
}
