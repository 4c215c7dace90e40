import { sum } from './numbers.ts';

/** What a number of operations took. */
export interface Run {
  readonly count: number;
  /** Milliseconds from the first to the last answer. */
  readonly wall: number;
  /** Milliseconds of each operation. */
  readonly latencies: readonly number[];
}

/** Does `work` to every item, `width` at a time: each starts as soon as another one ends. What fails ends the run. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<Run> {
  const latencies: number[] = [];
  const queue = items.values();
  const began = performance.now();
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      const since = performance.now();
      await work(item);
      latencies.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return { count: items.length, wall: performance.now() - began, latencies };
}

/** Operations that begin at a steady pace, whether or not those before them have been answered: a stall shows in all that meet it. */
export async function atPace(
  perSecond: number,
  seconds: number,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  const latencies: number[] = [];
  const under: Promise<void>[] = [];
  const began = performance.now();
  const one = async (due: number): Promise<void> => {
    await work();
    latencies.push(performance.now() - due);
  };
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = began + (index * 1000) / perSecond;
    await until(due);
    under.push(one(Math.max(due, performance.now() - longestLateness)));
  }
  await Promise.all(under);
  return latencies;
}

/** Milliseconds by which timers of ours are late; more is counted as waiting of the operation. */
const longestLateness = 2;

async function until(at: number): Promise<void> {
  const rest = at - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
}

/** Operations again and again, `width` at a time, until told to stop; answers how many there were. */
export async function untilStopped(
  width: number,
  stopping: AbortSignal,
  work: () => Promise<unknown>,
): Promise<number> {
  const lane = async (): Promise<number> => {
    let done = 0;
    while (!stopping.aborted) {
      await work();
      done += 1;
    }
    return done;
  };
  return sum(await Promise.all(Array.from({ length: width }, lane)));
}
