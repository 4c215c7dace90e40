import type { AuditEvent } from '#domain/audit-event.ts';
import type { AskedStepUp } from '#domain/step-up.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { StepUpRecord } from '#ports/step-ups.ts';
import { namesOf } from '../applications/named.ts';
import type { Deps } from '../deps.ts';
import type { CallFacts } from './types.ts';

/** What an audit event says of a step-up: never its title or details, in which personal data may be (SPEC C7). Null: of entering. */
export const eventDetail = (
  application: Pick<ApplicationRecord, 'id' | 'shortName'>,
  { id, operation }: Pick<StepUpRecord, 'id'> & Pick<AskedStepUp, 'operation'>,
): AuditEvent['detail'] => ({ ...namesOf(application), stepUp: id, operation });

/** An application used a proof. It has no actor: its user need not be there. */
export const redeemed = (
  deps: Deps,
  { address }: CallFacts,
  application: ApplicationRecord,
  { id, userId, asked }: StepUpRecord,
): AuditEvent => ({
  id: deps.random.id('event'),
  at: deps.clock.now(),
  stream: 'installation',
  kind: 'step-up.redeemed',
  actor: null,
  subject: userId,
  from: address,
  detail: eventDetail(application, { id, operation: asked.operation }),
});
