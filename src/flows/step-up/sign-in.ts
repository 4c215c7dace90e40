import type { Instant } from '#domain/instant.ts';
import { nextStep, type Situation } from '#domain/next-step.ts';
import { isOutlived } from '#domain/session.ts';
import { entryOf, mergeStepUps } from '#domain/step-up.ts';
import type { ApplicationSessionRecord } from '#ports/application-sessions.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { LoadedSession } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { sessionSituation } from '../situation.ts';
import { heldIn } from './roles.ts';
import type { SeenSignIn } from './types.ts';

/** A sign-in that an application got into, and what the rules say of it now. */
export interface JoinedSignIn extends Pick<LoadedSession, 'session' | 'bundle'> {
  readonly joined: ApplicationSessionRecord;
  readonly situation: Situation;
  readonly now: Instant;
  /** `nextStep` says `finish`: nothing is left to do before its user goes on. */
  readonly stands: boolean;
}

/**
 * By what this application knows the sign-in by. Null: it knows none by that, or the sign-in is over (SECURITY I11). Nothing is ended by looking: whoever only has
 * something to do first may come back with it done.
 */
export async function joinedBy(deps: Deps, application: ApplicationRecord, sid: string): Promise<JoinedSignIn | null> {
  if (application.disabledAt !== null) return null;
  const joined = await deps.store.findApplicationSession(sid, application.id);
  const loaded = joined && (await deps.store.loadSignIn(joined.signInId));
  if (!loaded || loaded.session.userId !== joined.userId) return null;
  const now = deps.clock.now();
  const situation = sessionSituation(loaded, deps.service, now);
  if (isOutlived(loaded.session, situation.policy, now)) return null;
  return { ...loaded, joined, situation, now, stands: nextStep(situation).kind === 'finish' };
}

/** As the application may know it. */
export function signInSeen(application: ApplicationRecord, { joined, bundle, situation }: JoinedSignIn): SeenSignIn {
  const held = heldIn(bundle, application);
  const rule = mergeStepUps(held);
  return {
    sid: joined.sid,
    userId: joined.userId,
    beganAt: joined.beganAt,
    entry: entryOf(situation, rule, joined),
    operations: rule?.operations ?? [],
    by: rule?.by ?? [],
    roles: held.map(({ role, company, companyName }) => ({ company, companyName, role: role.name })),
  };
}
