import { noAsk, type AskingApplication } from '#domain/application-ask.ts';
import { granted, refused } from '#domain/refusal.ts';
import { stepUpOffers } from '#domain/step-up.ts';
import { beginProof, continueSession } from '../account/begin.ts';
import { shownOf } from '../applications/shown.ts';
import { stepUpPath } from './see.ts';
import type { BeginStepUp, ShownStepUp } from './types.ts';

/**
 * Begins the interaction that proves it (SPEC Y4). Whoever has nothing that they could prove it with sets that up first, because the application asks for it, and comes
 * back to the same page (SPEC Y3).
 */
export const beginStepUp: BeginStepUp = async (deps, facts, session, shown) => {
  if (shown.status !== 'pending') return refused({ code: 'not-this-step' });
  const destination = stepUpPath(shown.id);
  const isAble = stepUpOffers(session.situation).length > 0;
  const begun = isAble
    ? beginProof(deps, facts, session, { destination, application: askingOf(shown) })
    : continueSession(deps, facts, session, { destination, application: missingMethod(shown) });
  return granted(await begun);
};

/** What an interaction keeps of it. It asks for no level: that a proof is given in this very run is a rule of its own. */
function askingOf({ application, asked, id, by, expiresAt }: ShownStepUp): AskingApplication {
  const { consent: _, ...ask } = noAsk;
  const { shortName } = application;
  return { ...shownOf(application), ask, by, stepUp: { id, operation: asked.operation, shortName, expiresAt } };
}

const missingMethod = ({ application, by }: ShownStepUp): AskingApplication => {
  const { consent: _, ...ask } = noAsk;
  return { ...shownOf(application), ask: { ...ask, level: 'mfa' }, by };
};
