import type { EmailChangeId, MailActId, ResetId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/**
 * What a button behind a mailed link does, for whoever reads the mailbox, without signing in (SECURITY I9). `confirm-email`, `undo-email`: of a change of login
 * e-mail. `not-me`: freezes changes (SPEC U5). `veto-reset`: stops a reset that waits (SPEC A1, A3).
 */
export type MailAct = 'confirm-email' | 'undo-email' | 'not-me' | 'veto-reset';

export interface MailActRecord {
  readonly id: MailActId;
  readonly userId: UserId;
  readonly act: MailAct;
  /** What it is about; null: the user alone. */
  readonly subject: EmailChangeId | ResetId | null;
  /** Keyed hash (`mail-act`) of the link's token. */
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly spentAt: Instant | null;
}

export interface MailActReads {
  /** By its token's hash, spent or not. */
  findMailAct(tokenHash: string): Promise<MailActRecord | null>;
}

export interface MailActWrites {
  createMailAct(record: MailActRecord): Promise<void>;
  /** Spends it: only while unspent and not expired (SECURITY I2). Answers what it spent, or null. */
  spendMailAct(tokenHash: string, act: MailAct, at: Instant): Promise<MailActRecord | null>;
  /**
   * Voids the unspent ones of a user that were made since then and are about changes: whoever was mailed them may not have been the user. What was mailed before
   * works on, and so does `veto-reset`: it only protects.
   */
  voidChangeActs(userId: UserId, since: Instant, at: Instant): Promise<void>;
  /** Voids the unspent ones about this subject, whoever they were mailed to. */
  voidMailActs(subject: EmailChangeId | ResetId, act: MailAct, at: Instant): Promise<void>;
}
