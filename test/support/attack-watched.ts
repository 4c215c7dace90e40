import { Browser } from './attack-browser.ts';
import type { Reply } from './visitor.ts';

/** An answer, and what was asked for: without the interaction, and as it stands. */
export interface Seen {
  readonly asked: string;
  readonly path: string;
  readonly reply: Reply;
}

/** A browser that remembers every answer. */
export class Watched extends Browser {
  readonly seen: Seen[] = [];

  override async request(...given: Parameters<Browser['request']>): Promise<Reply> {
    const reply = await super.request(...given);
    this.seen.push({ asked: `${given[0]} ${given[1].replace(/int_\w+/, ':int')}`, path: given[1], reply });
    return reply;
  }
}
