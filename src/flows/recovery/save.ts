import { refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import { event } from '../audit.ts';
import { withAuthenticator, withoutAuthenticators } from '../bundle.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { won } from '../race.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { openSeed } from '../seed.ts';
import { newRecoveryCode } from './new-code.ts';

/** Makes a new recovery code to be shown here (SPEC R2): on request, or where an earlier one was never confirmed and may not be shown again. */
export function issueRecoveryCode(deps: Deps, facts: RequestFacts, opened: OpenRun): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const { step, loaded, interaction, now } = run;
    if (step.kind !== 'save-recovery-code' || step.shown || !loaded.bundle) return refused({ code: 'not-this-step' });
    const bundle = loaded.bundle;
    const next = newRecoveryCode(deps, bundle.user.id, interaction.id, now);
    const superseded = bundle.authenticators.filter((one) => one.kind === 'recovery-code' && one.boundAt === null);
    return settle(deps, run, facts, {
      patch: {},
      bundle: withAuthenticator(
        withoutAuthenticators(
          bundle,
          superseded.map((one) => one.id),
        ),
        next,
      ),
      writes: (tx) => tx.replacePending(next, now),
      events: [event(deps, { now, bundle }, facts, 'recovery-code.issued', { interaction: interaction.id })],
    });
  });
}

/** "I Have Securely Saved This Code": confirms the pending code of this interaction and voids all others (SPEC R2). */
export function saveRecoveryCode(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  ticked: boolean,
): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const pending = pendingCodeOf(run);
    if (!pending || !run.loaded.bundle) return refused({ code: 'not-this-step' });
    if (!ticked) return refused({ code: 'tick-needed' });
    return confirm(deps, facts, run, run.loaded.bundle, pending);
  });
}

function confirm(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  bundle: UserBundle,
  pending: AuthenticatorRecord,
): Promise<Outcome<Settled>> {
  const { now, interaction } = run;
  const others = bundle.authenticators.filter((one) => one.kind === 'recovery-code' && one.id !== pending.id);
  const renewed = interaction.purpose === 'renew-recovery-code';
  return settle(deps, run, facts, {
    patch: { codeSavedAt: now },
    bundle: withAuthenticator(
      withoutAuthenticators(
        bundle,
        others.map((one) => one.id),
      ),
      { ...pending, boundAt: now, sealed: null },
    ),
    writes: async (tx) => {
      won(await tx.confirmRecoveryCode(pending.id, pending.attempts.version, now));
      await tx.voidRecoveryCodes(bundle.user.id, pending.id, now);
      if (renewed) await queueMail(deps, tx, bundle, { kind: 'recovery-code-renewed', facts, now });
    },
    events: [event(deps, { now, bundle }, facts, 'recovery-code.confirmed', { interaction: interaction.id })],
  });
}

/** The recovery code that this interaction made and may show, as its record; null where there is none (SPEC R1). */
export function pendingCodeOf({ step, interaction, loaded }: OpenRun): AuthenticatorRecord | null {
  if (step.kind !== 'save-recovery-code' || !step.shown) return null;
  const own = (one: AuthenticatorRecord) =>
    one.kind === 'recovery-code' && one.boundAt === null && one.madeIn === interaction.id && one.sealed;
  return loaded.bundle?.authenticators.find(own) ?? null;
}

/** The code as "Save Your Recovery Code" shows it, to its own interaction until it is confirmed (SPEC R1). */
export function shownRecoveryCode(deps: Deps, run: OpenRun): Secret | null {
  const pending = pendingCodeOf(run);
  return pending && openSeed(deps, pending);
}
