import { usersPerPhone } from '#domain/phone-rules.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { afterRightCode } from '#domain/throttle.ts';
import type { AuthenticatorRecord, SmsRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { readCode, refuseCode, type Counter } from '../attempt.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { won } from '../race.ts';
import { act, note, type OpenRun, type Settled } from '../run.ts';
import { isRightCode } from '../sms/code.ts';
import { pendingPhoneOf } from '../sms/phones.ts';
import { sendCodeTo } from '../sms/send.ts';
import { bindMethod } from './bind.ts';
import { ruledOut } from './phone-number.ts';

/** "Resend New Code" to the number that was given: the one before is no good any more, wrong ones stay counted (SPEC M1, M4). */
export function resendPhoneCode(deps: Deps, facts: RequestFacts, opened: OpenRun): Promise<Outcome<OpenRun>> {
  return act<OpenRun>(deps, opened, facts, async (run) => {
    const phone = pendingPhoneOf(run);
    if (!phone) return refused({ code: 'not-this-step' });
    const flaw = ruledOut(run, phone.country);
    if (flaw) return refused({ code: 'phone-not-usable', flaw });
    return sendCodeTo(deps, facts, run, phone, async ({ patch, writes, events }) => {
      await note(deps, run, { patch, writes, events });
      return granted(run);
    });
  });
}

/** The first right code binds the phone, if fewer than ten users have the number (SPEC M3), and no rule that came meanwhile rules its country out. */
export function confirmPhone(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  typed: Secret,
): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const phone = pendingPhoneOf(run);
    const sms = run.loaded.bundle?.sms;
    if (!phone || !sms) return refused({ code: 'not-this-step' });
    const flaw = ruledOut(run, phone.country);
    if (flaw) return refused({ code: 'phone-not-usable', flaw });
    const code = readCode(sms.attempts, run.now, typed);
    if (!code.ok) return code;
    return isRightCode(deps, run, phone, code.value)
      ? bind(deps, facts, run, phone, sms)
      : refuseCode(deps, facts, run, numberCounter(sms));
  });
}

/** Wrong codes for numbers that are not bound count for the user: another number does not reset them (SPEC X3). Rate-limited, never disabled. */
const numberCounter = (sms: SmsRecord): Counter => ({
  kind: 'phone',
  attempts: sms.attempts,
  mayBeDisabled: false,
  write: (tx, next) => tx.recordSmsAttempt(sms.userId, sms.version, next),
});

/** Others were first to fill the number: all that the transaction did is taken back. */
class NumberFull extends Error {
  override readonly name = 'NumberFull';
}

async function bind(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  phone: AuthenticatorRecord,
  sms: SmsRecord,
): Promise<Outcome<Settled>> {
  const { now } = run;
  try {
    return await bindMethod(deps, facts, run, {
      record: { ...phone, kind: 'phone', boundAt: now, lastUsedAt: now, code: null },
      write: (tx) => write(tx, phone, sms, now),
    });
  } catch (error) {
    if (!(error instanceof NumberFull)) throw error;
    return refused({ code: 'phone-not-usable', flaw: { flaw: 'full' } });
  }
}

async function write(tx: StoreWrites, phone: AuthenticatorRecord, sms: SmsRecord, now: OpenRun['now']): Promise<void> {
  // Wrong and right codes of one user are judged one after the other (SECURITY I4).
  won(await tx.recordSmsAttempt(sms.userId, sms.version, afterRightCode(sms.attempts)));
  const end = await tx.bindPhone(phone.id, phone.attempts.version, phone.code?.hash ?? '', now, usersPerPhone);
  if (end === 'full') throw new NumberFull();
  won(end === 'bound');
}
