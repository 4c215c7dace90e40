import type { EnrollableKind } from '#domain/authenticator.ts';
import { refused, type Outcome } from '#domain/refusal.ts';
import { Secret } from '#domain/secret.ts';
import { noAttempts } from '#domain/throttle.ts';
import { base32, totp } from '#domain/totp.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import { withAuthenticator } from '../bundle.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { pendingAppIn } from './pending-app.ts';
import { sealFor } from '../seed.ts';

/**
 * A method was chosen: its secret is made, sealed, and shown to this interaction only until it is confirmed, superseded or expired (SPEC T5,
 * SECURITY I10). Choosing the same again, by "back" or a second press, keeps it: somebody may have scanned it.
 */
export function chooseMethod(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  kind: EnrollableKind,
): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const { step, loaded } = run;
    if (step.kind !== 'enroll' || step.stage === 'announce' || !loaded.bundle)
      return refused({ code: 'not-this-step' });
    if (!step.kinds.some((one) => one.kind === kind && one.allowed)) return refused({ code: 'method-not-allowed' });
    if (kind === 'phone') return askNumber(deps, facts, run);
    const pending = pendingAppIn(loaded.bundle, run);
    return pending ? goOn(deps, facts, run, pending.id) : issueSeed(deps, facts, run, loaded.bundle);
  });
}

/** Its number comes next; a number that was given before is given again. */
const askNumber = (deps: Deps, facts: RequestFacts, run: OpenRun): Promise<Outcome<Settled>> =>
  settle(deps, run, facts, { patch: { enrollment: { ...begunIn(run), kind: 'phone', pendingId: null } }, events: [] });

const goOn = (
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  pendingId: AuthenticatorRecord['id'],
): Promise<Outcome<Settled>> =>
  settle(deps, run, facts, { patch: { enrollment: { ...begunIn(run), kind: 'app', pendingId } }, events: [] });

const begunIn = ({ interaction, now }: OpenRun) => ({ begunAt: interaction.enrollment?.begunAt ?? now });

function issueSeed(deps: Deps, facts: RequestFacts, run: OpenRun, bundle: UserBundle): Promise<Outcome<Settled>> {
  const pending = pendingApp(deps, run, bundle);
  return settle(deps, run, facts, {
    patch: { enrollment: { ...begunIn(run), kind: 'app', pendingId: pending.id } },
    bundle: withAuthenticator(bundle, pending),
    writes: (tx) => tx.replacePending(pending, run.now),
    events: [],
  });
}

function pendingApp(deps: Deps, { interaction, now }: OpenRun, bundle: UserBundle): AuthenticatorRecord {
  const id = deps.random.id('authenticator');
  const seed = new Secret(base32(deps.random.bytes(totp.secretBytes)));
  return {
    id,
    userId: bundle.user.id,
    kind: 'app',
    label: '',
    createdAt: now,
    boundAt: null,
    lastUsedAt: null,
    sealed: sealFor(deps, { id, userId: bundle.user.id }, seed),
    hash: null,
    country: null,
    passwordHash: null,
    lastStep: null,
    madeIn: interaction.id,
    code: null,
    attempts: noAttempts,
  };
}
