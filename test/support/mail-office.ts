import { mailComposer } from '#courier/compose-mail.ts';
import { smtpTransport, type SmtpTimeouts } from '#courier/mail-smtp.ts';
import { fixedClock, type FixedClock } from '#crypto/clock.ts';
import { systemRandom } from '#crypto/random.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import { second } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import { prepareMail, queuePrepared, recipientOf, type Mail, type MailDeps, type Recipient } from '#flows/mail.ts';
import type { DeliveryReport } from '#jobs/outbox-worker.ts';
import { mailPost } from '#jobs/mail-post.ts';
import type { UserRecord } from '#ports/records.ts';
import type { Lane } from '#ports/outbox.ts';
import type { Store } from '#ports/store.ts';
import * as made from '../storage/records.ts';
import { mailCompany, mailedAt } from './mail-samples.ts';
import { hash, sealer } from './outbox.ts';
import { testWorker } from './outbox-worker.ts';
import { startSmtp, type TestSmtpServer } from './smtp.ts';
import { openSqlite } from './stores.ts';

type MailLane = Exclude<Lane, 'sms'>;

/** A company whose mails really leave: from a flow, through the outbox and its workers, over SMTP, to a server that reads them. */
export interface MailOffice extends AsyncDisposable {
  readonly smtp: TestSmtpServer;
  readonly store: Store;
  readonly clock: FixedClock;
  readonly reports: readonly DeliveryReport[];
  /** A new member of the company. */
  join(user?: Partial<UserRecord>): Promise<Recipient & { readonly membership: MembershipId }>;
  /** Queues a mail as flows do. */
  queue(to: Recipient, mail: Mail): Promise<void>;
  /** A round of the worker of a lane, to the end of all deliveries. */
  round(lane?: MailLane): Promise<void>;
  /** Begins the deliveries of a lane, and waits for none. */
  begin(lane: MailLane): Promise<void>;
}

const publicUrl = (): string => 'https://id.example.com';

const service = {
  name: 'Gatehouse',
  publicUrl,
  supportAddress: 'help@id.example.com',
  offered: ['app'],
  sms: { codeValidFor: 0, countries: [] },
} as const;

const from = { name: 'Gatehouse', address: 'sign-in@example.com' };

const usual = { connection: 4 * second, greeting: 4 * second, socket: 10 * second, whole: 20 * second };

export async function openMailOffice(timeouts: SmtpTimeouts = usual): Promise<MailOffice> {
  const { store, close } = await openSqlite();
  const smtp = await startSmtp();
  const clock = fixedClock(mailedAt);
  const deps: MailDeps = { random: systemRandom(clock), clock, hash, sealer, service };
  const transport = smtpTransport({ url: new Secret(smtp.url), from, timeouts });
  const reports: DeliveryReport[] = [];
  const facts = {
    outbox: store.outbox,
    clock,
    sealer,
    owner: 'node-1',
    onDelivery: (report: DeliveryReport): void => void reports.push(report),
  };
  const compose = mailComposer(publicUrl);
  const workers = {
    mail: testWorker(facts, mailPost(transport, compose)),
    'bulk-mail': testWorker(facts, mailPost(transport, compose, 'bulk-mail')),
  };
  await store.transact((tx) => tx.createCompany(made.company(mailCompany)));
  return {
    smtp,
    store,
    clock,
    reports,
    async join(user) {
      const record = made.user(user);
      const membership = made.membership(record.id, mailCompany.id);
      await store.transact(async (tx) => {
        await tx.createUser(record);
        await tx.addMembership(membership);
      });
      const bundle = await store.loadUser(record.id);
      if (!bundle) throw new Error('the user was not stored');
      return { ...recipientOf(bundle), membership: membership.id };
    },
    queue: (to, mail) => store.transact((tx) => queuePrepared(tx, [prepareMail(deps, to, mail)])),
    async round(lane = 'bulk-mail') {
      await workers[lane].round();
    },
    async begin(lane) {
      await workers[lane].begin();
    },
    async [Symbol.asyncDispose]() {
      await transport.close();
      await Promise.all([workers.mail.ended(), workers['bulk-mail'].ended()]);
      await smtp.stop();
      await close();
    },
  };
}
