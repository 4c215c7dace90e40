import type { Generated } from 'kysely';
import type { EmailChangeId, MessageId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Channel, MessageKind } from '#ports/outbox.ts';
import type { Ciphertext, Flag } from './schema.ts';

/** A message waits while `done_at` is null. */
export interface OutboxTable {
  id: MessageId;
  channel: Channel;
  kind: MessageKind;
  /** One of very many: it leaves when nothing that somebody waits for does. */
  bulk: Flag;
  user_id: UserId;
  sealed_content: Ciphertext | null;
  queued_at: Instant;
  useless_at: Instant | null;
  due_at: Instant;
  attempts: number;
  claimed_by: string | null;
  claimed_until: Instant | null;
  done_at: Instant | null;
  /** `withdrawn`: of no use any more before it left. `bounced`: it left and came back. */
  outcome: 'delivered' | 'given-up' | 'withdrawn' | 'bounced' | null;
  detail: string | null;
  /** It goes to the address before or after this change of login e-mail, whichever the user's is now. */
  change_id: Generated<EmailChangeId | null>;
  change_side: Generated<'old' | 'new' | null>;
}

export interface InboxTable {
  id: Generated<number>;
  channel: Channel;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  /** Of a mail that has a date for a calendar (iCalendar). */
  calendar: string | null;
  sent_at: Instant;
}
