import type { AuditEvent, AuditStream } from '#domain/audit-event.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/** An event linked into its stream's chain (SPEC X8). */
export interface SealedEvent {
  readonly event: AuditEvent;
  /** 1, 2, 3 … without gaps within the stream. */
  readonly sequence: number;
  /** Hex; of the first event in a stream: 64 zeros. */
  readonly previousHash: string;
  readonly hash: string;
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
  /** Committed events that are not linked yet, in the order of their ids, over all streams. */
  unsealed(limit: number): Promise<readonly AuditEvent[]>;
  /** How many of them there are in a stream (null: in all) that happened in these times. */
  countUnsealed(times: EventTimes, stream: AuditStream | null): Promise<number>;
  heads(): Promise<readonly ChainHead[]>;
  /** Where one chain ends; null while nothing is linked in it. */
  head(stream: AuditStream): Promise<ChainHead | null>;
  /** Writes links and moves the heads in one transaction; false, and nothing written, when a head is not the one expected any more. */
  link(events: readonly SealedEvent[], expected: readonly ChainHead[]): Promise<boolean>;
  /** Linked events of a stream from a sequence on, in order. */
  read(stream: AuditStream, fromSequence: number, limit: number): Promise<readonly SealedEvent[]>;
  streams(): Promise<readonly AuditStream[]>;
  /** Newest first, for "recent security events". */
  recentOf(subject: UserId, limit: number): Promise<readonly AuditEvent[]>;
}
