import type { AuthenticatorId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { AuthenticatorRecord } from './records.ts';

/** A method that a reset took away. */
export interface UnboundMethod {
  readonly id: AuthenticatorId;
  readonly kind: AuthenticatorRecord['kind'];
  /** False: it was pending, or a recovery code that nobody had confirmed. */
  readonly wasBound: boolean;
}

/** What a reset by an administrator or operator writes beside ending interactions and sessions (SPEC A4). */
export interface ResetWrites {
  /**
   * Unbinds everything but the password, pending ones too, erases their secrets, and demands a set-up from scratch at the next sign-in. Holds the user, so
   * that nothing is bound beside it. Answers what was unbound.
   */
  resetMethods(user: UserId, at: Instant): Promise<readonly UnboundMethod[]>;
}
