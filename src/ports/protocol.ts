import type { ApplicationId, SessionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { LoadedApplication } from './applications.ts';
import type { LoadedSession } from './store.ts';

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

/** Of a state what its use is judged by. */
export type HeldState = Pick<ProtocolState, 'payload' | 'grantHash' | 'expiresAt' | 'consumedAt'>;

/** What the request of an application with a code or token stands on. */
export interface Holding {
  /** Who asks, as `loadApplication` answers. */
  readonly requester: LoadedApplication;
  /** As `findProtocolState` answers. */
  readonly state: HeldState | null;
  /** The grant of its family; null: it has ended, or there is none. */
  readonly grant: HeldState | null;
  /** As `loadSignIn` answers. */
  readonly signIn: Pick<LoadedSession, 'session' | 'bundle'> | null;
}

export interface HoldingReads {
  /** All of it as of one moment, in one statement (PERFORMANCE row 9). Null: there is no such application. */
  loadHolding(application: ApplicationId, kind: ProtocolKind, idHash: string, now: Instant): Promise<Holding | null>;
}

export interface ProtocolWrites {
  /** Puts each, of different hashes, in place of what was there under its own; what was spent stays spent. */
  keepProtocolState(...states: readonly ProtocolState[]): Promise<void>;
  /** Spends it: once, while it has not expired (SECURITY I2). False: it was spent before, has expired, or is gone. */
  consumeProtocolState(kind: ProtocolKind, idHash: string, at: Instant): Promise<boolean>;
  /** Lets a grant that lives still live until then at least: one that ended does not come back. */
  prolongGrant(grantHash: string, until: Instant): Promise<void>;
  dropProtocolState(kind: ProtocolKind, idHash: string): Promise<boolean>;
  /** Drops a grant and all that came of it, and answers how many. What is kept for this grant later on is worth nothing without it. */
  dropGrant(grantHash: string): Promise<number>;
  /** The same of one application's tokens in one sign-in; its application session is told of the end (`logoutDueAt`). Answers how many. */
  endApplicationSession(signInId: SessionId, application: ApplicationId, at: Instant): Promise<number>;
  /** The same of every token of an application that was disabled: at most `limit` of each, so that nobody waits for all of them. Answers how many; 0: none is left. */
  endApplicationSessions(application: ApplicationId, at: Instant, limit: number): Promise<number>;
}
