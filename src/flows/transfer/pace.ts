import { setTimeout as sleep } from 'node:timers/promises';
import type { Duration } from '#domain/instant.ts';

export interface PaceLimits {
  /** Rows in a batch. */
  readonly most: number;
  /** How long a transaction may hold the database: on SQLite whoever else writes waits for it (DESIGN 2). */
  readonly holdFor: Duration;
  /** How long others have the database to themselves between two batches; they try again every few milliseconds. */
  readonly restFor: Duration;
}

/** How many rows the next batch has. */
export interface Pace {
  readonly size: () => number;
  /** So many rows took so long in their transaction. */
  readonly took: (rows: number, duration: Duration) => void;
  /** Resolves when the next batch may begin. */
  readonly rest: () => Promise<void>;
}

const first = 32;

/** Finds the size that fits the time: at once when it is too long, slowly when there is room. */
export function paceWithin({ most, holdFor, restFor }: PaceLimits): Pace {
  let size = Math.min(first, most);
  return {
    size: () => size,
    rest: () => (restFor > 0 ? sleep(restFor) : Promise.resolve()),
    took(rows, duration) {
      if (duration > holdFor) size = Math.max(1, Math.floor(rows * Math.max(0.5, holdFor / duration)));
      else if (rows >= size && duration * 1.5 <= holdFor) size = Math.min(most, Math.ceil(size * 1.25));
    },
  };
}
