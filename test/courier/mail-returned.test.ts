import { describe, expect, test } from 'vitest';
import { bounceReader } from '#courier/bounce.ts';
import { smtpTransport } from '#courier/mail-smtp.ts';
import type { MessageId } from '#domain/identifiers.ts';
import { Secret } from '#domain/secret.ts';
import { kindsOfBounces, underAnotherId } from '../support/bounces.ts';
import { startSmtp } from '../support/smtp.ts';

const id = `msg_${'0197f2a81c00d'.padEnd(32, '4')}` as MessageId;
const read = bounceReader(() => 'https://id.example.com');
const another = '<0102018f2a81c00d-000000@eu-west-1.relay.example>';

/** As a mail server got it from us. */
async function sent(bulk: boolean): Promise<string> {
  await using smtp = await startSmtp();
  const transport = smtpTransport({
    url: new Secret(smtp.url),
    from: { name: 'Gatehouse', address: 'sign-in@example.com' },
  });
  const messageId = `<${id}@id.example.com>`;
  const to = { name: 'Ana', address: 'ana@example.com' };
  const mail = { to, subject: 'Your deadline', text: 'plain', html: '<p>rich</p>', calendar: null, bulk, messageId };
  expect(await transport.deliver(mail)).toMatchObject({ status: 'delivered' });
  await transport.close();
  return (await smtp.take()).raw.toString('latin1');
}

describe.each([
  ['that somebody waits for', false],
  ['to many', true],
])('a mail %s', (_lane, bulk) => {
  test('bears its message in a field of our own, and nothing else that could tell of its reader', async () => {
    expect(await sent(bulk)).toMatch(new RegExp(`^X-Gatehouse-Message: ${id}\\r$`, 'm'));
  });

  test.each(Object.entries(kindsOfBounces))(
    'that came back by a relay which gave it another Message-ID is known, as %s reports it',
    async (_kind, made) => {
      const original = underAnotherId(await sent(bulk), another);
      expect(original).not.toContain(`<${id}`);
      const report = made({ messageId: another, original });
      expect(await read(Buffer.from(report, 'latin1'))).toMatchObject({ messageId: id, permanent: true });
    },
  );

  test.each(Object.entries(kindsOfBounces))(
    'whose fields somebody took away is nobody’s, as %s reports it',
    async (_kind, made) => {
      const original = underAnotherId(await sent(bulk), another).replace(/^X-Gatehouse-Message: .*\r\n/m, '');
      expect(await read(Buffer.from(made({ messageId: another, original }), 'latin1'))).toBeNull();
    },
  );

  test('is known where the report is longer than what is read of one', async () => {
    const original = `${await sent(bulk)}${'A long mail.\r\n'.repeat(8_000)}`;
    const report = kindsOfBounces.Postfix({ messageId: another, original });
    expect(await read(Buffer.from(report, 'latin1'))).toMatchObject({ messageId: id, permanent: true });
  });
});
