/** A queue with lanes, served one from each in turn: a lane that floods waits behind itself. */
export interface FairQueue<T> {
  readonly size: number;
  push(lane: string, item: T): void;
  /** The eldest item of the lane whose turn it is. */
  take(): T | undefined;
  /** Makes room for one item of `lane`: gives back the newest item of the longest lane, if that one holds at least two more than `lane` does. */
  displaceFor(lane: string): T | undefined;
  /** Whether that would give one back. */
  mayDisplaceFor(lane: string): boolean;
}

export function fairQueue<T>(): FairQueue<T> {
  // A map keeps the order of insertion: its first lane is the one whose turn it is.
  const lanes = new Map<string, T[]>();
  let size = 0;

  const longest = (): T[] =>
    [...lanes.values()].reduce<T[]>((best, items) => (items.length > best.length ? items : best), []);

  const mayDisplaceFor = (lane: string): boolean => longest().length >= (lanes.get(lane)?.length ?? 0) + 2;

  return {
    get size() {
      return size;
    },
    push(lane, item) {
      const items = lanes.get(lane);
      if (items) items.push(item);
      else lanes.set(lane, [item]);
      size += 1;
    },
    take() {
      const [turn] = lanes;
      if (!turn) return undefined;
      const [lane, items] = turn;
      lanes.delete(lane);
      if (items.length > 1) lanes.set(lane, items);
      size -= 1;
      return items.shift();
    },
    displaceFor(lane) {
      if (!mayDisplaceFor(lane)) return undefined;
      size -= 1;
      return longest().pop();
    },
    mayDisplaceFor,
  };
}
