import { createRequire } from 'node:module';
import type { RateLimiterMemory as Limiter, RateLimiterRes } from 'rate-limiter-flexible';
import type { Door } from './visit.ts';

const load = createRequire(import.meta.url);

/** Its one file: the library as a whole reads a driver for each database that it knows. */
const RateLimiterMemory = load('rate-limiter-flexible/lib/RateLimiterMemory.js') as typeof Limiter;

/** Seconds to wait for a network that sent more than `points` POSTs in a minute, else null. */
export function floodGuard(points: number): Door['flood'] {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (network) => {
    try {
      await limiter.consume(network);
      return null;
    } catch (full) {
      return Math.max(1, Math.ceil((full as RateLimiterRes).msBeforeNext / 1000));
    }
  };
}
