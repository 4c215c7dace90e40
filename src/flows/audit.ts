import type { AuditEvent, AuditKind } from '#domain/audit-event.ts';
import type { Instant } from '#domain/instant.ts';
import type { UserBundle } from '#ports/records.ts';
import type { Deps, RequestFacts } from './deps.ts';

/** Whom and when an event is about. */
export interface About {
  readonly now: Instant;
  readonly bundle: UserBundle | null;
}

/** What anybody can cause who knows an e-mail: nobody has proved to be its subject. */
const byAnybody: ReadonlySet<AuditKind> = new Set(['password.refused', 'reset-link.sent']);

/** An audit event of this request. Sign-in concerns a user over all companies, so it belongs to the chain of the installation (SPEC X8). */
export function event(
  deps: Deps,
  about: About,
  facts: RequestFacts,
  kind: AuditKind,
  detail: AuditEvent['detail'] = {},
): AuditEvent {
  const subject = about.bundle?.user.id ?? null;
  const actor = byAnybody.has(kind) ? null : subject;
  return {
    id: deps.random.id('event'),
    at: about.now,
    stream: 'installation',
    kind,
    actor,
    subject,
    from: facts.address,
    detail,
  };
}
