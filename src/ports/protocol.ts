import type { ApplicationId, SessionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/** Codes, tokens, grants, pushed and pending requests, as the protocol names its kinds. */
export type ProtocolKind =
  | 'AccessToken'
  | 'AuthorizationCode'
  | 'ClientCredentials'
  | 'Grant'
  | 'Interaction'
  | 'PushedAuthorizationRequest'
  | 'RefreshToken'
  | 'ReplayDetection';

/** One thing of the protocol, found by the keyed hash of what names it: tokens themselves are kept nowhere (SECURITY I10). */
export interface ProtocolState {
  readonly kind: ProtocolKind;
  /** Keyed hash (`protocol`) of the token, code or id. */
  readonly idHash: string;
  /** JSON, without the token. */
  readonly payload: string;
  readonly applicationId: ApplicationId | null;
  readonly userId: UserId | null;
  /** The sign-in that it is bound to; null: none. */
  readonly signInId: SessionId | null;
  /** Keyed hash of the grant that its family shares. */
  readonly grantHash: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly consumedAt: Instant | null;
}

export interface ProtocolReads {
  /** Spent ones are answered too; expired ones are not, but for a spent code or token, whose second use has to be seen. */
  findProtocolState(kind: ProtocolKind, idHash: string, now: Instant): Promise<ProtocolState | null>;
}

export interface ProtocolWrites {
  /** Puts it in place of what was there under this hash; what was spent stays spent. A token that is kept prolongs its grant to its own expiry. */
  keepProtocolState(state: ProtocolState): Promise<void>;
  /** Spends it: once, while it has not expired (SECURITY I2). False: it was spent before, has expired, or is gone. */
  consumeProtocolState(kind: ProtocolKind, idHash: string, at: Instant): Promise<boolean>;
  dropProtocolState(kind: ProtocolKind, idHash: string): Promise<boolean>;
  /** Drops a grant and all that came of it, and answers how many. What is kept for this grant later on is worth nothing without it. */
  dropGrant(grantHash: string): Promise<number>;
  /** The same of one application's tokens in one sign-in; its application session is told of the end (`logoutDueAt`). Answers how many. */
  endApplicationSession(signInId: SessionId, application: ApplicationId, at: Instant): Promise<number>;
  /** The same of every token of an application that was disabled: at most `limit` of each, so that nobody waits for all of them. Answers how many; 0: none is left. */
  endApplicationSessions(application: ApplicationId, at: Instant, limit: number): Promise<number>;
}
