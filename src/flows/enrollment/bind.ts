import type { EnrollableKind } from '#domain/authenticator.ts';
import { isReplacement } from '#domain/change-proof.ts';
import type { Outcome } from '#domain/refusal.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { event } from '../audit.ts';
import { withAuthenticator, withoutAuthenticators } from '../bundle.ts';
import { decidedIn } from '../decided.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { won } from '../race.ts';
import { newRecoveryCode } from '../recovery/new-code.ts';
import { settle, type OpenRun, type Settled } from '../run.ts';
import { boundOf, isEnrollable } from '../situation.ts';

/** A pending authenticator whose first code was right, as it will be once bound, and the write that binds it (a lost race or a refusal throws). */
export interface Binding {
  readonly record: AuthenticatorRecord & { readonly kind: EnrollableKind };
  readonly write: (tx: StoreWrites) => Promise<void>;
}

/**
 * The first right code binds a method, unbinds what it takes the place of (SPEC T4), switches the personal rule on (SPEC U4) and issues a recovery code
 * (SPEC R2), in one transaction. What is bound beside it is what it was decided from: a first method needs no proof by another only while there is none
 * (SECURITY I6). With what is replaced goes a login e-mail that waits to be confirmed: whoever has the lost device may have asked for it.
 */
export function bindMethod(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  { record, write }: Binding,
): Promise<Outcome<Settled>> {
  const { now, interaction } = run;
  const { id, kind } = record;
  const bundle = run.loaded.bundle as UserBundle;
  const { replaced, mail } = replacedBy(kind, run, bundle);
  const recovery = newRecoveryCode(deps, bundle.user.id, interaction.id, now);
  const about = { now, bundle };
  return settle(deps, run, facts, {
    patch: { boundAt: now, evidence: [...interaction.evidence, { kind, at: now, authenticatorId: id }] },
    bundle: bundleAfter(bundle, record, replaced, recovery),
    writes: async (tx) => {
      await tx.setAlwaysRequire(bundle.user.id, true);
      for (const old of replaced) won(await tx.unbind(old.id, now));
      won(await isAsDecided(tx, bundle, replaced));
      if (replaced.length > 0) await tx.endEmailChange(bundle.user.id, now);
      await write(tx);
      await tx.replacePending(recovery, now);
      await queueMail(deps, tx, bundle, { kind: mail, facts, now, policy: run.situation.policy });
    },
    events: [
      event(deps, about, facts, 'authenticator.bound', {
        kind,
        authenticator: id,
        purpose: interaction.purpose,
        ...decidedIn(run),
      }),
      ...replaced.map((old) =>
        event(deps, about, facts, 'authenticator.unbound', {
          kind: old.kind,
          authenticator: old.id,
          reason: 'replaced',
        }),
      ),
      event(deps, about, facts, 'recovery-code.issued', { interaction: interaction.id }),
    ],
  });
}

/** Whether nothing was bound or unbound since the decision, but what has just been unbound. */
function isAsDecided(tx: StoreWrites, bundle: UserBundle, unbound: readonly AuthenticatorRecord[]): Promise<boolean> {
  const gone = new Set(unbound.map((one) => one.id));
  const kept = boundOf(bundle).filter((one) => !gone.has(one.id));
  return tx.isBoundExactly(
    bundle.user.id,
    kept.map((one) => one.id),
  );
}

/**
 * One of a kind at a time. After a recovery code all that is bound is replaced, whatever takes its place: who used the code had none of it at hand, and
 * whoever found the device has all of it (SPEC R3). The mail says which.
 */
function replacedBy(
  kind: EnrollableKind,
  { situation }: OpenRun,
  { authenticators }: UserBundle,
): { readonly replaced: readonly AuthenticatorRecord[]; readonly mail: BindingMail } {
  const bound = authenticators.filter((one) => isEnrollable(one.kind) && one.boundAt !== null);
  const holding = { ...situation, bound: situation.subject?.authenticators ?? [] };
  if (bound.length > 0 && isReplacement(holding)) return { replaced: bound, mail: `${kind}-after-recovery` };
  const replaced = bound.filter((one) => one.kind === kind);
  return { replaced, mail: replaced.length > 0 ? `${kind}-replaced` : `${kind}-bound` };
}

type BindingMail = `${EnrollableKind}-${'bound' | 'replaced' | 'after-recovery'}`;

function bundleAfter(
  bundle: UserBundle,
  bound: AuthenticatorRecord,
  replaced: readonly AuthenticatorRecord[],
  recovery: AuthenticatorRecord,
): UserBundle {
  const superseded = bundle.authenticators.filter((one) => one.kind === 'recovery-code' && one.boundAt === null);
  const gone = withoutAuthenticators(
    bundle,
    [...replaced, ...superseded].map((one) => one.id),
  );
  const held = withAuthenticator(withAuthenticator(gone, bound), recovery);
  return { ...held, user: { ...held.user, alwaysRequire: true, enrollmentDemandedAt: null } };
}
