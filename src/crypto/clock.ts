import { instant, second, type Duration, type Instant } from '#domain/instant.ts';
import type { Clock } from '#ports/clock.ts';

/** Beyond that this node may not answer (DESIGN 2). */
export const largestSkew: Duration = 2 * second;

/** A second by which wall and monotonic clock have parted: suspended, set by hand, or moved by an operator. */
const jump: Duration = second;

/** Where time comes from: both in milliseconds. */
export interface TimeSource {
  /** Only grows; its zero means nothing. */
  monotonic(): number;
  /** The machine's idea of the time since 1970. */
  wall(): number;
}

export interface SystemClock extends Clock {
  /** Takes over the database's time, asked for `roundTrip` milliseconds ago and answered now. */
  correct(databaseNow: Instant, roundTrip?: Duration): void;
  /** By how much the clock was off when it was last compared (positive: ahead); null before the first comparison. */
  skew(): Duration | null;
  /** Compared, and found within 2 s of the database. */
  isReady(): boolean;
  /** True when the machine's wall clock has jumped since the last comparison, as after a suspension: compare again now. */
  hasJumped(): boolean;
}

const processTime: TimeSource = { monotonic: () => performance.now(), wall: () => Date.now() };

/**
 * The one clock: begins with the machine's time, runs on the monotonic counter and is corrected to the database's.
 * A correction backwards by up to 2 s is absorbed by standing still; only a larger one, after which the node is not ready until compared again, goes back.
 */
export function systemClock(time: TimeSource = processTime): SystemClock {
  let offset = time.wall() - time.monotonic();
  let wallOffset = offset;
  let last = 0;
  let skew: Duration | null = null;
  const now = (): Instant => {
    last = Math.max(last, Math.floor(time.monotonic() + offset));
    return instant(last);
  };
  return {
    now,
    correct(databaseNow, roundTrip = 0) {
      const monotonic = time.monotonic();
      const found = databaseNow + roundTrip / 2;
      skew = Math.round(monotonic + offset - found);
      offset = found - monotonic;
      wallOffset = time.wall() - monotonic;
      if (last - found > largestSkew) last = 0;
    },
    skew: () => skew,
    isReady: () => skew !== null && Math.abs(skew) <= largestSkew,
    hasJumped: () => Math.abs(time.wall() - time.monotonic() - wallOffset) > jump,
  };
}

/** A clock that tests set. */
export interface FixedClock extends Clock {
  set(at: number): void;
  advance(by: Duration): void;
}

/** Stands still until it is told otherwise. Begins on Monday, January 4, 2027, 09:00 UTC, unless told. */
export function fixedClock(at: number = Date.UTC(2027, 0, 4, 9)): FixedClock {
  let now = at;
  return {
    now: () => instant(now),
    set: (to) => {
      now = to;
    },
    advance: (by) => {
      now += by;
    },
  };
}
