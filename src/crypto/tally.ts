/** How many there are of each lane. */
export interface Tally {
  /** Of all lanes. */
  readonly size: number;
  of(lane: string): number;
  /** Of the lane that has most. */
  most(): number;
  add(lane: string): void;
  remove(lane: string): void;
}

export function tally(): Tally {
  const counts = new Map<string, number>();
  let size = 0;
  const of = (lane: string): number => counts.get(lane) ?? 0;

  return {
    get size() {
      return size;
    },
    of,
    most: () => Math.max(0, ...counts.values()),
    add(lane) {
      counts.set(lane, of(lane) + 1);
      size += 1;
    },
    remove(lane) {
      if (of(lane) > 1) counts.set(lane, of(lane) - 1);
      else counts.delete(lane);
      size -= 1;
    },
  };
}
