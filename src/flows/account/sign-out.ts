import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';

/**
 * Ends this browser's session, whatever the rules would say of it now: one that they let sleep must not wake up later (SPEC P10). Also where another took its place and
 * the browser has not heard of that: in another tab, or by an answer that was lost.
 */
export async function signOut(deps: Deps, facts: RequestFacts): Promise<void> {
  const { sessionToken } = facts;
  if (sessionToken === null) return;
  const now = deps.clock.now();
  await deps.store.transact(async (tx) => {
    const ended = await tx.endSessionByToken(deps.hash.hash('session-token', sessionToken), 'signed-out', now);
    if (!ended) return;
    const told = event(deps, { now, bundle: null }, facts, 'session.ended', {
      session: ended.id,
      reason: 'signed-out',
    });
    await tx.appendAudit([{ ...told, actor: ended.userId, subject: ended.userId }]);
  });
}
