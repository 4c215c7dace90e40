import type { ApplicationId, SessionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { nextStep, type Situation } from '#domain/next-step.ts';
import { isOutlived } from '#domain/session.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { LoadedSession } from '#ports/store.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { sessionSituation } from '../situation.ts';
import { ended } from './told.ts';

/** What a code or a token says of itself. */
export interface HeldToken {
  readonly signInId: SessionId;
  readonly userId: UserId;
  readonly applicationId: ApplicationId;
}

/** The live session of a sign-in, with its bundle. */
type LoadedSignIn = Pick<LoadedSession, 'session' | 'bundle'>;

/** A sign-in that what hangs on it may still be used with. */
export interface StandingSignIn extends LoadedSignIn {
  readonly situation: Situation;
  readonly now: Instant;
}

/**
 * Whether what an application holds of a sign-in is still good (SPEC P5, DESIGN 3): the sign-in lives, the application works, and `nextStep` says `finish` of it now.
 * Null: it is not, and then it has ended for good: its tokens are dropped, and the application is told. No statement while it stands. `loaded`: the sign-in, as of this
 * request.
 */
export async function standingOf(
  deps: Deps,
  facts: Pick<RequestFacts, 'address'>,
  token: HeldToken,
  application: ApplicationRecord | null,
  loaded: LoadedSignIn | null,
): Promise<StandingSignIn | null> {
  const now = deps.clock.now();
  const signIn = loaded && { ...loaded, now, situation: sessionSituation(loaded, deps.service, now) };
  const because = whyNot(signIn, token, application);
  if (because !== null) await endFor(deps, facts, token, application, because);
  return because === null ? signIn : null;
}

function whyNot(
  signIn: StandingSignIn | null,
  { userId }: HeldToken,
  application: ApplicationRecord | null,
): string | null {
  if (application?.disabledAt !== null) return 'application-disabled';
  if (signIn === null || signIn.session.userId !== userId) return 'signed-out';
  if (isOutlived(signIn.session, signIn.situation.policy, signIn.now)) return 'session-over';
  const step = nextStep(signIn.situation);
  return step.kind === 'finish' ? null : step.reason;
}

/** Once: whoever comes with another token of it finds nothing any more. */
async function endFor(
  deps: Deps,
  facts: Pick<RequestFacts, 'address'>,
  { signInId, userId, applicationId }: HeldToken,
  application: ApplicationRecord | null,
  because: string,
): Promise<void> {
  const now = deps.clock.now();
  await commit(deps, async (tx) => {
    const dropped = await tx.endApplicationSession(signInId, applicationId, now);
    if (dropped === 0) return;
    await tx.appendAudit([ended(deps, { facts, application, userId }, { because, signIn: signInId })]);
  });
}
