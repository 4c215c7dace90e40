import type { AuditEvent, AuditKind } from '#domain/audit-event.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { ApplicationSessionRecord } from '#ports/application-sessions.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { namesOf } from './named.ts';

interface Who {
  readonly facts: Pick<RequestFacts, 'address'>;
  readonly application: Pick<ApplicationRecord, 'id' | 'shortName'> | null;
  readonly userId: UserId | null;
}

/** Somebody came into an application, for the first time in this sign-in. */
export const opened = (deps: Deps, who: Who, { signInId, userId }: ApplicationSessionRecord): AuditEvent =>
  told(deps, 'application.opened', { ...who, userId }, userId, { signIn: signInId });

/** A code or a refresh token was used a second time: all that came of the first use has ended (RFC 9700 4.14.2). */
export const reused = (deps: Deps, who: Who): AuditEvent => told(deps, 'application.reused', who, null, {});

/** An application lost what it held of a sign-in: `because` names the rule of `nextStep` that spoke, or what became of the sign-in. */
export const ended = (deps: Deps, who: Who, detail: AuditEvent['detail']): AuditEvent =>
  told(deps, 'application.ended', who, null, detail);

/** What an application does by itself has no actor: its user need not be there. */
function told(
  deps: Deps,
  kind: AuditKind,
  { facts, application, userId }: Who,
  actor: UserId | null,
  detail: AuditEvent['detail'],
): AuditEvent {
  const names = application === null ? {} : namesOf(application);
  return {
    id: deps.random.id('event'),
    at: deps.clock.now(),
    stream: 'installation',
    kind,
    actor,
    subject: userId,
    from: facts.address,
    detail: { ...names, ...detail },
  };
}
