import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import type { SmsPause } from '#domain/sms-code.ts';
import { afterRightCode } from '#domain/throttle.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import { counterOf, readCode, refuseCode } from '../attempt.ts';
import { event } from '../audit.ts';
import { withAuthenticator } from '../bundle.ts';
import { decidedIn } from '../decided.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { won } from '../race.ts';
import { act, note, settle, type OpenRun, type Settled } from '../run.ts';
import { isCodeOut, isRightCode } from '../sms/code.ts';
import { offeredPhoneOf } from '../sms/phones.ts';
import { mayType, pauseOf, sendCodeTo } from '../sms/send.ts';

/**
 * A text message to the bound phone, when that method is chosen or a new code asked for, never before the password was right (SPEC section 2). Chosen again within
 * the pause between two, while a code is out, it goes on to that one; whoever asks for `another` is told from when.
 */
export function sendSmsCode(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  { another = false } = {},
): Promise<Outcome<OpenRun>> {
  return act<OpenRun>(deps, opened, facts, async (run) => {
    const phone = offeredPhoneOf(run);
    const { bundle } = run.loaded;
    if (!phone || !bundle) return refused({ code: 'not-this-step' });
    const verdict = mayType(run, bundle, phone);
    if (!verdict.may) return refused({ code: 'code-held', until: verdict.until });
    if (!another && isCodeOut(run, phone) && isToWait(pauseOf(run, bundle, phone))) return granted(run);
    return sendCodeTo(deps, facts, run, phone, async ({ patch, writes, events }) => {
      await note(deps, run, { patch, writes, events });
      return granted(run);
    });
  });
}

/** Nothing that the page of the code that is out does not say by itself. */
const isToWait = (pause: SmsPause | null): boolean => pause?.limit === 'pause' || pause?.limit === 'run';

/** The code of a text message: at sign-in, re-authentication and before a change alike (SPEC M1, S3). */
export function verifySmsCode(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  typed: Secret,
): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const phone = offeredPhoneOf(run);
    if (!phone) return refused({ code: 'not-this-step' });
    const code = readCode(phone.attempts, run.now, typed);
    if (!code.ok) return code;
    return isRightCode(deps, run, phone, code.value)
      ? accept(deps, facts, run, phone)
      : refuseCode(deps, facts, run, counterOf(phone));
  });
}

function accept(deps: Deps, facts: RequestFacts, run: OpenRun, phone: AuthenticatorRecord): Promise<Outcome<Settled>> {
  const { interaction, now } = run;
  const attempts = afterRightCode(phone.attempts);
  const bundle = run.loaded.bundle as UserBundle;
  const detail = { interaction: interaction.id, kind: 'phone', ...decidedIn(run) };
  const spent = phone.code?.hash ?? '';
  return settle(deps, run, facts, {
    patch: { evidence: [...interaction.evidence, { kind: 'phone', at: now, authenticatorId: phone.id }] },
    bundle: withAuthenticator(bundle, { ...phone, code: null, lastUsedAt: now, attempts }),
    beside: async (tx) => won(await tx.spendPhoneCode(phone.id, phone.attempts.version, spent, now, attempts)),
    events: [event(deps, { now, bundle }, facts, 'code.accepted', detail)],
  });
}
