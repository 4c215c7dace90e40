import { describe, expect, test } from 'vitest';
import { second } from '#domain/instant.ts';
import type { SmsHandOver } from '#ports/courier.ts';
import type { Outbox } from '#ports/outbox.ts';
import { smsOffice, taken } from '../../test/support/sms-office.ts';

describe('while a provider keeps codes waiting (SPEC X10)', () => {
  /** So many that hang until they are let go, everything after them is taken at once. */
  const hanging = (count: number) => {
    const slow = Promise.withResolvers<SmsHandOver>();
    return { slow, answers: [...Array.from({ length: count }, () => () => slow.promise), taken] };
  };

  test.each([1, 3, 23])('%i of them, the next leaves all the same', async (count) => {
    const { slow, answers } = hanging(count);
    await using at = await smsOffice(...answers);
    for (let one = 0; one < count; one += 1) await at.ana.queueSms();
    const worker = at.worker();
    await worker.begin();
    await expect.poll(() => at.handed.length).toBe(count);
    const next = await at.ana.queueSms();
    await worker.begin();
    await expect.poll(() => at.reports).toMatchObject([{ id: next, outcome: 'delivered' }]);
    at.ana.clock.advance(30 * second);
    slow.resolve(taken);
    await worker.ended();
    expect([at.reports.length, at.handed.length]).toEqual([count + 1, count + 1]);
  });

  test('thirty of them take all places, no more are taken out, and the next leaves as soon as a place is free', async () => {
    const { slow, answers } = hanging(24);
    await using at = await smsOffice(...answers);
    for (let one = 0; one < 30; one += 1) await at.ana.queueSms();
    const limits: number[] = [];
    const claimMessages: Outbox['claimMessages'] = (channel, owner, limit, ...times) => {
      limits.push(limit);
      return at.store.outbox.claimMessages(channel, owner, limit, ...times);
    };
    const worker = at.worker({ outbox: { claimMessages } });
    expect(await worker.begin()).toBe(true);
    const next = worker.begin();
    await expect.poll(() => at.handed.length).toBe(24);
    expect(limits).toEqual([24]);
    slow.resolve(taken);
    await next;
    await worker.round();
    expect([at.handed.length, at.outcomes().length]).toEqual([30, 30]);
  });

  test('each round asks the database once, for as many as there are free places', async () => {
    const { slow, answers } = hanging(2);
    await using at = await smsOffice(...answers);
    const limits: number[] = [];
    const claimMessages: Outbox['claimMessages'] = (channel, owner, limit, ...times) => {
      limits.push(limit);
      return at.store.outbox.claimMessages(channel, owner, limit, ...times);
    };
    const worker = at.worker({ outbox: { claimMessages } });
    for (let one = 0; one < 3; one += 1) {
      await at.ana.queueSms();
      expect(await worker.begin()).toBe(false);
    }
    await expect.poll(() => at.reports.length).toBe(1);
    await worker.begin();
    expect(limits).toEqual([24, 23, 22, 22]);
    slow.resolve(taken);
    await worker.ended();
  });
});
