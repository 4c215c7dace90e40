import { isConfirmed } from '#domain/change-proof.ts';
import { nextStep, type Situation, type Step } from '#domain/next-step.ts';
import { isOutlived } from '#domain/session.ts';
import type { LoadedSession } from '#ports/store.ts';
import type { Instant } from '#domain/instant.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { sessionSituation } from '../situation.ts';

/** A live session on a request and what the rules say of it now (SPEC P5, P8, P10). */
export interface OpenSession extends LoadedSession {
  readonly situation: Situation;
  readonly step: Step;
  readonly now: Instant;
}

/** The session of this browser: one statement, no write (PERFORMANCE row 4). Null when there is none, or when it has outlived what the policy allows. */
export async function openSession(deps: Deps, facts: RequestFacts): Promise<OpenSession | null> {
  if (!facts.sessionToken) return null;
  const loaded = await deps.store.loadSession(deps.hash.hash('session-token', facts.sessionToken));
  const now = deps.clock.now();
  if (!loaded) return null;
  const situation = sessionSituation(loaded, deps.service, now);
  if (isOutlived(loaded.session, situation.policy, now)) return null;
  return { ...loaded, situation, step: nextStep(situation), now };
}

/** Whether whoever has this session proved within five minutes who they are, as acts of the console ask (SPEC C6, A2). */
export const isProofFresh = ({ situation }: OpenSession): boolean =>
  isConfirmed({ ...situation, bound: situation.subject?.authenticators ?? [] });
