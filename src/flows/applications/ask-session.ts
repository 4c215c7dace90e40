import type { ApplicationAsk } from '#domain/application-ask.ts';
import { after, later, minute, type Duration, type Instant } from '#domain/instant.ts';
import { nextStep } from '#domain/next-step.ts';
import { entryOf, mergeStepUps, stepUp, type Presence, type StepUpAsker } from '#domain/step-up.ts';
import type { OpenSession } from '../account/session.ts';
import type { Deps } from '../deps.ts';
import { heldIn } from '../step-up/roles.ts';
import type { PendingRequest } from './pending.ts';

/** A session, judged with what an application asks for. */
export interface AskedSession extends OpenSession {
  /** Roles that ask for a newer proof before their holder goes on there (SPEC Y4, P7); empty: none does. */
  readonly by: readonly StepUpAsker[];
}

/**
 * The same session, judged with what an application asks for (SPEC Y5), and with what the roles that its user holds there ask on entering (SPEC Y4). Whether its user
 * agreed is looked up only where nothing else is left, for it is the last thing that is asked.
 */
export async function sessionFor(
  deps: Deps,
  session: OpenSession,
  pending: PendingRequest | null,
): Promise<AskedSession> {
  if (pending === null) return { ...session, by: [] };
  const asks = await asksOf(deps, session, pending);
  const judged = judgedWith(session, asks, false);
  if (judged.step.kind !== 'finish' || !mayAskConsent(pending)) return judged;
  return (await isAgreed(deps, session, pending)) ? judged : judgedWith(session, asks, true);
}

type Ask = Omit<ApplicationAsk, 'consent'>;

interface Asks {
  readonly ask: Ask;
  readonly by: readonly StepUpAsker[];
}

function judgedWith(session: OpenSession, { ask, by }: Asks, consent: boolean): AskedSession {
  const situation = { ...session.situation, application: { ...ask, consent } };
  return { ...session, situation, step: nextStep(situation), by };
}

/**
 * SPEC Y4: what the application asks, raised where a role that its user holds there asks for a proof on entering, or after they were idle. Looked up only where a role
 * asks.
 */
async function asksOf({ store }: Deps, session: OpenSession, pending: PendingRequest): Promise<Asks> {
  const { application, requestedAt, ask, prompts } = pending;
  const rule = mergeStepUps(heldIn(session.bundle, application));
  if (rule === null) return { ask, by: [] };
  const joined = await store.applicationSessionOf(session.session.signInId, application.id);
  // Who comes by a page enters; what an application asks for silently renews what it has.
  const present: Presence = {
    beganAt: prompts.has('none') ? (joined?.beganAt ?? null) : null,
    activeAt: joined?.activeAt ?? null,
  };
  const entry = entryOf(session.situation, rule, present);
  if (!entry.needed) return { ask, by: [] };
  return {
    ask: raised(ask, provedSince(requestedAt, session.now, entry.because === 'idle' ? rule.idleFor : null)),
    by: rule.by,
  };
}

/** What a slow way from the code back to the application takes: a recovery code to save, consent to give. */
const longestWayBack = 15 * minute;

/**
 * Counted from when the browser came, so that a proof which is given on the way is enough. Not for as long as a request may wait: whoever finds a tab that was left at
 * a page of ours an hour ago gets in by nothing that was proved then.
 */
function provedSince(requestedAt: Instant, now: Instant, idleFor: Duration | null): Instant {
  const fresh = Math.min(stepUp.freshFor, idleFor ?? stepUp.freshFor);
  const wayBack = Math.min(longestWayBack, Math.max(stepUp.freshFor, idleFor ?? longestWayBack));
  return later(after(requestedAt, -fresh), after(now, -wayBack));
}

/** Never lowered: an application may ask for a newer one. */
const raised = (ask: Ask, since: Instant): Ask => ({
  ...ask,
  level: 'mfa',
  since: ask.since === null ? since : later(ask.since, since),
});

const mayAskConsent = ({ application, prompts }: PendingRequest): boolean =>
  application.settings.asksConsent || prompts.has('consent');

/** `prompt=consent` asks anew: only what was agreed to since the request counts. */
async function isAgreed(
  { store }: Deps,
  { bundle }: OpenSession,
  { application, scopes, prompts, requestedAt }: PendingRequest,
): Promise<boolean> {
  const given = await store.loadConsent(bundle.user.id, application.id);
  if (given === null || (prompts.has('consent') && given.givenAt < requestedAt)) return false;
  return scopes.every((scope) => given.scopes.includes(scope));
}
