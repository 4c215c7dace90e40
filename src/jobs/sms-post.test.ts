import { describe, expect, test } from 'vitest';
import { composeSms } from '#courier/sms/compose.ts';
import { Fault } from '#domain/fault.ts';
import { after, minute, second } from '#domain/instant.ts';
import type { OutgoingSms, SmsHandOver, SmsTransport } from '#ports/courier.ts';
import type { Outbox } from '#ports/outbox.ts';
import type { SmsOverview } from '#ports/sms.ts';
import { id as madeId } from '../../test/storage/records.ts';
import { sqlitePeephole } from '../../test/support/attack-database.ts';
import { recipientIn, sealer } from '../../test/support/outbox.ts';
import { testWorker } from '../../test/support/outbox-worker.ts';
import { openSqlite } from '../../test/support/stores.ts';
import type { DeliveryReport } from './outbox-worker.ts';
import { smsPost } from './sms-post.ts';

const taken: SmsHandOver = { status: 'accepted', provider: 'twilio', reference: 'SM1', detail: 'queued' };
const busy: SmsHandOver = { status: 'temporary', detail: 'twilio: 503' };
const refused: SmsHandOver = { status: 'permanent', detail: 'twilio: 21610' };
const sender = { brand: 'Gatehouse', host: 'id.example.com' };

interface Change {
  readonly outbox?: Partial<Outbox>;
  readonly accepted?: SmsOverview['accepted'];
}

/** One database, somebody with a phone, a provider that answers as the test says (the last answer again and again), and workers. */
async function office(...answers: (SmsHandOver | (() => Promise<SmsHandOver>))[]) {
  const stores = await openSqlite();
  const { store, target } = stores;
  const ana = await recipientIn(store);
  const handed: OutgoingSms[] = [];
  const transport: SmsTransport = {
    send: async (message) => {
      handed.push(message);
      const answer = answers[handed.length - 1] ?? answers.at(-1) ?? taken;
      return typeof answer === 'function' ? answer() : answer;
    },
    close: () => Promise.resolve(),
  };
  const reports: DeliveryReport[] = [];
  const worker = (change: Change = {}, owner = 'node-1') => {
    const overview = change.accepted ? { accepted: change.accepted } : store.sms;
    const post = smsPost({ transport, compose: (content) => composeSms(content, sender), overview, clock: ana.clock });
    const outbox = { ...store.outbox, ...change.outbox };
    const onDelivery = (report: DeliveryReport): void => void reports.push(report);
    return testWorker({ outbox, clock: ana.clock, sealer, owner, onDelivery }, post);
  };
  const peephole = sqlitePeephole(target.directory);
  return {
    store,
    ana,
    handed,
    reports,
    worker,
    outcomes: () => reports.map((report) => `${report.outcome} ${report.attempts}`),
    /** What is left of the codes that were queued. */
    sealedCodes: async () =>
      (await peephole.rows('select sealed_content from outbox')).filter((row) => row['sealed_content'] !== null).length,
    async [Symbol.asyncDispose]() {
      await stores.close();
    },
  };
}

describe('a queued code', () => {
  test('is handed over once, as one message that names the service and ends with the line for browsers (SPEC M7)', async () => {
    await using at = await office();
    const id = await at.ana.queueSms({ to: '+447700900123', code: '271828', avoid: 'vonage' });
    await at.worker().round();
    await at.worker().round();
    const uselessAt = after(at.ana.clock.now(), 30 * minute);
    expect(at.handed).toMatchObject([{ id, to: '+447700900123', avoid: 'vonage', attempt: 1, uselessAt }]);
    expect(at.handed[0]?.text).toMatch(/Gatehouse[^]+\n@id\.example\.com #271828$/);
    expect(at.outcomes()).toEqual(['delivered 1']);
  });

  test('is erased once a provider took it, and the provider noted', async () => {
    await using at = await office();
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
    await using at = await office(busy, taken);
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

  test('that every provider refuses for good is given up and erased', async () => {
    await using at = await office(refused);
    await at.ana.queueSms();
    await at.worker().round();
    at.ana.clock.advance(minute);
    await at.worker().round();
    expect(at.handed).toHaveLength(1);
    expect(at.reports).toMatchObject([{ outcome: 'given-up', detail: 'twilio: 21610' }]);
    expect(await at.sealedCodes()).toBe(0);
  });

  test('that has expired is not sent any more', async () => {
    await using at = await office();
    await at.ana.queueSms({ uselessIn: 10 * minute });
    at.ana.clock.advance(10 * minute);
    await at.worker().round();
    expect(at.handed).toEqual([]);
  });

  test('that expires in the hands of a worker is not sent any more, and erased', async () => {
    await using at = await office();
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
    await using at = await office(busy);
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
    await using at = await office();
    await at.ana.queueSms(malformed);
    await at.worker().round();
    expect(at.handed).toEqual([]);
    expect(at.reports).toMatchObject([{ outcome: 'given-up', detail: 'content malformed' }]);
  });

  test('is told of without number, code or text', async () => {
    await using at = await office(taken, busy);
    await at.ana.queueSms();
    await at.ana.queueSms();
    await at.worker().round();
    expect(at.reports).toHaveLength(2);
    expect(JSON.stringify(at.reports)).not.toMatch(/5005550006|314159|never share/i);
  });
});

describe('a code that a provider took', () => {
  test('is not sent again where nobody could note which provider it was', async () => {
    await using at = await office();
    await at.ana.queueSms();
    const worker = at.worker({ accepted: () => Promise.reject(new Fault('store-unavailable')) });
    await worker.round();
    at.ana.clock.advance(2 * minute);
    await worker.round();
    expect(at.handed).toHaveLength(1);
    expect(at.outcomes()).toEqual(['delivered 1']);
    expect(await at.sealedCodes()).toBe(0);
  });

  test('is not sent again where the database does not take the news: it is written down later', async () => {
    await using at = await office();
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
    await using at = await office();
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

describe('while a provider keeps codes waiting (SPEC X10)', () => {
  /** So many that hang until they are let go, everything after them is taken at once. */
  const hanging = (count: number) => {
    const slow = Promise.withResolvers<SmsHandOver>();
    return { slow, answers: [...Array.from({ length: count }, () => () => slow.promise), taken] };
  };

  test.each([1, 3, 23])('%i of them, the next leaves all the same', async (count) => {
    const { slow, answers } = hanging(count);
    await using at = await office(...answers);
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
    await using at = await office(...answers);
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
    await using at = await office(...answers);
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
