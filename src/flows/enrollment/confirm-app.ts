import { refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { acceptedStep, candidateSteps, clockDrift, driftCandidateSteps } from '#domain/totp.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import { counterOf, readCode, refuseCode } from '../attempt.ts';
import { event } from '../audit.ts';
import { withAuthenticator, withoutAuthenticators } from '../bundle.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { won } from '../race.ts';
import { newRecoveryCode } from '../recovery/new-code.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { openSeed } from '../seed.ts';
import { pendingAppOf } from './pending-app.ts';

/**
 * The first right code binds the app, moves its watermark, unbinds the app it takes the place of (SPEC T4), switches the personal rule on (SPEC U4)
 * and issues a recovery code (SPEC R2), in one transaction.
 */
export function confirmApp(deps: Deps, facts: RequestFacts, opened: OpenRun, typed: Secret): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const app = pendingAppOf(run);
    if (!app) return refused({ code: 'not-this-step' });
    const code = readCode(app.attempts, run.now, typed);
    if (!code.ok) return code;
    const candidates = deps.totpMac.codes(openSeed(deps, app), candidateSteps(run.now));
    const step = acceptedStep(candidates, code.value, app.lastStep, deps.hash.equal);
    return step === null ? refuse(deps, facts, run, app, code.value) : bind(deps, facts, run, app, step);
  });
}

function bind(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  app: AuthenticatorRecord,
  step: number,
): Promise<Outcome<Settled>> {
  const { now, interaction } = run;
  const bundle = run.loaded.bundle as UserBundle;
  const replaced = bundle.authenticators.filter((one) => one.kind === 'app' && one.boundAt !== null);
  const recovery = newRecoveryCode(deps, bundle.user.id, interaction.id, now);
  const about = { now, bundle };
  return settle(deps, run, facts, {
    patch: { boundAt: now, evidence: [...interaction.evidence, { kind: 'app', at: now, authenticatorId: app.id }] },
    bundle: bundleAfter(bundle, { ...app, boundAt: now, lastStep: step, lastUsedAt: now }, replaced, recovery),
    writes: async (tx) => {
      await tx.setAlwaysRequire(bundle.user.id, true);
      for (const old of replaced) won(await tx.unbind(old.id, now));
      won(await tx.bindApp(app.id, app.attempts.version, step, now));
      await tx.replacePending(recovery, now);
      await queueMail(deps, tx, bundle, { kind: replaced.length > 0 ? 'app-replaced' : 'app-bound', facts, now });
    },
    events: [
      event(deps, about, facts, 'authenticator.bound', {
        kind: 'app',
        authenticator: app.id,
        purpose: interaction.purpose,
      }),
      ...replaced.map((old) =>
        event(deps, about, facts, 'authenticator.unbound', { kind: 'app', authenticator: old.id, reason: 'replaced' }),
      ),
      event(deps, about, facts, 'recovery-code.issued', { interaction: interaction.id }),
    ],
  });
}

function bundleAfter(
  bundle: UserBundle,
  app: AuthenticatorRecord,
  replaced: readonly AuthenticatorRecord[],
  recovery: AuthenticatorRecord,
): UserBundle {
  const superseded = bundle.authenticators.filter((one) => one.kind === 'recovery-code' && one.boundAt === null);
  const gone = withoutAuthenticators(
    bundle,
    [...replaced, ...superseded].map((one) => one.id),
  );
  const held = withAuthenticator(withAuthenticator(gone, app), recovery);
  return { ...held, user: { ...held.user, alwaysRequire: true, enrollmentDemandedAt: null } };
}

/** SPEC S7: while enrolling, a code that is right for another time near tells how far the device's clock is off. */
function refuse(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  app: AuthenticatorRecord,
  code: string,
): Promise<Outcome<never>> {
  const candidates = deps.totpMac.codes(openSeed(deps, app), driftCandidateSteps(run.now));
  const drift = clockDrift(candidates, code, run.now, deps.hash.equal);
  return refuseCode(deps, facts, run, counterOf(app), drift);
}
