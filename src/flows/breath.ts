import { setImmediate as turn } from 'node:timers/promises';

/**
 * Between two pages of long work: the process hears Ctrl-C, which it cannot while an embedded database answers at once, again and again. Throws the
 * reason of `signal` when it is aborted.
 */
export async function breath(signal?: AbortSignal): Promise<void> {
  await turn();
  signal?.throwIfAborted();
}
