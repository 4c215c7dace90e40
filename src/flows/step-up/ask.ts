import { after } from '#domain/instant.ts';
import { askedFlaw, latestProof, stepUp } from '#domain/step-up.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { StepUpRecord } from '#ports/step-ups.ts';
import type { Deps } from '../deps.ts';
import { readReturn } from './return-to.ts';
import { seen } from './see.ts';
import { joinedBy, signInSeen, type JoinedSignIn } from './sign-in.ts';
import type { AskStepUp, StepUpRequest } from './types.ts';

/** So many of one application session wait at once: another takes the place of the oldest, so that what nobody answered is in nobody's way. */
const mostPending = 5;

/**
 * Asks for a proof of one's own for an operation, or for entering (SPEC Y4, Y5). Somebody whose sign-in lives, but who has something to do first, is asked all the same:
 * the page leads them to that and back (SPEC Y3).
 */
export const askStepUp: AskStepUp = async (deps, application, request) => {
  const flaw = askedFlaw(request.asked);
  if (flaw !== null) return { done: false, because: flaw };
  const { mayReturn, returnTo } = readReturn(application.settings, request.returnTo);
  if (!mayReturn) return { done: false, because: 'return-to' };
  const signIn = await joinedBy(deps, application, request.sid);
  if (signIn === null) return { done: false, because: 'unknown' };
  const known = signInSeen(application, signIn);
  const isNeeded = request.asked.operation !== null || !signIn.stands || known.entry.needed || !isFresh(signIn);
  if (!isNeeded) return { done: true, needed: false, signIn: known };
  const record = recordOf(deps, application, signIn, { ...request, returnTo });
  await deps.store.transact((tx) => tx.createStepUp(record, mostPending));
  return { done: true, needed: true, stepUp: seen(deps, record) };
};

/** To an application that asks for one, a fitting proof of the last five minutes is enough for entering (SPEC Y4), and no older one, whatever roles say. */
function isFresh({ situation, now }: JoinedSignIn): boolean {
  const proof = latestProof(situation);
  return proof !== null && proof >= after(now, -stepUp.freshFor);
}

function recordOf(
  { random }: Deps,
  application: ApplicationRecord,
  { joined, now }: JoinedSignIn,
  { asked, returnTo }: StepUpRequest,
): StepUpRecord {
  const { sid, signInId, userId } = joined;
  return {
    id: random.id('step-up'),
    applicationId: application.id,
    sid,
    signInId,
    userId,
    asked,
    returnTo,
    askedAt: now,
    expiresAt: after(now, stepUp.askedFor),
    provedAt: null,
    provedBy: null,
    cancelledAt: null,
    redeemedAt: null,
  };
}
