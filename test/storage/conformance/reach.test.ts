import { expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import type { Channel } from '#ports/outbox.ts';
import * as team from '../company-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, once } = made;

onEveryEngine('whom no mail reaches (SPEC P11)', (store) => {
  async function member() {
    const company = await made.newCompany(store());
    const { user, membership } = await team.newMember(store(), company.id);
    const since = async () => (await store().loadPerson(company.id, membership.id))?.unreachableSince;
    const queued = async (channel: Channel = 'mail') => {
      const message = made.message(user.id, { channel });
      await once(store(), (tx) => tx.queueMessage(message));
      await store().outbox.claimMessages(channel, 'worker', 100, later(1), later(minute));
      return message.id;
    };
    return { user, since, queued };
  }

  test('is who was refused for good, since the first time, until one is delivered', async () => {
    const { since, queued } = await member();
    const { outbox } = store();
    const refuse = async (at: number) => outbox.markRefused(await queued(), 'worker', later(at), 'EENVELOPE 550');
    expect([await refuse(5), await since()]).toEqual([true, later(5)]);
    expect([await refuse(6), await since()]).toEqual([true, later(5)]);
    expect([await outbox.markDelivered(await queued(), 'worker', later(7)), await since()]).toEqual([true, null]);
    expect([await refuse(8), await since()]).toEqual([true, later(8)]);
  });

  test('is a message given up, once, and only while the claim is theirs who say so', async () => {
    const { since, queued } = await member();
    const { outbox } = store();
    const id = await queued();
    const before = await outbox.backlog('mail');
    expect([await outbox.markRefused(id, 'another', later(5), ''), await since()]).toEqual([false, null]);
    expect(await outbox.markRefused(id, 'worker', later(5), '')).toBe(true);
    expect(await outbox.markRefused(id, 'worker', later(6), '')).toBe(false);
    const after = await outbox.backlog('mail');
    expect(after).toEqual({ waiting: before.waiting - 1, givenUp: before.givenUp + 1 });
  });

  test('is nobody for whom a mail came too late or the server was away, nor by a text message', async () => {
    const { since, queued } = await member();
    const { outbox } = store();
    await outbox.markFailed(await queued(), 'worker', later(5), null, 'ETIMEDOUT');
    await outbox.markRefused(await queued('sms'), 'worker', later(5), '21614');
    expect(await since()).toBeNull();
    await outbox.markRefused(await queued(), 'worker', later(5), '');
    await outbox.markDelivered(await queued('sms'), 'worker', later(6));
    await outbox.markWithdrawn(await queued(), 'worker', later(7));
    expect(await since()).toBe(later(5));
  });
});
