import { refused, type Outcome } from '#domain/refusal.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';

/** "Set Up Now": from the announcement, forced or early. */
export function beginEnrollment(deps: Deps, facts: RequestFacts, opened: OpenRun): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    if (run.step.kind !== 'enroll' || run.step.stage !== 'announce') return refused({ code: 'not-this-step' });
    return startEnrollment(deps, facts, run);
  });
}

/** Records that an enrollment is under way; the mailbox or the method comes next. */
export function startEnrollment(deps: Deps, facts: RequestFacts, run: OpenRun): Promise<Outcome<Settled>> {
  return settle(deps, run, facts, {
    patch: { enrollment: { begunAt: run.now, kind: null, pendingId: null } },
    events: [],
  });
}
