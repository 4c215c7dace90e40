import { refused, type Outcome } from '#domain/refusal.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { startEnrollment } from '../enrollment/begin.ts';
import { act, type OpenRun, type Settled } from '../run.ts';

/** "Set up a new device" after a recovery code: the code that was spent is the proof (SPEC R3), so the mailbox is not asked for. */
export function beginRepair(deps: Deps, facts: RequestFacts, opened: OpenRun): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) =>
    run.step.kind === 'repair' ? startEnrollment(deps, facts, run) : refused({ code: 'not-this-step' }),
  );
}
