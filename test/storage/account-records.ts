import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import { day } from '#domain/instant.ts';
import type { NewEmailChange } from '#ports/email-changes.ts';
import type { MailActRecord } from '#ports/mail-acts.ts';
import type { ResetRecord } from '#ports/resets.ts';
import type { UserRecord } from '#ports/records.ts';
import * as made from './records.ts';

/** Records of what users change themselves, and of resets. */

export const mailAct = (
  userId: UserId,
  over: Partial<MailActRecord> = {},
): MailActRecord & { readonly subject: NonNullable<MailActRecord['subject']> } => ({
  id: made.id('mail-act'),
  userId,
  act: 'veto-reset',
  tokenHash: made.hash(),
  createdAt: made.now,
  expiresAt: made.later(day),
  spentAt: null,
  ...over,
  subject: over.subject ?? made.id('reset'),
});

export const reset = (userId: UserId, over: Partial<ResetRecord> = {}): ResetRecord => ({
  id: made.id('reset'),
  userId,
  companyId: null,
  askedBy: null,
  askedAs: 'machine',
  team: null,
  checkedHow: null,
  askedAt: made.now,
  approval: null,
  approvedAt: null,
  approvedBy: null,
  approvedAs: null,
  delay: null,
  dueAt: made.now,
  expiresAt: made.later(7 * day),
  endedAt: null,
  endedBy: null,
  endedAs: null,
  outcome: null,
  barredBecause: null,
  version: 1,
  ...over,
});

/** A change of login e-mail that waits to be confirmed. */
export const emailChange = (
  user: Pick<UserRecord, 'id' | 'email'>,
  over: Partial<NewEmailChange> = {},
): NewEmailChange => ({
  id: made.id('email-change'),
  userId: user.id,
  oldEmail: user.email,
  newEmail: `new-${user.email}` as Email,
  askedAt: made.now,
  expiresAt: made.later(day),
  ...over,
});
