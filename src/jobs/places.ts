/** Room for so many things at a time. */
export interface Places {
  free(): number;
  /** Takes a place until the promise settles; nobody waits for it. */
  begin(task: () => Promise<void>): void;
  oneFree(): Promise<void>;
  allFree(): Promise<void>;
}

/** `onFault` is told of every task that fails; it must not throw. */
export function places(count: number, onFault: (error: unknown) => void): Places {
  const underWay = new Set<Promise<void>>();
  return {
    free: () => count - underWay.size,
    begin(task) {
      const taken = task()
        .catch(onFault)
        .finally(() => underWay.delete(taken));
      underWay.add(taken);
    },
    async oneFree() {
      while (underWay.size >= count) await Promise.race(underWay);
    },
    async allFree() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
