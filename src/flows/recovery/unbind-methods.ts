import type { AuditEvent } from '#domain/audit-event.ts';
import type { CompanyId, ResetId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { UserBundle } from '#ports/records.ts';
import type { UnboundMethod } from '#ports/reset.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { queuePrepared } from '../mail.ts';
import { isEnrollable } from '../situation.ts';
import { resetEvents, type ResetDoer } from './reset-events.ts';
import { type ResetLetters } from './reset-mails.ts';

/** A reset that is about to be carried out. */
export interface Unbinding {
  readonly who: UserBundle;
  readonly by: ResetDoer;
  /** Whose administrators did it: other companies learn that it was done, and no more. Null: an operator, or the machine, whom every company may know of. */
  readonly company: CompanyId | null;
  readonly reset: ResetId;
  readonly detail: AuditEvent['detail'];
  readonly letters: ResetLetters;
}

export interface Unbound {
  readonly unbound: readonly UnboundMethod[];
  readonly sessionsEnded: number;
}

/**
 * The one transaction of SPEC A4: methods and recovery code are unbound, sessions and interactions ended, audit entries written and mails queued; the next sign-in takes
 * password, mailbox and a set-up from scratch, whatever policies say. Whatever else waits to be reset is overtaken, and a login e-mail that was asked for is not
 * confirmed any more. Throttles of the mailbox stay. Interactions end before sessions: what a sign-in in flight is about to mint is ended or was never made. `holdPresent` comes before it, and that something is bound.
 */
export async function unbindMethods(deps: Deps, tx: StoreWrites, doing: Unbinding): Promise<Unbound> {
  const { id } = doing.who.user;
  const now = deps.clock.now();
  const unbound = await tx.resetMethods(id, now);
  await tx.endInteractions(id, 'reset', now);
  const sessionsEnded = await tx.endSessions(id, 'reset', now);
  await tx.endEmailChange(id, now);
  await overtakeOthers(tx, id, doing.reset, now);
  await tx.appendAudit(eventsOf(deps, doing, unbound));
  await queuePrepared(tx, doing.letters);
  return { unbound, sessionsEnded };
}

/** Links that stop a reset which is over do nothing any more. */
async function overtakeOthers(tx: StoreWrites, user: UserId, own: ResetId, at: Instant): Promise<void> {
  const others = await tx.endWaitingResets(user, { outcome: 'overtaken', by: null, as: null, at });
  for (const reset of [own, ...others.map((one) => one.id)]) await tx.voidMailActs(reset, 'veto-reset', at);
}

/** In the installation's chain, where the user's other events are, and in that of each company to which the user belongs. */
function eventsOf(
  deps: Deps,
  { who: { user, memberships }, by, company, reset, detail }: Unbinding,
  unbound: readonly UnboundMethod[],
): readonly AuditEvent[] {
  const active = memberships.filter((one) => one.membership.status === 'active').map((one) => one.company.id);
  const veiled = company === null ? [] : active.filter((one) => one !== company);
  const open = ['installation', ...active.filter((one) => !veiled.includes(one))] as const;
  const methods = unbound.filter((one) => one.wasBound && isEnrollable(one.kind)).length;
  const inInstallation = { open: ['installation'], veiled: [] } as const;
  const subject = user.id;
  return [
    ...unbound.flatMap(({ id, kind }) => {
      const unboundDetail = { kind, authenticator: id, reason: 'reset' };
      return resetEvents(deps, by, { kind: 'authenticator.unbound', subject, detail: unboundDetail }, inInstallation);
    }),
    ...resetEvents(
      deps,
      by,
      { kind: 'methods.reset', subject, detail: { ...detail, reset, methods } },
      { open, veiled },
    ),
    ...resetEvents(
      deps,
      by,
      { kind: 'session.ended', subject, detail: { reason: 'reset', all: true } },
      inInstallation,
    ),
  ];
}
