import type { StoreWrites } from '#ports/store.ts';
import type { Deps } from './deps.ts';

/** Transactions in which mail was queued: only those are announced, or every commit would send the outbox looking. */
const withMail = new WeakSet<StoreWrites>();

/** Says that this transaction queued mail. */
export function queuedMailIn(tx: StoreWrites): void {
  withMail.add(tx);
}

/** Commits one act, and tells the outbox when there is mail to deliver (DESIGN 2: announce after the commit). */
export async function commit<T>(deps: Deps, work: (tx: StoreWrites) => Promise<T>): Promise<T> {
  let mailed = false;
  const result = await deps.store.transact(async (tx) => {
    const done = await work(tx);
    mailed = withMail.has(tx);
    return done;
  });
  if (mailed) deps.announce();
  return result;
}
