import { describe, expect, test } from 'vitest';
import { day, hour } from '#domain/instant.ts';
import { detailForCompany } from '#flows/audit-trail/known-details.ts';
import { barredWords } from '#flows/barred-words.ts';
import { approveReset, approveResetAsOperator } from '#flows/recovery/approve-reset.ts';
import { disableUser } from '#flows/directory/user-status.ts';
import { resetMfa } from '#flows/recovery/reset-mfa.ts';
import { vetoByMail } from '#flows/recovery/veto-reset.ts';
import { resetsOfAll, resetsOfCompany } from '#flows/recovery/see-resets.ts';
import { messagesFor } from '#text/messages.ts';
import { onEveryEngine } from './conformance/suite.ts';
import * as made from './records.ts';
import {
  actingIn,
  askToWait,
  enrolled,
  events,
  firm,
  kindsOf,
  machine,
  mailed,
  operatorAt,
  outcomeOf,
  payorIn,
  resetStage,
  tokenIn,
  delayed,
  demote,
  toApprove,
  waiting,
  work,
  type Waiting,
} from '../support/reset-stage.ts';

const facts = { address: '192.0.2.44', userAgent: 'Tests' };

onEveryEngine('a reset that waits (SPEC A1, A3, A4, A7)', (store) => {
  describe('for its time', () => {
    test('is carried out by the loop when it has come, and not a millisecond before', async () => {
      const { stage, at, user, reset } = await delayed(store());
      stage.clock.advance(24 * hour - 1);
      await work(stage);
      expect([await outcomeOf(stage, reset), await kindsOf(stage, user.id)]).toEqual([null, ['app']]);
      await mailed(stage);
      stage.clock.advance(1);
      await work(stage);
      expect([await outcomeOf(stage, reset), await kindsOf(stage, user.id)]).toEqual(['done', []]);
      expect((await mailed(stage)).map((one) => [one.to, one.kind])).toEqual([
        [user.id, 'methods-reset'],
        [at.other, 'user-reset'],
      ]);
      const told = await events(stage, user.id, 'methods.reset');
      expect(told.map((one) => [one.stream, one.actor, one.from, one.detail['door']])).toEqual([
        ['installation', at.asker, null, 'by-itself'],
        [at.company, at.asker, null, 'by-itself'],
      ]);
      await work(stage);
      expect(await events(stage, user.id, 'methods.reset')).toHaveLength(2);
    });

    test.each([
      ['whoever asked was demoted', 'asked-by', (one: Waiting) => demote(one, 'asker')],
      [
        'whoever asked was disabled',
        'asked-by',
        async ({ stage, at }: Waiting) => {
          await disableUser(stage.deps, machine, at.asker, true);
        },
      ],
      [
        'the company lost its entitlement',
        'not-entitled',
        ({ at }: Waiting) => made.once(store(), (tx) => tx.setEntitlement(at.company, 'unavailable')),
      ],
      [
        'the person became a payor',
        'payor-role',
        ({ stage, at, user }: Waiting) => payorIn(stage, at.company, user.id),
      ],
      [
        'the person was disabled',
        'disabled',
        async ({ stage, user }: Waiting) => {
          await disableUser(stage.deps, machine, user.id, true);
        },
      ],
      [
        'the company came to want a second administrator',
        'approval-needed',
        ({ at }: Waiting) =>
          made.once(store(), (tx) =>
            tx.setPolicy(made.policy(at.company, { resetApproval: true, resetDelayHours: 24 })),
          ),
      ],
      [
        'the company came to want a longer wait',
        'longer-wait',
        ({ at }: Waiting) => made.once(store(), (tx) => tx.setPolicy(made.policy(at.company, { resetDelayHours: 72 }))),
      ],
    ] as const)('is barred when %s meanwhile, and whoever asked is told why', async (_, because, change) => {
      const one = await delayed(store());
      const { stage, at, user, reset } = one;
      await change(one);
      stage.clock.advance(24 * hour);
      await mailed(stage);
      await work(stage);
      expect([await outcomeOf(stage, reset), await kindsOf(stage, user.id)]).toEqual(['barred', ['app']]);
      const why = barredWords(messagesFor('en'), because, stage.deps.service.name);
      expect((await mailed(stage)).map((letter) => [letter.to, letter.kind, letter.values['because']])).toEqual([
        [at.asker, 'reset-barred', why],
      ]);
      const told = await events(stage, user.id, 'reset.barred');
      expect(told.map((event) => [event.stream, detailForCompany(event)])).toEqual([
        ['installation', { because }],
        [at.company, { because }],
      ]);
      const list = await resetsOfCompany(
        stage.deps,
        { company: at.company, reader: at.other },
        { waiting: false, from: null },
      );
      expect(list.resets.find((listed) => listed.id === reset)?.ended).toMatchObject({ outcome: 'barred', because });
      expect(await store().resetsWaitingFor(user.id)).toEqual([]);
    });

    test('is overtaken when the person bound a method since: it is not taken from them', async () => {
      const { stage, user, reset } = await delayed(store());
      stage.clock.advance(hour);
      await made.once(store(), (tx) =>
        tx.addAuthenticator({ ...made.app(user.id), boundAt: stage.clock.now(), lastStep: null }),
      );
      stage.clock.advance(24 * hour);
      await work(stage);
      expect([await outcomeOf(stage, reset), (await kindsOf(stage, user.id)).length]).toEqual(['overtaken', 2]);
    });

    test('is overtaken by one on the machine itself, and what is left of it does nothing (SPEC A5)', async () => {
      const { stage, user, reset } = await delayed(store());
      const [letter] = await mailed(stage);
      const bundle = await store().loadUser(user.id);
      if (!bundle) throw new Error('nobody');
      expect(await resetMfa(stage.deps, machine, bundle, 'seen in person')).toMatchObject({ done: true });
      expect(await outcomeOf(stage, reset)).toBe('overtaken');
      const record = await store().findMailAct(stage.deps.hash.hash('mail-act', tokenIn(letter?.values['notMe'])));
      expect(record && (await vetoByMail(stage.deps, facts, record))).toEqual({ done: false, because: 'over' });
      const page = await resetsOfAll(stage.deps, null, { waiting: false, from: null });
      expect(page.resets.find((one) => one.user === user.id && one.company === null)).toMatchObject({
        askedBy: { who: 'service' },
        ended: { outcome: 'done' },
      });
    });
  });

  describe('for an approval', () => {
    test('is carried out at once when another administrator approves it', async () => {
      const { stage, at, user, reset } = await toApprove(store());
      expect(await approveReset(stage.deps, actingIn(at.company, at.other), reset)).toMatchObject({
        done: true,
        reset: { approved: { by: { who: 'you' } }, ended: { outcome: 'done' } },
      });
      expect(await kindsOf(stage, user.id)).toEqual([]);
      expect(await events(stage, user.id, 'reset.approved')).toHaveLength(2);
      expect(await approveReset(stage.deps, actingIn(at.company, at.other), reset)).toEqual({
        done: false,
        because: 'over',
      });
    });

    test('never by whoever asked, nor by the person themselves, nor by another company’s administrator', async () => {
      const stage = resetStage(store());
      const at = await firm(stage, { resetApproval: true });
      const boss = await enrolled(stage, [at.company], {}, { companyAdmin: true, directoryAdmin: true });
      const reset = await askToWait(stage, at, boss);
      for (const user of [at.asker, boss.id]) {
        expect(await approveReset(stage.deps, actingIn(at.company, user), reset)).toEqual({
          done: false,
          because: 'not-yours',
        });
      }
      const there = await firm(stage);
      expect(await approveReset(stage.deps, actingIn(there.company, there.asker), reset)).toEqual({
        done: false,
        because: 'unknown',
      });
      expect(await kindsOf(stage, boss.id)).toEqual(['app']);
    });

    test('by an operator, or on the machine, where the company has nobody else', async () => {
      const operator = await made.newUser(store(), { operator: true });
      const [one, two] = [await toApprove(store()), await toApprove(store())];
      expect(await approveResetAsOperator(one.stage.deps, operatorAt(operator.id), one.reset)).toMatchObject({
        reset: { ended: { outcome: 'done' } },
      });
      expect(await approveResetAsOperator(two.stage.deps, machine, two.reset)).toMatchObject({
        reset: { ended: { outcome: 'done' } },
      });
    });

    test('is carried out when its time has come too, unless whoever approved it may no more', async () => {
      const asks = { resetApproval: true, resetDelayHours: 4 } as const;
      const [one, two] = [await waiting(store(), asks), await waiting(store(), asks)];
      for (const each of [one, two]) {
        const approved = await approveReset(each.stage.deps, actingIn(each.at.company, each.at.other), each.reset);
        expect(approved).toMatchObject({ done: true, reset: { ended: null } });
      }
      await demote(two, 'other');
      for (const { stage } of [one, two]) {
        stage.clock.advance(4 * hour);
        await work(stage);
      }
      expect([await outcomeOf(one.stage, one.reset), await outcomeOf(two.stage, two.reset)]).toEqual([
        'done',
        'barred',
      ]);
    });

    test('lapses after seven days, and whoever asked is told', async () => {
      const { stage, at, user, reset } = await toApprove(store());
      await mailed(stage);
      stage.clock.advance(7 * day);
      expect(await approveReset(stage.deps, actingIn(at.company, at.other), reset)).toEqual({
        done: false,
        because: 'over',
      });
      await work(stage);
      expect([await outcomeOf(stage, reset), await kindsOf(stage, user.id)]).toEqual(['lapsed', ['app']]);
      const told = (await mailed(stage)).filter((one) => [user.id, at.asker, at.other].includes(one.to));
      expect(told.map((one) => [one.to, one.kind])).toEqual([[at.asker, 'reset-lapsed']]);
    });
  });
});
