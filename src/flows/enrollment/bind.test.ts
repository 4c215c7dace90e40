import { describe, expect, test } from 'vitest';
import type { EnrollableKind, ProofKind } from '#domain/authenticator.ts';
import type { InteractionId } from '#domain/identifiers.ts';
import { minute, second, type Duration } from '#domain/instant.ts';
import type { Purpose } from '#domain/interaction.ts';
import { Secret } from '#domain/secret.ts';
import type { UserRecord } from '#ports/records.ts';
import { liveOf } from '../../../test/storage/records.ts';
import {
  codeOf,
  done,
  facts,
  firstNumber,
  opened,
  personWith,
  phoneStage,
  runOf,
  texts,
  type PhoneStage,
} from '../../../test/support/flow-phones.ts';
import { numberOf } from '../sms/phones.ts';
import { beginEnrollment } from './begin.ts';
import { chooseMethod } from './choose-method.ts';
import { confirmApp } from './confirm-app.ts';
import { confirmPhone } from './confirm-phone.ts';
import { pendingAppOf } from './pending-app.ts';
import { sendToNumber } from './phone-number.ts';

const newNumber = '+12025550199';

/** Sets an app up in this run, as its pages do. */
async function enrollApp(at: PhoneStage, id: InteractionId): Promise<void> {
  await done(chooseMethod(at.deps, facts, await opened(at, id), 'app'));
  const run = await opened(at, id);
  const app = pendingAppOf(run);
  if (!app) throw new Error('no app is being set up');
  await done(confirmApp(at.deps, facts, run, codeOf(at, app)));
}

/** Gives a number and types the code that was sent to it. */
async function enrollPhone(at: PhoneStage, id: InteractionId): Promise<void> {
  const run = await opened(at, id);
  if (run.step.kind === 'enroll' && run.step.stage === 'choose') await done(chooseMethod(at.deps, facts, run, 'phone'));
  await done(sendToNumber(at.deps, facts, await opened(at, id), await at.deps.phones.read(newNumber, null)));
  const [sent] = await texts(at);
  await done(confirmPhone(at.deps, facts, await opened(at, id), new Secret(sent?.content.code ?? '')));
}

/** The methods of somebody who had these, after a method was bound in a run with these proofs, and the mails about it. */
async function bindIn(
  purpose: Purpose,
  held: readonly EnrollableKind[],
  proved: Partial<Record<ProofKind, Duration>>,
  kind: EnrollableKind,
) {
  await using at = await phoneStage();
  const user = await personWith(at, held);
  const before = await methodsOf(at, user);
  const id = await runOf(at, user, purpose, proved);
  await (kind === 'app' ? enrollApp(at, id) : enrollPhone(at, id));
  const after = await methodsOf(at, user);
  const now = at.clock.now();
  const mails = await at.store.outbox.claimMessages('mail', 'test', 9, now, now);
  return {
    kinds: after.map((one) => one.kind).toSorted(),
    kept: before.filter((one) => after.some((other) => other.id === one.id)).map((one) => one.kind),
    mails: mails.map((mail) => mail.kind),
  };
}

async function methodsOf(at: PhoneStage, user: UserRecord) {
  const live = await liveOf(at.store, user.id);
  return live.filter((one) => one.boundAt !== null && (one.kind === 'app' || one.kind === 'phone'));
}

describe('after a recovery code, what is bound takes the place of what was lost (SPEC R3)', () => {
  test.each([
    ['an app that of the phone', ['phone'], 'app'],
    ['a phone that of the app', ['app'], 'phone'],
  ] as const)('%s, where nothing else was bound', async (_, held, kind) => {
    const end = await bindIn('sign-in', held, { 'recovery-code': 0 }, kind);
    expect(end).toEqual({ kinds: [kind], kept: [], mails: [`${kind}-after-recovery`] });
  });

  test.each(['app', 'phone'] as const)(
    'that of all that was bound, of its own kind or another: none of it was at hand (%s)',
    async (kind) => {
      const end = await bindIn('sign-in', ['app', 'phone'], { 'recovery-code': 0 }, kind);
      expect(end).toEqual({ kinds: [kind], kept: [], mails: [`${kind}-after-recovery`] });
    },
  );

  test('also when it was spent within the hour before a change on Password & Security', async () => {
    const proved = { 'recovery-code': 30 * minute };
    expect(await bindIn('bind-phone', ['app'], proved, 'phone')).toEqual({
      kinds: ['phone'],
      kept: [],
      mails: ['phone-after-recovery'],
    });
    expect(await bindIn('bind-app', ['app', 'phone'], proved, 'app')).toEqual({
      kinds: ['app'],
      kept: [],
      mails: ['app-after-recovery'],
    });
  });
});

