import type { AuditEvent } from '#domain/audit-event.ts';
import type { Instant } from '#domain/instant.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { UserBundle } from '#ports/records.ts';
import type { UnboundMethod } from '#ports/reset.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { fromMachine, prepareMail, queuePrepared, recipientOf } from '../mail.ts';
import { boundOf, isEnrollable } from '../situation.ts';

export type MfaReset =
  | {
      readonly done: true;
      readonly unbound: readonly UnboundMethod[];
      readonly sessionsEnded: number;
      /** How many administrators are told. */
      readonly administratorsTold: number;
    }
  | { readonly done: false; readonly because: 'nothing-bound'; readonly demandedAt: Instant | null };

/** Thrown to roll back; never leaves this file. */
class NothingBound extends Error {}

/**
 * Break-glass on the machine itself (SPEC A4, A5): methods and recovery code are unbound, sessions and interactions ended, audit entries written and mails
 * queued, in one transaction; the next sign-in takes password, mailbox and a set-up from scratch, whatever policies say. Throttles of the mailbox stay.
 * Interactions end before sessions: what a sign-in in flight is about to mint is ended or was never made.
 */
export async function resetMfa(deps: Deps, by: By, who: UserBundle, reason: string): Promise<MfaReset> {
  const { enrollmentDemandedAt: demandedAt } = who.user;
  if (boundOf(who).length === 0) return { done: false, because: 'nothing-bound', demandedAt };
  const mails = await mailsOf(deps, who);
  try {
    return await again(() => commit(deps, (tx) => reset(deps, tx, by, who, reason, mails)));
  } catch (error) {
    if (error instanceof NothingBound) return { done: false, because: 'nothing-bound', demandedAt };
    throw error;
  }
}

async function reset(
  deps: Deps,
  tx: StoreWrites,
  by: By,
  who: UserBundle,
  reason: string,
  mails: readonly NewMessage[],
): Promise<MfaReset> {
  const { id } = who.user;
  const now = deps.clock.now();
  const unbound = await tx.resetMethods(id, now);
  if (!unbound.some((one) => one.wasBound && isEnrollable(one.kind))) throw new NothingBound();
  await tx.endInteractions(id, 'reset', now);
  const sessionsEnded = await tx.endSessions(id, 'reset', now);
  await tx.appendAudit(eventsOf(deps, by, who, unbound, reason));
  await queuePrepared(tx, mails);
  return { done: true, unbound, sessionsEnded, administratorsTold: mails.length - 1 };
}

/** To the user, and to each full administrator of the user's companies once. Sealed before the transaction, which holds others up. */
async function mailsOf(deps: Deps, who: UserBundle): Promise<readonly NewMessage[]> {
  const occasion = { facts: fromMachine, now: deps.clock.now() };
  const helpers = new Map((await deps.store.listHelpers(who.user.id)).map((one) => [one.id, one]));
  return [
    prepareMail(deps, recipientOf(who), { ...occasion, kind: 'methods-reset' }),
    ...[...helpers.values()].map((helper) =>
      prepareMail(
        deps,
        { ...helper, languages: [helper.language], companies: [] },
        { ...occasion, kind: 'user-reset', person: who.user },
      ),
    ),
  ];
}

/** In the installation's chain, where the user's other events are, and in that of each company to which the user belongs. */
function eventsOf(
  deps: Deps,
  by: By,
  { user, memberships }: UserBundle,
  unbound: readonly UnboundMethod[],
  reason: string,
): readonly AuditEvent[] {
  const active = memberships.filter((one) => one.membership.status === 'active').map((one) => one.company.id);
  const detail = { reason, methods: unbound.filter((one) => one.wasBound && isEnrollable(one.kind)).length };
  const about = { subject: user.id };
  return [
    ...unbound.map(({ id, kind }) =>
      deedEvent(deps, by, {
        ...about,
        kind: 'authenticator.unbound',
        stream: 'installation',
        detail: { kind, authenticator: id, reason: 'reset' },
      }),
    ),
    ...(['installation', ...active] as const).map((stream) =>
      deedEvent(deps, by, { ...about, kind: 'methods.reset', stream, detail }),
    ),
    deedEvent(deps, by, {
      ...about,
      kind: 'session.ended',
      stream: 'installation',
      detail: { reason: 'reset', all: true },
    }),
  ];
}
