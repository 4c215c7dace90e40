import { describe, expect, test } from 'vitest';
import { hour, instant, minute, type Instant } from '#domain/instant.ts';
import type { BudgetScope, SmsClass } from '#domain/sms-guard.ts';
import { contenders } from '../races.ts';
import { hash, id, later, now } from '../records.ts';
import { onEveryEngine } from './suite.ts';

/** A scope of its own for each test. */
const scope = (): BudgetScope => `company:${id('company')}`;

/** Noon: a part of either span begins. */
const noon = now;

onEveryEngine('codes are counted', (store) => {
  const count = async (of: BudgetScope, at: Instant = noon, kind: SmsClass = 'unproven') => {
    const [sums] = await store().transact((tx) => tx.countSms([of], kind, at));
    return [sums?.lastHour, sums?.lastDay];
  };

  test('in each scope that is asked for, this one included, in the order in which they were asked', async () => {
    const [one, two] = [scope(), scope()];
    await count(two);
    expect(await store().transact((tx) => tx.countSms([two, one], 'unproven', noon))).toEqual([
      { scope: two, lastHour: 2, lastDay: 2 },
      { scope: one, lastHour: 1, lastDay: 1 },
    ]);
  });

  test('proven and unproven apart', async () => {
    const of = scope();
    expect([await count(of), await count(of, noon, 'proven'), await count(of)]).toEqual([
      [1, 1],
      [1, 1],
      [2, 2],
    ]);
  });

  test('over an hour and at most a tenth more, over a day and at most an hour more', async () => {
    const of = scope();
    await count(of, later(6 * minute - 1));
    expect(await count(of, later(hour + 6 * minute - 2))).toEqual([2, 2]);
    expect(await count(of, later(hour + 6 * minute))).toEqual([2, 3]);
    const next = scope();
    await count(next, later(hour - 1));
    expect((await count(next, later(25 * hour - 2)))[1]).toBe(2);
    expect((await count(next, later(25 * hour)))[1]).toBe(2);
  });

  test('never over less than an hour, nor less than a day, wherever in a part it falls', async () => {
    for (const offset of [0, 1, 3 * minute, 6 * minute - 1, 59 * minute]) {
      const of = scope();
      await count(of, later(offset));
      expect(await count(of, later(offset + hour))).toEqual([2, 2]);
      expect((await count(of, later(offset + 24 * hour)))[1]).toBe(3);
    }
  });

  test('what a node with a clock a little ahead has counted counts too', async () => {
    const of = scope();
    await count(of, later(6 * minute));
    expect(await count(of, later(6 * minute - 1))).toEqual([2, 2]);
  });

  const toNumber = (number: string, at: Instant, kind: SmsClass = 'unproven') =>
    store().transact((tx) => tx.countSmsToNumber(number, kind, at));

  test('to a number, over a day', async () => {
    const number = hash();
    const counts = [await toNumber(number, noon), await toNumber(number, later(23 * hour))];
    expect(counts.map((one) => one.lastDay)).toEqual([1, 2]);
    expect(await toNumber(number, later(25 * hour))).toEqual({ lastDay: 2, unproven: 2 });
    expect(await toNumber(hash(), noon)).toEqual({ lastDay: 1, unproven: 1 });
  });

  test('to a number whatever class they are of, and the unproven ones among them', async () => {
    const number = hash();
    await toNumber(number, noon);
    expect((await toNumber(number, noon, 'proven')).lastDay).toBe(2);
    expect(await toNumber(number, noon)).toEqual({ lastDay: 3, unproven: 2 });
  });

  test('not at all when the transaction is taken back', async () => {
    const [of, number] = [scope(), hash()];
    const taken = store().transact(async (tx) => {
      await tx.countSmsToNumber(number, 'unproven', noon);
      await tx.countSms([of], 'unproven', noon);
      throw new Error('stopped');
    });
    await expect(taken).rejects.toThrow('stopped');
    expect(await count(of)).toEqual([1, 1]);
    expect(await toNumber(number, noon)).toEqual({ lastDay: 1, unproven: 1 });
  });

  describe('one after the other, however many at once', () => {
    class Stopped extends Error {}

    /** Fifty at once; answers how many were kept. */
    async function kept(scopesOf: (n: number) => readonly BudgetScope[], at: (n: number) => Instant, budget: number) {
      const send = async (n: number): Promise<boolean> => {
        try {
          await store().transact(async (tx) => {
            const sums = await tx.countSms(scopesOf(n), 'unproven', at(n));
            if (sums.some((one) => one.lastHour > budget)) throw new Stopped();
          });
          return true;
        } catch (error) {
          if (error instanceof Stopped) return false;
          throw error;
        }
      };
      return (await Promise.all(contenders('c', 50).map((_name, n) => send(n)))).filter(Boolean).length;
    }

    test('of fifty with a budget of ten exactly ten are kept', async () => {
      const of = scope();
      expect(
        await kept(
          () => [of],
          () => noon,
          10,
        ),
      ).toBe(10);
      expect((await count(of))[0]).toBe(11);
    });

    test('where a part ends while they are counted, too', async () => {
      const of = scope();
      expect(
        await kept(
          () => [of],
          (n) => instant(noon - (n % 2)),
          10,
        ),
      ).toBe(10);
    });

    test('in several scopes in any order, without waiting for each other in a circle', async () => {
      const [one, two, three] = [scope(), scope(), scope()];
      const orders = [
        [one, two, three],
        [three, one],
        [two, one],
        [three, two, one],
      ];
      expect(
        await kept(
          (n) => orders[n % 4] ?? [],
          () => noon,
          50,
        ),
      ).toBe(50);
      expect((await count(one))[0]).toBe(51);
    });

    test('to one number each is another number of them', async () => {
      const number = hash();
      const counts = await Promise.all(
        contenders('c', 50).map((_name, n) => toNumber(number, noon, n % 2 === 0 ? 'proven' : 'unproven')),
      );
      const lastDays = counts.map((one) => one.lastDay);
      expect(lastDays.toSorted((a, b) => a - b)).toEqual(counts.map((_one, n) => n + 1));
    });
  });
});
