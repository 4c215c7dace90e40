import { expect, test } from 'vitest';
import { day, hour, minute, type Instant } from '#domain/instant.ts';
import type { Store } from '#ports/store.ts';
import { engines } from '../../support/stores.ts';
import { later, now, once, userWith } from '../records.ts';
import { phone, smsMessage } from '../sms-records.ts';

/** Messages of one phone. */
async function send(store: Store, over: readonly Parameters<typeof smsMessage>[2][]) {
  const { user, held } = await userWith(store, (owner) => phone(owner));
  const messages = over.map((one) => smsMessage(user.id, held.id, one));
  await once(store, async (tx) => {
    for (const one of messages) await tx.addSmsMessage(one);
  });
  return messages;
}

/** Each on a store of its own: operators see all there is. */
test.each(engines)('on $name operators see the countries in which something was sent or stopped', async ({ open }) => {
  await using opened = await open();
  const { store } = opened;
  expect(await store.sms.countries(now)).toEqual([]);
  const messages = await send(store, [
    { country: 'FR', queuedAt: now },
    { country: 'FR', queuedAt: later(-2 * hour) },
    { country: 'FR', queuedAt: later(-day) },
    { country: 'GB', queuedAt: later(-2 * day) },
  ]);
  for (const one of messages) await store.sms.accepted(one.id, 'twilio', null, one.queuedAt);
  await once(store, async (tx) => {
    await tx.openSmsBreaker('CA', later(-5));
    await tx.openSmsBreaker('MX', later(-4));
    await tx.reopenSmsCountry('MX', later(-3));
  });
  const none = { record: { settled: 0, verified: 0 }, sentLastHour: 0, sentLastDay: 0 };
  expect(await store.sms.countries(now)).toEqual([
    { ...none, country: 'CA', openSince: later(-5), reopenedAt: null },
    {
      country: 'FR',
      openSince: null,
      reopenedAt: null,
      record: { settled: 2, verified: 0 },
      sentLastHour: 1,
      sentLastDay: 2,
    },
    { ...none, country: 'MX', openSince: null, reopenedAt: later(-3) },
  ]);
});

test.each(engines)('on $name operators see what counts against each budget, and no number', async ({ open }) => {
  await using opened = await open();
  const { store } = opened;
  const count = (at: Instant) =>
    once(store, async (tx) => {
      await tx.countSmsToNumber('number', 'unproven', at);
      await tx.countSms(['service', 'country:FR'], 'unproven', at);
    });
  for (const at of [later(-2 * day), later(-2 * hour), now]) await count(at);
  await once(store, (tx) => tx.countSms(['service'], 'proven', now));
  expect(await store.sms.counts(later(minute))).toEqual([
    { scope: 'country:FR', class: 'unproven', lastHour: 1, lastDay: 2 },
    { scope: 'service', class: 'proven', lastHour: 1, lastDay: 1 },
    { scope: 'service', class: 'unproven', lastHour: 1, lastDay: 2 },
  ]);
});

test.each(engines)('on $name operators see every budget that they set', async ({ open }) => {
  await using opened = await open();
  const { store } = opened;
  const budget = { scope: 'service', class: 'proven', perHour: 5, perDay: 50 } as const;
  await once(store, (tx) => tx.setSmsBudget('service', 'proven', budget));
  expect(await store.sms.budgets()).toEqual([budget]);
});

test.each(engines)(
  'on $name operators see of the last day what each provider took and what became of it',
  async ({ open }) => {
    await using opened = await open();
    const { store } = opened;
    const messages = await send(store, [{}, {}, {}, {}, { queuedAt: later(-day) }]);
    for (const [n, { id }] of messages.slice(1).entries()) {
      await store.sms.accepted(id, n === 0 ? 'vonage' : 'twilio', `r-${n}`, now);
    }
    const report = (reference: string, progress: 'delivered' | 'failed') =>
      store.sms.report({ provider: 'twilio', reference, progress, detail: '' }, now);
    expect([await report('r-1', 'failed'), await report('r-2', 'delivered')]).toEqual([true, true]);
    expect(await store.sms.providers(now)).toEqual([
      { provider: 'twilio', accepted: 2, delivered: 1, failed: 1 },
      { provider: 'vonage', accepted: 1, delivered: 0, failed: 0 },
    ]);
  },
);

test.each(engines)('on $name a report that is quicker than the word of acceptance stays', async ({ open }) => {
  await using opened = await open();
  const { store } = opened;
  const [early, late] = await send(store, [{}, {}]);
  if (!early || !late) throw new Error('no message');
  const report = (reference: string) =>
    store.sms.report({ provider: 'http', reference, progress: 'failed', detail: '' }, now);
  expect([await report(early.id), await report('msg_nobody')]).toEqual([true, false]);
  for (const { id } of [early, late]) await store.sms.accepted(id, 'http', id, later(1));
  expect(await store.sms.providers(now)).toEqual([{ provider: 'http', accepted: 2, delivered: 0, failed: 1 }]);
  expect([await report(late.id), await report(late.id)]).toEqual([true, true]);
});
