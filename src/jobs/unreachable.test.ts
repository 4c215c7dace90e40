import { expect, test } from 'vitest';
import { smtpTransport } from '#courier/mail-smtp.ts';
import type { CompanyId, MembershipId } from '#domain/identifiers.ts';
import { day, minute, second } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import { compose, recipientIn, sealer } from '../../test/support/outbox.ts';
import { testWorker } from '../../test/support/outbox-worker.ts';
import { startSmtp } from '../../test/support/smtp.ts';
import { openSqlite } from '../../test/support/stores.ts';
import * as made from '../../test/storage/records.ts';
import { mailPost } from './mail-post.ts';

const from = { name: 'Gatehouse', address: 'sign-in@example.com' };
const timeouts = { connection: second, greeting: second, socket: second, whole: 4 * second };

/** One company with one person in it, to whom mail goes over real SMTP. */
async function office() {
  const stores = await openSqlite();
  const smtp = await startSmtp();
  const { store } = stores;
  const ana = await recipientIn(store);
  const company: CompanyId = (await made.newCompany(store)).id;
  const membership = made.membership(ana.userId, company);
  await store.transact((tx) => tx.addMembership(membership));
  const mail = smtpTransport({ url: new Secret(smtp.url), from, timeouts });
  const facts = { outbox: store.outbox, clock: ana.clock, sealer, owner: 'node-1', onDelivery: () => undefined };
  return {
    ana,
    smtp,
    round: () => testWorker(facts, mailPost(mail, compose)).round(),
    since: () => since(membership.id),
    async [Symbol.asyncDispose]() {
      await mail.close();
      await smtp.stop();
      await stores.close();
    },
  };

  async function since(id: MembershipId): Promise<number | null | undefined> {
    return (await store.loadPerson(company, id))?.unreachableSince;
  }
}

test('who is refused for good (550) counts as unreachable since then, until a mail arrives (SPEC P11)', async () => {
  await using at = await office();
  await at.smtp.setMode('reject');
  await at.ana.queue();
  await at.round();
  const first = at.ana.clock.now();
  expect(await at.since()).toBe(first);
  at.ana.clock.advance(minute);
  await at.ana.queue();
  await at.round();
  expect(await at.since()).toBe(first);
  await at.smtp.setMode('accept');
  await at.ana.queue();
  await at.round();
  expect(await at.since()).toBeNull();
});

test('nobody counts as unreachable because of what is not theirs: a server that is away, a mail too late or malformed', async () => {
  await using at = await office();
  await at.ana.queue({ content: 'no JSON' });
  await at.round();
  await at.smtp.setMode('down');
  await at.ana.queue();
  await at.ana.queue({ uselessIn: 5 * second });
  await at.round();
  at.ana.clock.advance(day);
  await at.round();
  expect(await at.since()).toBeNull();
});
