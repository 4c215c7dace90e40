import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Door } from './visit.ts';

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
