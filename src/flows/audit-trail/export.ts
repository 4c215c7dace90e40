import type { AuditStream } from '#domain/audit-event.ts';
import { after, minute, type Instant } from '#domain/instant.ts';
import type { AuditStore, SealedEvent } from '#ports/audit-store.ts';
import { deedEvent, type By } from '../by.ts';
import { breath } from '../breath.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { AuditSelection } from './selection.ts';

const batch = 500;

/**
 * Linked events with their places in the chains, in order, a batch in memory at a time, so that the trail can be kept and verified elsewhere. Exporting is
 * an act of its own: it is written down before the first event is given out. Throws the reason of `signal` when it is aborted.
 */
export async function* exportAudit(
  deps: Deps,
  by: By,
  { stream, from, before }: AuditSelection,
  signal?: AbortSignal,
): AsyncGenerator<SealedEvent> {
  const { audit } = deps.store;
  const streams = stream === null ? await audit.streams() : [stream];
  const detail = { stream: stream ?? 'all', since: isoOf(from), before: isoOf(before) };
  const told = deedEvent(deps, by, { kind: 'audit.exported', stream: stream ?? 'installation', detail });
  await commit(deps, (tx) => tx.appendAudit([told]));
  for (const one of streams) {
    for await (const row of chainOf(audit, one, { from, before }, signal)) {
      if ((from === null || row.event.at >= from) && (before === null || row.event.at < before)) yield row;
    }
  }
}

const isoOf = (at: Instant | null): string | null => at && new Date(at).toISOString();

type Times = Pick<AuditSelection, 'from' | 'before'>;

/** Clocks of nodes differ, and a transaction takes its time: within a chain, instants are in order but for less than this. */
const disorder = minute;

/** The part of a chain that holds every event of these times, and some around it. */
async function* chainOf(
  audit: AuditStore,
  stream: AuditStream,
  { from, before }: Times,
  signal?: AbortSignal,
): AsyncGenerator<SealedEvent> {
  let next = from === null ? 1 : await firstSince(audit, stream, after(from, -disorder));
  for (;;) {
    await breath(signal);
    const rows = await audit.read(stream, next, batch);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    if (before !== null && last.event.at >= after(before, disorder)) return;
    next = last.sequence + 1;
  }
}

/** The place in a chain before which nothing is as late as `from`: found by halves, so that a year is not read for its last day. */
async function firstSince(audit: AuditStore, stream: AuditStream, from: Instant): Promise<number> {
  let [low, high] = [1, ((await audit.head(stream))?.sequence ?? 0) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [found] = await audit.read(stream, middle, 1);
    if (found === undefined || found.event.at >= from) high = middle;
    else low = found.sequence + 1;
  }
  return low;
}
