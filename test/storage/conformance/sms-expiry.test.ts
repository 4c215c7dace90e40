import { describe, expect, test } from 'vitest';
import { day, hour, minute, type Instant } from '#domain/instant.ts';
import { engines } from '../../support/stores.ts';
import { raw } from '../raw.ts';
import { id, later, liveOf, newUser, now, once, userWith, userWithPending } from '../records.ts';
import { phone, phoneCode, smsRecord } from '../sms-records.ts';

describe.each(engines)('what text messages leave behind, on $name', ({ open }) => {
  test('counts of codes are cleared away once they are in no sum, not before', async () => {
    await using opened = await open();
    const { store, target } = opened;
    await once(store, async (tx) => {
      await tx.countSms(['service', 'country:FR'], 'unproven', now);
      await tx.countSmsToNumber('number', 'proven', now);
    });
    const clear = (at: Instant, limit = 10) => store.upkeep.deleteExpired(at, limit);
    expect([await clear(later(hour)), await clear(later(2 * hour), 1), await clear(later(2 * hour))]).toEqual([
      0, 1, 1,
    ]);
    expect(await store.sms.counts(later(day))).toMatchObject([{ lastDay: 1 }, { lastDay: 1 }]);
    expect([await clear(later(25 * hour)), await clear(later(26 * hour))]).toEqual([0, 3]);
    expect(await raw(target, 'select * from sms_counts')).toEqual([]);
  });

  test('when a user was sent codes, and to which numbers, is cleared away once the newest counts no more (SPEC C7)', async () => {
    await using opened = await open();
    const { store } = opened;
    const user = await newUser(store);
    const smsOf = async () => (await store.loadUser(user.id))?.sms;
    const sending = (at: Instant) => ({ at, message: id('message'), number: 'number' });
    const first = smsRecord(user.id, { sendings: [sending(now)] });
    const second = { ...first, sendings: [sending(later(minute)), ...first.sendings] };
    await once(store, (tx) => tx.recordSmsSending(first, null));
    await once(store, (tx) => tx.recordSmsSending(second, 1));
    expect([await store.upkeep.deleteExpired(later(day + minute - 1), 10), (await smsOf())?.sendings.length]).toEqual([
      0, 2,
    ]);
    expect(await store.upkeep.deleteExpired(later(day + minute), 10)).toBe(1);
    expect(await smsOf()).toMatchObject({ sendings: [], version: 2 });
    expect(await store.upkeep.deleteExpired(later(day + minute), 10)).toBe(0);
    expect(await once(store, (tx) => tx.recordSmsSending(second, 2))).toBe(true);
    expect((await smsOf())?.sendings).toEqual(second.sendings);
  });

  test('a code that has expired leaves its phone; a valid one stays', async () => {
    await using opened = await open();
    const { store } = opened;
    const withCode = async (expiresAt: Instant) => {
      const { user, held } = await userWith(store, phone);
      await once(store, (tx) => tx.issuePhoneCode(held.id, 0, phoneCode(id('interaction'), { expiresAt })));
      return user.id;
    };
    const users = [await withCode(later(minute)), await withCode(later(hour))];
    const phones = async () => (await Promise.all(users.map((one) => liveOf(store, one)))).flat();
    const left = async () => (await phones()).map((one) => one.code !== null);
    expect([await store.upkeep.deleteExpired(later(minute - 1), 10), await left()]).toEqual([0, [true, true]]);
    expect([await store.upkeep.deleteExpired(later(minute), 10), await left()]).toEqual([1, [false, true]]);
    expect((await phones())[0]).toMatchObject({ boundAt: now, attempts: { version: 1 } });
  });

  test('a pending phone is unbound after two hours, its number and code erased', async () => {
    await using opened = await open();
    const { store, target } = opened;
    const { user, held } = await userWithPending(store, phone);
    const code = phoneCode(id('interaction'), { expiresAt: later(day) });
    await once(store, (tx) => tx.issuePhoneCode(held.id, 0, code));
    expect(await store.upkeep.deleteExpired(later(2 * hour - 1), 10)).toBe(0);
    expect(await store.upkeep.deleteExpired(later(2 * hour), 10)).toBe(1);
    expect(await liveOf(store, user.id)).toEqual([]);
    const [row] = await raw(target, 'select * from authenticators');
    expect(row).toMatchObject({
      sealed: null,
      hash: null,
      country: null,
      code_hash: null,
      code_run: null,
      kind: 'phone',
    });
    expect(await once(store, (tx) => tx.bindPhone(held.id, 2, code.hash, later(2 * hour), 10))).toBe('lost');
  });
});
