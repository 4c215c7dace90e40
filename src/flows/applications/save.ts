import type { AuditEvent } from '#domain/audit-event.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holdServiceActor } from '../recovery/hold-operator.ts';
import { namesOf } from './named.ts';

/** Writes an application as it shall be, and what was changed about it. Null: it changed since it was loaded. Throws NoLongerAllowed. */
export async function saveApplication(
  deps: Deps,
  by: By,
  next: ApplicationRecord,
  said: AuditEvent['detail'],
): Promise<ApplicationRecord | null> {
  const revision = next.revision + 1;
  const detail = { ...namesOf(next), revision, ...said };
  const done = await commit(deps, async (tx) => {
    await holdServiceActor(tx, by);
    if (!(await tx.changeApplication(next, next.revision))) return false;
    await tx.appendAudit([deedEvent(deps, by, { kind: 'application.changed', stream: 'installation', detail })]);
    return true;
  });
  return done ? { ...next, revision } : null;
}
