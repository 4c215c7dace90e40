import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { CompanyId, EmailChangeId, MessageId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Sealed } from '#domain/secret.ts';

/** Mails of this service, by what they say. The template of each has the same name. */
export type MailKind =
  | 'mailbox-code'
  | 'password-reset'
  | 'invitation'
  | 'company-invitation'
  | 'methods-reset'
  | 'user-reset'
  | 'password-replaced'
  | 'password-changed'
  | 'app-bound'
  | 'app-replaced'
  | 'app-after-recovery'
  | 'phone-bound'
  | 'phone-replaced'
  | 'phone-after-recovery'
  | 'app-removed'
  | 'phone-removed'
  | 'last-method-removed'
  | 'recovery-code-spent'
  | 'recovery-code-renewed'
  | 'too-many-wrong-codes'
  | 'signed-out-everywhere'
  | 'authenticator-disabled'
  | 'always-require-off'
  | 'new-device'
  | DeadlineKind
  | 'roll-out-digest'
  | 'pass-issued'
  | 'user-pass-issued'
  | 'resets-eased'
  | 'administrator-added'
  | 'team-joined'
  | ResetMailKind
  | LoginMailKind;

/** Mails about resets that were asked for (SPEC section 10). */
export type ResetMailKind =
  | 'reset-asked'
  | 'reset-asked-elsewhere'
  | 'reset-to-approve'
  | 'reset-waits'
  | 'reset-vetoed'
  | 'reset-lapsed'
  | 'reset-barred';

/** Mails about the login e-mail, and about changes that are held up (SPEC U5). */
export type LoginMailKind =
  | 'email-asked'
  | 'email-confirm'
  | 'email-taken'
  | 'email-changed-from'
  | 'email-changed-to'
  | 'email-undone'
  | 'changes-frozen'
  | 'changes-thawed';

/** Mails that tell a person from when on a second step is required (SPEC P13, P14). */
export type DeadlineKind = 'deadline-announced' | 'deadline-moved' | 'deadline-reminder' | 'deadline-extended';

export type SmsKind = 'sms-code';

export type MessageKind = MailKind | SmsKind;

/** Ways out of the house. Each has workers of its own, so that a slow gateway holds up no mail. */
export type Channel = 'mail' | 'sms';

/** Messages that the same workers carry: those of a channel that somebody may wait for, and mails to many, which leave beside them. */
export type Lane = Channel | 'bulk-mail';

/**
 * A message as queued. `sealedContent` is the sealed JSON of a `MailContent`: it may hold a code or a link, so it rests sealed and is erased
 * once the message has been delivered or given up. The address is the user's at the time of sending (SECURITY I9).
 */
export interface NewMessage {
  readonly id: MessageId;
  readonly channel: Channel;
  readonly kind: MessageKind;
  /** One of very many that nobody waits for: it never leaves before, and never holds up, what somebody does. */
  readonly bulk: boolean;
  readonly userId: UserId;
  readonly sealedContent: Sealed;
  readonly queuedAt: Instant;
  /** After that it is of no use and not sent any more (a code that has expired). */
  readonly uselessAt: Instant | null;
  /** It goes to the address before or after this change of login e-mail, whichever the user's is now; absent: to the user's. */
  readonly change?: MessageChange;
}

export interface MessageChange {
  readonly id: EmailChangeId;
  readonly side: 'old' | 'new';
}

/** What a text message is made of, as JSON under the seal. */
export interface SmsContent {
  readonly kind: SmsKind;
  readonly language: string;
  /** E.164, as the database had it when the code was made: a number that takes its place is sent a code of its own. */
  readonly to: string;
  readonly code: string;
  /** The provider by which the code before went and did not arrive, as far as anybody knows; null: none. It is tried last. */
  readonly avoid: string | null;
}

/** What templates are filled with, strings only, as JSON under the seal (context `outbox:<message id>`). */
export interface MailContent {
  readonly kind: MailKind;
  readonly language: string;
  readonly values: Readonly<Record<string, string>>;
  /** Of a mail of the roll-out: what it says that may be true no more when it leaves. In no mail itself. */
  readonly told?: Told;
}

/** What a mail of the roll-out tells as true. */
export interface Told {
  readonly company: CompanyId;
  /** Until when its reader has time; of a digest the company's date. */
  readonly deadline: Deadline;
  /** On which of its reader's days it tells how many are left; null: it does not. */
  readonly day: CalendarDate | null;
}

export interface ClaimedMessage extends NewMessage {
  /** The recipient as the database has it now. */
  readonly to: { readonly name: string; readonly address: string };
  /** Tries that were begun, this one included. */
  readonly attempts: number;
}

/** A mail as the development inbox shows it. */
export interface InboxEntry {
  readonly channel: Channel;
  /** An e-mail, or a number (E.164). */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The date that a mail brings for a calendar (iCalendar); null: none. */
  readonly calendar: string | null;
  readonly sentAt: Instant;
}

/** Delivery, off the request (SECURITY I16). Claims are leases: a worker that dies lets go of its messages. */
export interface Outbox {
  /** Takes up to `limit` due messages of a lane for `owner` until the lease ends, oldest first; two workers never hold one message at a time. */
  claimMessages(
    lane: Lane,
    owner: string,
    limit: number,
    now: Instant,
    leaseUntil: Instant,
  ): Promise<readonly ClaimedMessage[]>;
  /** Delivered: content erased. Only while the claim is still `owner`'s. A mail's user can be reached (again) from then on (SPEC P11), unless mails to them came back lately. */
  markDelivered(id: MessageId, owner: string, at: Instant): Promise<boolean>;
  /** Not delivered: again at `retryAt`, or with null given up for good, content erased. `detail` holds no content. */
  markFailed(id: MessageId, owner: string, at: Instant, retryAt: Instant | null, detail: string): Promise<boolean>;
  /** Refused for good by whom it was for: given up, content erased. A mail's user counts as unreachable since then, until one is delivered (SPEC P11). */
  markRefused(id: MessageId, owner: string, at: Instant, detail: string): Promise<boolean>;
  /** Of no use any more before it left: content erased, and no failure. Only while the claim is still `owner`'s. */
  markWithdrawn(id: MessageId, owner: string, at: Instant): Promise<boolean>;
  /** Messages that wait or were given up, for health and metrics: of one channel, or of all. */
  backlog(channel?: Channel): Promise<{ readonly waiting: number; readonly givenUp: number }>;
  /** Development only: what the inbox transport delivered, newest first. */
  addToInbox(entry: InboxEntry): Promise<void>;
  listInbox(limit: number): Promise<readonly InboxEntry[]>;
}
