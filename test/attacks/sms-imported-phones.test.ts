import { beforeEach, describe, expect, test } from 'vitest';
import { block } from '#domain/sms-guard.ts';
import { reopenCountry } from '#flows/sms/operate.ts';
import {
  atNumber,
  atSms,
  giveNumber,
  newcomer,
  phonePerson,
  texts,
  typeSms,
  withTexts,
} from '../support/attack-phones.ts';
import { afterPassword, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { boundLongAgo, calmGuards, newNumber } from '../support/attack-texts.ts';
import { until } from '../support/fault-until.ts';

const minute = 60_000;

/** So many numbers that differ in their last two digits only. */
const inARow = (count: number): readonly string[] => {
  const base = newNumber().slice(0, -2);
  return Array.from({ length: count }, (_, n) => `${base}${10 + n}`);
};

const allTaken = ({ peephole }: Target): Promise<unknown> =>
  until('every text message taken', async () => {
    const [row] = await peephole.rows("select count(*) as n from outbox where channel = 'sms' and done_at is null");
    return Number(row?.['n']) === 0;
  });

onEveryEngine((target) => {
  beforeEach(() => calmGuards(target()));

  const openBreaker = () => {
    const { store, clock } = target().deps;
    return store.transact((tx) => tx.openSmsBreaker('US', clock.now()));
  };

  describe('M5: phones that were imported, and never used here', () => {
    test('pass an open breaker for 90 days, charged to the budgets of proven numbers; after that they prove nothing', async () => {
      await openBreaker();
      const person = await phonePerson(target());
      const visitor = await atSms(target(), person);
      expect((await typeSms(visitor, await texts.code(person.number))).location).toBe('/account');
      expect((await target().deps.store.sms.counts(target().deps.clock.now())).map((one) => one.class)).not.toContain(
        'unproven',
      );
      const late = await phonePerson(target());
      await boundLongAgo(target(), [late]);
      expect(standsAt(await afterPassword(target(), late))).toBe('sms?stopped=yes');
      expect(texts.to(late.number)).toEqual([]);
    });

    test('in a row close no block, whether they answer or not, and are stopped by none', async () => {
      const [free = '', ...numbers] = inARow(block.all + 3);
      for (const phone of numbers)
        expect(standsAt(await atSms(target(), await phonePerson(target(), { phone })))).toBe('sms');
      await allTaken(target());
      target().advance(4 * minute);
      const visitor = await atNumber(target(), await newcomer(target()));
      expect((await giveNumber(visitor, free)).status).toBe(303);
      expect((await target().peephole.rows('select id from sms_messages where block is not null')).length).toBe(1);
    });
  });

  describe('M5: consecutive numbers of people who enroll', () => {
    test('are stopped, the operator sees by what, and lets them go on', async () => {
      const numbers = inARow(3 * block.settled + 2);
      const [first = '', second = '', ...dead] = numbers;
      const people = [await newcomer(target()), await newcomer(target()), await newcomer(target())];
      for (const [index, person] of people.entries()) {
        const visitor = await atNumber(target(), person);
        for (const number of dead.slice(index * block.settled, (index + 1) * block.settled)) {
          expect((await giveNumber(visitor, number)).status).toBe(303);
          target().advance(31_000);
        }
      }
      await allTaken(target());
      target().advance(4 * minute);
      const stopped = await atNumber(target(), await newcomer(target()));
      expect((await giveNumber(stopped, first)).status).toBe(429);
      const { store, clock } = target().deps;
      expect(await store.sms.stops(clock.now())).toEqual([{ by: 'consecutive', about: 'US', stops: 1 }]);
      const lifted = await reopenCountry(target().deps, { operatingUser: 'deploy' }, 'US');
      expect(lifted).toEqual({ country: 'US', breaker: false, consecutive: 1 });
      const visitor = await atNumber(target(), await newcomer(target()));
      expect((await giveNumber(visitor, second)).status).toBe(303);
    });
  });
}, withTexts);
