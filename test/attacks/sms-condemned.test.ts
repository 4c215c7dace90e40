import { beforeEach, describe, expect, test } from 'vitest';
import { block, breaker } from '#domain/sms-guard.ts';
import { until } from '../support/fault-until.ts';
import {
  atNumber,
  atSms,
  phonePerson,
  texts,
  typeSms,
  giveNumber,
  newcomer,
  withTexts,
  type PhonePerson,
} from '../support/attack-phones.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { calmGuards, newNumber } from '../support/attack-texts.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Providers took what waits: what they did not take counts for nobody. */
const allTaken = ({ peephole }: Target): Promise<unknown> =>
  until('every text message taken', async () => {
    const [row] = await peephole.rows("select count(*) as n from outbox where channel = 'sms' and done_at is null");
    return Number(row?.['n']) === 0;
  });

/** What a number of a stranger who enrolls is answered with now. */
async function answerTo(target: Target, number: string): Promise<number> {
  const visitor = await atNumber(target, await newcomer(target));
  return (await giveNumber(visitor, number)).status;
}

/** Five codes that nobody types, half a minute apart. */
async function sendFive(target: Target, person: PhonePerson, numbers: readonly string[], run: number): Promise<void> {
  const visitor = await atNumber(target, person, run);
  for (const number of numbers) {
    expect((await giveNumber(visitor, number)).status).toBe(303);
    target.advance(31 * second);
  }
}

onEveryEngine((target) => {
  beforeEach(() => calmGuards(target()));

  const record = async () => (await target().deps.store.sms.countries(target().deps.clock.now()))[0]?.record;

  describe('M5: what a guard stopped counts for the user who asked', () => {
    test('of thirty who ask at once one is stopped and written down, the others wait; five in an hour', async () => {
      await target().peephole.run(`insert into sms_breakers (country, open_since) values ('US', ${target().now()})`);
      const visitor = await atNumber(target(), await newcomer(target()));
      const stops = async () =>
        (await target().peephole.rows("select id from audit_events where kind = 'sms.stopped'")).length;
      const before = await stops();
      const replies = await Promise.all(Array.from({ length: 30 }, () => giveNumber(visitor, newNumber())));
      expect(new Set(replies.map(({ status }) => status).filter((status) => status !== 409))).toEqual(new Set([429]));
      expect(await stops()).toBe(before + 1);
      const paused = await giveNumber(visitor, newNumber());
      expect([paused.status, Number(paused.headers.get('retry-after'))]).toEqual([429, 30]);
      for (let count = 2; count <= 8; count += 1) {
        target().advance(31 * second);
        expect((await giveNumber(visitor, newNumber())).status).toBe(429);
      }
      expect(await stops()).toBe(before + 5);
    });
  });

  describe('M5: what few users do condemns nobody else', () => {
    test('sixty codes of two users open no breaker', async () => {
      const people = [await newcomer(target()), await newcomer(target())];
      for (let run = 1; run <= 6; run += 1) {
        for (const person of people) await sendFive(target(), person, [0, 1, 2, 3, 4].map(newNumber), run);
        target().advance(hour);
      }
      await allTaken(target());
      expect(await record()).toEqual({ settled: 2 * breaker.perUser, verified: 0 });
      expect(await answerTo(target(), newNumber())).toBe(303);
    });

    test('of ten codes to one phone, each sent in place of the one before, the last typed, one counts as typed', async () => {
      const person = await phonePerson(target());
      let type = (): Promise<{ location: string | null }> => Promise.reject(new Error('no code was sent'));
      for (let count = 1; count <= 10; count += 1) {
        const visitor = await atSms(target(), person);
        const code = await texts.code(person.number, count);
        await allTaken(target());
        target().advance(15 * minute);
        type = () => typeSms(visitor, code);
      }
      expect((await type()).location).toBe('/account');
      const rows = await target().peephole.rows(
        'select superseded_at is null as newest from sms_messages order by queued_at',
      );
      expect(rows.map(({ newest }) => Boolean(newest))).toEqual([...Array<boolean>(9).fill(false), true]);
      // As one of ten he weighs three: that makes none in whole numbers.
      expect(await record()).toEqual({ settled: breaker.perUser, verified: 0 });
    });

    test('a block is not closed by five numbers of one user, nor of two; three close it', async () => {
      const base = newNumber().slice(0, -2);
      const numbersOf = (first: number) => [0, 1, 2, 3, 4].map((n) => `${base}${10 * first + n}`);
      const answers: number[] = [];
      for (const turn of [1, 2, 3]) {
        await sendFive(target(), await newcomer(target()), numbersOf(turn), 1);
        await allTaken(target());
        target().advance(4 * minute);
        answers.push(await answerTo(target(), `${base}${98 - turn}`));
        // Who was let through to look is none of those behind the block.
        await target().peephole.run(`delete from sms_messages where queued_at >= ${target().now()}`);
      }
      expect([answers, block.users]).toEqual([[303, 303, 429], 3]);
    });
  });
}, withTexts);
