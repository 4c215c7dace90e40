import type { Email } from '#domain/email.ts';
import type { EmailChangeId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/** A change of login e-mail. It waits for its confirmation while `confirmedAt` and `endedAt` are null. */
export interface EmailChangeRecord {
  readonly id: EmailChangeId;
  readonly userId: UserId;
  readonly oldEmail: Email;
  readonly newEmail: Email;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
  readonly confirmedAt: Instant | null;
  /** Until then the old address is kept for its user, who can take the change back. */
  readonly undoUntil: Instant | null;
  readonly undoneAt: Instant | null;
  /** Withdrawn, or another was asked for, before it was confirmed. */
  readonly endedAt: Instant | null;
}

export type NewEmailChange = Pick<
  EmailChangeRecord,
  'id' | 'userId' | 'oldEmail' | 'newEmail' | 'askedAt' | 'expiresAt'
>;

/** Whose an address is. */
export interface EmailHolder {
  readonly userId: UserId;
  /** The change that keeps it for them; null: they sign in with it. */
  readonly keptBy: EmailChangeId | null;
}

export interface EmailChangeReads {
  findEmailChange(id: EmailChangeId): Promise<EmailChangeRecord | null>;
  /** Those of a user that wait to be confirmed, or can be taken back; the newest first. */
  openEmailChanges(userId: UserId, now: Instant): Promise<readonly EmailChangeRecord[]>;
  /** Who signs in with an address, or had it until lately; null: it is free. */
  holderOfEmail(email: Email, now: Instant): Promise<EmailHolder | null>;
  /** Those of these addresses that are kept for users who changed theirs lately. */
  keptEmails(emails: readonly Email[], now: Instant): Promise<readonly Email[]>;
}

/** How often something was asked for; those that count are younger than `since`. */
export interface EmailChangeLimit {
  readonly since: Instant;
  readonly most: number;
  /** Those for the address of the record alone. */
  readonly sameAddress?: true;
}

export interface EmailChangeWrites {
  /** Ends the one that waits and puts this one in its place. False, and nothing is changed: this user has asked for as many as a limit allows. */
  askEmailChange(record: NewEmailChange, limits: readonly EmailChangeLimit[]): Promise<boolean>;
  /** How many asked for this address since then, whoever they are. */
  countEmailChangesTo(email: Email, since: Instant): Promise<number>;
  /** Ends the one that waits, if any: its link does nothing from then on. */
  endEmailChange(userId: UserId, at: Instant): Promise<boolean>;
  /**
   * Moves the user's login e-mail, while the change waits, has not expired, starts from the e-mail that the user has and nobody else has or keeps the new one.
   * The mailbox counts as proved: its codes so far are void, and mails reach it. False: give the transaction up.
   */
  confirmEmailChange(id: EmailChangeId, at: Instant, undoUntil: Instant): Promise<boolean>;
  /**
   * Puts the address of before back, whatever was changed since; those later changes are taken back with it. False: it cannot be taken back any more, and
   * the transaction is to be given up.
   */
  undoEmailChange(id: EmailChangeId, at: Instant): Promise<boolean>;
}
