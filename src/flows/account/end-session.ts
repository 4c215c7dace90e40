import type { SessionId } from '#domain/identifiers.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import type { OpenSession } from './session.ts';

/** "Sign out" of one of the user's own sessions, this one or another (SPEC U1). One that another took the place of since the list
 * was drawn is meant all the same. Somebody else's answers like an unknown one (SECURITY I11). */
export async function endSession(
  deps: Deps,
  facts: RequestFacts,
  { bundle, session, now }: OpenSession,
  id: SessionId,
): Promise<Outcome<null>> {
  const reason = id === session.id ? 'signed-out' : 'signed-out elsewhere';
  const ended = await deps.store.transact(async (tx) => {
    if (!(await tx.endSignInOf(id, bundle.user.id, 'signed-out', now))) return false;
    await tx.appendAudit([event(deps, { now, bundle }, facts, 'session.ended', { session: id, reason })]);
    return true;
  });
  return ended ? granted(null) : refused({ code: 'unknown' });
}
