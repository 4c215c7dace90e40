import type { Channel } from '#ports/outbox.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Deps } from './deps.ts';

/** Transactions in which messages were queued, and for which channels: only those are announced, or every commit would send the outbox looking. */
const queued = new WeakMap<StoreWrites, Set<Channel>>();

/** Says that this transaction queued a message. */
export function queuedIn(tx: StoreWrites, channel: Channel): void {
  queued.set(tx, (queued.get(tx) ?? new Set()).add(channel));
}

/** Commits one act, and tells the outbox when there is something to deliver (DESIGN 2: announce after the commit). */
export async function commit<T>(deps: Deps, work: (tx: StoreWrites) => Promise<T>): Promise<T> {
  let channels: ReadonlySet<Channel> = new Set();
  const result = await deps.store.transact(async (tx) => {
    const done = await work(tx);
    channels = queued.get(tx) ?? channels;
    return done;
  });
  for (const channel of channels) deps.announce(channel);
  return result;
}
