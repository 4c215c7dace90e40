import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { day, hour, minute } from '#domain/instant.ts';
import { noAttempts } from '#domain/throttle.ts';
import { raw } from '../raw.ts';
import { id, interaction, later, message, newUser, now, once, user as userRecord, userWith } from '../records.ts';
import { phone, phoneCode, smsMessage, smsRecord } from '../sms-records.ts';
import { onEveryEngine } from './suite.ts';

const sending = (ms: number) => ({ at: later(ms), message: id('message'), number: 'number' });

onEveryEngine('what a user is sent', (store, target) => {
  const smsOf = async (userId: Parameters<ReturnType<typeof store>['loadUser']>[0]) =>
    (await store().loadUser(userId))?.sms;

  test('the first sending makes the row of a user, later ones replace the list', async () => {
    const { id: userId } = await newUser(store());
    expect(await smsOf(userId)).toBeNull();
    const record = smsRecord(userId, { sendings: [sending(0)] });
    expect(await once(store(), (tx) => tx.recordSmsSending(record, null))).toBe(true);
    expect(await smsOf(userId)).toEqual(record);
    const next = { ...record, sendings: [sending(minute), ...record.sendings] };
    expect(await once(store(), (tx) => tx.recordSmsSending(next, 1))).toBe(true);
    expect(await smsOf(userId)).toMatchObject({ sendings: next.sendings, version: 2 });
  });

  test('of sendings at one version only the first is recorded', async () => {
    const { id: userId } = await newUser(store());
    const record = (version: number | null) => once(store(), (tx) => tx.recordSmsSending(smsRecord(userId), version));
    expect([await record(1), await record(null), await record(null)]).toEqual([false, true, false]);
    expect([await record(1), await record(1)]).toEqual([true, false]);
  });

  test('sending again resets no wrong code, whatever the record says of it (SPEC M4)', async () => {
    const { id: userId } = await newUser(store());
    const wrong = { ...noAttempts, failures: 3, recent: [3, 0, 0], heldUntil: later(hour) } as const;
    await once(store(), (tx) => tx.recordSmsSending(smsRecord(userId), null));
    expect(await once(store(), (tx) => tx.recordSmsAttempt(userId, 1, wrong))).toBe(true);
    expect(await once(store(), (tx) => tx.recordSmsAttempt(userId, 1, wrong))).toBe(false);
    expect(await once(store(), (tx) => tx.recordSmsSending(smsRecord(userId), 2))).toBe(true);
    expect(await smsOf(userId)).toMatchObject({ attempts: { ...wrong, version: 3 }, version: 3 });
  });

  test('an interaction, a user and an export bring it along', async () => {
    const who = await newUser(store());
    const run = interaction({ userId: who.id });
    await once(store(), async (tx) => {
      await tx.createInteraction(run);
      await tx.recordSmsSending(smsRecord(who.id), null);
    });
    expect((await store().loadInteraction(run.id))?.bundle?.sms?.version).toBe(1);
    expect((await store().loadUserByEmail(who.email))?.sms?.version).toBe(1);
    const all = await store().wholePeople(null, 1_000, null);
    expect(all.find((one) => one.user.id === who.id)?.sms?.version).toBe(1);
  });

  describe('of a message', () => {
    async function sent(over: Parameters<typeof smsMessage>[2] = {}) {
      const { id: userId } = await newUser(store());
      const made = smsMessage(userId, id('authenticator'), over);
      await once(store(), (tx) => tx.addSmsMessage(made));
      const progress = async () => (await store().lastSms(userId, made.number))?.progress;
      return { made, userId, progress };
    }
    const report = (reference: string, progress: 'delivered' | 'failed', detail = '') =>
      store().sms.report({ provider: 'twilio', reference, progress, detail }, later(9));

    test('the newest to a number of a user is found, and nobody else’s', async () => {
      const { made, userId } = await sent();
      const newer = smsMessage(userId, made.authenticatorId, { number: made.number, queuedAt: later(5) });
      await once(store(), (tx) => tx.addSmsMessage(newer));
      expect(await store().lastSms(userId, made.number)).toEqual({
        provider: null,
        progress: null,
        queuedAt: later(5),
      });
      expect(await store().lastSms(userId, 'another number')).toBeNull();
      expect(await store().lastSms((await newUser(store())).id, made.number)).toBeNull();
    });

    test('the provider that took it is noted, and the next one’s where it was sent again', async () => {
      const { made, userId } = await sent();
      await store().sms.accepted(made.id, 'twilio', null, later(1));
      expect(await store().lastSms(userId, made.number)).toMatchObject({ provider: 'twilio', progress: 'accepted' });
      await store().sms.accepted(made.id, 'vonage', 'again', later(2));
      expect(await store().lastSms(userId, made.number)).toMatchObject({ provider: 'vonage', progress: 'accepted' });
    });

    test('a report is found by provider and reference, and an unknown one says so', async () => {
      const { made, progress } = await sent();
      expect(await report('r-1', 'failed')).toBe(false);
      await store().sms.accepted(made.id, 'twilio', 'r-1', later(1));
      expect(await store().sms.report({ provider: 'sns', reference: 'r-1', progress: 'failed', detail: '' }, now)).toBe(
        false,
      );
      expect(await report('r-1', 'failed', '30005')).toBe(true);
      expect(await progress()).toBe('failed');
      const [row] = await raw(target(), `select detail from sms_messages where id = '${made.id}'`);
      expect(row).toEqual({ detail: '30005' });
    });

    test('delivered is final, whatever comes after it; a failure is not', async () => {
      const { made, progress } = await sent();
      await store().sms.accepted(made.id, 'twilio', 'r-2', later(1));
      expect([await report('r-2', 'failed'), await progress()]).toEqual([true, 'failed']);
      expect([await report('r-2', 'delivered'), await progress()]).toEqual([true, 'delivered']);
      expect([await report('r-2', 'failed'), await progress()]).toEqual([true, 'delivered']);
      await store().sms.accepted(made.id, 'vonage', 'r-3', later(20));
      expect(await progress()).toBe('delivered');
    });
  });

  describe('erasing a user (SPEC C7)', () => {
    const erase = (userId: Parameters<typeof smsRecord>[0]) =>
      once(store(), (tx) => tx.eraseUser(userId, `${userId}@erased.invalid` as Email, later(9)));

    test('removes what was sent to him, and number and block from every message', async () => {
      const [who, other] = [await userWith(store(), (owner) => phone(owner)), await newUser(store())];
      const [gone, kept] = [smsMessage(who.user.id, who.held.id), smsMessage(other.id, who.held.id)];
      await store().transact(async (tx) => {
        for (const owner of [who.user.id, other.id]) await tx.recordSmsSending(smsRecord(owner), null);
        for (const one of [gone, kept]) await tx.addSmsMessage(one);
        await tx.issuePhoneCode(who.held.id, 0, phoneCode(id('interaction')));
      });
      expect(await erase(who.user.id)).toBe(true);
      const rows = await raw(target(), `select * from sms_users where user_id in ('${who.user.id}', '${other.id}')`);
      expect(rows.map((row) => row['user_id'])).toEqual([other.id]);
      const [emptied] = await raw(target(), `select * from sms_messages where id = '${gone.id}'`);
      expect(emptied).toMatchObject({ number: null, block: null, country: 'US' });
      expect(await store().lastSms(other.id, kept.number)).not.toBeNull();
      const [row] = await raw(target(), `select * from authenticators where id = '${who.held.id}'`);
      expect(row).toMatchObject({ sealed: null, hash: null, code_hash: null, code_run: null, label: '' });
    });

    test('removes messages that wait, of either channel, and nobody else’s', async () => {
      const [who, other] = [userRecord(), userRecord()];
      await store().transact(async (tx) => {
        for (const one of [who, other]) {
          await tx.createUser(one);
          for (const channel of ['mail', 'sms'] as const) {
            await tx.queueMessage(message(one.id, { channel, queuedAt: later(20 * day) }));
          }
        }
      });
      await erase(who.id);
      const waiting = await raw(target(), `select user_id from outbox where user_id in ('${who.id}', '${other.id}')`);
      expect(waiting.map((row) => row['user_id'])).toEqual([other.id, other.id]);
    });
  });
});
