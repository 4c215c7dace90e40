import { setImmediate as breath } from 'node:timers/promises';
import { Fault } from '#domain/fault.ts';

/**
 * One work after the other, each after a breath for everybody else, and `most` of them waiting: another one is the fault `overloaded`.
 */
export function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (waiting >= most) throw new Fault('overloaded');
    waiting += 1;
    const done = last.then(async () => {
      await breath();
      waiting -= 1;
      return work();
    });
    last = done.catch(() => {});
    return done;
  };
}
