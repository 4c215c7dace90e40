import { second, type Duration, type Instant } from '#domain/instant.ts';
import type { Clock } from '#ports/clock.ts';
import type { Store } from '#ports/store.ts';
import type { Work } from './loop.ts';

/** The clock as the one who sets it sees it. */
export interface CorrectableClock extends Clock {
  correct(databaseNow: Instant, roundTrip: Duration): void;
  isReady(): boolean;
  hasJumped(): boolean;
}

type DatabaseTime = Pick<Store, 'databaseTime'>;

/** Sets the clock to the database's. At start-up, before the first request: twice, if the first found it more than 2 s off. */
export async function syncClock(clock: CorrectableClock, store: DatabaseTime): Promise<void> {
  await compare(clock, store);
  if (!clock.isReady()) await compare(clock, store);
}

async function compare(clock: CorrectableClock, store: DatabaseTime): Promise<void> {
  const asked = performance.now();
  const databaseNow = await store.databaseTime();
  clock.correct(databaseNow, performance.now() - asked);
}

/** Rounds between two comparisons while nothing is amiss: 30 s (DESIGN 2). */
const calmRounds = 30;

/** Compares every 30 s; each second as long as the clock is not ready, and at once after the machine was suspended or its clock set. */
export function clockSyncWork(clock: CorrectableClock, store: DatabaseTime): Work {
  let calm = 0;
  return {
    name: 'clock-sync',
    every: second,
    async round() {
      calm += 1;
      if (calm < calmRounds && clock.isReady() && !clock.hasJumped()) return false;
      await compare(clock, store);
      calm = 0;
      return false;
    },
  };
}
