import type { AuditEvent } from '#domain/audit-event.ts';
import type { ApplicationRecord } from '#ports/applications.ts';

/** What every audit event of an application says of it: its id, and the short name, which sentences show. */
export const namesOf = ({ id, shortName }: Pick<ApplicationRecord, 'id' | 'shortName'>): AuditEvent['detail'] => ({
  application: id,
  name: shortName,
});
