import { refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { acceptedStep, candidateSteps, clockDrift, driftCandidateSteps } from '#domain/totp.ts';
import type { AuthenticatorRecord } from '#ports/records.ts';
import { counterOf, readCode, refuseCode } from '../attempt.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { won } from '../race.ts';
import { act, type OpenRun, type Settled } from '../run.ts';
import { openSeed } from '../seed.ts';
import { bindMethod } from './bind.ts';
import { pendingAppOf } from './pending-app.ts';

/** The first right code binds the app and moves its watermark (SPEC T2, T4). */
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
  const { now } = run;
  return bindMethod(deps, facts, run, {
    record: { ...app, kind: 'app', boundAt: now, lastStep: step, lastUsedAt: now },
    write: async (tx) => won(await tx.bindApp(app.id, app.attempts.version, step, now)),
  });
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
