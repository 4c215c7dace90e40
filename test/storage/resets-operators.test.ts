import { expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { after, day, hour } from '#domain/instant.ts';
import { approveResetAsOperator } from '#flows/recovery/approve-reset.ts';
import { operatorResetOffer, requestOperatorReset } from '#flows/recovery/operator-reset.ts';
import { resetHelpers } from '#flows/recovery/reset-helpers.ts';
import { resetsOfAll } from '#flows/recovery/see-resets.ts';
import { withdrawResetAsOperator } from '#flows/recovery/withdraw-reset.ts';
import type { UserRecord } from '#ports/records.ts';
import { emailChange } from './account-records.ts';
import { onEveryEngine } from './conformance/suite.ts';
import * as made from './records.ts';
import {
  ask,
  askToWait,
  enrolled,
  events,
  firm,
  formFor,
  kindsOf,
  machine,
  mailed,
  operatorAt,
  outcomeOf,
  payorIn,
  resetStage,
  work,
  type ResetStage,
} from '../support/reset-stage.ts';

onEveryEngine('resets by operators, and after a new login e-mail (SPEC A5, A7, R4)', (store) => {
  const operator = async (): Promise<UserRecord> => made.newUser(store(), { operator: true });

  const asOperator = (
    { deps }: ResetStage,
    by: UserRecord,
    user: Pick<UserRecord, 'id' | 'email'>,
    more: Parameters<typeof formFor>[1] = {},
  ) => requestOperatorReset(deps, { by: operatorAt(by.id), user: by.id }, user.id, formFor(user, more));

  /** As if they had confirmed a new login e-mail at this moment. */
  async function moveEmail({ clock }: ResetStage, user: UserRecord): Promise<UserRecord> {
    const email = `new.${user.email}` as Email;
    const now = clock.now();
    const change = emailChange(user, {
      oldEmail: user.email,
      newEmail: email,
      askedAt: now,
      expiresAt: after(now, hour),
    });
    await made.once(store(), async (tx) => {
      await tx.askEmailChange(change, [
        { since: made.now, most: 99 },
        { since: made.now, most: 99 },
      ]);
      if (!(await tx.confirmEmailChange(change.id, now, after(now, 7 * day)))) throw new Error('it was not confirmed');
    });
    return { ...user, email };
  }

  test('an operator resets a payor by the checks of SPEC A2, at once, and every company of theirs reads of it', async () => {
    const stage = resetStage(store());
    const [at, by] = [await firm(stage), await operator()];
    const payor = await enrolled(stage, [at.company]);
    await payorIn(stage, at.company, payor.id);
    expect(await operatorResetOffer(stage.deps, by.id, payor.id)).toMatchObject({
      bar: null,
      approval: null,
      last: null,
    });
    for (const [because, more] of [
      ['email-differs', { email: 'x' }],
      ['how-missing', { how: null }],
      ['not-verified', { verified: false }],
    ] as const) {
      expect(await asOperator(stage, by, payor, more)).toEqual({ done: false, because: 'form', flaws: [because] });
    }
    expect(await asOperator(stage, by, payor)).toMatchObject({ done: true, reset: { ended: { outcome: 'done' } } });
    expect(await kindsOf(stage, payor.id)).toEqual([]);
    expect((await events(stage, payor.id, 'methods.reset')).map((one) => [one.stream, one.actor])).toEqual([
      ['installation', by.id],
      [at.company, by.id],
    ]);
  });

  test('no operator is reset in the console, nor does one reset themselves', async () => {
    const stage = resetStage(store());
    const [by, other] = [await operator(), await operator()];
    await made.once(store(), (tx) => tx.addAuthenticator({ ...made.app(other.id), boundAt: made.now, lastStep: null }));
    expect(await asOperator(stage, by, other)).toEqual({ done: false, because: 'operator' });
    expect(await asOperator(stage, other, other)).toEqual({ done: false, because: 'yourself' });
    expect(await asOperator(stage, by, made.user())).toEqual({ done: false, because: 'unknown' });
  });

  test('whoever is an operator no more asks for nothing', async () => {
    const stage = resetStage(store());
    const at = await firm(stage);
    const user = await enrolled(stage, [at.company]);
    const demoted = await made.newUser(store());
    await expect(asOperator(stage, demoted, user)).rejects.toThrow(/^$/);
    expect(await kindsOf(stage, user.id)).toEqual(['app']);
  });

  test('within seven days of a new login e-mail a second one approves, of a company and of operators alike (SPEC A7)', async () => {
    const stage = resetStage(store());
    const [at, by, other] = [await firm(stage), await operator(), await operator()];
    const user = await moveEmail(stage, await enrolled(stage, [at.company]));
    stage.clock.advance(7 * day - 1);
    const reset = await askToWait(stage, at, user);
    expect((await store().findReset(reset))?.approval).toBe('email-changed');
    const asked = await asOperator(stage, by, user);
    if (!asked.done) throw new Error(asked.because);
    expect(asked.reset).toMatchObject({
      approval: 'email-changed',
      ended: null,
      may: { approve: false, withdraw: true },
    });
    const { id } = asked.reset;
    expect(await approveResetAsOperator(stage.deps, operatorAt(by.id), id)).toEqual({
      done: false,
      because: 'not-yours',
    });
    const open = await resetsOfAll(stage.deps, other.id, { waiting: true, toApprove: true, from: null });
    expect(open.resets.map((one) => one.id)).toEqual(expect.arrayContaining([reset, id]));
    expect(await approveResetAsOperator(stage.deps, operatorAt(other.id), id)).toMatchObject({
      reset: { ended: { outcome: 'done' } },
    });
    expect([await outcomeOf(stage, reset), await kindsOf(stage, user.id)]).toEqual(['overtaken', []]);
  });

  test('a login e-mail that changes while a reset waits bars it, unless it is approved after that', async () => {
    const stage = resetStage(store());
    const at = await firm(stage, { resetDelayHours: 24 });
    const [one, two] = [await enrolled(stage, [at.company]), await enrolled(stage, [at.company])];
    const resets = [await askToWait(stage, at, one), await askToWait(stage, at, two)] as const;
    stage.clock.advance(hour);
    await moveEmail(stage, one);
    stage.clock.advance(day);
    await work(stage);
    expect([await outcomeOf(stage, resets[0]), await kindsOf(stage, one.id)]).toEqual(['barred', ['app']]);
    expect([await outcomeOf(stage, resets[1]), await kindsOf(stage, two.id)]).toEqual(['done', []]);
  });

  test('operators are asked where a company has nobody else to approve, and the machine where there is no other operator', async () => {
    const stage = resetStage(store());
    const by = await operator();
    const at = await firm(stage, { resetApproval: true });
    const held = (await store().loadUser(at.other))?.memberships[0]?.membership;
    if (!held) throw new Error('no membership');
    await made.once(store(), (tx) => tx.setMembership({ ...held, companyAdmin: false }, stage.clock.now()));
    await mailed(stage);
    const user = await enrolled(stage, [at.company]);
    const reset = await askToWait(stage, at, user);
    const letters = await mailed(stage);
    expect(letters.map((one) => [one.to, one.kind])).toEqual(
      expect.arrayContaining([
        [user.id, 'reset-asked'],
        [by.id, 'reset-to-approve'],
      ]),
    );
    expect(await approveResetAsOperator(stage.deps, machine, reset)).toMatchObject({
      reset: { ended: { outcome: 'done' } },
    });
  });

  test('an operator takes their own back, and nobody else’s', async () => {
    const stage = resetStage(store());
    const [at, by, other] = [await firm(stage), await operator(), await operator()];
    const user = await moveEmail(stage, await enrolled(stage, [at.company]));
    const asked = await asOperator(stage, by, user);
    if (!asked.done) throw new Error(asked.because);
    const { id } = asked.reset;
    expect(await withdrawResetAsOperator(stage.deps, operatorAt(other.id), id)).toEqual({
      done: false,
      because: 'not-yours',
    });
    expect(await withdrawResetAsOperator(stage.deps, operatorAt(by.id), id)).toMatchObject({
      reset: { ended: { outcome: 'withdrawn' } },
    });
  });

  test('who has lost everything is told who can really reset them, and nobody who cannot (SPEC R4)', async () => {
    const stage = resetStage(store());
    const [at, young, off] = [await firm(stage), await firm(stage), await firm(stage)];
    const user = await enrolled(stage, [at.company, off.company]);
    await made.once(store(), async (tx) => {
      await tx.addMembership(made.membership(user.id, young.company, { createdAt: stage.clock.now() }));
      await tx.setEntitlement(off.company, 'unavailable');
    });
    const named = async (id: UserRecord['id']) => (await resetHelpers(stage.deps, id)).map((one) => one.id).toSorted();
    expect(await named(user.id)).toEqual([at.asker, at.other].toSorted());
    await payorIn(stage, young.company, user.id);
    expect(await named(user.id)).toEqual([]);
    expect(await ask(stage, at, user)).toEqual({ done: false, because: 'operator-only' });
  });
});
