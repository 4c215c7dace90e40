import { expect, test, vi } from 'vitest';
import type { Email } from '#domain/email.ts';
import { after, minute } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import { commit } from '#flows/commit.ts';
import { fromMachine, prepareMail, queueMail, queuePrepared, recipientOf } from '#flows/mail.ts';
import type { Deps } from '#flows/deps.ts';
import type { UserBundle } from '#ports/records.ts';
import { mailDeadline } from '../support/mail-samples.ts';
import { startProduct, type Product } from '../support/product.ts';
import { startSmtp } from '../support/smtp.ts';
import { trueReminder } from '../support/true-reminder.ts';

const within = { timeout: 10_000 };

async function bundleOf({ store }: Deps, email: string): Promise<UserBundle> {
  const bundle = await store.loadUserByEmail(email as Email);
  if (!bundle) throw new Error(`nobody is called ${email}`);
  return bundle;
}

/** Many reminders for one reader, as a mailing queues them. */
async function queueMany({ gatehouse: { deps } }: Product, to: UserBundle, count: number): Promise<void> {
  const mail = trueReminder(deps, to);
  const mails = Array.from({ length: count }, () => prepareMail(deps, recipientOf(to), mail));
  await commit(deps, (tx) => queuePrepared(tx, mails));
}

async function sendCode({ gatehouse: { deps } }: Product, to: UserBundle): Promise<void> {
  const now = deps.clock.now();
  const code = { kind: 'mailbox-code', code: new Secret('314159'), expiresAt: after(now, 15 * minute) } as const;
  await commit(deps, (tx) => queueMail(deps, tx, to, { ...code, facts: fromMachine, now }));
}

test('a code for the mailbox leaves at once while a slow server has all places of the mails to many taken, and many wait (SPEC P13, X10)', async () => {
  await using smtp = await startSmtp();
  await using product = await startProduct({ engine: 'sqlite', environment: { GATEHOUSE_SMTP_URL: smtp.url } });
  const { deps } = product.gatehouse;
  const [many, one] = [await bundleOf(deps, 'ana@northwind.example'), await bundleOf(deps, 'ben@northwind.example')];
  const slow = smtp.holdBack((to) => to === many.user.email);
  await queueMany(product, many, 60);
  await vi.waitFor(() => expect(slow.held()).toBe(3), within);
  await sendCode(product, one);
  const mail = await smtp.take((each) => each.to.includes(one.user.email));
  expect(mail.text).toContain('314159');
  expect(smtp.mails).toHaveLength(1);
  expect(slow.held()).toBe(3);
  slow.goOn();
  await vi.waitFor(() => expect(smtp.mails.length).toBe(61), { timeout: 30_000 });
  expect(smtp.connections).toBeLessThan(10);
  expect(await deps.store.outbox.backlog('mail')).toMatchObject({ givenUp: 0 });
});

test('a node sends no mail to many that is true no more, and takes it for no failure (SPEC P13)', async () => {
  await using smtp = await startSmtp();
  await using product = await startProduct({ engine: 'sqlite', environment: { GATEHOUSE_SMTP_URL: smtp.url } });
  const { deps } = product.gatehouse;
  const ana = await bundleOf(deps, 'ana@northwind.example');
  const [wrong, right] = [
    { ...trueReminder(deps, ana), deadline: mailDeadline },
    { ...trueReminder(deps, ana), helpContact: 'Door 3' },
  ].map((mail) => prepareMail(deps, recipientOf(ana), mail));
  if (!wrong || !right) throw new Error('two were prepared');
  await commit(deps, (tx) => queuePrepared(tx, [wrong, right]));
  await vi.waitFor(async () => expect(await deps.store.outbox.backlog('mail')).toMatchObject({ waiting: 0 }), within);
  expect(smtp.mails.map((mail) => mail.message.messageId)).toEqual([expect.stringContaining(right.id)]);
  expect(await deps.store.outbox.backlog('mail')).toMatchObject({ givenUp: 0 });
});
