import type { StepUpId } from '#domain/identifiers.ts';
import { after } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { pressedWithin, reclaimSession } from '../sign-in/reclaim-session.ts';

/**
 * "Confirm" was pressed twice, and this press comes with the session that the first one took the place of (SECURITY I14): the same browser gets the new session,
 * as at the last form of any run. Of the run that proved this very step-up, begun by that press; null otherwise. The old cookie alone is nobody's.
 */
export async function pressAgain(deps: Deps, facts: RequestFacts, id: StepUpId): Promise<Secret | null> {
  if (facts.sessionToken === null) return null;
  const now = deps.clock.now();
  const replaced = {
    tokenHash: deps.hash.hash('session-token', facts.sessionToken),
    browserHash: deps.hash.hash('browser-binding', facts.browserToken),
  };
  const interaction = await deps.store.findFinishedProof(replaced, after(now, -pressedWithin));
  return interaction?.application?.stepUp?.id === id ? reclaimSession(deps, { interaction, now }) : null;
}
