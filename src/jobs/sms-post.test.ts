import { describe, expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import { after, minute, second } from '#domain/instant.ts';
import type { Outbox } from '#ports/outbox.ts';
import type { SmsOverview } from '#ports/sms.ts';
import { id as madeId } from '../../test/storage/records.ts';
import { busy, refused, smsOffice, taken, unknown } from '../../test/support/sms-office.ts';

describe('a queued code', () => {
  test('is handed over once, as one message that names the service and ends with the line for browsers (SPEC M7)', async () => {
    await using at = await smsOffice();
    const id = await at.ana.queueSms({ to: '+447700900123', code: '271828', avoid: 'vonage' });
    await at.worker().round();
    await at.worker().round();
    const uselessAt = after(at.ana.clock.now(), 30 * minute);
    expect(at.handed).toMatchObject([{ id, to: '+447700900123', avoid: 'vonage', attempt: 1, uselessAt }]);
    expect(at.handed[0]?.text).toMatch(/Gatehouse[^]+\n@id\.example\.com #271828$/);
    expect(at.outcomes()).toEqual(['delivered 1']);
  });

  test('is erased once a provider took it, and the provider noted', async () => {
    await using at = await smsOffice();
    const id = await at.ana.queueSms();
    expect(await at.sealedCodes()).toBe(1);
    await at.store.transact((tx) =>
      tx.addSmsMessage({
        id,
        userId: at.ana.userId,
        authenticatorId: madeId('authenticator'),
        country: 'US',
        class: 'unproven',
        number: 'hash',
        block: 'block',
        queuedAt: at.ana.clock.now(),
      }),
    );
    await at.worker().round();
    expect(await at.sealedCodes()).toBe(0);
    expect(await at.store.outbox.backlog()).toEqual({ waiting: 0, givenUp: 0 });
    const last = { provider: 'twilio', progress: 'accepted' };
    expect(await at.store.lastSms(at.ana.userId, 'hash')).toMatchObject(last);
  });

  test('that no provider takes now is tried again after 10 s under the same id, and the tries are counted', async () => {
    await using at = await smsOffice(busy, taken);
    const id = await at.ana.queueSms();
    await at.worker().round();
    at.ana.clock.advance(10 * second - 1);
    await at.worker().round();
    expect(at.handed).toHaveLength(1);
    at.ana.clock.advance(1);
    await at.worker().round();
    expect(at.handed.map((one) => [one.id, one.attempt])).toEqual([
      [id, 1],
      [id, 2],
    ]);
    expect(at.outcomes()).toEqual(['retry 1', 'delivered 2']);
  });

  test('that may have left is tried once more, 10 s later, and then given up and erased, saying so (SPEC M4)', async () => {
    await using at = await smsOffice(unknown);
    await at.ana.queueSms();
    for (const rest of [0, 10 * second - 1, 1, 30 * second, 2 * minute, 10 * minute]) {
      at.ana.clock.advance(rest);
      await at.worker().round();
    }
    expect(at.handed).toHaveLength(2);
    expect(at.reports).toMatchObject([
      { outcome: 'retry', detail: 'twilio: time-out' },
      { outcome: 'given-up', detail: 'twilio: time-out; may have left, not tried again' },
    ]);
    expect(await at.sealedCodes()).toBe(0);
  });

  test('that stands no more when it would be tried again is withdrawn and erased, and no failure; before the first try nobody asks', async () => {
    await using at = await smsOffice(busy);
    const id = await at.ana.queueSms();
    const asked: string[] = [];
    const codeStands: SmsOverview['codeStands'] = (one) => {
      asked.push(one);
      return Promise.resolve(asked.length === 1);
    };
    const worker = at.worker({ overview: { codeStands } });
    await worker.round();
    expect(asked).toEqual([]);
    for (const rest of [10 * second, 30 * second, 2 * minute]) {
      at.ana.clock.advance(rest);
      await worker.round();
    }
    expect([at.handed.length, asked]).toEqual([2, [id, id]]);
    expect(at.outcomes()).toEqual(['retry 1', 'retry 2', 'withdrawn 3']);
    expect([await at.sealedCodes(), await at.store.outbox.backlog()]).toEqual([0, { waiting: 0, givenUp: 0 }]);
  });

  test('of which nobody can say whether it stands waits', async () => {
    await using at = await smsOffice(busy);
    await at.ana.queueSms();
    const worker = at.worker({ overview: { codeStands: () => Promise.reject(new Fault('store-unavailable')) } });
    await worker.round();
    at.ana.clock.advance(10 * second);
    await worker.round();
    expect([at.handed.length, at.outcomes()]).toEqual([1, ['retry 1', 'retry 2']]);
  });

  test('that every provider refuses for good is given up and erased', async () => {
    await using at = await smsOffice(refused);
    await at.ana.queueSms();
    await at.worker().round();
    at.ana.clock.advance(minute);
    await at.worker().round();
    expect(at.handed).toHaveLength(1);
    expect(at.reports).toMatchObject([{ outcome: 'given-up', detail: 'twilio: 21610' }]);
    expect(await at.sealedCodes()).toBe(0);
  });

  test('that has expired is not sent any more', async () => {
    await using at = await smsOffice();
    await at.ana.queueSms({ uselessIn: 10 * minute });
    at.ana.clock.advance(10 * minute);
    await at.worker().round();
    expect(at.handed).toEqual([]);
  });

  test('that expires in the hands of a worker is not sent any more, and erased', async () => {
    await using at = await smsOffice();
    await at.ana.queueSms({ uselessIn: 10 * minute });
    const late: Outbox['claimMessages'] = async (...claim) => {
      const messages = await at.store.outbox.claimMessages(...claim);
      at.ana.clock.advance(10 * minute);
      return messages;
    };
    await at.worker({ outbox: { claimMessages: late } }).round();
    expect(at.handed).toEqual([]);
    expect(at.outcomes()).toEqual(['given-up 1']);
    expect(await at.sealedCodes()).toBe(0);
  });

  test('that would have expired by the next try is given up and erased', async () => {
    await using at = await smsOffice(busy);
    await at.ana.queueSms({ uselessIn: 10 * second });
    await at.worker().round();
    expect(at.outcomes()).toEqual(['given-up 1']);
    expect(await at.sealedCodes()).toBe(0);
  });

  test.each([
    ['is no JSON', { content: 'no JSON' }],
    ['is nothing', { content: 'null' }],
    ['holds no number', { to: '' }],
    ['holds a number in another spelling', { to: '500 555 0006' }],
    ['holds no code', { code: '' }],
  ])('whose content %s is handed to no provider', async (_, malformed) => {
    await using at = await smsOffice();
    await at.ana.queueSms(malformed);
    await at.worker().round();
    expect(at.handed).toEqual([]);
    expect(at.reports).toMatchObject([{ outcome: 'given-up', detail: 'content malformed' }]);
  });

  test('is told of without number, code or text', async () => {
    await using at = await smsOffice(taken, busy);
    await at.ana.queueSms();
    await at.ana.queueSms();
    await at.worker().round();
    expect(at.reports).toHaveLength(2);
    expect(JSON.stringify(at.reports)).not.toMatch(/5005550006|314159|never share/i);
  });
});

describe('a code that a provider took', () => {
  test('is not sent again where nobody could note which provider it was', async () => {
    await using at = await smsOffice();
    await at.ana.queueSms();
    const worker = at.worker({ overview: { accepted: () => Promise.reject(new Fault('store-unavailable')) } });
    await worker.round();
    at.ana.clock.advance(2 * minute);
    await worker.round();
    expect(at.handed).toHaveLength(1);
    expect(at.outcomes()).toEqual(['delivered 1']);
    expect(await at.sealedCodes()).toBe(0);
  });

  test('is not sent again where the database does not take the news: it is written down later', async () => {
    await using at = await smsOffice();
    await at.ana.queueSms();
    let isGone = true;
    const forgetful: Outbox['markDelivered'] = (...news) =>
      isGone ? Promise.reject(new Fault('store-unavailable')) : at.store.outbox.markDelivered(...news);
    const worker = at.worker({ outbox: { markDelivered: forgetful } });
    await worker.round();
    expect(worker.faults).toMatchObject([{ code: 'store-unavailable' }]);
    expect(await at.sealedCodes()).toBe(1);
    isGone = false;
    at.ana.clock.advance(2 * minute);
    await worker.round();
    expect(at.handed).toHaveLength(1);
    expect(await at.sealedCodes()).toBe(0);
  });

  test('is sent once, however many nodes work at it', async () => {
    await using at = await smsOffice();
    const ids = [];
    for (let count = 0; count < 40; count += 1) ids.push(await at.ana.queueSms());
    const drain = async (owner: string): Promise<void> => {
      const worker = at.worker({}, owner);
      while (await worker.round()) continue;
    };
    await Promise.all(['a', 'b', 'c', 'd'].map(drain));
    expect(at.handed.map((one) => one.id).toSorted()).toEqual(ids.toSorted());
  });
});
