import { expect, test } from 'vitest';
import { day, hour, minute, type Instant } from '#domain/instant.ts';
import { engines } from '../../support/stores.ts';
import { raw } from '../raw.ts';
import { later, message, newUser, now, once, user as userRecord } from '../records.ts';
import { onEveryEngine } from './suite.ts';

const lease = later(5 * minute);

/** Each on a store of its own: a claim takes what is there, whoever queued it. */
test.each(engines)('on $name a message is claimed with the address of now, oldest first', async ({ open }) => {
  await using opened = await open();
  const { store } = opened;
  const user = userRecord({ displayName: 'Ana Ruiz' });
  const [second, first] = [
    message(user.id, { queuedAt: later(2) }),
    message(user.id, { queuedAt: later(1), uselessAt: null }),
  ];
  await store.transact(async (tx) => {
    await tx.createUser(user);
    for (const one of [second, first]) await tx.queueMessage(one);
  });
  const claimed = await store.outbox.claimMessages('mail', 'worker', 10, later(3), lease);
  const to = { name: 'Ana Ruiz', address: user.email };
  const plain = claimed.map((one) => ({ ...one, sealedContent: one.sealedContent.ciphertext() }));
  expect(plain).toEqual([first, second].map((one) => ({ ...one, sealedContent: 'sealed-content', to, attempts: 1 })));
});

test.each(engines)(
  'on $name a claim takes no more than asked, and leaves what another holds until the lease ends',
  async ({ open }) => {
    await using opened = await open();
    const { store } = opened;
    const user = await newUser(store);
    await store.transact(async (tx) => {
      for (let n = 0; n < 3; n += 1) await tx.queueMessage(message(user.id, { queuedAt: later(n) }));
    });
    const claim = async (owner: string, limit: number, at = later(10)) =>
      (await store.outbox.claimMessages('mail', owner, limit, at, later(at - now + minute))).map((one) => one.attempts);
    expect(await claim('one', 2)).toEqual([1, 1]);
    expect(await claim('two', 2)).toEqual([1]);
    expect(await claim('three', 9)).toEqual([]);
    expect(await claim('three', 9, later(10 + minute))).toEqual([2, 2, 2]);
  },
);

