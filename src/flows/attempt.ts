import type { AuditEvent } from '#domain/audit-event.ts';
import { proofKinds, type ProofKind } from '#domain/authenticator.ts';
import type { Duration, Instant } from '#domain/instant.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { afterWrongCode, mayAttempt, wrongCodesPerInteraction, type AttemptRecord } from '#domain/throttle.ts';
import { parseCode } from '#domain/totp.ts';
import type { AuthenticatorRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { event } from './audit.ts';
import type { Deps, RequestFacts } from './deps.ts';
import { queueMail } from './mail.ts';
import { together, won } from './race.ts';
import { note, type OpenRun } from './run.ts';

/** What wrong codes are counted on: an authenticator, or the mailbox of a user. */
export interface Counter {
  readonly kind: ProofKind;
  readonly attempts: AttemptRecord;
  /** Whether a hundred wrong codes disable it (SPEC X3). */
  readonly mayBeDisabled: boolean;
  /** Writes the next counters, only over the ones that were loaded. */
  readonly write: (tx: StoreWrites, next: AttemptRecord) => Promise<boolean>;
}

/** The counter in an authenticator's own row. What is not bound yet cannot be disabled. */
export const counterOf = (record: AuthenticatorRecord): Counter => ({
  kind: record.kind,
  attempts: record.attempts,
  mayBeDisabled: record.boundAt !== null && proofKinds[record.kind].mayBeDisabled,
  write: (tx, next) => tx.recordAttempt(record.id, record.attempts.version, next),
});

/** The six digits that were typed, unless wrong ones before hold them up (SPEC X3). What is no code at all is not counted. */
export function readCode(attempts: AttemptRecord, now: Instant, typed: Secret): Outcome<string> {
  const verdict = mayAttempt(attempts, now);
  if (!verdict.may) return refused({ code: 'code-held', until: verdict.until });
  const code = parseCode(typed.reveal());
  return code === null ? refused({ code: 'malformed-code', expected: 'six-digits' }) : granted(code);
}

/**
 * Counts a wrong code for the user and for the interaction, in one transaction, before anything is answered (SPEC X3, SECURITY I4). The fifth in an
 * interaction ends it and is mailed, and so is an authenticator that this one disabled. `drift`: how far the device's clock is off, where that is told.
 */
export async function refuseCode(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  counter: Counter,
  drift: Duration | null = null,
): Promise<Outcome<never>> {
  const { interaction, now } = run;
  const next = afterWrongCode(counter.attempts, now, counter.mayBeDisabled);
  const wrongCodes = interaction.wrongCodes + 1;
  const over = wrongCodes >= wrongCodesPerInteraction;
  const disabled = next.disabledAt !== null && counter.attempts.disabledAt === null;
  await note(deps, run, {
    patch: over ? { wrongCodes, endedAt: now, endReason: 'too-many-wrong-codes' } : { wrongCodes },
    beside: async (tx) => {
      await together(counter.write(tx, next).then(won), mailOf(deps, facts, tx, run, over, disabled));
    },
    events: eventsOf(deps, facts, run, counter.kind, over, disabled),
  });
  return refused(over ? { code: 'too-many-wrong-codes' } : { code: 'wrong-code', drift, serverTime: now });
}

async function mailOf(
  deps: Deps,
  facts: RequestFacts,
  tx: StoreWrites,
  run: OpenRun,
  over: boolean,
  disabled: boolean,
): Promise<void> {
  const { loaded, now } = run;
  if (!loaded.bundle) return;
  if (over) await queueMail(deps, tx, loaded.bundle, { kind: 'too-many-wrong-codes', facts, now });
  if (disabled) await queueMail(deps, tx, loaded.bundle, { kind: 'authenticator-disabled', facts, now });
}

function eventsOf(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  kind: ProofKind,
  over: boolean,
  disabled: boolean,
): AuditEvent[] {
  const about = { now: run.now, bundle: run.loaded.bundle };
  const detail = { interaction: run.interaction.id, kind };
  return [
    event(deps, about, facts, 'code.refused', detail),
    ...(over ? [event(deps, about, facts, 'interaction.ended', { ...detail, reason: 'too-many-wrong-codes' })] : []),
    ...(disabled ? [event(deps, about, facts, 'authenticator.disabled', detail)] : []),
  ];
}
