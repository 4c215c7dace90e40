import { proofKinds } from '#domain/authenticator.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { ChangePurpose } from '#domain/interaction.ts';
import type { InteractionRecord } from '#ports/records.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { asBegun, type Settled } from '../run.ts';
import { newInteraction } from '../sign-in/begin.ts';
import type { OpenSession } from './session.ts';

/** A session that needs more (SPEC P5, P10), for itself or for an application (SPEC Y5), goes on in an interaction that starts from its evidence. */
export function continueSession(
  deps: Deps,
  facts: RequestFacts,
  session: OpenSession,
  { destination, application }: Pick<InteractionRecord, 'destination' | 'application'>,
): Promise<Settled> {
  const begun = fromSession(deps, facts, session, 'continue', destination, session.session.evidence);
  return create(deps, session, { ...begun, application });
}

/** A change on Password & Security: the password is asked for again, a second factor counts as long as it is fresh (SPEC U2). */
export async function beginChange(
  deps: Deps,
  facts: RequestFacts,
  session: OpenSession,
  purpose: ChangePurpose,
  destination: string,
): Promise<Settled> {
  const factors = session.session.evidence.filter((one) => proofKinds[one.kind].second);
  return create(deps, session, fromSession(deps, facts, session, purpose, destination, factors));
}

/** An act of the console asks for a fresh proof (SPEC C6, A2): what the session proved counts as long as it is fresh. */
export function beginConfirmation(
  deps: Deps,
  facts: RequestFacts,
  session: OpenSession,
  destination: string,
): Promise<Settled> {
  return create(deps, session, fromSession(deps, facts, session, 'confirm', destination, session.session.evidence));
}

/** A proof that an application asks for (SPEC Y4, Y5): no second factor that was proved before counts, however lately. */
export function beginProof(
  deps: Deps,
  facts: RequestFacts,
  session: OpenSession,
  { destination, application }: Pick<InteractionRecord, 'destination' | 'application'>,
): Promise<Settled> {
  const password = session.session.evidence.filter((one) => !proofKinds[one.kind].second);
  const begun = fromSession(deps, facts, session, 'step-up', destination, password);
  return create(deps, session, { ...begun, application });
}

function fromSession(
  deps: Deps,
  facts: RequestFacts,
  { session, bundle, now }: OpenSession,
  purpose: 'continue' | 'confirm' | 'step-up' | ChangePurpose,
  destination: string,
  evidence: readonly Evidence[],
): InteractionRecord {
  const begun = newInteraction(deps, facts, { purpose, email: bundle.user.email, destination, now });
  return { ...begun, originSessionId: session.id, userId: bundle.user.id, evidence };
}

async function create(
  deps: Deps,
  { bundle, session, now }: OpenSession,
  interaction: InteractionRecord,
): Promise<Settled> {
  await deps.store.transact((tx) => tx.createInteraction(interaction));
  return asBegun(deps, { interaction, bundle, origin: session }, now);
}
