import { hour } from './instant.ts';

/** How an administrator made sure whom they are dealing with (SPEC A2). */
export const identityChecks = ['in-person', 'video-with-id', 'call-back', 'manager'] as const;

export type IdentityCheck = (typeof identityChecks)[number];

/** An enrollment pass: handed over in person, in place of the code from the mailbox (SPEC A6). */
export const enrollmentPass = {
  /** Crockford base32: 50 bits. Guesses count as wrong mailbox codes do (SPEC X3). */
  characters: 10,
  validFor: 24 * hour,
} as const;
