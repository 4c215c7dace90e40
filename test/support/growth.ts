import { performance } from 'node:perf_hooks';

/**
 * How many times longer a work takes on an input sixteen times as long; the fastest of some runs each, and the least of some rounds where the first was much, so that a
 * busy machine does not count.
 */
export async function growth(work: (length: number) => unknown, length: number): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < 3 && least > plainly; round += 1) {
    const short = await fastest(work, length);
    least = Math.min(least, (await fastest(work, length * 16)) / short);
  }
  return least;
}

/** Below this nothing is to be told apart from linear. */
const plainly = 50;

/** Between 16, which is linear, and 256, which is quadratic. */
export const quadratic = 100;

async function fastest(work: (length: number) => unknown, length: number): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    await work(length);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