describe('after a factor, what is bound comes beside another kind', () => {
  test('an app beside the phone', async () => {
    const end = await bindIn('bind-app', ['phone'], { phone: minute }, 'app');
    expect(end).toEqual({ kinds: ['app', 'phone'], kept: ['phone'], mails: ['app-bound'] });
  });

  test('a phone beside the app', async () => {
    const end = await bindIn('bind-phone', ['app'], { app: minute }, 'phone');
    expect(end).toEqual({ kinds: ['app', 'phone'], kept: ['app'], mails: ['phone-bound'] });
  });

  test('also if a recovery code was spent within the hour', async () => {
    const end = await bindIn('bind-app', ['phone'], { phone: minute, 'recovery-code': 30 * minute }, 'app');
    expect(end).toEqual({ kinds: ['app', 'phone'], kept: ['phone'], mails: ['app-bound'] });
  });

  test('and in the place of its own kind: one phone at a time', async () => {
    const end = await bindIn('bind-phone', ['app', 'phone'], { app: minute }, 'phone');
    expect(end).toEqual({ kinds: ['app', 'phone'], kept: ['app'], mails: ['phone-replaced'] });
  });
});

describe('a method is bound beside what it was decided from, and nothing else (SECURITY I6)', () => {
  const notThisStep = { ok: false, refusal: { code: 'not-this-step' } };

  /** A run at the first code of an app, as a request loaded it, and that code. */
  async function atFirstCode(at: PhoneStage, id: InteractionId) {
    await done(chooseMethod(at.deps, facts, await opened(at, id), 'app'));
    const run = await opened(at, id);
    const app = pendingAppOf(run);
    if (!app) throw new Error('no app is being set up');
    return { run, code: codeOf(at, app) };
  }

  const kindsOf = async (at: PhoneStage, user: UserRecord) => (await methodsOf(at, user)).map((one) => one.kind);

  test('of two first enrollments, the second is asked for a proof by what the first has bound', async () => {
    await using at = await phoneStage();
    const user = await personWith(at, [], { enrollmentDemandedAt: at.clock.now() });
    const [one, other] = [
      await runOf(at, user, 'sign-in', { mailbox: 0 }),
      await runOf(at, user, 'sign-in', { mailbox: 0 }),
    ];
    for (const id of [one, other]) await done(beginEnrollment(at.deps, facts, await opened(at, id)));
    const { run, code } = await atFirstCode(at, one);
    await enrollPhone(at, other);
    expect(await confirmApp(at.deps, facts, run, code)).toMatchObject(notThisStep);
    expect((await opened(at, one)).step).toMatchObject({
      kind: 'verify',
      factor: 'second',
      offers: [{ kind: 'phone' }, {}],
    });
    expect(await kindsOf(at, user)).toEqual(['phone']);
  });

  test('nothing is bound on a proof by what was unbound meanwhile', async () => {
    await using at = await phoneStage();
    const user = await personWith(at, ['phone']);
    const { run, code } = await atFirstCode(at, await runOf(at, user, 'bind-app', { phone: minute }));
    const [phone] = await methodsOf(at, user);
    await at.store.transact((tx) => tx.unbind(phone?.id ?? ('' as never), at.clock.now()));
    expect(await confirmApp(at.deps, facts, run, code)).toMatchObject(notThisStep);
    expect(await kindsOf(at, user)).toEqual([]);
  });

  test('nor beside a reset', async () => {
    await using at = await phoneStage();
    const user = await personWith(at, ['phone']);
    const { run, code } = await atFirstCode(at, await runOf(at, user, 'bind-app', { phone: minute }));
    await at.store.transact((tx) => tx.resetMethods(user.id, at.clock.now()));
    expect(await confirmApp(at.deps, facts, run, code)).toMatchObject({ ok: false });
    expect(await kindsOf(at, user)).toEqual([]);
  });
});

test('a phone stays bound until the code of the new number was right', async () => {
  await using at = await phoneStage();
  const user = await personWith(at, ['phone']);
  const numbers = async () => (await methodsOf(at, user)).map((one) => numberOf(at.deps, one));
  const id = await runOf(at, user, 'bind-phone', { phone: second });
  await done(sendToNumber(at.deps, facts, await opened(at, id), await at.deps.phones.read(newNumber, null)));
  expect(await numbers()).toEqual([firstNumber]);
  const [sent] = await texts(at);
  const wrong = new Secret(sent?.content.code === '000000' ? '000001' : '000000');
  expect(await confirmPhone(at.deps, facts, await opened(at, id), wrong)).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-code' },
  });
  expect(await numbers()).toEqual([firstNumber]);
  await done(confirmPhone(at.deps, facts, await opened(at, id), new Secret(sent?.content.code ?? '')));
  expect(await numbers()).toEqual([newNumber]);
});
