import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import type { OpenSession } from './session.ts';

/**
 * "Sign Out Everywhere Else": every session of this user but the one at hand (SPEC U1), and with them a change of login e-mail that waits: whoever is thrown out may
 * have asked for it. Of what was not there, nothing is written down.
 */
export async function endOtherSessions(
  deps: Deps,
  facts: RequestFacts,
  { bundle, session, now }: OpenSession,
): Promise<void> {
  const { id } = bundle.user;
  const about = { now, bundle };
  const reason = 'signed-out elsewhere';
  await deps.store.transact(async (tx) => {
    const withdrawn = await tx.endEmailChange(id, now);
    const ended = await tx.endSessions(id, 'signed-out', now, session.id);
    await tx.appendAudit([
      ...(withdrawn ? [event(deps, about, facts, 'email.change-withdrawn')] : []),
      ...(ended > 0 ? [event(deps, about, facts, 'session.ended', { reason, all: true })] : []),
    ]);
  });
}
