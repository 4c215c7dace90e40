import type { AuditEvent } from '#domain/audit-event.ts';
import type { Deps } from '#flows/deps.ts';
import { applicationNames } from '#flows/applications/application-names.ts';
import { namesApplication, unnamed, type ApplicationNames } from '../pages/event-words.ts';

/** What people call the applications that these events tell of: where none does, nothing is looked up. */
export const applicationsTold = async (
  deps: Pick<Deps, 'store'>,
  events: readonly AuditEvent[],
): Promise<ApplicationNames> => (events.some(namesApplication) ? applicationNames(deps) : unnamed);
