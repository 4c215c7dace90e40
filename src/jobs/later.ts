import type { OnFault } from './loop.ts';

/** Work that is done after the answer to the request that asked for it. */
export interface Later {
  /** Does the work when its turn comes. Beyond what may wait it is dropped: a flood is nobody's forgotten password. */
  add(work: () => Promise<void>): void;
  /** Resolves when everything that waits is done. */
  drained(): Promise<void>;
}

const mostWaiting = 1_000;

/** One piece of work at a time, in order. What fails is told and does not stop the next. */
export function laterQueue(onFault: OnFault): Later {
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  return {
    add(work) {
      if (waiting >= mostWaiting) return;
      waiting += 1;
      last = last
        .then(work)
        .catch((error: unknown) => onFault('later', error))
        .finally(() => {
          waiting -= 1;
        });
    },
    drained: () => last,
  };
}
