import type { SessionId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/** What loops do to keep the store in order. Safe on many nodes. */
export interface Upkeep {
  /** Takes or extends a named lease; false while another owner holds it. */
  lease(name: string, owner: string, now: Instant, until: Instant): Promise<boolean>;
  release(name: string, owner: string): Promise<void>;
  /** Removes at most `limit` rows that are past use (interactions, sessions, links, throttles, delivered messages); answers how many (PERFORMANCE row 8). */
  deleteExpired(now: Instant, limit: number): Promise<number>;
  /**
   * Last-seen instants of sessions, collected in memory and written some hundred at a time. With them their users' last sign-ins move forward, which
   * costs nobody who signs in a statement (PERFORMANCE row 4).
   */
  touchSessions(seen: ReadonlyMap<SessionId, Instant>): Promise<void>;
  /** A named value that outlives restarts, such as the key check: put only when absent, answers what stands. */
  putOnce(name: string, value: string): Promise<string>;
}
