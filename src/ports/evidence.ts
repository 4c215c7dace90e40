import type { AuditEvent, AuditKind, AuditStream } from '#domain/audit-event.ts';
import type { IdentityCheck } from '#domain/enrollment-pass.ts';
import type { CompanyId, EventId, ResetId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { ResetApproval, ResetDelay, ResetOutcome } from '#domain/mfa-reset.ts';
import type { EventTimes } from './audit-store.ts';
import type { ResetEnder, ResetRole } from './resets.ts';

/** A reset that a company's administrators asked for, as its table has it. */
export interface EvidencedReset {
  readonly id: ResetId;
  readonly user: UserId;
  readonly askedBy: UserId | null;
  readonly askedAs: ResetRole;
  readonly checkedHow: IdentityCheck | null;
  readonly askedAt: Instant;
  readonly approval: ResetApproval | null;
  readonly approvedAt: Instant | null;
  readonly approvedBy: UserId | null;
  readonly approvedAs: ResetRole | null;
  readonly delay: ResetDelay | null;
  readonly dueAt: Instant;
  readonly endedAt: Instant | null;
  readonly endedBy: UserId | null;
  readonly endedAs: ResetEnder | null;
  /** Null: it waits. */
  readonly outcome: ResetOutcome | null;
}

/** What an evidence pack is gathered from beside what else is read: each call is one statement over a bounded number of rows of one company. */
export interface EvidenceReads {
  /** Events of one kind that happened in these times, linked or not, in the order of their ids, at most `most` after `after`. */
  eventsOfKind(
    stream: AuditStream,
    kind: AuditKind,
    times: EventTimes,
    after: EventId | null,
    most: number,
  ): Promise<readonly AuditEvent[]>;
  /** Resets that were asked for in these times, in that order, at most `most` after `after`. */
  resetsOfCompany(
    company: CompanyId,
    times: EventTimes,
    after: Pick<EvidencedReset, 'id' | 'askedAt'> | null,
    most: number,
  ): Promise<readonly EvidencedReset[]>;
}
