import type { Secret } from '#domain/secret.ts';

/** A password hash as stored: PHC string, peppered by a key outside the database. */
export type PasswordHash = string & { readonly __passwordHash: true };

export interface PasswordVerdict {
  readonly matches: boolean;
  /** True when parameters have changed since: hash again at this sign-in. */
  readonly outdated: boolean;
}

/**
 * argon2id behind a gate (SECURITY, Numbers). Both methods throw Fault `overloaded` with seconds to wait when the queue is full;
 * `lane` (network of the client) makes the queue fair.
 */
export interface PasswordHasher {
  hash(password: Secret, lane: string): Promise<PasswordHash>;
  /** With null (unknown user) a dummy is computed through the same gate and never matches (SPEC X7, SECURITY I13). */
  verify(stored: PasswordHash | null, password: Secret, lane: string): Promise<PasswordVerdict>;
}

/** Passwords that everybody guesses first: at least 10,000, lower case. */
export interface Blocklist {
  has(lowerCasePassword: string): boolean;
}
