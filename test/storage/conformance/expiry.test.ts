import { describe, expect, test } from 'vitest';
import { day, hour, minute, type Instant } from '#domain/instant.ts';
import type { Store } from '#ports/store.ts';
import type { StoreTarget } from '#storage/open.ts';
import { engines } from '../../support/stores.ts';
import { raw } from '../raw.ts';
import {
  app,
  event,
  hash,
  id,
  interaction,
  later,
  link,
  liveOf,
  message,
  newUser,
  now,
  once,
  recoveryCode,
  session,
  oneSince,
  pass,
  userWith,
} from '../records.ts';
import { phone, smsMessage, smsRecord } from '../sms-records.ts';

type Made = (store: Store) => Promise<unknown>;

/** What is cleared away, made by `make`, and from when on: `at` is the first millisecond. */
const leftovers: readonly (readonly [what: string, table: string, make: Made, at: Instant])[] = [
  [
    'an interaction, a day after its start',
    'interactions',
    async (store) => {
      const { id: userId } = await newUser(store);
      await once(store, (tx) => tx.createInteraction(interaction({ userId })));
    },
    later(day),
  ],
  [
    'an interaction in which nobody proved anything, two hours after its start',
    'interactions',
    (store) => once(store, (tx) => tx.createInteraction(interaction())),
    later(2 * hour),
  ],
  [
    'an ended session, seven days after its end',
    'sessions',
    async (store) => {
      const user = await newUser(store);
      const made = session(user.id);
      await store.transact(async (tx) => {
        await tx.createSession(made);
        await tx.endSession(made.id, user.id, 'signed-out', later(1));
      });
    },
    later(7 * day + 1),
  ],
  [
    'a session, 30 days after its sign-in',
    'sessions',
    async (store) => {
      const user = await newUser(store);
      await once(store, (tx) =>
        tx.createSession(session(user.id, { createdAt: later(9), lastSeenAt: later(20 * day) })),
      );
    },
    later(30 * day),
  ],
  [
    'a link, a day after it expired',
    'links',
    async (store) => {
      const user = await newUser(store);
      await once(store, (tx) => tx.createLink(link(user.id, { expiresAt: later(minute) }), oneSince(now)));
    },
    later(day + minute),
  ],
  [
    'an enrollment pass, thirty days after it expired',
    'enrollment_passes',
    async (store) => {
      const user = await newUser(store);
      await once(store, (tx) => tx.issuePass(pass(user.id)));
    },
    later(31 * day),
  ],
  [
    'counted wrong passwords, once they count no more',
    'password_throttles',
    (store) =>
      once(store, (tx) =>
        tx.recordPasswordAttempt(hash(), null, { failures: 1, heldUntil: null, expiresAt: later(minute), version: 1 }),
      ),
    later(minute),
  ],
  [
    'a message, fifteen days after it was delivered, for it may come back for fourteen',
    'outbox',
    async (store) => {
      const user = await newUser(store);
      const made = message(user.id);
      await once(store, (tx) => tx.queueMessage(made));
      await store.outbox.claimMessages('mail', 'worker', 1, now, later(minute));
      await store.outbox.markDelivered(made.id, 'worker', later(5));
    },
    later(15 * day + 5),
  ],
  [
    'a message, fifteen days after it was given up',
    'outbox',
    async (store) => {
      const user = await newUser(store);
      const made = message(user.id);
      await once(store, (tx) => tx.queueMessage(made));
      await store.outbox.claimMessages('mail', 'worker', 1, now, later(minute));
      await store.outbox.markFailed(made.id, 'worker', later(5), null, '550');
    },
    later(15 * day + 5),
  ],
  [
    'what was sent by text message, after 30 days',
    'sms_messages',
    async (store) => {
      const { user, held } = await userWith(store, phone);
      await once(store, (tx) => tx.addSmsMessage(smsMessage(user.id, held.id)));
    },
    later(30 * day),
  ],
  [
    'a lease that nobody extends, a day after it ended',
    'leases',
    (store) => store.upkeep.lease('x', 'one', now, later(minute)),
    later(day + minute),
  ],
];

const count = async (target: StoreTarget, table: string): Promise<number> =>
  Number((await raw(target, `select count(*) as n from ${table}`))[0]?.['n']);

