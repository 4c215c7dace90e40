import type { MessageId } from '#domain/identifiers.ts';
import { later } from '#domain/instant.ts';
import { codesUntil } from '#domain/interaction.ts';
import { refused, type Outcome } from '#domain/refusal.ts';
import { afterSmsSending, smsPause, type SmsPause } from '#domain/sms-code.ts';
import type { SmsStop } from '#domain/sms-guard.ts';
import { mayAttempt, noAttempts, type Verdict } from '#domain/throttle.ts';
import type { AuthenticatorRecord, PhoneCode, SmsRecord, UserBundle } from '#ports/records.ts';
import type { LastSms } from '#ports/sms.ts';
import type { StoreWrites } from '#ports/store.ts';
import { event } from '../audit.ts';
import { withAuthenticator } from '../bundle.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queuePrepared } from '../mail.ts';
import { won } from '../race.ts';
import type { Change, OpenRun } from '../run.ts';
import { newPhoneCode } from './code.ts';
import { countIn, courseOf, lookAhead, recordStop, recordUnserved, SmsStopped } from './guard.ts';
import { prepareSms } from './message.ts';
import { boundPhoneOf, numberOf } from './phones.ts';

/** What sending a code to a phone changes, ready to be committed with whatever else the act does. */
export type Sending = Required<Pick<Change, 'patch' | 'writes' | 'bundle' | 'events'>>;

/**
 * Sends a code to a phone, pending or bound, in the transaction that `commit` makes: newest only, within the limits of the user and the number (SPEC M4) and
 * of the cost guard (SPEC M5). It leaves by the outbox, after the commit (SECURITY I16). What a guard stops is written down, and the user told only that
 * it cannot be sent now.
 */
export async function sendCodeTo<T>(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  phone: AuthenticatorRecord,
  commit: (sending: Sending) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const bundle = run.loaded.bundle as UserBundle;
  const held = heldUp(run, bundle, phone);
  if (held) return held;
  try {
    const sending = await prepare(deps, facts, run, bundle, phone);
    return sending.ok ? await commit(sending.value) : sending;
  } catch (error) {
    if (!(error instanceof SmsStopped)) throw error;
    return refuseStopped(deps, facts, run, phone, error.stop);
  }
}

/** What holds up a code to this phone, before anything is looked up about its number; null: nothing. */
export function heldUp(run: OpenRun, bundle: UserBundle, phone: AuthenticatorRecord): Outcome<never> | null {
  const verdict = mayType(run, bundle, phone);
  if (!verdict.may) return refused({ code: 'code-held', until: verdict.until });
  const pause = pauseOf(run, bundle, phone);
  return pause && refused({ code: 'sms-paused', pause });
}

/** Counts a code that was asked for and not sent. The loser of a race is judged anew, and is held up by the winner. */
export async function countUnsent(tx: StoreWrites, run: OpenRun, number: string): Promise<void> {
  const bundle = run.loaded.bundle as UserBundle;
  won(await tx.recordSmsSending(recordAfter(bundle, null, number, run), bundle.sms?.version ?? null));
}

async function refuseStopped(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  phone: AuthenticatorRecord,
  stop: SmsStop,
): Promise<Outcome<never>> {
  if (stop.by !== 'country') {
    await recordStop(deps, facts, run, stop, (tx) => countUnsent(tx, run, phone.hash ?? ''));
    return refused({ code: 'sms-stopped' });
  }
  await recordUnserved(deps, facts, run, phone, stop.region);
  return refused({ code: 'phone-not-usable', flaw: { flaw: 'country', region: stop.region } });
}

/** Whether a code to this phone may be typed now (SPEC X3): none is sent that could not. Wrong codes for numbers that are not bound count for the user. */
export const mayType = ({ now }: OpenRun, { sms }: UserBundle, phone: AuthenticatorRecord): Verdict =>
  mayAttempt(phone.boundAt === null ? (sms?.attempts ?? noAttempts) : phone.attempts, now);

/** What holds up a code to this phone; after the hour of an interaction, that it is over (SPEC S4). Null: it may be sent now. */
export function pauseOf(run: OpenRun, { sms }: UserBundle, phone: AuthenticatorRecord): SmsPause | null {
  const { situation, now } = run;
  if (now >= codesUntil(situation.run)) return { limit: 'run' };
  return smsPause(sms?.sendings ?? [], phone.hash ?? '', phone.lastUsedAt, now);
}

