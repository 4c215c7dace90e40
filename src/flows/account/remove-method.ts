import type { AuditEvent } from '#domain/audit-event.ts';
import type { EnrollableKind } from '#domain/authenticator.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { event } from '../audit.ts';
import { withoutAuthenticators } from '../bundle.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { won } from '../race.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { boundOf } from '../situation.ts';
import { beginChange } from './begin.ts';
import type { OpenSession } from './session.ts';

/** Begins the removal of a method (SPEC U3), one that this installation does not offer any more included. Refused to who has none of its kind. */
export async function beginRemoval(
  deps: Deps,
  facts: RequestFacts,
  session: OpenSession,
  kind: EnrollableKind,
  destination: string,
): Promise<Outcome<Settled>> {
  if (boundOfKind(session.bundle, kind) === null) return refused({ code: 'conflict' });
  return granted(await beginChange(deps, facts, session, `remove-${kind}`, destination));
}

/** A method as its record; one of a kind is bound at a time (SPEC T4). Null: none is. */
export const boundOfKind = ({ authenticators }: UserBundle, kind: EnrollableKind): AuthenticatorRecord | null =>
  authenticators.find((one) => one.kind === kind && one.boundAt !== null) ?? null;

/**
 * Removes the method that this run was begun for, after the proofs of SPEC U2, and with the last one the recovery codes that stood in for it. What stays bound is
 * what it was decided from: of two removals at once, in two browsers, the second is judged anew (SPEC U3). A login e-mail that waits to be confirmed is not any
 * more: whoever has the device may have asked for it.
 */
export function removeMethod(deps: Deps, facts: RequestFacts, opened: OpenRun): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const { step, loaded, now } = run;
    const { bundle } = loaded;
    const method = step.kind === 'remove-method' && bundle ? boundOfKind(bundle, step.of) : null;
    if (step.kind !== 'remove-method' || !bundle || !method) return refused({ code: 'not-this-step' });
    const codes = step.last ? bundle.authenticators.filter((one) => one.kind === 'recovery-code') : [];
    const gone = [method, ...codes];
    return settle(deps, run, facts, {
      patch: { changedAt: now },
      bundle: withoutAuthenticators(
        bundle,
        gone.map((one) => one.id),
      ),
      writes: async (tx) => {
        await unbindAll(tx, run, bundle, method, step.last);
        await tx.endEmailChange(bundle.user.id, now);
        await queueMail(deps, tx, bundle, {
          kind: step.last ? 'last-method-removed' : `${step.of}-removed`,
          facts,
          now,
        });
      },
      events: gone.map((one) => unbound(deps, facts, run, one)),
    });
  });
}

async function unbindAll(
  tx: StoreWrites,
  { now }: OpenRun,
  bundle: UserBundle,
  { id }: AuthenticatorRecord,
  isLast: boolean,
): Promise<void> {
  const kept = boundOf(bundle).filter((one) => one.id !== id);
  won(await tx.removeMethod(bundle.user.id, id, now));
  won(
    await tx.isBoundExactly(
      bundle.user.id,
      kept.map((one) => one.id),
    ),
  );
  if (isLast) await tx.voidRecoveryCodes(bundle.user.id, null, now);
}

const unbound = (deps: Deps, facts: RequestFacts, run: OpenRun, { id, kind }: AuthenticatorRecord): AuditEvent =>
  event(deps, { now: run.now, bundle: run.loaded.bundle }, facts, 'authenticator.unbound', {
    kind,
    authenticator: id,
    reason: 'removed',
    interaction: run.interaction.id,
  });
