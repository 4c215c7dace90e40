import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import { LostRace } from '../race.ts';
import { carryOutReset } from './carry-out-reset.ts';

/** Few enough to hold few at once. */
const window = 20;

/** How a round goes on, and whom it tells of one that could not be ended. */
export interface DueRound {
  readonly stopping: AbortSignal;
  /** Told of a reset that failed; the others go on, and it is tried again in the next round. */
  readonly onSkipped: (error: unknown) => void;
}

/** Carries out resets whose time has come, and ends those that have lapsed. True: there may be more at once. */
export async function carryOutDueResets(deps: Deps, { stopping, onSkipped }: DueRound): Promise<boolean> {
  const due = await deps.store.resetsToEnd(deps.clock.now(), window);
  let skipped = 0;
  for (const reset of due) {
    if (stopping.aborted) return false;
    try {
      await carryOutReset(deps, reset);
    } catch (error) {
      // Somebody vetoed or ended it at the same moment: the next look does not find it.
      if (!(error instanceof LostRace)) {
        skipped += 1;
        onSkipped(error);
      }
    }
    await breath();
  }
  return due.length === window && skipped === 0;
}