/** The same for a number that is yet to be typed. */
export function numberPauseOf({ situation, now }: OpenRun, { sms }: UserBundle): SmsPause | null {
  if (now >= codesUntil(situation.run)) return { limit: 'run' };
  return smsPause(sms?.sendings ?? [], '', null, now);
}

async function prepare(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  bundle: UserBundle,
  phone: AuthenticatorRecord,
): Promise<Outcome<Sending>> {
  const { now } = run;
  const to = numberOf(deps, phone);
  const number = phone.hash ?? '';
  const course = await courseOf(deps, bundle, phone, to, now);
  const [{ found, stop }, last] = await Promise.all([
    lookAhead(deps, course, now),
    deps.store.lastSms(bundle.user.id, number),
  ]);
  if (stop) throw new SmsStopped(stop);
  const { code, kept } = newPhoneCode(deps, run, phone);
  const id = deps.random.id('message');
  const sms = recordAfter(bundle, id, number, run);
  const avoid = providerToAvoid(last, phone);
  const message = prepareSms(deps, bundle.user, now, { id, to, code, avoid, expiresAt: kept.expiresAt });
  return {
    ok: true,
    value: {
      patch: { codeValidUntil: later(kept.expiresAt, run.interaction.codeValidUntil ?? kept.expiresAt) },
      bundle: { ...withAuthenticator(bundle, withCode(phone, kept)), sms },
      writes: async (tx) => {
        won(await tx.recordSmsSending(sms, bundle.sms?.version ?? null));
        won(await tx.issuePhoneCode(phone.id, phone.attempts.version, kept));
        // Of a phone of an older release: rules that name countries know it from now on (SPEC M2).
        if (phone.country === null) await tx.learnPhoneCountry(phone.id, course.region);
        if (phone.boundAt === null) await tx.voidPendingCodes(bundle.user.id, phone.id);
        await countIn(tx, course, found, now);
        const { country, class: kind, block } = course;
        const about = { id, userId: bundle.user.id, authenticatorId: phone.id, queuedAt: now };
        await tx.withdrawSms(superseded(bundle, phone), now);
        await tx.addSmsMessage({ ...about, country, class: kind, number, block });
        await queuePrepared(tx, [message]);
      },
      events: [
        event(deps, { now, bundle }, facts, 'sms.code-sent', {
          interaction: run.interaction.id,
          authenticator: phone.id,
          country: course.country,
        }),
      ],
    },
  };
}

const withCode = (phone: AuthenticatorRecord, code: PhoneCode): AuthenticatorRecord => ({
  ...phone,
  code,
  attempts: { ...phone.attempts, version: phone.attempts.version + 1 },
});

function recordAfter(
  { user, sms }: UserBundle,
  message: MessageId | null,
  number: string,
  { now }: OpenRun,
): SmsRecord {
  return {
    userId: user.id,
    sendings: afterSmsSending(sms?.sendings ?? [], { at: now, message, number }),
    attempts: sms?.attempts ?? noAttempts,
    version: (sms?.version ?? 0) + 1,
  };
}

/**
 * Codes that a new one to this phone makes good for nothing (SPEC M1): those to its number, and of a number that is not bound yet those to all others that are not. One
 * to the bound phone takes none from a number that its owner is about to bind: for it a password is enough.
 */
function superseded(bundle: UserBundle, phone: AuthenticatorRecord): readonly MessageId[] {
  const bound = boundPhoneOf(bundle)?.hash;
  const isPending = phone.boundAt === null;
  return (bundle.sms?.sendings ?? [])
    .filter((one) => one.number === phone.hash || (isPending && one.number !== bound))
    .flatMap((one) => one.message ?? []);
}

/** Whoever asks again did not get the last one: another provider goes first, unless the code arrived after all. */
function providerToAvoid(last: LastSms | null, { lastUsedAt }: AuthenticatorRecord): string | null {
  if (!last || last.progress === 'delivered' || (lastUsedAt ?? 0) >= last.queuedAt) return null;
  return last.provider;
}