onEveryEngine('the outbox', (store, target) => {
  const queued = async (over: Parameters<typeof message>[1] = {}) => {
    const user = await newUser(store());
    const made = message(user.id, over);
    await once(store(), (tx) => tx.queueMessage(made));
    await store().outbox.claimMessages('mail', 'worker', 100, later(1), lease);
    return made.id;
  };
  const row = async (id: string) => (await raw(target(), `select * from outbox where id = '${id}'`))[0];

  test('what was delivered is not claimed again, and its content is erased', async () => {
    const id = await queued();
    expect(await store().outbox.markDelivered(id, 'worker', later(2))).toBe(true);
    expect(await store().outbox.markDelivered(id, 'worker', later(3))).toBe(false);
    expect(await row(id)).toMatchObject({ outcome: 'delivered', sealed_content: null, claimed_by: null });
    expect(await store().outbox.claimMessages('mail', 'worker', 100, later(hour - 1), later(hour))).toEqual([]);
  });

  test('what is withdrawn by who holds it is not claimed again, its content is erased, and it is no failure', async () => {
    const before = await store().outbox.backlog();
    const id = await queued();
    expect(await store().outbox.markWithdrawn(id, 'other', later(2))).toBe(false);
    expect(await store().outbox.markWithdrawn(id, 'worker', later(2))).toBe(true);
    expect(await store().outbox.markWithdrawn(id, 'worker', later(3))).toBe(false);
    expect(await row(id)).toMatchObject({
      outcome: 'withdrawn',
      sealed_content: null,
      claimed_by: null,
    });
    expect(await store().outbox.backlog()).toEqual(before);
  });

  test('what was claimed by a clock that ran ahead is claimed again once it was put right', async () => {
    const user = await newUser(store());
    const made = message(user.id, { uselessAt: null });
    await once(store(), (tx) => tx.queueMessage(made));
    const claim = async (owner: string, at: number) =>
      (await store().outbox.claimMessages('mail', owner, 100, later(at), later(at + minute))).map((one) => one.id);
    expect(await claim('ahead', 13 * day)).toContain(made.id);
    expect(await claim('right', 5)).toContain(made.id);
    expect(await claim('other', 6)).not.toContain(made.id);
    expect(await store().outbox.markDelivered(made.id, 'right', later(7))).toBe(true);
  });

  test('only who holds a message says what became of it', async () => {
    const id = await queued();
    expect(await store().outbox.markDelivered(id, 'other', later(2))).toBe(false);
    expect(await store().outbox.markFailed(id, 'other', later(2), later(3), '450')).toBe(false);
    expect(await store().outbox.markFailed(id, 'other', later(2), null, '550')).toBe(false);
    expect(await store().outbox.markDelivered(id, 'worker', later(2))).toBe(true);
  });

  test('what failed is due again when it is said to be, with its content and another attempt', async () => {
    const id = await queued();
    expect(await store().outbox.markFailed(id, 'worker', later(2), later(minute), '450 busy')).toBe(true);
    expect(await row(id)).toMatchObject({ detail: '450 busy', done_at: null, claimed_by: null });
    expect(await store().outbox.claimMessages('mail', 'worker', 100, later(minute - 1), lease)).toEqual([]);
    const [again] = await store().outbox.claimMessages('mail', 'worker', 100, later(minute), lease);
    expect(again).toMatchObject({ id, attempts: 2 });
    expect(again?.sealedContent.ciphertext()).toBe('sealed-content');
    await store().outbox.markDelivered(id, 'worker', later(minute));
  });

  test('what is given up is counted, and its content is erased', async () => {
    const before = await store().outbox.backlog();
    const id = await queued();
    expect((await store().outbox.backlog()).waiting).toBe(before.waiting + 1);
    expect((await store().outbox.backlog('mail')).waiting).toBe(before.waiting + 1);
    expect(await store().outbox.backlog('sms')).toEqual({ waiting: 0, givenUp: 0 });
    expect(await store().outbox.markFailed(id, 'worker', later(2), null, '550 no such user')).toBe(true);
    expect(await store().outbox.backlog()).toEqual({ ...before, givenUp: before.givenUp + 1 });
    expect(await row(id)).toMatchObject({ sealed_content: null, detail: '550 no such user' });
  });

  test('what has become useless is not sent', async () => {
    const user = await newUser(store());
    await once(store(), (tx) => tx.queueMessage(message(user.id, { uselessAt: later(5) })));
    expect(await store().outbox.claimMessages('mail', 'worker', 100, later(5), lease)).toEqual([]);
  });

  test('the development inbox shows the newest first', async () => {
    const entry = (n: number) =>
      ({
        channel: 'mail',
        to: 'a@example.com',
        subject: `${n}`,
        text: 't',
        html: '<p>',
        calendar: null,
        sentAt: later(n),
      }) as const;
    for (const n of [1, 2, 3]) await store().outbox.addToInbox(entry(n));
    expect(await store().outbox.listInbox(2)).toEqual([entry(3), entry(2)]);
  });
});

test.each(engines)(
  'on $name a text message that a newer one supersedes is withdrawn with its content, unless a worker has it in hand',
  async ({ open }) => {
    await using opened = await open();
    const { store } = opened;
    const user = userRecord();
    const sms = (over: object) => message(user.id, { channel: 'sms', kind: 'sms-code', ...over });
    const [inHand, waiting, mail] = [sms({ queuedAt: later(1) }), sms({ queuedAt: later(2) }), message(user.id)];
    await store.transact(async (tx) => {
      await tx.createUser(user);
      for (const one of [inHand, waiting, mail]) await tx.queueMessage(one);
    });
    const claim = (at: Instant) => store.outbox.claimMessages('sms', 'worker', 1, at, later(minute));
    expect((await claim(later(3))).map((one) => one.id)).toEqual([inHand.id]);
    await store.transact((tx) => tx.withdrawSms([inHand.id, waiting.id, mail.id], later(4)));
    expect(await claim(later(5))).toEqual([]);
    expect(await store.outbox.markDelivered(inHand.id, 'worker', later(6))).toBe(true);
    const rows = await raw(opened.target, 'select id, outcome, sealed_content from outbox order by id');
    expect(rows).toEqual(
      [
        { id: inHand.id, outcome: 'delivered', sealed_content: null },
        { id: waiting.id, outcome: 'withdrawn', sealed_content: null },
        { id: mail.id, outcome: null, sealed_content: 'sealed-content' },
      ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(await store.outbox.backlog()).toEqual({ waiting: 1, givenUp: 0 });
  },
);
