import { nextStep } from '#domain/next-step.ts';
import type { OpenSession } from '../account/session.ts';
import type { Deps } from '../deps.ts';
import type { PendingRequest } from './pending.ts';

/**
 * The same session, judged with what an application asks for (SPEC Y5). Whether its user agreed is looked up only where nothing else is left, for it is the last
 * thing that is asked.
 */
export async function sessionFor(
  deps: Deps,
  session: OpenSession,
  pending: PendingRequest | null,
): Promise<OpenSession> {
  if (pending === null) return session;
  const judged = judgedWith(session, pending, false);
  if (judged.step.kind !== 'finish' || !mayAskConsent(pending)) return judged;
  return (await isAgreed(deps, session, pending)) ? judged : judgedWith(session, pending, true);
}

function judgedWith(session: OpenSession, { ask }: PendingRequest, consent: boolean): OpenSession {
  const situation = { ...session.situation, application: { ...ask, consent } };
  return { ...session, situation, step: nextStep(situation) };
}

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
