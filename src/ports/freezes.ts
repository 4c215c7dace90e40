import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/** "This was not me": for a while nothing of a user's is changed (SPEC U5). */
export interface FreezeWrites {
  /**
   * Freezes changes until then, or for longer where they were; ends the changes that are being made, and withdraws a change of login e-mail that waits. Answers
   * until when; null: nobody has this id any more.
   */
  freezeChanges(userId: UserId, until: Instant, at: Instant): Promise<Instant | null>;
  /** Whether changes are not frozen; nobody freezes or lifts until the end of the transaction. */
  holdUnfrozen(userId: UserId, now: Instant): Promise<boolean>;
  /**
   * Lifts it. False: they were not frozen. What was reported stays said where an administrator lifts it, so that none of them alone goes on to a reset (SPEC A7);
   * it is taken back with it by the user, with every proof, and by the service.
   */
  thawChanges(userId: UserId, by: 'user' | 'administrator' | 'service', at: Instant): Promise<boolean>;
}
