import { expect, test } from 'vitest';
import type { MessageId, UserId } from '#domain/identifiers.ts';
import { day, hour, minute, type Instant } from '#domain/instant.ts';
import { noAttempts } from '#domain/throttle.ts';
import { raw } from '../raw.ts';
import { id, interaction, later, link, mailbox, message, newUser, now, once, oneSince } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('mails that came back', (store, target) => {
  const claimAll = (at: Instant) => store().outbox.claimMessages('mail', 'worker', 100, at, (at + minute) as Instant);

  /** A mail of this user's that a mail server took at `at`. */
  async function delivered(userId: UserId, at: Instant = later(10)): Promise<MessageId> {
    const made = message(userId, { queuedAt: (at - 5) as Instant, uselessAt: null });
    await once(store(), (tx) => tx.queueMessage(made));
    await claimAll(at);
    expect(await store().outbox.markDelivered(made.id, 'worker', at)).toBe(true);
    return made.id;
  }

  const back = (mail: MessageId, after: Instant = now) =>
    store().transact((tx) => tx.markBounced(mail, after, '5.1.1'));

  const since = async (user: UserId): Promise<number | null> => {
    const at = (await raw(target(), `select unreachable_since as at from users where id = '${user}'`))[0]?.['at'];
    return at === null ? null : Number(at);
  };

  const outcome = async (mail: MessageId) =>
    (await raw(target(), `select outcome, detail from outbox where id = '${mail}'`))[0];

  const prove = (user: UserId, at: Instant) =>
    store().transact(async (tx) => {
      await tx.createInteraction(interaction({ userId: user }));
      await tx.issueMailboxCode(mailbox(user), null);
      expect(await tx.spendMailboxCode(user, 1, at, { ...noAttempts, version: 2 })).toBe(true);
    });

  test('make their user unreachable since they left, once for each mail (SPEC P11)', async () => {
    const { id: user } = await newUser(store());
    const mail = await delivered(user);
    expect(await back(mail)).toBe(user);
    expect(await since(user)).toBe(later(10));
    expect(await outcome(mail)).toEqual({ outcome: 'bounced', detail: '5.1.1' });
    expect(await back(mail)).toBeNull();
  });

  test('of several the first says since when, in whatever order reports come', async () => {
    const { id: user } = await newUser(store());
    const [first, second] = [await delivered(user, later(10)), await delivered(user, later(20))];
    expect(await back(second)).toBe(user);
    expect(await since(user)).toBe(later(20));
    expect(await back(first)).toBe(user);
    expect(await since(user)).toBe(later(10));
  });

  test('stay what counts when another mail is taken by a mail server: that one may come back as well', async () => {
    const { id: user } = await newUser(store());
    await back(await delivered(user, later(10)));
    await delivered(user, later(hour));
    expect(await since(user)).toBe(later(10));
  });

  test('count no more once they are forgotten, fifteen days later', async () => {
    const { id: user } = await newUser(store());
    await back(await delivered(user, later(10)));
    while ((await store().upkeep.deleteExpired(later(15 * day + 10), 1_000)) > 0);
    await delivered(user, later(16 * day));
    expect(await since(user)).toBeNull();
  });

  test('are of mails that were delivered: no others, none that is too old, none that is not there', async () => {
    const { id: user } = await newUser(store());
    const waiting = message(user, { uselessAt: null });
    const refused = message(user, { uselessAt: null });
    await store().transact(async (tx) => {
      for (const one of [waiting, refused]) await tx.queueMessage(one);
    });
    await claimAll(later(1));
    await store().outbox.markFailed(refused.id, 'worker', later(2), null, '550');
    const old = await delivered(user, later(10));
    const results = [
      await back(waiting.id),
      await back(refused.id),
      await back(old, later(10)),
      await back(id('message')),
    ];
    expect(results).toEqual([null, null, null, null]);
    expect(await since(user)).toBeNull();
    expect(await outcome(old)).toMatchObject({ outcome: 'delivered' });
  });

  test('are no text messages', async () => {
    const { id: user } = await newUser(store());
    const sms = message(user, { channel: 'sms', kind: 'sms-code', uselessAt: null });
    await once(store(), (tx) => tx.queueMessage(sms));
    await store().outbox.claimMessages('sms', 'worker', 100, later(1), later(minute));
    await store().outbox.markDelivered(sms.id, 'worker', later(2));
    expect(await back(sms.id)).toBeNull();
    expect(await since(user)).toBeNull();
  });

  test('say nothing about a mailbox from which a code was typed after they were queued', async () => {
    const { id: user } = await newUser(store());
    const mail = await delivered(user, later(10));
    await prove(user, later(11));
    expect(await back(mail)).toBeNull();
    expect(await since(user)).toBeNull();
    const next = await delivered(user, later(hour));
    expect(await back(next)).toBe(user);
    expect(await since(user)).toBe(later(hour));
  });

  test('count no more for who types a code from the mailbox, or opens a mailed link', async () => {
    const [{ id: typist }, { id: reader }] = [await newUser(store()), await newUser(store())];
    for (const user of [typist, reader]) {
      await back(await delivered(user));
      expect(await since(user)).toBe(later(10));
    }
    await prove(typist, later(hour));
    const mailed = link(reader);
    await store().transact(async (tx) => {
      await tx.createLink(mailed, oneSince(now));
      expect(await tx.spendLink(mailed.tokenHash, mailed.purpose, later(1))).not.toBeNull();
    });
    expect([await since(typist), await since(reader)]).toEqual([null, null]);
  });

  test('after a code was typed hold nobody unreachable whose mails are taken again', async () => {
    const { id: user } = await newUser(store());
    await back(await delivered(user, later(10)));
    await prove(user, later(20));
    const refused = message(user, { queuedAt: later(30), uselessAt: null });
    await once(store(), (tx) => tx.queueMessage(refused));
    await claimAll(later(31));
    await store().outbox.markRefused(refused.id, 'worker', later(32), '550');
    expect(await since(user)).toBe(later(32));
    await delivered(user, later(40));
    expect(await since(user)).toBeNull();
  });

  test('of somebody who was erased are nothing to write down', async () => {
    const { id: user } = await newUser(store());
    const mail = await delivered(user);
    await store().transact((tx) =>
      tx.eraseUser(user, `${user}@erased.invalid` as Parameters<typeof tx.eraseUser>[1], later(20)),
    );
    await back(mail);
    expect(await since(user)).toBeNull();
  });

  test('reported twice at once are one', async () => {
    const { id: user } = await newUser(store());
    const mail = await delivered(user);
    const results = await Promise.all(Array.from({ length: 4 }, () => back(mail)));
    expect(results.filter((one) => one !== null)).toEqual([user]);
  });
});
