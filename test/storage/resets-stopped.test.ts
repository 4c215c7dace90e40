import { describe, expect, test } from 'vitest';
import { hour } from '#domain/instant.ts';
import { ownResets } from '#flows/recovery/own-resets.ts';
import { describeVeto, vetoAsAdministrator, vetoAsOperator, vetoByMail, vetoOwn } from '#flows/recovery/veto-reset.ts';
import { resetsOfCompany } from '#flows/recovery/see-resets.ts';
import { withdrawReset } from '#flows/recovery/withdraw-reset.ts';
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
  resetStage,
  tokenIn,
  delayed,
  work,
  type Waiting,
} from '../support/reset-stage.ts';

const facts = { address: '192.0.2.44', userAgent: 'Tests' };

onEveryEngine('a reset that waits (SPEC A1, A3)', (store) => {
  describe('is stopped', () => {
    const stopped = async ({ stage, user, reset }: Waiting): Promise<void> => {
      stage.clock.advance(24 * hour);
      await work(stage);
      expect([await outcomeOf(stage, reset), await kindsOf(stage, user.id)]).toEqual(['vetoed', ['app']]);
    };

    test('by the link in the mail, once, without signing in, and the administrators are told (SECURITY I2, I9)', async () => {
      const one = await delayed(store());
      const { stage, at, user } = one;
      const [letter] = await mailed(stage);
      const hash = stage.deps.hash.hash('mail-act', tokenIn(letter?.values['notMe']));
      const record = await store().findMailAct(hash);
      if (!record) throw new Error('there is no such link');
      expect(await describeVeto(stage.deps, record)).toMatchObject({ awaitsApproval: false, id: one.reset });
      expect(await vetoByMail(stage.deps, facts, record)).toEqual({ done: true });
      expect(await vetoByMail(stage.deps, facts, record)).toEqual({ done: false, because: 'over' });
      const spent = await store().findMailAct(hash);
      expect(spent?.spentAt).toBe(stage.clock.now());
      expect(spent && (await describeVeto(stage.deps, spent))).toBeNull();
      expect((await mailed(stage)).map((mail) => [mail.to, mail.kind])).toEqual([
        [at.asker, 'reset-vetoed'],
        [at.other, 'reset-vetoed'],
      ]);
      const told = await events(stage, user.id, 'reset.vetoed');
      expect(told.map((event) => [event.stream, event.actor, event.from, event.detail['door']])).toEqual([
        ['installation', null, facts.address, 'mail'],
        [at.company, null, null, 'mail'],
      ]);
      await stopped(one);
    });

    test('by nobody with another’s link, or one of another act', async () => {
      const [one, other] = [await delayed(store()), await delayed(store())];
      const [letter] = await mailed(other.stage);
      const record = await store().findMailAct(
        other.stage.deps.hash.hash('mail-act', tokenIn(letter?.values['notMe'])),
      );
      if (!record) throw new Error('there is no such link');
      const forged = [
        { ...record, userId: one.user.id },
        { ...record, subject: one.reset },
        { ...record, act: 'not-me' as const },
      ];
      for (const each of forged) {
        expect(await vetoByMail(one.stage.deps, facts, each)).toEqual({ done: false, because: 'over' });
      }
      expect([await outcomeOf(one.stage, one.reset), await outcomeOf(other.stage, other.reset)]).toEqual([null, null]);
    });

    test('by the signed-in person, and by nobody else who signs in', async () => {
      const one = await delayed(store());
      const { stage, at, user, reset } = one;
      expect(await ownResets(stage.deps, user.id)).toMatchObject([{ id: reset, awaitsApproval: false }]);
      expect(await vetoOwn(stage.deps, { user: at.other, facts }, reset)).toEqual({ done: false, because: 'over' });
      expect(await vetoOwn(stage.deps, { user: user.id, facts }, reset)).toEqual({ done: true });
      expect(await ownResets(stage.deps, user.id)).toEqual([]);
      const page = await resetsOfCompany(
        stage.deps,
        { company: at.company, reader: at.other },
        { waiting: false, from: null },
      );
      expect(page.resets[0]?.ended).toMatchObject({ by: { who: 'own-session' }, outcome: 'vetoed' });
      await stopped(one);
    });

    test('by another administrator of the company, or an operator, or on the machine', async () => {
      const operator = await made.newUser(store(), { operator: true });
      const [one, two, three] = [await delayed(store()), await delayed(store()), await delayed(store())];
      expect(await vetoAsAdministrator(one.stage.deps, actingIn(one.at.company, one.at.other), one.reset)).toEqual({
        done: true,
      });
      expect(await vetoAsOperator(two.stage.deps, operatorAt(operator.id), two.reset)).toEqual({ done: true });
      expect(await vetoAsOperator(three.stage.deps, machine, three.reset)).toEqual({ done: true });
      for (const each of [one, two, three]) await stopped(each);
    });

    test('by an administrator of another company whose MFA binds the person; the one that asked learns no more than that (SECURITY I11)', async () => {
      const stage = resetStage(store());
      const [at, there, none] = [
        await firm(stage),
        await firm(stage),
        await firm(stage, { requireMfa: false, deadline: null }),
      ];
      const user = await enrolled(stage, [at.company, there.company, none.company]);
      const reset = await askToWait(stage, at, user);
      const bystander = await firm(stage);
      for (const other of [none, bystander]) {
        expect(await vetoAsAdministrator(stage.deps, actingIn(other.company, other.asker), reset)).toEqual({
          done: false,
          because: 'over',
        });
      }
      expect(await vetoAsAdministrator(stage.deps, actingIn(there.company, there.asker), reset)).toEqual({
        done: true,
      });
      const told = await events(stage, user.id, 'reset.vetoed');
      expect(told.map((event) => [event.stream, event.actor])).toEqual([
        ['installation', there.asker],
        [there.company, there.asker],
        [at.company, null],
      ]);
      const page = await resetsOfCompany(
        stage.deps,
        { company: at.company, reader: at.asker },
        { waiting: false, from: null },
      );
      expect(page.resets[0]).toMatchObject({ ended: { by: { who: 'another' }, outcome: 'vetoed' }, user: null });
    });

    test('or withdrawn by whoever asked, and nobody else', async () => {
      const { stage, at, reset } = await delayed(store());
      expect(await withdrawReset(stage.deps, actingIn(at.company, at.other), reset)).toEqual({
        done: false,
        because: 'not-yours',
      });
      const stranger = await firm(stage);
      expect(await withdrawReset(stage.deps, actingIn(stranger.company, stranger.asker), reset)).toEqual({
        done: false,
        because: 'unknown',
      });
      expect(await withdrawReset(stage.deps, actingIn(at.company, at.asker), reset)).toMatchObject({
        done: true,
        reset: { ended: { outcome: 'withdrawn', by: { who: 'you' } } },
      });
    });
  });
});
