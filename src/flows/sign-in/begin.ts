import type { AskingApplication } from '#domain/application-ask.ts';
import type { Email } from '#domain/email.ts';
import type { Instant } from '#domain/instant.ts';
import type { InteractionRecord } from '#ports/records.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { asBegun, type Settled } from '../run.ts';

/** An interaction with nothing proved in it. */
export function newInteraction(
  deps: Deps,
  { browserToken }: Pick<RequestFacts, 'browserToken'>,
  start: Pick<InteractionRecord, 'purpose' | 'destination'> & {
    readonly email: Email;
    readonly now: Instant;
    readonly application?: AskingApplication | null;
  },
): InteractionRecord {
  const { purpose, email, destination, now, application = null } = start;
  return {
    id: deps.random.id('interaction'),
    browserHash: deps.hash.hash('browser-binding', browserToken),
    purpose,
    email,
    throttleKey: deps.hash.hash('throttle-key', email),
    userId: null,
    originSessionId: null,
    destination,
    application,
    startedAt: now,
    advancedAt: now,
    codeValidUntil: null,
    endedAt: null,
    endReason: null,
    sessionId: null,
    evidence: [],
    enrollment: null,
    deferredAt: null,
    repairDeclinedAt: null,
    boundAt: null,
    passwordReplacedAt: null,
    codeSavedAt: null,
    changedAt: null,
    wrongCodes: 0,
    version: 0,
  };
}

/** The e-mail was typed: an interaction begins. Whether anybody has that e-mail is not looked at (SPEC X7, SECURITY I13). */
export async function beginSignIn(
  deps: Deps,
  facts: RequestFacts,
  email: Email,
  to: Pick<InteractionRecord, 'destination' | 'application'>,
): Promise<Settled> {
  const now = deps.clock.now();
  const interaction = newInteraction(deps, facts, { purpose: 'sign-in', email, ...to, now });
  await deps.store.transact((tx) => tx.createInteraction(interaction));
  return asBegun(deps, { interaction, bundle: null, origin: null }, now);
}
