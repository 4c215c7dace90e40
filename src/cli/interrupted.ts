import { Refused } from './problem.ts';

/** The one answer to Ctrl-C, exit code 1. `left` says what was done, or was not. */
export const interrupted = (left: string): Refused => new Refused('interrupted', `Stopped by Ctrl-C. ${left}`);

/** What an aborted signal threw, as an answer in words of the command. */
export async function orInterrupted<T>(left: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isAbort(error) ? interrupted(left) : error;
  }
}

/** Ctrl-C while a question stands on the terminal is one as well. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Ends with `act`, or at once with Ctrl-C: then the process ends, and with it what was under way. Throws Refused `interrupted`. */
export function untilInterrupted<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T> {
  if (signal.aborted) return Promise.reject(interrupted('Nothing was done.'));
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(interrupted(perhaps));
    signal.addEventListener('abort', stop, { once: true });
    act()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}

export const perhaps = 'The step at hand may have been done: look before you run it again.';
