import type { AuditStream } from '#domain/audit-event.ts';
import { instant, type Instant } from '#domain/instant.ts';
import type { AuditStore } from '#ports/audit-store.ts';

export interface AuditSelection {
  /** Null: every chain, one after the other. */
  readonly stream: AuditStream | null;
  /** Events at or after this instant; null: from the beginning. */
  readonly from: Instant | null;
  /** Events before this instant; null: to the end. */
  readonly before: Instant | null;
}

export const everything: AuditSelection = { stream: null, from: null, before: null };

/** How many events of a selection are not linked yet. A running server links them within a second. */
export const unlinkedEvents = (audit: AuditStore, { stream, from, before }: AuditSelection): Promise<number> =>
  audit.countUnsealed({ from: from ?? instant(0), before: before ?? instant(Number.MAX_SAFE_INTEGER) }, stream);
