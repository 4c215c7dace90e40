import { setTimeout as pause } from 'node:timers/promises';
import { after, minute, type Duration } from '#domain/instant.ts';
import type { Clock } from '#ports/clock.ts';
import type { Upkeep } from '#ports/upkeep.ts';
import type { Work } from './loop.ts';

/** Small enough that no request waits for a batch (PERFORMANCE row 8). */
const batch = 200;
const restFor: Duration = 50;

/** A round holds its lease for longer than so many batches take. */
const mostBatches = 400;

export interface ExpiryDeps {
  readonly upkeep: Upkeep;
  readonly clock: Clock;
  readonly owner: string;
}

/** Removes what is past use: every minute, on one node at a time, in small batches with rests between them. */
export function expiryWork({ upkeep, clock, owner }: ExpiryDeps): Work {
  return {
    name: 'expiry',
    every: minute,
    async round(stopping) {
      const now = clock.now();
      if (!(await upkeep.lease('expiry', owner, now, after(now, minute)))) return false;
      for (let done = 0; done < mostBatches && !stopping.aborted; done += 1) {
        if ((await upkeep.deleteExpired(clock.now(), batch)) < batch) return false;
        await pause(restFor, undefined, { ref: false });
      }
      return !stopping.aborted;
    },
  };
}