describe.each(engines)('what is past use, on $name', ({ open }) => {
  test.each(leftovers)('%s, is cleared away, not before', async (_what, table, make, at) => {
    await using opened = await open();
    const { store, target } = opened;
    await make(store);
    expect(await store.upkeep.deleteExpired((at - 1) as Instant, 100)).toBe(0);
    expect(await count(target, table)).toBe(1);
    expect(await store.upkeep.deleteExpired(at, 100)).toBe(1);
    expect(await count(target, table)).toBe(0);
  });

  test('no more rows than asked are cleared at a time, over all kinds', async () => {
    await using opened = await open();
    const { store } = opened;
    const user = await newUser(store);
    await store.transact(async (tx) => {
      for (let n = 0; n < 7; n += 1) await tx.createInteraction(interaction());
      for (let n = 0; n < 6; n += 1) await tx.createSession(session(user.id));
    });
    const clear = () => store.upkeep.deleteExpired(later(40 * day), 5);
    expect([await clear(), await clear(), await clear(), await clear()]).toEqual([5, 5, 3, 0]);
  });

  test('a message that became useless before it left is given up, its content erased', async () => {
    await using opened = await open();
    const { store, target } = opened;
    const user = await newUser(store);
    await store.transact(async (tx) => {
      await tx.queueMessage(message(user.id, { uselessAt: later(minute) }));
      await tx.queueMessage(message(user.id, { uselessAt: null }));
    });
    expect(await store.upkeep.deleteExpired(later(minute - 1), 10)).toBe(0);
    expect(await store.upkeep.deleteExpired(later(minute), 10)).toBe(1);
    expect(await store.outbox.backlog()).toEqual({ waiting: 1, givenUp: 1 });
    const [row] = await raw(target, "select * from outbox where outcome = 'given-up'");
    expect(row?.['sealed_content']).toBeNull();
  });

  test('a useless message that a worker is sending is left to him', async () => {
    await using opened = await open();
    const { store } = opened;
    const made = message((await newUser(store)).id, { uselessAt: later(minute) });
    await once(store, (tx) => tx.queueMessage(made));
    await store.outbox.claimMessages('mail', 'worker', 1, now, later(2 * minute));
    expect(await store.upkeep.deleteExpired(later(minute), 10)).toBe(0);
    expect(await store.outbox.markDelivered(made.id, 'worker', later(minute))).toBe(true);
  });

  test('a message that a clock which ran ahead queued is due once the clock was put right; one that waits for its next try is not', async () => {
    await using opened = await open();
    const { store } = opened;
    const user = await newUser(store);
    const [ahead, tried] = [
      message(user.id, { bulk: true, queuedAt: later(13 * day), uselessAt: null }),
      message(user.id, { uselessAt: null }),
    ];
    await store.transact(async (tx) => {
      for (const one of [ahead, tried]) await tx.queueMessage(one);
    });
    await store.outbox.claimMessages('mail', 'worker', 1, now, later(minute));
    await store.outbox.markFailed(tried.id, 'worker', now, later(hour), '451');
    expect(await store.upkeep.deleteExpired(later(minute), 10)).toBe(1);
    expect(await store.upkeep.deleteExpired(later(minute), 10)).toBe(0);
    const claim = async (lane: 'mail' | 'bulk-mail') =>
      (await store.outbox.claimMessages(lane, 'worker', 5, later(minute), later(hour))).map((one) => one.id);
    expect([await claim('bulk-mail'), await claim('mail')]).toEqual([[ahead.id], []]);
  });

  test('the development inbox keeps the newest two hundred', async () => {
    await using opened = await open();
    const { store } = opened;
    for (let n = 1; n <= 203; n += 1) {
      await store.outbox.addToInbox({
        channel: 'mail',
        to: 'a@example.com',
        subject: `${n}`,
        text: '',
        html: '',
        calendar: null,
        sentAt: now,
      });
    }
    expect(await store.upkeep.deleteExpired(now, 10)).toBe(3);
    const left = await store.outbox.listInbox(1_000);
    expect([left.length, left[0]?.subject, left.at(-1)?.subject]).toEqual([200, '203', '4']);
  });

  test('a pending app is unbound and erased after two hours', async () => {
    await using opened = await open();
    const { store, target } = opened;
    const user = await newUser(store);
    await once(store, (tx) => tx.replacePending(app(user.id, { madeIn: id('interaction') }), now));
    expect(await store.upkeep.deleteExpired(later(2 * hour - 1), 10)).toBe(0);
    expect(await store.upkeep.deleteExpired(later(2 * hour), 10)).toBe(1);
    expect(await liveOf(store, user.id)).toEqual([]);
    const [row] = await raw(target, 'select * from authenticators');
    expect(row).toMatchObject({ sealed: null, kind: 'app', label: 'Authenticator app' });
    expect(await store.upkeep.deleteExpired(later(3 * hour), 10)).toBe(0);
  });

  test('the text of a pending recovery code is erased after two hours; the code goes on working (SPEC R1, R2)', async () => {
    await using opened = await open();
    const { store } = opened;
    const user = await newUser(store);
    const code = recoveryCode(user.id);
    await once(store, (tx) => tx.replacePending(code, now));
    expect(await store.upkeep.deleteExpired(later(2 * hour), 10)).toBe(1);
    expect(await liveOf(store, user.id)).toMatchObject([{ sealed: null, hash: code.hash, boundAt: null }]);
    expect(await store.upkeep.deleteExpired(later(3 * hour), 10)).toBe(0);
    expect(await once(store, (tx) => tx.spendRecoveryCode(code.id, 0, later(3 * hour)))).toBe(true);
  });

  test('what is bound, live, waiting or audited stays', async () => {
    await using opened = await open();
    const { store, target } = opened;
    const user = await newUser(store);
    const held = app(user.id);
    await store.transact(async (tx) => {
      await tx.addAuthenticator({ ...held, boundAt: now, lastStep: null });
      await tx.queueMessage(message(user.id, { uselessAt: null }));
      await tx.appendAudit([event('installation')]);
      await tx.rememberDevice(user.id, 'browser', now);
      await tx.recordSmsSending(smsRecord(user.id, { sendings: [] }), null);
    });
    expect(await store.upkeep.deleteExpired(later(400 * day), 100)).toBe(0);
    expect(await liveOf(store, user.id)).toMatchObject([{ id: held.id }]);
    for (const table of ['outbox', 'audit_events', 'devices', 'sms_users']) expect(await count(target, table)).toBe(1);
  });
});
