import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/** What an erasure writes in its one transaction (SPEC C7). */
export interface EraseWrites {
  /**
   * Takes out of the user's row all that is personal, puts the pseudonym in place of the e-mail, and disables the user for good; unbinds and erases every
   * authenticator, makes memberships inactive and empty, ends sessions, and removes open interactions, links, known browsers, the mailbox's code and
   * waiting mails. False, and nothing written: erased already.
   */
  eraseUser(user: UserId, pseudonym: Email, at: Instant): Promise<boolean>;
}

/** Rows of the past in which something personal is left: there may be many, so that they are cleared in batches. */
export type Trace = 'sessions' | 'interactions' | 'messages' | 'authenticators';

/** Clearing what is left of an erased user, beside the transaction that erases (SPEC C7). */
export interface Erasing {
  /** Ids of rows that still tell something of this user, or of who typed this e-mail; nothing that is under way. */
  tracesOf(trace: Trace, user: UserId, email: Email | null, most: number): Promise<readonly string[]>;
  /** Removes or empties these rows, and answers how many. */
  clearTraces(trace: Trace, ids: readonly string[]): Promise<number>;
  /** Development only: mails in the inbox to this address. */
  clearInbox(email: Email): Promise<number>;
}
