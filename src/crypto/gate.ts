import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Fault } from '#domain/fault.ts';
import { second, type Duration } from '#domain/instant.ts';
import { fairQueue } from './fair-queue.ts';
import { tally } from './tally.ts';

/** Lets dear work through a few at a time, so that a storm of sign-ins neither stalls the rest nor waits for ever (SECURITY, Numbers). */
export interface Gate {
  /** Runs `work` when its turn comes. Throws Fault `overloaded`, with seconds after which the queue will have drained, when there is no room. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T>;
  /**
   * Runs what leads to `run`, unless there would be no room there: whoever must be sent away is sent away before anything is looked up for him. While
   * others are at it, `lead` begins only after those who have come meanwhile were told. Throws Fault `overloaded`.
   */
  approach<T>(lane: string, lead: () => Promise<T>): Promise<T>;
}

export interface GateOptions {
  /** How many at a time. */
  readonly width?: number;
  /** How long the last in the queue waits at most, by the measured mean. */
  readonly waitFor?: Duration;
  /** So many may wait however long it takes: dear work must not shut everybody out who comes while one piece of it runs. */
  readonly leastWaiting?: number;
  /** The mean until something has been measured. */
  readonly firstMean?: Duration;
  /** Milliseconds on a counter that only grows. */
  readonly elapsed?: () => number;
}

interface Waiter {
  readonly admit: () => void;
  readonly refuse: (fault: Fault) => void;
}

/** Of each new measurement, so much goes into the mean: it follows a change of load within some ten hashes. */
const weight = 0.1;

export function createGate(options: GateOptions = {}): Gate {
  const { width = Math.max(1, availableParallelism() - 1), waitFor = 1.2 * second, leastWaiting = 8 } = options;
  const elapsed = options.elapsed ?? (() => performance.now());
  const queue = fairQueue<Waiter>();
  let running = 0;
  const coming = tally();
  let mean = options.firstMean ?? 15;

  const drainTime = (): Duration => (queue.size * mean) / width;
  const hasRoomAfter = (waiting: number): boolean =>
    waiting < leastWaiting || ((waiting + 1) * mean) / width <= waitFor;
  const overloaded = (): Fault => new Fault('overloaded', Math.max(1, Math.ceil(drainTime() / second)));

  /** The lane that fills the queue gives way to one that is hardly in it; otherwise the newcomer is refused. */
  function makeRoom(lane: string): void {
    if (hasRoomAfter(queue.size)) return;
    const displaced = queue.displaceFor(lane);
    if (!displaced) throw overloaded();
    displaced.refuse(overloaded());
  }

  /** Neither those of one network who wait nor those who are on their way take up the room of another that has hardly anybody in it. */
  const mayPass = (lane: string): boolean => queue.mayDisplaceFor(lane) || coming.of(lane) + 2 <= coming.most();

  function turn(lane: string): Promise<void> {
    if (running < width) {
      running += 1;
      return Promise.resolve();
    }
    makeRoom(lane);
    return new Promise((admit, refuse) => queue.push(lane, { admit, refuse }));
  }

  /** The place is handed on, never given back and fought over. */
  function leave(since: number): void {
    mean += weight * (elapsed() - since - mean);
    const next = queue.take();
    if (next) next.admit();
    else running -= 1;
  }

  return {
    async approach(lane, lead) {
      if (!hasRoomAfter(queue.size + coming.size) && !mayPass(lane)) throw overloaded();
      coming.add(lane);
      try {
        if (running === width || coming.size > 1) await nextTurn();
        return await lead();
      } finally {
        coming.remove(lane);
      }
    },
    async run(lane, work) {
      await turn(lane);
      const since = elapsed();
      try {
        return await work();
      } finally {
        leave(since);
      }
    },
  };
}
