import { evidenceLimits } from '#domain/evidence-pack.ts';

/** Counts by name, as things go by. */
export interface Tally {
  readonly add: (name: string) => void;
  readonly counts: () => Readonly<Record<string, number>>;
  readonly total: () => number;
}

export function tally(): Tally {
  const counts = new Map<string, number>();
  return {
    add: (name) => counts.set(name, (counts.get(name) ?? 0) + 1),
    counts: () => Object.fromEntries(counts),
    total: () => [...counts.values()].reduce((sum, one) => sum + one, 0),
  };
}

/** The last of what goes by, which is what is told one by one. */
export interface Newest<T> {
  readonly add: (rows: readonly T[]) => void;
  /** The newest first. */
  readonly rows: () => readonly T[];
}

export function newest<T>(): Newest<T> {
  let kept: readonly T[] = [];
  return {
    add: (rows) => {
      kept = [...kept, ...rows].slice(-evidenceLimits.listed);
    },
    rows: () => kept.toReversed(),
  };
}
