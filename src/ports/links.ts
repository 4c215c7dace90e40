import type { LinkId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { LinkPurpose, LinkRecord } from './records.ts';

/** At most so many since then. */
export interface LinkLimit {
  readonly since: Instant;
  readonly most: number;
}

/** Mailed links that open an interaction: a reset of the password, an invitation (SPEC S5, C2). */
export interface LinkWrites {
  /** False, and nothing is created, when as many links of this user and purpose as a limit allows were created since: nobody's mailbox is flooded. */
  createLink(record: LinkRecord, limits: readonly [LinkLimit, LinkLimit, LinkLimit]): Promise<boolean>;
  /** Spends a mailed link: only while unspent and not expired (SPEC S5, SECURITY I9). Answers the link it spent, or null. */
  spendLink(tokenHash: string, purpose: LinkPurpose, at: Instant): Promise<LinkRecord | null>;
  /** Voids the unspent links of a user and purpose (a newer one was sent, or a reset was completed). */
  voidLinks(userId: UserId, purpose: LinkPurpose, at: Instant, except?: LinkId): Promise<void>;
}
