import { expect, test } from 'vitest';
import { day, hour } from '#domain/instant.ts';
import { id, later, newUser, now, once, userWith } from '../records.ts';
import { phone, smsMessage } from '../sms-records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('what operators see of codes that were stopped or failed', (store) => {
  test('stops are counted by guard and by what it looked at, for a day, and count in no budget', async () => {
    const count = (stop: Parameters<Parameters<Parameters<typeof once>[1]>[0]['countSmsStop']>[0], at = now) =>
      once(store(), (tx) => tx.countSmsStop(stop, at));
    await Promise.all(Array.from({ length: 8 }, () => count({ by: 'consecutive', country: 'NZ' })));
    await count({ by: 'budget', scope: 'company:cmp_1' as 'service', span: 'day' });
    await count({ by: 'number' }, later(hour));
    await count({ by: 'country', region: 'BR' }, later(-2 * day));
    expect(await store().sms.stops(later(hour))).toEqual([
      { by: 'consecutive', about: 'NZ', stops: 8 },
      { by: 'budget', about: 'company:cmp_1', stops: 1 },
      { by: 'number', about: null, stops: 1 },
    ]);
    expect(await store().sms.counts(now)).toEqual([]);
  });

  test('what a country was sent is forgotten without closing its breaker', async () => {
    await once(store(), (tx) => tx.forgetSmsRecord('IT', now));
    await once(store(), (tx) => tx.openSmsBreaker('IT', later(1)));
    await once(store(), (tx) => tx.forgetSmsRecord('IT', later(2)));
    const italy = (await store().sms.countries(later(3))).find((one) => one.country === 'IT');
    expect(italy).toMatchObject({ openSince: later(1), reopenedAt: later(2) });
  });

  test('failures are told by what the provider said, the most frequent first', async () => {
    const user = await newUser(store());
    for (const detail of ['30003', '30003', '']) {
      const sent = smsMessage(user.id, id('authenticator'));
      await once(store(), (tx) => tx.addSmsMessage(sent));
      await store().sms.accepted(sent.id, 'twilio', sent.id, now);
      await store().sms.report({ provider: 'twilio', reference: sent.id, progress: 'failed', detail }, now);
    }
    expect(await store().sms.failures(later(1))).toEqual([
      { provider: 'twilio', detail: '30003', messages: 2 },
      { provider: 'twilio', detail: '', messages: 1 },
    ]);
    expect(await store().sms.failures(later(day + 1))).toEqual([]);
  });

  test('phones are counted by region: bound ones of enabled people, those included that nobody has looked up', async () => {
    const before = new Map((await store().sms.phonesByRegion()).map((one) => [one.region, one.phones]));
    for (const country of ['BR', 'BR', null]) await userWith(store(), (owner) => phone(owner, { country }));
    const { user } = await userWith(store(), (owner) => phone(owner, { country: 'BR' }));
    await once(store(), (tx) => tx.setUserStatus(user.id, 'disabled', now));
    const gone = await userWith(store(), (owner) => phone(owner, { country: 'BR' }));
    await once(store(), (tx) => tx.unbind(gone.held.id, now));
    const after = new Map((await store().sms.phonesByRegion()).map((one) => [one.region, one.phones]));
    const more = (region: string | null) => (after.get(region) ?? 0) - (before.get(region) ?? 0);
    expect([more('BR'), more(null)]).toEqual([2, 1]);
  });
});
