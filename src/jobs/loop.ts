import { setImmediate as nextTurn } from 'node:timers/promises';
import { second, type Duration } from '#domain/instant.ts';

/** Work that is done again and again. */
export interface Work {
  readonly name: string;
  /** Rest between rounds. */
  readonly every: Duration;
  /** One round; true: there is more to do at once. A round that throws is told of, and tried again after a longer and longer rest. */
  round(stopping: AbortSignal): Promise<boolean>;
}

export interface Loop {
  /** Begins the next round now, or right after the one that runs. */
  wake(): void;
  /** Lets the running round end, and begins none after it. */
  stop(): Promise<void>;
}

/** Told of every round that failed; it logs. Must not throw. */
export type OnFault = (job: string, error: unknown) => void;

const firstRest: Duration = second;
const longestRest: Duration = 10 * second;

/** Runs work until it is stopped. The first round begins at once; a waiting loop does not keep the process alive. */
export function startLoop(work: Work, onFault: OnFault): Loop {
  const stopping = new AbortController();
  const bell = alarm();
  const ended = (async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      bell.silence();
      let rest = work.every;
      try {
        if (await work.round(stopping.signal)) rest = 0;
        failures = 0;
      } catch (error) {
        onFault(work.name, error);
        rest = Math.max(work.every, Math.min(longestRest, firstRest * 2 ** failures));
        failures += 1;
      }
      // Rounds on an embedded database never leave this turn of the event loop: requests come in between.
      await nextTurn();
      await bell.ringsWithin(rest);
    }
  })();
  return {
    wake: () => bell.ring(),
    stop: () => {
      stopping.abort();
      bell.ring();
      return ended;
    },
  };
}

/** A wait that can be cut short, also before it has begun. */
function alarm() {
  let hasRung = false;
  let awaken = (): void => undefined;
  return {
    ring: (): void => {
      hasRung = true;
      awaken();
    },
    silence: (): void => {
      hasRung = false;
    },
    ringsWithin: (wait: Duration): Promise<void> =>
      new Promise((resolve) => {
        if (hasRung || wait === 0) return resolve();
        const timer = setTimeout(resolve, wait).unref();
        awaken = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
