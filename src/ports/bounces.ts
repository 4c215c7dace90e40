import type { MessageId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { MailKind } from './outbox.ts';

/** What came back of a mail that had left already: a report that it did not arrive, as far as it is about one of ours. */
export interface Bounce {
  readonly messageId: MessageId;
  /** It never arrives: the reader's mail server said so (5.x.x). Mails that are late, relayed or delivered are not. */
  readonly permanent: boolean;
  /** Enhanced status code (RFC 3463), such as `5.1.1`; null: the report names none. */
  readonly status: string | null;
}

/**
 * Reads a raw mail (RFC 5322): a delivery status notification (RFC 3464), or what older mail servers write instead. Null for anything else, whatever it is,
 * for reports about mails of others, and for more than `longestBounce` bytes. Rejected with the fault `overloaded` alone, where too many wait to be read.
 */
export type ReadBounce = (raw: Uint8Array) => Promise<Bounce | null>;

/** `status` (RFC 3463): why it came back. */
export interface BouncedMail {
  readonly id: MessageId;
  readonly kind: MailKind;
  readonly user: UserId;
  readonly leftAt: Instant;
  readonly status: string;
}

/** Bounces, in a transaction. */
export interface BounceWrites {
  /**
   * A mail that was delivered later than `after` came back for good: its user counts as unreachable since it left the house (SPEC P11), and goes on so until
   * they read a mail, or one is delivered after this one is forgotten. Once for each mail. Answers whose it was; null, and nothing changed: no such mail, it came back
   * before, or its user typed a code from the mailbox after it was queued.
   */
  markBounced(id: MessageId, after: Instant, status: string): Promise<UserId | null>;
  /** A mail to many that left at `leftAt` and came back, written down at once: of the demo's past, from where no mail ever left. Its user counts as unreachable as by `markBounced`. */
  noteBounced(mail: BouncedMail): Promise<void>;
}
