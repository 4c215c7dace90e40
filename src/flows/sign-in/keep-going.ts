import { refused, type Outcome } from '#domain/refusal.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';

/** "Keep going" in the last two minutes: a step forward in time only; the hour of SPEC S4 stands. */
export function keepGoing(deps: Deps, facts: RequestFacts, opened: OpenRun): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) =>
    run.step.kind === 'refuse'
      ? refused({ code: 'not-this-step' })
      : settle(deps, run, facts, { patch: {}, events: [] }),
  );
}
