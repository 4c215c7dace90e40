import type { Fault } from '#domain/fault.ts';
import { unavailable } from './errors.ts';

export const unended = (): Fault => unavailable('another transaction of this process did not end');

interface Waiting {
  readonly go: () => void;
  readonly timer: NodeJS.Timeout;
}

/** Lets one at a time write, in the order they came; who waits past his patience gets a Fault instead. */
export class Turns {
  readonly #queue: Waiting[] = [];
  #taken = false;

  async take(patience: number): Promise<void> {
    if (this.#taken) await this.#wait(patience);
    this.#taken = true;
  }

  give(): void {
    const next = this.#queue.shift();
    if (next === undefined) {
      this.#taken = false;
      return;
    }
    clearTimeout(next.timer);
    next.go();
  }

  #wait(patience: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        reject(unended());
      }, patience);
      const waiting = { go: resolve, timer };
      this.#queue.push(waiting);
    });
  }
}
