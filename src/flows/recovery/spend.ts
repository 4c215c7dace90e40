import { parseRecoveryCode } from '#domain/recovery-code.ts';
import { refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { mayAttempt } from '#domain/throttle.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import { counterOf, refuseCode } from '../attempt.ts';
import { event } from '../audit.ts';
import { withAuthenticator, withoutAuthenticators } from '../bundle.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { together, won } from '../race.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { hashRecoveryCode, newRecoveryCode } from './new-code.ts';

/** The recovery code in place of the second factor (SPEC R3). Spending it, voiding all others and issuing the next are one transaction (SPEC R2). */
export function spendRecoveryCode(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  typed: Secret,
): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const { step, loaded } = run;
    const offered = step.kind === 'verify' && step.offers.some((one) => one.kind === 'recovery-code');
    const codes = liveCodes(loaded.bundle);
    const counter = codes[0];
    if (!offered || !loaded.bundle || !counter) return refused({ code: 'not-this-step' });
    const verdict = mayAttempt(counter.attempts, run.now);
    if (!verdict.may) return refused({ code: 'code-held', until: verdict.until });
    const code = parseRecoveryCode(typed.reveal());
    if (code === null) return refused({ code: 'malformed-code', expected: 'recovery-code' });
    const hash = hashRecoveryCode(deps, loaded.bundle.user.id, code);
    const match = codes.find((one) => deps.hash.equal(one.hash ?? '', hash));
    return match ? spend(deps, facts, run, loaded.bundle, match) : refuseCode(deps, facts, run, counterOf(counter));
  });
}

/** Confirmed before pending: wrong codes are counted on the first, which no request can change without proof. */
function liveCodes(bundle: UserBundle | null): readonly AuthenticatorRecord[] {
  const codes = bundle?.authenticators.filter((one) => one.kind === 'recovery-code') ?? [];
  return codes.toSorted((a, b) => Number(b.boundAt !== null) - Number(a.boundAt !== null));
}

function spend(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  bundle: UserBundle,
  spent: AuthenticatorRecord,
): Promise<Outcome<Settled>> {
  const { now, interaction } = run;
  const next = newRecoveryCode(deps, bundle.user.id, interaction.id, now);
  const voided = liveCodes(bundle).map((one) => one.id);
  const about = { now, bundle };
  return settle(deps, run, facts, {
    patch: { evidence: [...interaction.evidence, { kind: 'recovery-code', at: now, authenticatorId: spent.id }] },
    bundle: withAuthenticator(withoutAuthenticators(bundle, voided), next),
    beside: async (tx) => {
      await together(
        tx.spendRecoveryCode(spent.id, spent.attempts.version, now).then(won),
        tx.replacePending(next, now),
        tx.voidRecoveryCodes(bundle.user.id, next.id, now),
        queueMail(deps, tx, bundle, { kind: 'recovery-code-spent', facts, now }),
      );
    },
    events: [
      event(deps, about, facts, 'recovery-code.spent', { interaction: interaction.id }),
      event(deps, about, facts, 'recovery-code.issued', { interaction: interaction.id }),
    ],
  });
}
