import type { InteractionId } from '#domain/identifiers.ts';
import { refused, type Outcome } from '#domain/refusal.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { act, settle, type Settled } from '../run.ts';

/** "Keep going" in the last two minutes: a step forward in time only; the hour of SPEC S4 stands. */
export function keepGoing(deps: Deps, facts: RequestFacts, id: InteractionId): Promise<Outcome<Settled>> {
  return act(deps, id, facts, async (run) =>
    run.step.kind === 'refuse'
      ? refused({ code: 'not-this-step' })
      : settle(deps, run, facts, { patch: {}, events: [] }),
  );
}
