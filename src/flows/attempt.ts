import type { AuditEvent } from '#domain/audit-event.ts';
import type { ProofKind } from '#domain/authenticator.ts';
import { refused, type Outcome } from '#domain/refusal.ts';
import { wrongCodesPerInteraction, type AttemptRecord } from '#domain/throttle.ts';
import type { StoreWrites } from '#ports/store.ts';
import { event } from './audit.ts';
import type { Deps, RequestFacts } from './deps.ts';
import { queueMail } from './mail.ts';
import { note, type OpenRun } from './run.ts';

/** A wrong code: what it was for, the counters before and after, and how they are written. */
export interface WrongCode {
  readonly kind: ProofKind;
  readonly before: AttemptRecord;
  readonly after: AttemptRecord;
  readonly count: (tx: StoreWrites) => Promise<void>;
}

/**
 * Counts a wrong code for the user and for the interaction, in one transaction, before anything is answered (SPEC X3, SECURITY I4). The fifth in an
 * interaction ends it and is mailed, and so is an authenticator that this one disabled.
 */
export async function countWrongCode(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  wrong: WrongCode,
): Promise<Outcome<never> | null> {
  const { interaction, now } = run;
  const wrongCodes = interaction.wrongCodes + 1;
  const over = wrongCodes >= wrongCodesPerInteraction;
  const disabled = wrong.after.disabledAt !== null && wrong.before.disabledAt === null;
  await note(deps, run, {
    patch: over ? { wrongCodes, endedAt: now, endReason: 'too-many-wrong-codes' } : { wrongCodes },
    writes: async (tx) => {
      await wrong.count(tx);
      await mailOf(deps, facts, tx, run, over, disabled);
    },
    events: eventsOf(deps, facts, run, wrong, over, disabled),
  });
  return over ? refused({ code: 'too-many-wrong-codes' }) : null;
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
  wrong: WrongCode,
  over: boolean,
  disabled: boolean,
): AuditEvent[] {
  const about = { now: run.now, bundle: run.loaded.bundle };
  const detail = { interaction: run.interaction.id, kind: wrong.kind };
  return [
    event(deps, about, facts, 'code.refused', detail),
    ...(over ? [event(deps, about, facts, 'interaction.ended', { ...detail, reason: 'too-many-wrong-codes' })] : []),
    ...(disabled ? [event(deps, about, facts, 'authenticator.disabled', detail)] : []),
  ];
}
