import type { Generated } from 'kysely';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId, MailingId, MessageId, PassId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { IdentityCheck } from '#domain/enrollment-pass.ts';
import type { ChosenReaders, MailingOutcome } from '#ports/mailings.ts';
import type { Flag, Json } from './schema.ts';

/** Tables of the roll-out: mails to many (SPEC P13), and passes of administrators (SPEC A6). */
export interface RollOutSchema {
  mailings: MailingTable;
  notices: NoticeTable;
  enrollment_passes: EnrollmentPassTable;
}

/** A mailing is under way while `done_at` is null. */
export interface MailingTable {
  id: MailingId;
  company_id: CompanyId;
  kind: MailingKind;
  /** Of the policy that it tells of; 0: of none. */
  revision: number;
  /** What else there is only one of: the readers' time zone, the week, the request. */
  slot: string;
  /** What it tells: it ends where the policy says another by now (SPEC P8). */
  deadline_date: CalendarDate | null;
  deadline_zone: string | null;
  /** Of an administrator's request; null: everybody whom its kind concerns. */
  chosen: Json<ChosenReaders> | null;
  asked_by: UserId | null;
  created_at: Instant;
  due_at: Instant;
  /** When it was taken further last, at first when it is due: whichever waits longest is next. Ahead of now: it steps aside until then. */
  advanced_at: Instant;
  /** Not begun any more from then on. */
  useless_at: Instant;
  /** Everybody up to this user has been looked at; null: nobody has. */
  reached: UserId | null;
  looked: Generated<number>;
  queued: Generated<number>;
  version: Generated<number>;
  done_at: Generated<Instant | null>;
  outcome: Generated<MailingOutcome | null>;
}

/** What was queued for whom: unique on policy revision, user and kind (SPEC P13). Users of no company id but the one that the mail was because of. */
export interface NoticeTable {
  user_id: UserId;
  company_id: CompanyId;
  revision: number;
  kind: MailingKind;
  slot: string;
  /** The reader's date. */
  day: CalendarDate;
  /** One a day over all companies. */
  reminds: Flag;
  queued_at: Instant;
  message_id: MessageId;
}

export interface EnrollmentPassTable {
  id: PassId;
  user_id: UserId;
  /** Null, like the next two: issued on the machine itself. */
  company_id: CompanyId | null;
  hash: string;
  checked_how: IdentityCheck | null;
  issued_by: UserId | null;
  issued_at: Instant;
  expires_at: Instant;
  /** Spent, or another was issued. */
  ended_at: Generated<Instant | null>;
  spent_at: Generated<Instant | null>;
  /** Taken back by the company that issued it, whether or not it was good until then. */
  withdrawn_at: Generated<Instant | null>;
}
