import { after, instant } from '#domain/instant.ts';
import { isProofGood, stepUp, stepUpStatus } from '#domain/step-up.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { StepUpRecord } from '#ports/step-ups.ts';
import type { Deps } from '../deps.ts';
import { redeemed } from './events.ts';
import { seen } from './see.ts';
import { joinedBy, signInSeen, type JoinedSignIn } from './sign-in.ts';
import type { CallFacts, Redeemed, RedeemStepUp } from './types.ts';

/**
 * Spends a proof (SECURITY I2, SPEC Y5): of many at once exactly one. What is asked about is told before whether the sign-in still stands, so that an application which
 * mixes up its own requests hears of that.
 */
export const redeemStepUp: RedeemStepUp = async (deps, facts, application, id, { sid, operation }) => {
  const record = await deps.store.findStepUp(id);
  if (record?.applicationId !== application.id || record.sid !== sid) return { done: false, because: 'unknown' };
  if (record.asked.operation !== operation) return { done: false, because: 'other-operation' };
  const status = stepUpStatus(record, deps.clock.now());
  if (status !== 'proved') return { done: false, because: status };
  const signIn = await joinedBy(deps, application, sid);
  if (!signIn?.stands) return { done: false, because: 'signed-out' };
  // The rules have changed since, or the method is gone: what it proved is worth nothing any more, and is asked for again.
  if (!isStillGood(signIn, record)) return { done: false, because: 'not-accepted' };
  return spend(deps, facts, { application, record, signIn });
};

const isStillGood = ({ situation }: JoinedSignIn, { provedBy: by, provedAt: at }: StepUpRecord): boolean =>
  by !== null && at !== null && isProofGood(situation, { by, at });

/** The sign-in is over for the application since it was looked at. */
class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

interface Spending {
  readonly application: ApplicationRecord;
  readonly record: StepUpRecord;
  readonly signIn: JoinedSignIn;
}

async function spend(deps: Deps, facts: CallFacts, { application, record, signIn }: Spending): Promise<Redeemed> {
  const { id, sid } = record;
  const now = deps.clock.now();
  const seenNow = signInSeen(application, signIn);
  const isIdle = seenNow.entry.needed;
  try {
    const spent = await deps.store.transact(async (tx) => {
      if (!(await tx.redeemStepUp(id, application.id, after(now, -stepUp.redeemableFor), now))) return false;
      // Its user has just done something there, unless they were idle for too long; and of a sign-in that is over by now nothing is noted, nor redeemed.
      if (!(await tx.noteActivity(sid, application.id, isIdle ? instant(0) : now))) throw new SignedOut();
      await tx.appendAudit([redeemed(deps, facts, application, record)]);
      return true;
    });
    if (spent) return { done: true, stepUp: seen(deps, { ...record, redeemedAt: now }), signIn: seenNow };
  } catch (error) {
    if (!(error instanceof SignedOut)) throw error;
    return { done: false, because: 'signed-out' };
  }
  return { done: false, because: await whyNot(deps, record) };
}

/** Somebody else was first, or its time has just run out. */
async function whyNot({ store }: Deps, { id }: StepUpRecord): Promise<'redeemed' | 'expired'> {
  const now = await store.findStepUp(id);
  return now !== null && now.redeemedAt !== null ? 'redeemed' : 'expired';
}
