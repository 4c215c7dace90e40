import type { ApplicationScope } from '#domain/application.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { OpenSession } from '../account/session.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { namesOf } from './named.ts';
import type { PendingRequest } from './pending.ts';

/**
 * "Allow": from now on the application is told what it asks for, without asking again. Refused to a session whose next step, judged with the request, is another:
 * who agrees has proved who they are. What was agreed to before stays; of two answers at once the later one counts, and what it does not cover is asked again.
 */
export async function giveConsent(
  deps: Deps,
  facts: RequestFacts,
  { bundle, now, step }: OpenSession,
  { application, scopes }: PendingRequest,
): Promise<Outcome<null>> {
  if (step.kind !== 'consent') return refused({ code: 'not-this-step' });
  const before = await deps.store.loadConsent(bundle.user.id, application.id);
  const agreed: readonly ApplicationScope[] = [...new Set([...(before?.scopes ?? []), ...scopes])];
  const given = { userId: bundle.user.id, applicationId: application.id, scopes: agreed, givenAt: now };
  const detail = { ...namesOf(application), scopes: scopes.join(' ') };
  await deps.store.transact(async (tx) => {
    await tx.giveConsent(given);
    await tx.appendAudit([event(deps, { now, bundle }, facts, 'application.consented', detail)]);
  });
  return granted(null);
}

/**
 * "Cancel", of consent or of a proof that is asked for: the application is told that it was denied, by the request that waits for it. Taken out and put back in one transaction: one that was gone on with
 * meanwhile does not come back. It counts while who refused is who goes on: the address of a request is no secret of theirs.
 */
export async function refuseRequest(
  deps: Deps,
  { session }: Pick<OpenSession, 'session'>,
  { uid }: PendingRequest,
): Promise<void> {
  const idHash = deps.hash.hash('protocol', uid);
  const waiting = await deps.store.findProtocolState('Interaction', idHash, deps.clock.now());
  if (waiting === null) return;
  const payload = JSON.stringify({
    ...JSON.parse(waiting.payload),
    result: { error: 'access_denied', by: session.signInId },
  });
  await deps.store.transact(async (tx) => {
    if (await tx.dropProtocolState('Interaction', idHash)) await tx.keepProtocolState({ ...waiting, payload });
  });
}
