import type { AuditEvent, AuditKind, AuditStream } from '#domain/audit-event.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Deps, RequestFacts } from './deps.ts';

/** Who runs a command on the machine itself: no user of Gatehouse, so all that is known is the operating system's name for them. */
export interface MachineFacts {
  readonly operatingUser: string;
}

/** A user who acts on others through the console: as an administrator of a company (SPEC C2), or as an operator (SPEC C6). */
export interface ConsoleFacts {
  readonly actor: UserId;
  readonly as: 'administrator' | 'operator';
  readonly facts: Pick<RequestFacts, 'address' | 'userAgent'>;
}

/** A user who acts as one who looks after an application's team in a company, and as nothing else (SPEC Y7). */
export interface TeamFacts extends Omit<ConsoleFacts, 'as'> {
  readonly as: 'team';
  /** Short name of the application. */
  readonly team: string;
}

/** Who does something to people, companies or policies: every act that changes one takes this, so that the audit trail always says who. */
export type By = MachineFacts | ConsoleFacts | TeamFacts;

/** What was done, and to whom. */
export interface Deed {
  readonly kind: AuditKind;
  /** Company acts belong to the company's chain, everything else to the installation's (SPEC X8). */
  readonly stream: AuditStream;
  readonly subject?: UserId | null;
  readonly detail?: AuditEvent['detail'];
}

/**
 * The audit event of an act on people, companies or policies. Of the machine itself: without an actor, and saying whose shell it was (SPEC A5: break-glass,
 * audited). Of the console: the actor, from where, and as what; of a team, also which.
 */
export function deedEvent(deps: Deps, by: By, { kind, stream, subject = null, detail = {} }: Deed): AuditEvent {
  return { id: deps.random.id('event'), at: deps.clock.now(), stream, kind, subject, ...doneBy(by, detail) };
}

function doneBy(by: By, detail: AuditEvent['detail']): Pick<AuditEvent, 'actor' | 'from' | 'detail'> {
  if ('operatingUser' in by) {
    return { actor: null, from: null, detail: { ...detail, door: 'command-line', operatingUser: by.operatingUser } };
  }
  const as = by.as === 'team' ? { as: by.as, team: by.team } : { as: by.as };
  return { actor: by.actor, from: by.facts.address, detail: { ...detail, door: 'console', ...as } };
}

/** The user who acts; null: nobody of Gatehouse's. */
export const actorOf = (by: By): UserId | null => ('actor' in by ? by.actor : null);
