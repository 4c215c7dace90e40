import type { AuditEvent, AuditKind, AuditStream } from '#domain/audit-event.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Deps } from './deps.ts';

/** Who runs a command on the machine itself: no user of Gatehouse, so all that is known is the operating system's name for them. */
export interface MachineFacts {
  readonly operatingUser: string;
}

/** What a command did, and to whom. */
export interface Deed {
  readonly kind: AuditKind;
  /** Company acts belong to the company's chain, everything else to the installation's (SPEC X8). */
  readonly stream: AuditStream;
  readonly subject?: UserId | null;
  readonly detail?: AuditEvent['detail'];
}

/** The audit event of an act on the machine itself: without an actor, and saying whose shell it was (SPEC A5: break-glass, audited). */
export function machineEvent(
  deps: Deps,
  by: MachineFacts,
  { kind, stream, subject = null, detail = {} }: Deed,
): AuditEvent {
  return {
    id: deps.random.id('event'),
    at: deps.clock.now(),
    stream,
    kind,
    actor: null,
    subject,
    from: null,
    detail: { ...detail, door: 'command-line', operatingUser: by.operatingUser },
  };
}
