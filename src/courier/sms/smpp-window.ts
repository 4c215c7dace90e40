/** Places for messages that wait for an answer: no SMSC takes any number of them. */
export interface Places {
  /** In order of coming. False: the signal aborted first. */
  enter(signal: AbortSignal): Promise<boolean>;
  leave(): void;
}

export function placesFor(most: number): Places {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return {
    async enter(signal) {
      if (signal.aborted) return false;
      if (taken === most) return inTurn(waiting, signal);
      taken += 1;
      return true;
    },
    leave() {
      const admitNext = waiting.shift();
      if (admitNext === undefined) taken -= 1;
      else admitNext();
    },
  };
}

function inTurn(waiting: (() => void)[], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const admit = (): void => {
      signal.removeEventListener('abort', giveUp);
      resolve(true);
    };
    const giveUp = (): void => {
      waiting.splice(waiting.indexOf(admit), 1);
      resolve(false);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    waiting.push(admit);
  });
}

/** What work that never rejects comes to; null if the signal aborts first. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return null;
  const { promise: aborted, resolve } = Promise.withResolvers<null>();
  const giveUp = (): void => resolve(null);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
