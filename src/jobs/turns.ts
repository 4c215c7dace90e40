/** How many tasks go on side by side, and how many of them of one group. */
export interface TurnLimits {
  readonly atOnce: number;
  readonly atOnceOf: number;
}

/** Things that wait for their turn in groups, none of which holds up another. */
export interface Turns<G, T> {
  add(group: G, thing: T): void;
  /** Groups of which something waits. */
  waiting(): readonly G[];
  /** When nothing waits any more of some group that does now; at once where nothing waits. */
  oneServed(): Promise<void>;
  /** Forgets what waits, and resolves when what is under way has ended. */
  end(): Promise<void>;
}

/** Groups take turns, so that each goes on while another has much to do or is slow. `onFault` is told of every task that fails; it must not throw. */
export function turns<G, T>(
  { atOnce, atOnceOf }: TurnLimits,
  task: (thing: T) => Promise<void>,
  onFault: (error: unknown) => void,
): Turns<G, T> {
  const queues = new Map<G, T[]>();
  const underWay = new Map<Promise<void>, G>();
  let served = bell();

  const isFree = (group: G): boolean =>
    underWay.size < atOnce && [...underWay.values()].filter((one) => one === group).length < atOnceOf;

  /** What still waits goes to the end, and is come to again. */
  function beginNext(): void {
    for (const [group, queue] of queues) {
      const thing = isFree(group) ? queue.shift() : undefined;
      if (thing === undefined) continue;
      queues.delete(group);
      if (queue.length > 0) queues.set(group, queue);
      else served = served.ring();
      begin(group, thing);
    }
  }

  function begin(group: G, thing: T): void {
    const ended = task(thing)
      .catch(onFault)
      .finally(() => {
        underWay.delete(ended);
        beginNext();
      });
    underWay.set(ended, group);
  }

  return {
    add(group, thing) {
      queues.set(group, [...(queues.get(group) ?? []), thing]);
      beginNext();
    },
    waiting: () => [...queues.keys()],
    oneServed: () => (queues.size === 0 ? Promise.resolve() : served.rung),
    async end() {
      queues.clear();
      while (underWay.size > 0) await Promise.all(underWay.keys());
    },
  };
}

interface Bell {
  readonly rung: Promise<void>;
  /** Answers the next one. */
  ring(): Bell;
}

function bell(): Bell {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    rung: promise,
    ring() {
      resolve();
      return bell();
    },
  };
}
