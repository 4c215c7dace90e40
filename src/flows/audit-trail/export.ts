import type { AuditStream } from '#domain/audit-event.ts';
import type { Instant } from '#domain/instant.ts';
import type { SealedEvent } from '#ports/audit-store.ts';
import { machineEvent, type MachineFacts } from '../by-machine.ts';
import { breath } from '../breath.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';

export interface AuditSelection {
  /** Null: every chain, one after the other. */
  readonly stream: AuditStream | null;
  /** Events at or after this instant; null: from the beginning. */
  readonly from: Instant | null;
  /** Events before this instant; null: to the end. */
  readonly before: Instant | null;
}

const batch = 500;

/**
 * Linked events with their places in the chains, in order, a batch in memory at a time, so that the trail can be kept and verified elsewhere. Exporting is
 * an act of its own: it is written down before the first event is given out. Throws the reason of `signal` when it is aborted.
 */
export async function* exportAudit(
  deps: Deps,
  by: MachineFacts,
  { stream, from, before }: AuditSelection,
  signal?: AbortSignal,
): AsyncGenerator<SealedEvent> {
  const { audit } = deps.store;
  const streams = stream === null ? await audit.streams() : [stream];
  const detail = { stream: stream ?? 'all', since: isoOf(from), before: isoOf(before) };
  const told = machineEvent(deps, by, { kind: 'audit.exported', stream: stream ?? 'installation', detail });
  await commit(deps, (tx) => tx.appendAudit([told]));
  for (const one of streams) {
    for await (const row of chainOf(deps, one, signal)) {
      if ((from === null || row.event.at >= from) && (before === null || row.event.at < before)) yield row;
    }
  }
}

const isoOf = (at: Instant | null): string | null => at && new Date(at).toISOString();

async function* chainOf(
  { store: { audit } }: Deps,
  stream: AuditStream,
  signal?: AbortSignal,
): AsyncGenerator<SealedEvent> {
  let next = 1;
  for (;;) {
    await breath(signal);
    const rows = await audit.read(stream, next, batch);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    next = last.sequence + 1;
  }
}
