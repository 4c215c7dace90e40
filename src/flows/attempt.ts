import type { AuditEvent } from '#domain/audit-event.ts';
import { proofKinds, type ProofKind } from '#domain/authenticator.ts';
import type { Duration, Instant } from '#domain/instant.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { stepUp } from '#domain/step-up.ts';
import { afterWrongCode, mayAttempt, wrongCodesPerInteraction, type AttemptRecord } from '#domain/throttle.ts';
import { parseCode } from '#domain/totp.ts';
import type { AuthenticatorRecord, SessionRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { event } from './audit.ts';
import type { Deps, RequestFacts } from './deps.ts';
import { queueMail } from './mail.ts';
import { won } from './race.ts';
import { noteFound, type OpenRun } from './run.ts';

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

/** What a wrong code ended: this run, or with it every session of its user; null: nothing. */
type Ending = 'too-many-wrong-codes' | 'guessed' | null;

/** A wrong code, and what came of it. */
interface Wrong {
  readonly kind: ProofKind;
  readonly end: Ending;
  /** The authenticator was disabled by it. */
  readonly disabled: boolean;
}

/**
 * Counts a wrong code for the user and for the interaction, in one transaction, before anything is answered (SPEC X3, SECURITY I4). The fifth in an
 * interaction ends it and is mailed, and so is an authenticator that this one disabled; the tenth in a row over a session's challenges signs the user out everywhere
 * (SPEC Y4). `drift`: how far the device's clock is off, where that is told.
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
  const disabled = next.disabledAt !== null && counter.attempts.disabledAt === null;
  const wrongCodes = interaction.wrongCodes + 1;
  const { end } = await noteFound(deps, run, async (tx) => {
    // In the order in which a right code holds them, so that neither waits for the other.
    won(await counter.write(tx, next));
    const wrong: Wrong = { kind: counter.kind, end: await endingOf(tx, run, wrongCodes), disabled };
    return {
      end: wrong.end,
      patch: wrong.end === null ? { wrongCodes } : { wrongCodes, endedAt: now, endReason: wrong.end },
      beside: () => mailOf(deps, facts, tx, run, wrong),
      events: eventsOf(deps, facts, run, wrong),
    };
  });
  return refused(end === null ? { code: 'wrong-code', drift, serverTime: now } : { code: 'too-many-wrong-codes' });
}

/**
 * SPEC Y4: one too many of those in a row over the session's challenges signs the user out everywhere. Each fifth of them ends its run as the fifth of one run does, so that
 * whoever begins another run for each code gains nothing.
 */
async function endingOf(tx: StoreWrites, run: OpenRun, wrongCodes: number): Promise<Ending> {
  const { origin } = run.loaded;
  const inRow = origin === null ? 0 : await wrongInRow(tx, run, origin);
  if (origin !== null && inRow >= stepUp.mostFailures) {
    await tx.endSessions(origin.userId, 'guessed', run.now);
    return 'guessed';
  }
  const isFifth = inRow > 0 && inRow % wrongCodesPerInteraction === 0;
  return isFifth || wrongCodes >= wrongCodesPerInteraction ? 'too-many-wrong-codes' : null;
}

/** A first code of a method that is being set up answers no challenge. A right code begins another session, and with it another row. */
async function wrongInRow(tx: StoreWrites, { step }: OpenRun, { id }: SessionRecord): Promise<number> {
  if (step.kind !== 'verify') return 0;
  const inRow = await tx.countWrongCode(id);
  // The session has ended meanwhile, and this run with it.
  won(inRow > 0);
  return inRow;
}

async function mailOf(
  deps: Deps,
  facts: RequestFacts,
  tx: StoreWrites,
  { loaded: { bundle }, now }: OpenRun,
  { end, disabled }: Wrong,
): Promise<void> {
  if (!bundle) return;
  const kind = end === 'guessed' ? 'signed-out-everywhere' : end;
  if (kind !== null) await queueMail(deps, tx, bundle, { kind, facts, now });
  if (disabled) await queueMail(deps, tx, bundle, { kind: 'authenticator-disabled', facts, now });
}

function eventsOf(deps: Deps, facts: RequestFacts, run: OpenRun, { kind, end, disabled }: Wrong): AuditEvent[] {
  const about = { now: run.now, bundle: run.loaded.bundle };
  const detail = { interaction: run.interaction.id, kind };
  return [
    event(deps, about, facts, 'code.refused', detail),
    ...(end === null ? [] : [event(deps, about, facts, 'interaction.ended', { ...detail, reason: end })]),
    ...(end === 'guessed' ? [event(deps, about, facts, 'session.guessed', detail)] : []),
    ...(disabled ? [event(deps, about, facts, 'authenticator.disabled', detail)] : []),
  ];
}
