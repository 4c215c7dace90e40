import { refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { afterRightCode } from '#domain/throttle.ts';
import { acceptedStep, candidateSteps } from '#domain/totp.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import { counterOf, readCode, refuseCode } from '../attempt.ts';
import { event } from '../audit.ts';
import { withAuthenticator } from '../bundle.ts';
import { decidedIn } from '../decided.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { won } from '../race.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { openSeed } from '../seed.ts';
import { offeredOf } from './offered.ts';

/** A code of the bound authenticator app: at sign-in, re-authentication and before a change alike (SPEC T2, S3). */
export function verifyAppCode(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  typed: Secret,
): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const app = offeredOf(run, 'app');
    if (!app) return refused({ code: 'not-this-step' });
    const code = readCode(app.attempts, run.now, typed);
    if (!code.ok) return code;
    const candidates = deps.totpMac.codes(openSeed(deps, app), candidateSteps(run.now));
    const step = acceptedStep(candidates, code.value, app.lastStep, deps.hash.equal);
    return step === null ? refuseCode(deps, facts, run, counterOf(app)) : accept(deps, facts, run, app, step);
  });
}

function accept(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  app: AuthenticatorRecord,
  step: number,
): Promise<Outcome<Settled>> {
  const { interaction, now } = run;
  const attempts = afterRightCode(app.attempts);
  const bundle = run.loaded.bundle as UserBundle;
  const detail = { interaction: interaction.id, kind: 'app', ...decidedIn(run) };
  return settle(deps, run, facts, {
    patch: { evidence: [...interaction.evidence, { kind: 'app', at: now, authenticatorId: app.id }] },
    bundle: withAuthenticator(bundle, { ...app, lastStep: step, lastUsedAt: now, attempts }),
    beside: async (tx) => won(await tx.advanceTotpStep(app.id, app.attempts.version, step, now, attempts)),
    events: [event(deps, { now, bundle }, facts, 'code.accepted', detail)],
  });
}
