import { expect, test } from 'vitest';
import { createSealer } from '#crypto/sealer.ts';
import { systemClock } from '#crypto/clock.ts';
import { systemRandom } from '#crypto/random.ts';
import type { UserId } from '#domain/identifiers.ts';
import { Secret } from '#domain/secret.ts';
import type { MailContent } from '#ports/outbox.ts';
import { beside, count, query, type Installation } from '../support/fault-installation.ts';
import { startNodes } from '../support/fault-nodes.ts';
import { until } from '../support/fault-until.ts';
import { startSmtp } from '../support/smtp.ts';

const batch = 20;

const words: MailContent['values'] = {
  serviceName: 'Gatehouse',
  supportAddress: '',
  userName: 'Ana',
  email: 'ana@northwind.example',
  at: 'today',
  from: '',
  device: '',
  home: 'http://localhost',
};

/** Queues mails in one transaction, as acts do. */
async function queueMails(installation: Installation): Promise<void> {
  const [user] = await query<{ id: UserId }>(installation, 'select id from users limit 1');
  if (!user) throw new Error('the demo has people');
  await beside(installation, async (store, ring) => {
    const clock = systemClock();
    const random = systemRandom(clock);
    const sealer = createSealer(ring);
    await store.transact(async (tx) => {
      for (let index = 0; index < batch; index += 1) {
        const id = random.id('message');
        const content: MailContent = { kind: 'app-bound', language: 'en', values: words };
        const sealedContent = sealer.seal(new Secret(JSON.stringify(content)), `outbox:${id}`);
        const now = clock.now();
        await tx.queueMessage({
          id,
          channel: 'mail',
          bulk: false,
          kind: content.kind,
          userId: user.id,
          sealedContent,
          queuedAt: now,
          uselessAt: null,
        });
      }
    });
  });
}

test('with the outbox workers of two nodes at work every mail leaves once (SECURITY I16)', async () => {
  await using smtp = await startSmtp();
  await using nodes = await startNodes({ env: { GATEHOUSE_SMTP_URL: smtp.url } });
  let queued = 0;
  await until('work for both', async () => {
    await queueMails(nodes);
    queued += batch;
    return nodes.servers.every((server) => server.stderr().includes('message delivered'));
  });
  const waiting = 'select count(*) as n from outbox where done_at is null';
  await until('an empty outbox', async () => (await count(nodes, waiting)) === 0);
  const ids = smtp.mails.map((mail) => mail.message.messageId);
  expect([ids.length, new Set(ids).size]).toEqual([queued, queued]);
  expect(await count(nodes, `select count(*) as n from outbox where outcome = 'delivered'`)).toBe(queued);
  expect(await count(nodes, 'select count(*) as n from outbox where sealed_content is not null')).toBe(0);
});
