import type { MarkedHead } from '#domain/audit-marks.ts';
import type { Duration, Instant } from '#domain/instant.ts';
import type { ChainHead } from './audit-store.ts';

/** Where heads of chains are noted down outside the database. */
export type AnchorPlace = 'file' | 'hook';

/** How noting down has gone in a place. */
export interface AnchorState {
  readonly place: AnchorPlace;
  /** When it was done last, whether there was anything new or not; null: never. */
  readonly anchoredAt: Instant | null;
  /** What was written last, as it must be found there again; null: nothing, or the place cannot be read. */
  readonly lastMark: string | null;
  /** Since when it has failed, and how; null: it has not, the last time. */
  readonly failing: { readonly since: Instant; readonly problem: string } | null;
}

/** What the database remembers of anchors: what is new since the last, and whether it can be noted down. Nothing is proved by it. */
export interface AnchorNotes {
  /** Heads that have moved since they were noted down in a place, at most `limit`, in the order of their streams. */
  movedHeads(place: AnchorPlace, limit: number): Promise<readonly MarkedHead[]>;
  anchorStates(): Promise<readonly AnchorState[]>;
  /** In one transaction: these heads are noted down there now. `mark` null: what was written last stays. */
  noteAnchored(place: AnchorPlace, heads: readonly ChainHead[], mark: string | null, at: Instant): Promise<void>;
  noteAnchorFailure(place: AnchorPlace, problem: string, at: Instant): Promise<void>;
  /** All heads count as moved again: what was noted down there is gone. */
  forgetAnchors(place: AnchorPlace): Promise<void>;
}

/** A file outside the database to which lines are added and nothing else; made with mode 0600. */
export interface AnchorFile {
  readonly path: string;
  /** What it holds, from its beginning, a part at a time; null: it is not there. Throws what the system says, also while it is read. */
  read(): Promise<AsyncIterable<string> | null>;
  /** What it holds at its end: at most so many bytes, which may begin within a line; null: it is not there. */
  end(most: number): Promise<string | null>;
  /** Adds text at its end and waits until it is on the disk. */
  append(text: string): Promise<void>;
}

/** Another machine that keeps what it is sent. Throws with words that hold no secret, when it did not say that it has it. */
export interface AnchorHook {
  send(body: string): Promise<void>;
}

/** Where heads are noted down outside the database, and how often (SPEC X8); nulls: nowhere. */
export interface Anchoring {
  readonly file: AnchorFile | null;
  readonly hook: AnchorHook | null;
  readonly every: Duration;
}
