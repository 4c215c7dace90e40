import { Socket } from 'node:net';

/**
 * Sends what is written under a cork at the end of the turn of the event loop, not when the cork is taken off: statements that do not wait for each other leave in one
 * packet, and are answered in one.
 */
export class TurnSocket extends Socket {
  #held = 0;

  override uncork(): void {
    this.#held += 1;
    if (this.#held === 1) process.nextTick(() => this.#letGo());
  }

  #letGo(): void {
    for (; this.#held > 0; this.#held -= 1) super.uncork();
  }
}
