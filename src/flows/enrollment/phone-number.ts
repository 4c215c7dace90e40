import { flawOf, usersPerPhone, type PhoneFlaw, type PhoneNumber } from '#domain/phone-rules.ts';
import { whoRulesOutRegion } from '#domain/policy.ts';
import { refused, type Outcome } from '#domain/refusal.ts';
import { Secret } from '#domain/secret.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import { withAuthenticator } from '../bundle.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { sealFor } from '../seed.ts';
import { isCodeOut } from '../sms/code.ts';
import { boundPhoneOf, pendingPhoneOf } from '../sms/phones.ts';
import { countUnsent, heldUp, pauseOf, sendCodeTo } from '../sms/send.ts';

/**
 * A number was given: a code is sent to it, and typing that code is what binds it. Null: no number that can exist. The same number again, by "back" or a second
 * press, keeps a code that is on its way.
 */
export function sendToNumber(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  number: PhoneNumber | null,
): Promise<Outcome<Settled>> {
  return act(deps, opened, facts, async (run) => {
    const { bundle } = run.loaded;
    if (!isNumberAsked(run) || !bundle) return refused({ code: 'not-this-step' });
    if (!number) return refused({ code: 'phone-not-usable', flaw: { flaw: 'not-a-number' } });
    const hash = deps.hash.hash('phone', number.e164);
    const flaw = flawOf(number, deps.service.sms.countries) ?? ruledOut(run, number.region);
    if (flaw) return refused({ code: 'phone-not-usable', flaw });
    const pending = pendingPhoneOf(run);
    const given = pending?.hash === hash ? pending : null;
    if (given && isCodeOut(run, given) && pauseOf(run, bundle, given))
      return settle(deps, run, facts, { patch: {}, events: [] });
    const phone = given ?? pendingPhone(deps, run, bundle, number, hash);
    const unfit = heldUp(run, bundle, phone) ?? (await refuseFull(deps, run, bundle, hash));
    if (unfit) return unfit;
    return given
      ? sendCodeTo(deps, facts, run, given, (sending) => settle(deps, run, facts, sending))
      : sendNew(deps, facts, run, bundle, phone);
  });
}

/** Where a rule accepts no numbers of this country (SPEC M2): who says so. Nobody enrolls what will not be accepted. */
export function ruledOut({ situation }: OpenRun, region: string | null): PhoneFlaw | null {
  const by = whoRulesOutRegion(situation.policy, region);
  return by.length === 0 || region === null ? null : { flaw: 'country-ruled-out', region, by };
}

const isNumberAsked = ({ step }: OpenRun): boolean =>
  step.kind === 'enroll' && step.of === 'phone' && (step.stage === 'number' || step.stage === 'confirm');

/**
 * Where others fill the number already (SPEC M3); null: they do not. It counts as a code that was asked for, or somebody could ask about one number after the
 * other which serve ten users. Looked up again when it is bound.
 */
async function refuseFull(deps: Deps, run: OpenRun, bundle: UserBundle, hash: string): Promise<Outcome<never> | null> {
  const users = (await deps.store.countPhoneUsers([hash])).get(hash) ?? 0;
  const own = boundPhoneOf(bundle)?.hash === hash ? 1 : 0;
  if (users - own < usersPerPhone) return null;
  await commit(deps, (tx) => countUnsent(tx, run, hash));
  return refused({ code: 'phone-not-usable', flaw: { flaw: 'full' } });
}

function sendNew(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  bundle: UserBundle,
  phone: AuthenticatorRecord,
): Promise<Outcome<Settled>> {
  const begunAt = run.interaction.enrollment?.begunAt ?? run.now;
  const withPhone = { ...run, loaded: { ...run.loaded, bundle: withAuthenticator(bundle, phone) } };
  return sendCodeTo(deps, facts, withPhone, phone, (sending) =>
    settle(deps, run, facts, {
      ...sending,
      patch: { ...sending.patch, enrollment: { begunAt, kind: 'phone', pendingId: phone.id } },
      writes: async (tx) => {
        await tx.replacePending(phone, run.now);
        await sending.writes(tx);
      },
    }),
  );
}

function pendingPhone(
  deps: Deps,
  { interaction, now }: OpenRun,
  { user }: UserBundle,
  { e164, region }: PhoneNumber,
  hash: string,
): AuthenticatorRecord {
  const id = deps.random.id('authenticator');
  return {
    id,
    userId: user.id,
    kind: 'phone',
    label: '',
    createdAt: now,
    boundAt: null,
    lastUsedAt: null,
    sealed: sealFor(deps, { id, userId: user.id }, new Secret(e164)),
    hash,
    country: region,
    passwordHash: null,
    lastStep: null,
    madeIn: interaction.id,
    code: null,
    attempts: noAttempts,
  };
}
