import { describe, expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import type { OutgoingMail } from '#ports/courier.ts';
import { startSmtp, type SmtpMode } from '../../test/support/smtp.ts';
import { smtpTransport } from './mail-smtp.ts';

const from = { name: 'Gatehouse', address: 'sign-in@example.com' };
const quick = { connection: 300, greeting: 300, socket: 300, whole: 2_000 };

const mail: OutgoingMail = {
  to: { name: 'Ana', address: 'ana@example.com' },
  subject: 'Grüße',
  text: 'plain',
  html: '<p>rich</p>',
  calendar: null,
  bulk: false,
  messageId: '<msg_1@id.example.com>',
};

describe('over real SMTP', () => {
  test('a mail arrives as text and HTML, from the configured sender, with its Message-ID, marked as automatic', async () => {
    await using smtp = await startSmtp();
    const transport = smtpTransport({ url: new Secret(smtp.url), from });
    expect(await transport.deliver(mail)).toEqual({ status: 'delivered', detail: '250' });
    const received = await smtp.take();
    expect(received).toMatchObject({ from: from.address, to: ['ana@example.com'], subject: 'Grüße' });
    expect([received.text.trim(), received.html.trim()]).toEqual(['plain', '<p>rich</p>']);
    expect(received.message.messageId).toBe('<msg_1@id.example.com>');
    expect(received.message.from).toMatchObject({ name: 'Gatehouse', address: from.address });
    expect(received.message.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
    await transport.close();
  });

  test.each<[SmtpMode, string, string]>([
    ['reject', 'permanent', 'EENVELOPE 550'],
    ['defer', 'temporary', 'EMESSAGE 451'],
    ['hang', 'temporary', 'ETIMEDOUT'],
    ['down', 'temporary', 'ESOCKET'],
  ])(
    'a server in mode %s makes the delivery %s, without a word of the reply in its detail',
    async (mode, status, detail) => {
      await using smtp = await startSmtp();
      await smtp.setMode(mode);
      const transport = smtpTransport({ url: new Secret(smtp.url), from, timeouts: quick });
      expect(await transport.deliver(mail)).toEqual({ status, detail });
      await smtp.setMode('accept');
      expect((await transport.deliver(mail)).status).toBe('delivered');
      expect(smtp.mails).toHaveLength(1);
    },
  );

  test('a delivery that takes longer than it may as a whole is given up and its connection cut', async () => {
    await using smtp = await startSmtp();
    await smtp.setMode('hang');
    const patient = { connection: 60_000, greeting: 60_000, socket: 60_000, whole: 200 };
    const transport = smtpTransport({ url: new Secret(smtp.url), from, timeouts: patient });
    expect(await transport.deliver(mail)).toMatchObject({ status: 'temporary' });
    expect(smtp.connections).toBe(1);
  });

  test('closing cuts what is being delivered', async () => {
    await using smtp = await startSmtp();
    await smtp.setMode('hang');
    const patient = { connection: 60_000, greeting: 60_000, socket: 60_000, whole: 60_000 };
    const transport = smtpTransport({ url: new Secret(smtp.url), from, timeouts: patient });
    const delivery = transport.deliver(mail);
    await transport.close();
    expect(await delivery).toMatchObject({ status: 'temporary' });
  });

  test.each([
    ['the name', { name: 'Ana\r\nBcc: eve@example.com', address: 'ana@example.com' }],
    ['the name, quoted', { name: 'Ana" <eve@example.com>, "x', address: 'ana@example.com' }],
    ['the address', { name: 'Ana', address: 'ana@example.com\r\nBcc: eve@example.com' }],
    ['a second address', { name: 'Ana', address: 'ana@example.com>, <eve@example.com' }],
  ])('no header and no recipient can be slipped in by %s', async (_, to) => {
    await using smtp = await startSmtp();
    const transport = smtpTransport({ url: new Secret(smtp.url), from });
    await transport.deliver({ ...mail, to, subject: 'Code\r\nBcc: eve@example.com' });
    for (const received of smtp.mails) {
      expect(received.to).not.toContain('eve@example.com');
      expect(received.message.bcc ?? []).toEqual([]);
      expect(received.message.headers.map((header) => header.key)).not.toContain('bcc');
    }
    expect(smtp.connections).toBeLessThanOrEqual(1);
  });

  test('a host that is not this machine must offer TLS, unless the URL says otherwise', async () => {
    await using smtp = await startSmtp();
    // 0.0.0.0 is this machine too, but not by name: the server on it has no certificate that anybody knows.
    const elsewhere = `smtp://0.0.0.0:${smtp.port}`;
    const strict = smtpTransport({ url: new Secret(elsewhere), from, timeouts: quick });
    expect((await strict.deliver(mail)).status).toBe('temporary');
    expect(smtp.mails).toEqual([]);
    const told = smtpTransport({ url: new Secret(`${elsewhere}?requireTLS=false`), from, timeouts: quick });
    expect((await told.deliver(mail)).status).toBe('delivered');
    expect(smtp.mails).toHaveLength(1);
  });
});
