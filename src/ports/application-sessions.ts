import type { ApplicationId, SessionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { LoadedSession } from './store.ts';

/** One application that somebody got into with one sign-in. */
export interface ApplicationSessionRecord {
  readonly signInId: SessionId;
  readonly applicationId: ApplicationId;
  readonly userId: UserId;
  /** What the application knows this sign-in by (`sid`). */
  readonly sid: string;
  readonly beganAt: Instant;
  /** When the application last told that its user did something there (SPEC Y4); null: never. */
  readonly activeAt: Instant | null;
  /** When the sign-in ends by itself (SPEC P10). */
  readonly expiresAt: Instant;
  /** From then on the application is told that it is over; null: it is not. Set by the database itself when the last session of the sign-in ends. */
  readonly logoutDueAt: Instant | null;
  readonly logoutTries: number;
  /** It was told, or given up. */
  readonly endedAt: Instant | null;
}

export interface ApplicationSessionReads {
  /** The live session of a sign-in, whichever took the first one's place, with its bundle; null: it is over. One statement, no write. */
  loadSignIn(signInId: SessionId): Promise<Pick<LoadedSession, 'session' | 'bundle'> | null>;
  /** The sign-in of a session that another one took the place of after `since`, by the token that it had; null: it is none of those. */
  signInOfReplaced(tokenHash: string, since: Instant): Promise<SessionId | null>;
  /** What a sign-in got into and is not over. */
  listApplicationSessions(signInId: SessionId): Promise<readonly ApplicationSessionRecord[]>;
}

export interface ApplicationSessionWrites {
  /**
   * Notes it once: answers the one that stands, this or an earlier. One that is over begins anew under the new `sid`, beside the one that the
   * application is still to be told of. Where the sign-in itself has ended meanwhile, it is due to be
   * told at once.
   */
  joinApplication(record: ApplicationSessionRecord): Promise<ApplicationSessionRecord>;
}

/** What the loop that tells applications works with. Rows are named by `sid`: one that began anew meanwhile is another one. */
export interface Logouts {
  /**
   * Takes at most `limit` that are due (`logoutDueAt`, or `expiresAt` where nobody ended it) and puts them off until `until`, so that no other node takes them.
   * `except`: applications whose turn it is not, because they have enough to do.
   */
  claimLogouts(
    now: Instant,
    limit: number,
    until: Instant,
    except: readonly ApplicationId[],
  ): Promise<readonly ApplicationSessionRecord[]>;
  /** Told, or given up. */
  settleLogout(sid: string, endedAt: Instant): Promise<void>;
  /** To be tried again then; counts the try. */
  deferLogout(sid: string, until: Instant): Promise<void>;
}
