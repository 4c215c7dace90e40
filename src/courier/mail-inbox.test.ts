import { expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import { instant } from '#domain/instant.ts';
import type { OutgoingMail } from '#ports/courier.ts';
import type { InboxEntry } from '#ports/outbox.ts';
import { inboxTransport } from './mail-inbox.ts';

const mail: OutgoingMail = {
  to: { name: 'Ana', address: 'ana@example.com' },
  subject: 'A subject',
  text: 'plain',
  html: '<p>rich</p>',
  calendar: null,
  bulk: false,
  messageId: '<msg_1@localhost>',
};

test('the development inbox keeps what was said, to whom and when', async () => {
  const entries: InboxEntry[] = [];
  const outbox = { addToInbox: (entry: InboxEntry) => Promise.resolve(void entries.push(entry)) };
  expect(await inboxTransport(outbox, { now: () => instant(5) }).deliver(mail)).toMatchObject({ status: 'delivered' });
  expect(entries).toEqual([
    {
      channel: 'mail',
      to: 'ana@example.com',
      subject: 'A subject',
      text: 'plain',
      html: '<p>rich</p>',
      calendar: null,
      sentAt: 5,
    },
  ]);
});

test('a database that takes nothing makes the delivery temporary, never an error', async () => {
  const outbox = { addToInbox: () => Promise.reject(new Fault('store-unavailable')) };
  const transport = inboxTransport(outbox, { now: () => instant(5) });
  expect(await transport.deliver(mail)).toMatchObject({ status: 'temporary' });
});
