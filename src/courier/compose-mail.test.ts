import { expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { Sealed } from '#domain/secret.ts';
import type { MessageId, UserId } from '#domain/identifiers.ts';
import type { ClaimedMessage, MailContent } from '#ports/outbox.ts';
import { mailComposer } from './compose-mail.ts';

const message: ClaimedMessage = {
  id: 'msg_0123' as MessageId,
  channel: 'mail',
  bulk: false,
  kind: 'new-device',
  userId: 'usr_1' as UserId,
  sealedContent: new Sealed(''),
  queuedAt: instant(0),
  uselessAt: null,
  to: { name: 'Ana López', address: 'ana@example.com' },
  attempts: 1,
};

const content: MailContent = {
  kind: 'new-device',
  language: 'en',
  values: {
    serviceName: 'Gatehouse',
    supportAddress: '',
    userName: 'Ana López',
    email: 'ana@example.com',
    at: 'today',
    from: '',
    device: '',
    home: 'https://id.example.com',
  },
};

const compose = mailComposer(() => 'https://id.example.com');

test('a mail goes to the recipient of the database and keeps its Message-ID over retries', () => {
  const [first, again] = [compose(message, content), compose({ ...message, attempts: 2 }, content)];
  expect(first.to).toEqual({ name: 'Ana López', address: 'ana@example.com' });
  expect(first.messageId).toBe('<msg_0123@id.example.com>');
  expect(again.messageId).toBe(first.messageId);
});

test('a name of several lines is one line, cut to 80 characters', () => {
  const name = `Ana\r\nBcc: eve@example.com\u0007${'x'.repeat(200)}`;
  const { to } = compose({ ...message, to: { ...message.to, name } }, content);
  expect(to.name).toMatch(/^Ana Bcc: eve@example\.com x{50,}$/);
  expect(to.name).toHaveLength(80);
});

test('content of another kind, or without what its kind needs, makes no mail', () => {
  expect(() => compose({ ...message, kind: 'app-bound' }, content)).toThrow(RangeError);
  expect(() => compose(message, { ...content, values: {} })).toThrow(RangeError);
});
