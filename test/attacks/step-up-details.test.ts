import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { tablesOf } from '../support/attack-database.ts';
import { addPerson, nextCode, wrongCode } from '../support/attack-people.ts';
import { spoken } from '../support/oidc-pages.ts';
import { onProtocol } from '../support/oidc-target.ts';
import { engineNames } from '../support/product.ts';
import { giveRoleOf, insideOf, openStepUp, startAskingParty, type AskingParty } from '../support/step-ups.ts';

const minute = 60_000;

/** What an application may write about people: none of it is anywhere else in the database. */
const told = {
  operation: 'disburse',
  title: 'Pay Wilhelmina Quince',
  details: [{ label: 'Sick pay of', value: 'Wilhelmina Quince, born 1971' }],
} as const;

const isTold = /Quince|Sick pay/;

onProtocol(engineNames, (target) => {
  let payments: AskingParty;
  beforeAll(async () => {
    payments = await startAskingParty(target());
  });
  afterAll(() => payments.party[Symbol.asyncDispose]());

  /** The tables in which title and details are. */
  async function keptIn(): Promise<readonly string[]> {
    const { peephole } = target();
    const tables = await peephole.tables(await tablesOf(peephole));
    return [...tables].flatMap(([name, rows]) => (isTold.test(JSON.stringify(rows)) ? name : []));
  }

  describe('title and details of a step-up may be about people (SPEC C7)', () => {
    test('they are kept with it alone, while it is proved too, shown on each page, and gone after an hour and a quarter', async () => {
      const person = await addPerson(target(), { enrolled: true });
      await giveRoleOf(target(), payments.party, person);
      const inside = await insideOf(target(), payments, person);
      const { visitor } = inside;
      const [proved, left] = [await payments.made(inside.sid, told), await payments.made(inside.sid, told)];
      for (const step of [proved, left]) {
        await openStepUp(inside, step);
        await visitor.submit(`/step-up/${step.id}`);
        expect([visitor.path.endsWith('/code'), spoken(visitor)]).toEqual([true, expect.stringMatching(isTold)]);
        expect(await keptIn()).toEqual(['step_ups']);
        const wrong = await visitor.post(visitor.path, { code: wrongCode(person, target().now()) });
        expect([wrong.status, spoken(wrong)]).toEqual([422, expect.stringMatching(isTold)]);
        expect(await keptIn()).toEqual(['step_ups']);
        if (step === proved) await visitor.press(['code'], { code: nextCode(target(), person) });
      }
      expect(await payments.redeem(proved)).toMatchObject({ done: true, stepUp: { asked: told } });
      expect(await keptIn()).toEqual(['step_ups']);
      target().advance(75 * minute);
      await target().deps.store.upkeep.deleteExpired(instant(target().now()), 10_000);
      expect(await keptIn()).toEqual([]);
      await visitor.open(visitor.path);
      expect([visitor.last?.status, isTold.test(visitor.text)]).toEqual([200, false]);
    });

    test('a wrong code for one that was cancelled meanwhile leads to its page, which says so', async () => {
      const person = await addPerson(target(), { enrolled: true });
      await giveRoleOf(target(), payments.party, person);
      const inside = await insideOf(target(), payments, person);
      const step = await payments.made(inside.sid, told, null);
      const { visitor } = inside;
      await openStepUp(inside, step);
      await visitor.submit(`/step-up/${step.id}`);
      const { base } = visitor;
      await visitor.post(`/step-up/${step.id}/cancel`);
      const reply = await visitor.post(`${base}/code`, { code: wrongCode(person, target().now()) });
      expect(reply.location).toBe(`/step-up/${step.id}`);
      await visitor.open(`${base}/code`);
      expect([visitor.path, isTold.test(visitor.text)]).toEqual([`/step-up/${step.id}`, false]);
    });
  });
});
