import { crockfordFrom, parseCrockford } from './crockford.ts';
import { day, hour } from './instant.ts';
import { isStepUp, kindToBind, type RunPurpose } from './interaction.ts';
import type { Step } from './step.ts';

/** How an administrator made sure whom they are dealing with (SPEC A2). */
export const identityChecks = ['in-person', 'video-with-id', 'call-back', 'manager'] as const;

export type IdentityCheck = (typeof identityChecks)[number];

/** An enrollment pass: handed over in person, in place of the code from the mailbox (SPEC A6). */
export const enrollmentPass = {
  /** Crockford base32: 50 bits. Guesses count as wrong mailbox codes do (SPEC X3). */
  characters: 10,
  validFor: 24 * hour,
  /** So many of one administrator, over all their companies: nobody hands over more in person, and each is mailed to people. */
  perHour: 20,
  /** So many for one person by one company: each is mailed to them. */
  perPersonAndHour: 3,
  /** A member for so long, where an invitation was accepted, as before a reset (SPEC A1): nobody invites a stranger to stand in for their mailbox. */
  memberFor: 7 * day,
  /** After a role with a rule was taken away: it counts as held, so that whoever takes it away and gives it back gains nothing. */
  ruledFor: 7 * day,
} as const;

/** So many random bytes make one pass; what is beyond 50 bits is not used. */
export const enrollmentPassBytes = 7;

/** Canonical: upper case, no separators. */
export const enrollmentPassFrom = (bytes: Uint8Array): string => crockfordFrom(bytes, enrollmentPass.characters);

/** What a person typed, in canonical form, or null when it cannot be a pass: read as leniently as a recovery code. */
export const parseEnrollmentPass = (typed: string): string | null => parseCrockford(typed, enrollmentPass.characters);

/**
 * Whether a pass may be used where a run stands: in place of the mailbox's code, on the way to a first factor. Never where the mailbox confirms an act of
 * somebody who has none, or a change of anything else: an administrator must not be able to stand in for a colleague there (SPEC A2, A6).
 */
export const takesPass = (step: Step, purpose: RunPurpose): boolean =>
  step.kind === 'prove-mailbox' &&
  step.reason !== 'confirmation-requested' &&
  (kindToBind(purpose) !== null || !isStepUp(purpose));
