import type { AuditEvent, AuditStream } from '#domain/audit-event.ts';
import type { MarkedEvent, MarkedHead } from '#domain/audit-marks.ts';
import type { EventId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/** An event linked into its stream's chain (SPEC X8). */
export interface SealedEvent {
  readonly event: AuditEvent;
  /** 1, 2, 3 … without gaps within the stream. */
  readonly sequence: number;
  /** Hex; of the first event in a stream: 64 zeros. */
  readonly previousHash: string;
  readonly hash: string;
  /** Null: linked by a release that did not say when. */
  readonly linkedAt: Instant | null;
}

export interface ChainHead {
  readonly stream: AuditStream;
  readonly sequence: number;
  readonly hash: string;
}

/** From an instant on, and before another one. */
export interface EventTimes {
  readonly from: Instant;
  readonly before: Instant;
}

/** Where audit events rest and are linked. Only the holder of the lease `audit-sealer` calls `link`. */
export interface AuditStore {
  /** Committed events that are not linked yet, in the order of their ids, over all streams; beyond one of them where it is given. */
  unsealed(limit: number, beyond?: EventId | null): Promise<readonly MarkedEvent[]>;
  /** How many of them there are in a stream (null: in all) that happened in these times. */
  countUnsealed(times: EventTimes, stream: AuditStream | null): Promise<number>;
  heads(): Promise<readonly MarkedHead[]>;
  /** Where one chain ends; null while nothing is linked in it. */
  head(stream: AuditStream): Promise<MarkedHead | null>;
  /** Whether anything was linked in these times, in whichever chain; of what says not when, when it happened counts. */
  wasLinking(times: EventTimes): Promise<boolean>;
  /** Writes links and moves the heads, which it marks, in one transaction; false, and nothing written, when a head is not the one expected any more. */
  link(events: readonly SealedEvent[], expected: readonly ChainHead[]): Promise<boolean>;
  /** Writes events together with their links, so that nobody else links them: of a past that is told all at once, as the demo's. False as above. */
  appendLinked(events: readonly SealedEvent[], expected: readonly ChainHead[]): Promise<boolean>;
  /** Linked events of a stream from a sequence on, in order. */
  read(stream: AuditStream, fromSequence: number, limit: number): Promise<readonly SealedEvent[]>;
  streams(): Promise<readonly AuditStream[]>;
  /**
   * Newest first, for "recent security events"; from one of them on, itself included, where it is given. What is in no chain, and was not written by Gatehouse, is
   * not among them.
   */
  recentOf(subject: UserId, limit: number, upTo?: EventId): Promise<readonly AuditEvent[]>;
}
