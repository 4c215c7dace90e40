import { setTimeout as pause } from 'node:timers/promises';
import type { Text } from '../servers/messages.ts';

/** Milliseconds between two looks, and until a message that does not come is given up. */
const restFor = 20;
const patience = 30_000;

/** Phones of the people of one server: what they were sent. */
export class Inbox {
  readonly #fetch: () => Promise<readonly Text[]>;
  readonly #newest = new Map<string, string>();

  /** `fetch`: messages that left since it was asked last. */
  constructor(fetch: () => Promise<readonly Text[]>) {
    this.#fetch = fetch;
  }

  /** Waits until that many arrived since the last wait. Throws when they do not. */
  async arrived(count: number): Promise<void> {
    const began = performance.now();
    for (let rest = count; ; await pause(restFor)) {
      const texts = await this.#fetch();
      for (const { to, text } of texts) this.#newest.set(to, text);
      rest -= texts.length;
      if (rest <= 0) return;
      if (performance.now() - began > patience) throw new Error(`${rest} of ${count} text messages did not arrive`);
    }
  }

  /** The code at the end of the newest message. Throws RangeError when there is none. */
  codeOf(to: string): string {
    const [code] = /\d{6}$/.exec(this.#newest.get(to) ?? '') ?? [];
    if (code === undefined) throw new RangeError(`${to} was sent no code`);
    return code;
  }
}
