import { performance } from 'node:perf_hooks';

/** How many times longer a work takes on an input sixteen times as long; the fastest of some runs each, so that a busy machine does not count. */
export async function growth(work: (length: number) => unknown, length: number): Promise<number> {
  const short = await fastest(work, length);
  return (await fastest(work, length * 16)) / short;
}

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
