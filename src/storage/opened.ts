import type { Engine } from './engine.ts';
import type { Runner, Writer } from './runner.ts';

/** A database that is open, checked and migrated: what a store is made of. */
export interface Opened {
  readonly engine: Engine;
  /** For transactions and for statements that write. */
  readonly writer: Writer;
  /** For look-ups, which must not wait behind transactions. */
  readonly reader: Runner;
  /** Migrations that ran while it was opened, oldest first. */
  readonly migrated: readonly string[];
  /** Lets what runs come to its end, then closes. */
  readonly close: () => Promise<void>;
}
