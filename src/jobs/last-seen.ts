import type { SessionId } from '#domain/identifiers.ts';
import { later, second, type Instant } from '#domain/instant.ts';
import type { Upkeep } from '#ports/upkeep.ts';
import type { Work } from './loop.ts';

/** When sessions were last seen: kept in memory, so that a request of a session writes nothing, and written in one transaction every 15 s. */
export interface LastSeen {
  seen(session: SessionId, at: Instant): void;
  /** Writes what was collected. On a fault it stays collected. */
  flush(): Promise<void>;
}

export function lastSeen(upkeep: Pick<Upkeep, 'touchSessions'>): LastSeen {
  let collected = new Map<SessionId, Instant>();
  const seen = (session: SessionId, at: Instant): void => {
    collected.set(session, later(at, collected.get(session) ?? at));
  };
  return {
    seen,
    async flush() {
      if (collected.size === 0) return;
      const writing = collected;
      collected = new Map();
      try {
        await upkeep.touchSessions(writing);
      } catch (error) {
        for (const [session, at] of writing) seen(session, at);
        throw error;
      }
    },
  };
}

export const lastSeenWork = (sessions: LastSeen): Work => ({
  name: 'last-seen',
  every: 15 * second,
  async round() {
    await sessions.flush();
    return false;
  },
});
