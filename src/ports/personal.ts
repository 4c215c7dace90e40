import type { AuthenticatorId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { UserRecord } from './records.ts';

/** What users decide about themselves. */
export interface PersonalWrites {
  /**
   * Moves the personal rule to the other position (SPEC U4), and nothing else: what a reset demands stays demanded (SPEC A4). False: it stands so already, or
   * nobody has this id any more.
   */
  switchAlwaysRequire(userId: UserId, on: boolean): Promise<boolean>;
  /** What a person calls themselves (SPEC U6), and what lists are sorted by with it. */
  setDisplayName(userId: UserId, name: string): Promise<void>;
  /** The language they are written to in, and the zone in which they are told dates (SPEC U6). */
  setPreferences(userId: UserId, preferences: Pick<UserRecord, 'language' | 'timeZone'>): Promise<void>;
  /**
   * Unbinds a method of this user's (SPEC U3), and lets acts that remove or bind beside it take turns, so that `isBoundExactly` holds after it. False: it is theirs
   * no more.
   */
  removeMethod(userId: UserId, id: AuthenticatorId, at: Instant): Promise<boolean>;
}
