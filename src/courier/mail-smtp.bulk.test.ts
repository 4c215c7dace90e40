import { describe, expect, test, vi } from 'vitest';
import { Secret } from '#domain/secret.ts';
import type { MailTransport, OutgoingMail } from '#ports/courier.ts';
import { startSmtp, type SmtpMode, type TestSmtpServer } from '../../test/support/smtp.ts';
import { smtpTransport } from './mail-smtp.ts';

const from = { name: 'Gatehouse', address: 'sign-in@example.com' };
const quick = { connection: 300, greeting: 300, socket: 300, whole: 2_000 };
const patient = { connection: 60_000, greeting: 60_000, socket: 60_000, whole: 60_000 };

const mail = (number: number, bulk = true): OutgoingMail => ({
  to: { name: '', address: `reader-${number}@example.com` },
  subject: 'In 7 days',
  text: 'plain',
  html: '<p>rich</p>',
  calendar: null,
  bulk,
  messageId: `<msg_${number}@id.example.com>`,
});

const transportTo = (smtp: TestSmtpServer, timeouts = quick): MailTransport =>
  smtpTransport({ url: new Secret(smtp.url), from, timeouts });

/** As its workers do: three at a time. */
async function deliverAll(transport: MailTransport, count: number): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (let first = 0; first < count; first += 3) {
    const some = [0, 1, 2].filter((each) => first + each < count);
    const done = await Promise.all(some.map((each) => transport.deliver(mail(first + each))));
    outcomes.push(...done.map((one) => one.status));
  }
  return outcomes;
}

describe('mails to many', () => {
  test('share at most three connections, each for a hundred mails', async () => {
    await using smtp = await startSmtp();
    const transport = transportTo(smtp);
    expect(new Set(await deliverAll(transport, 90))).toEqual(new Set(['delivered']));
    expect(smtp.connections).toBeLessThanOrEqual(3);
    expect(await deliverAll(transport, 330)).toHaveLength(330);
    expect(smtp.connections).toBeGreaterThan(3);
    expect(smtp.mails).toHaveLength(420);
    await transport.close();
  });

  test('leave the connection of one that somebody waits for alone', async () => {
    await using smtp = await startSmtp();
    const transport = transportTo(smtp);
    await transport.deliver(mail(1));
    const before = smtp.connections;
    await transport.deliver(mail(2, false));
    await transport.deliver(mail(3, false));
    expect(smtp.connections).toBe(before + 2);
    await transport.close();
  });

  test.each<[SmtpMode, string, string]>([
    ['reject', 'permanent', 'EENVELOPE 550'],
    ['defer', 'temporary', 'EMESSAGE 451'],
    ['hang', 'temporary', 'ETIMEDOUT'],
    ['down', 'temporary', 'ESOCKET'],
  ])('meet a server in mode %s as others do: %s, and the next one leaves', async (mode, status, detail) => {
    await using smtp = await startSmtp();
    await smtp.setMode(mode);
    const transport = transportTo(smtp);
    expect(await transport.deliver(mail(1))).toEqual({ status, detail });
    await smtp.setMode('accept');
    expect((await transport.deliver(mail(2))).status).toBe('delivered');
    expect(smtp.mails.map((one) => one.to)).toEqual([['reader-2@example.com']]);
    await transport.close();
  });

  test('go on by the same connections when some of them are refused', async () => {
    await using smtp = await startSmtp();
    const transport = transportTo(smtp);
    for (let number = 1; number <= 10; number += 1) {
      expect(await transport.deliver(unknown)).toEqual({ status: 'permanent', detail: 'EENVELOPE 501' });
      expect((await transport.deliver(mail(number))).status).toBe('delivered');
    }
    expect(smtp.connections).toBeLessThanOrEqual(3);
    await transport.close();
  });

  test('each arrive once where the server closes connections between them', async () => {
    await using smtp = await startSmtp();
    const transport = transportTo(smtp);
    for (let number = 1; number <= 5; number += 1) {
      expect((await transport.deliver(mail(number))).status).toBe('delivered');
      await smtp.setMode('accept');
    }
    expect(smtp.mails.map((one) => one.message.messageId)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `<msg_${number}@id.example.com>`),
    );
    await transport.close();
  });

  test('that take longer than one may as a whole are given up, and take no place from the next', async () => {
    await using smtp = await startSmtp();
    const slow = smtp.holdBack((to) => to.startsWith('reader-1@'));
    const transport = transportTo(smtp, { ...patient, whole: 300 });
    expect(await transport.deliver(mail(1))).toMatchObject({ status: 'temporary' });
    expect(await Promise.all([2, 3, 4].map(async (each) => (await transport.deliver(mail(each))).status))).toEqual([
      'delivered',
      'delivered',
      'delivered',
    ]);
    slow.goOn();
    await transport.close();
  });

  test('are cut off by closing, those under way and those to come', async () => {
    await using smtp = await startSmtp();
    const slow = smtp.holdBack(() => true);
    const transport = transportTo(smtp, patient);
    const under = [1, 2, 3, 4].map((each) => transport.deliver(mail(each)));
    await vi.waitFor(() => expect(slow.held()).toBe(3));
    await transport.close();
    expect((await Promise.all(under)).map((one) => one.status)).toEqual(Array(4).fill('temporary'));
    expect((await transport.deliver(mail(5))).status).toBe('temporary');
    slow.goOn();
  });
});

/** An address that no server takes. */
const unknown: OutgoingMail = { ...mail(9), to: { name: '', address: 'reader@[300.1.1.1]' } };
