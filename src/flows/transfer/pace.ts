import { setTimeout as sleep } from 'node:timers/promises';
import type { Duration } from '#domain/instant.ts';

export interface PaceLimits {
  /** Rows in a batch. */
  readonly most: number;
  /** How long a transaction may hold the database, its commit included: on SQLite whoever else writes waits for it (DESIGN 2). */
  readonly holdFor: Duration;
  /** How long others have the database to themselves between two batches; they try again every few milliseconds. */
  readonly restFor: Duration;
}

/** How long a transaction held the database. */
export interface Held {
  readonly work: Duration;
  readonly commit: Duration;
}

/** How many rows the next batch has; one with many memberships counts as so many. */
export interface Pace {
  readonly size: () => number;
  /** So many rows took so long in their transaction. */
  readonly took: (rows: number, held: Held) => void;
  /** Resolves when the next batch may begin. */
  readonly rest: () => Promise<void>;
}

const first = 32;

/** Enough to tell what a commit takes from what one that moved the log into the database took. */
const remembered = 9;

/**
 * Finds the size that fits the time: at once when it is too long, slowly when there is room. A commit waits for the disk however few rows it has: what
 * it usually takes is left for it, half of the time at most, because smaller batches would only make more of them.
 */
export function paceWithin({ most, holdFor, restFor }: PaceLimits): Pace {
  let size = Math.min(first, most);
  const commits: Duration[] = [];
  return {
    size: () => size,
    rest: () => (restFor > 0 ? sleep(restFor) : Promise.resolve()),
    took(rows, { work, commit }) {
      commits.push(commit);
      if (commits.length > remembered) commits.shift();
      const room = holdFor - Math.min(middleOf(commits), holdFor / 2);
      if (work > room) size = Math.max(1, Math.floor(Math.min(rows, size) * Math.max(0.5, room / work)));
      else if (rows >= size && work * 1.5 <= room) size = Math.min(most, Math.ceil(size * 1.25));
    },
  };
}

const middleOf = (durations: readonly Duration[]): Duration =>
  durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
