import type { DraftId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/**
 * What a user sent and has not carried out yet: a `form` that waits for a fresh proof (its `subject` is the path it goes to, its content the fields as JSON),
 * a `file` that waits for a second look, and then what became of it (its `subject` is the id of a company, or of an application whose logo it shall be, its content
 * what was read from it as JSON), or a `result` that is shown once more (its `subject` is a company's id). Holds no secret.
 */
export interface DraftRecord {
  readonly id: DraftId;
  readonly userId: UserId;
  /** A keyed hash of the token of the browser that sent it. */
  readonly browser: string;
  readonly kind: 'form' | 'file' | 'result';
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
  /**
   * Keeps it; of this user's drafts of its kind from its browser the oldest are dropped, beyond five files or twenty of another kind. Beyond four times as many
   * from all browsers the oldest go of the browser that has most, or else what came before it: never itself.
   */
  keepDraft(record: DraftRecord): Promise<void>;
  /** Puts another content in place of `before`, and keeps it until then. False: it is gone, or says something else by now. */
  changeDraft(
    id: DraftId,
    user: UserId,
    before: string,
    next: Pick<DraftRecord, 'content' | 'expiresAt'>,
  ): Promise<boolean>;
  /** False: it is gone already. */
  dropDraft(id: DraftId, user: UserId): Promise<boolean>;
}
