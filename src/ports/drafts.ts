import type { DraftId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/**
 * What a user sent and has not carried out yet: a `form` that waits for a fresh proof (its `subject` is the path it goes to, its content the fields as JSON),
 * or a `file` that waits for a second look (its `subject` is a company's id, its content what was read from it as JSON). Holds no secret.
 */
export interface DraftRecord {
  readonly id: DraftId;
  readonly userId: UserId;
  readonly kind: 'form' | 'file';
  readonly subject: string;
  readonly content: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface DraftReads {
  /** This user's, while it has not expired; somebody else's answers like an unknown one (SECURITY I11). */
  loadDraft(id: DraftId, user: UserId, now: Instant): Promise<DraftRecord | null>;
}

export interface DraftWrites {
  /** Keeps it; the oldest of this user's beyond twenty are dropped. */
  keepDraft(record: DraftRecord): Promise<void>;
  /** False: it is gone already. */
  dropDraft(id: DraftId, user: UserId): Promise<boolean>;
}
