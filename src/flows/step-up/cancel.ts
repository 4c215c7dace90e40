import { event } from '../audit.ts';
import { eventDetail } from './events.ts';
import type { CancelStepUp } from './types.ts';

/** "Cancel". An interaction that was begun for it may go on, and proves nothing any more. */
export const cancelStepUp: CancelStepUp = (deps, facts, { session, bundle, now }, { id, asked, application }) =>
  deps.store.transact(async (tx) => {
    if (!(await tx.cancelStepUp(id, session, now))) return false;
    const detail = eventDetail(application, { id, operation: asked.operation });
    await tx.appendAudit([event(deps, { now, bundle }, facts, 'step-up.cancelled', detail)]);
    return true;
  });
