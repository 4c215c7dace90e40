import { execFile, type ChildProcess } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { mailComposer } from '#courier/compose-mail.ts';
import { smtpTransport } from '#courier/mail-smtp.ts';
import { createSealer } from '#crypto/sealer.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { Fault } from '#domain/fault.ts';
import { day, hour, minute, second } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { MailTransport } from '#ports/courier.ts';
import type { Outbox } from '#ports/outbox.ts';
import { startSmtp, type TestSmtpServer } from '../../test/support/smtp.ts';
import { engines, type TestStore } from '../../test/support/stores.ts';
import { compose, keys, recipientIn, sealer, type Recipient } from '../../test/support/outbox.ts';
import { testWorker } from '../../test/support/outbox-worker.ts';
import { mailPost, type ComposeMail } from './mail-post.ts';
import type { DeliveryReport, OutboxDeps } from './outbox-worker.ts';

const from = { name: 'Gatehouse', address: 'sign-in@example.com' };
// Short for a server that hangs, long for one on a machine that is busy with other tests.
const timeouts = { connection: 1_000, greeting: 1_000, socket: 1_000, whole: 4_000 };

/** One database, one mail server, one recipient, and workers that the test makes. */
async function office(displayName?: string) {
  const [sqlite] = engines;
  if (!sqlite) throw new Error('no engine');
  const stores: TestStore = await sqlite.open();
  const smtp: TestSmtpServer = await startSmtp();
  const ana: Recipient = await recipientIn(stores.store, displayName);
  const reports: DeliveryReport[] = [];
  const worker = (
    owner = 'node-1',
    change: Partial<OutboxDeps & { mail: MailTransport; compose: ComposeMail }> = {},
  ) => {
    const mail = smtpTransport({ url: new Secret(smtp.url), from, timeouts });
    const { outbox } = stores.store;
    const onDelivery = (report: DeliveryReport): void => void reports.push(report);
    const { clock } = ana;
    const post = mailPost(change.mail ?? mail, change.compose ?? compose);
    return testWorker({ outbox, clock, sealer, owner, onDelivery, ...change }, post);
  };
  return {
    store: stores.store,
    target: stores.target,
    smtp,
    ana,
    reports,
    worker,
    outcomes: () => reports.map((report) => `${report.outcome} ${report.attempts}`),
    async [Symbol.asyncDispose]() {
      await smtp.stop();
      await stores.close();
    },
  };
}

describe('a queued mail', () => {
  test('is delivered once, over real SMTP, to the address that the database has', async () => {
    await using at = await office('Ana López');
    const id = await at.ana.queue();
    await at.worker().round();
    await at.worker().round();
    expect(at.smtp.mails).toHaveLength(1);
    const [mail] = at.smtp.mails;
    expect(mail?.to).toEqual(['ana@example.com']);
    expect(mail?.message.to).toEqual([expect.objectContaining({ name: 'Ana López', address: 'ana@example.com' })]);
    expect(mail?.message.messageId).toBe(`<${id}@id.example.com>`);
    expect(mail?.subject).toBe('New sign-in at Gatehouse');
    expect(await at.store.outbox.backlog()).toEqual({ waiting: 0, givenUp: 0 });
    expect(at.outcomes()).toEqual(['delivered 1']);
  });

  test('is delivered once, however many nodes work at it', async () => {
    await using at = await office();
    const ids = [];
    for (let count = 0; count < 24; count += 1) ids.push(await at.ana.queue({ device: `Device ${count}` }));
    const workers = ['a', 'b', 'c', 'd'].map((owner) => at.worker(owner));
    const drain = async (work: { round: () => Promise<boolean> }): Promise<void> => {
      while (await work.round()) continue;
    };
    await Promise.all(workers.map(drain));
    const arrived = at.smtp.mails.map((mail) => `${mail.message.messageId}`);
    expect(arrived.toSorted()).toEqual(ids.map((id) => `<${id}@id.example.com>`).toSorted());
  });

  test('put off by the server (451) is tried again after 10 s, with the same Message-ID', async () => {
    await using at = await office();
    const id = await at.ana.queue();
    await at.smtp.setMode('defer');
    await at.worker().round();
    await at.smtp.setMode('accept');
    at.ana.clock.advance(9 * second);
    await at.worker().round();
    expect(at.smtp.mails).toHaveLength(0);
    at.ana.clock.advance(second);
    await at.worker().round();
    expect(at.smtp.mails.map((mail) => mail.message.messageId)).toEqual([`<${id}@id.example.com>`]);
    expect(at.outcomes()).toEqual(['retry 1', 'delivered 2']);
  });

  test('refused for good (550) is given up at once', async () => {
    await using at = await office();
    await at.ana.queue();
    await at.smtp.setMode('reject');
    await at.worker().round();
    await at.smtp.setMode('accept');
    at.ana.clock.advance(day);
    await at.worker().round();
    expect(at.smtp.mails).toHaveLength(0);
    expect(at.outcomes()).toEqual(['given-up 1']);
    expect(await at.store.outbox.backlog()).toEqual({ waiting: 0, givenUp: 1 });
  });

  test.each(['down', 'hang'] as const)(
    'waits while the mail server is %s and leaves when it is back (SPEC X10)',
    async (mode) => {
      await using at = await office();
      await at.ana.queue();
      await at.smtp.setMode(mode);
      for (const rest of [0, 10 * second, 30 * second, 2 * minute]) {
        at.ana.clock.advance(rest);
        await at.worker().round();
      }
      await at.smtp.setMode('accept');
      at.ana.clock.advance(10 * minute);
      await at.worker().round();
      expect(at.smtp.mails).toHaveLength(1);
      expect(at.outcomes()).toEqual(['retry 1', 'retry 2', 'retry 3', 'retry 4', 'delivered 5']);
    },
  );

  test('is given up after a day without a mail server', async () => {
    await using at = await office();
    await at.ana.queue();
    await at.smtp.setMode('down');
    for (let hours = 0; hours < 26; hours += 1) {
      await at.worker().round();
      at.ana.clock.advance(hour);
    }
    expect(at.outcomes().at(-1)).toMatch(/^given-up/);
    expect(await at.store.outbox.backlog()).toEqual({ waiting: 0, givenUp: 1 });
  });

  test('whose code has expired is not sent', async () => {
    await using at = await office();
    await at.ana.queue({ uselessIn: 15 * minute });
    at.ana.clock.advance(15 * minute);
    await at.worker().round();
    expect(at.smtp.connections).toBe(0);
  });

  test('whose code would have expired by the next try is given up', async () => {
    await using at = await office();
    await at.ana.queue({ uselessIn: 5 * second });
    await at.smtp.setMode('down');
    await at.worker().round();
    expect(at.outcomes()).toEqual(['given-up 1']);
  });

  test('cannot be given a header or a recipient by a display name', async () => {
    await using at = await office('Ana\r\nBcc: eve@example.com\r\n\r\n"<eve@example.com>,');
    await at.ana.queue({ device: 'X\r\nBcc: eve@example.com' });
    await at.worker().round();
    const [mail] = at.smtp.mails;
    expect(mail?.to).toEqual(['ana@example.com']);
    expect(mail?.message.to).toHaveLength(1);
    expect(mail?.message.headers.map((header) => header.key)).not.toContain('bcc');
  });
});

describe('a worker', () => {
  test('killed in the middle of a delivery lets go when its lease runs out, and another one takes over', async () => {
    await using at = await office();
    await at.ana.queue();
    await at.smtp.setMode('hang');
    const child = workerProcess(at.target, at.smtp.url, at.ana.clock.now());
    while (at.smtp.connections === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await at.smtp.setMode('accept');
    at.ana.clock.advance(59 * second);
    await at.worker('node-2').round();
    expect(at.smtp.mails).toHaveLength(0);
    at.ana.clock.advance(second);
    await at.worker('node-2').round();
    expect(at.smtp.mails).toHaveLength(1);
    expect(at.outcomes()).toEqual(['delivered 2']);
  });

  test('whose database does not take the news of a delivery writes it down later and does not send again', async () => {
    await using at = await office();
    await at.ana.queue();
    const { outbox } = at.store;
    let isGone = true;
    const forgetful: Outbox = {
      ...outbox,
      markDelivered: (...news) =>
        isGone ? Promise.reject(new Fault('store-unavailable')) : outbox.markDelivered(...news),
    };
    const worker = at.worker('node-1', { outbox: forgetful });
    await worker.round();
    expect(worker.faults).toMatchObject([{ code: 'store-unavailable' }]);
    isGone = false;
    at.ana.clock.advance(minute);
    await worker.round();
    expect(at.smtp.mails).toHaveLength(1);
    expect(await outbox.backlog()).toEqual({ waiting: 0, givenUp: 0 });
  });

  test('whose lease ran out meanwhile leaves the decision to the one that took over', async () => {
    await using at = await office();
    await at.ana.queue();
    const slow = at.worker('node-1', {
      mail: {
        deliver: async () => {
          at.ana.clock.advance(minute);
          await at.worker('node-2').round();
          return { status: 'permanent', detail: 'too late to say' };
        },
        close: () => Promise.resolve(),
      },
    });
    await slow.round();
    expect(at.smtp.mails).toHaveLength(1);
    expect(at.outcomes()).toEqual(['delivered 2']);
    expect(await at.store.outbox.backlog()).toEqual({ waiting: 0, givenUp: 0 });
  });

  test('goes on with the others when one message fails', async () => {
    await using at = await office();
    await at.ana.queue({ content: 'no JSON' });
    await at.ana.queue();
    await at.worker().round();
    expect(at.smtp.mails).toHaveLength(1);
    expect(at.outcomes().toSorted()).toEqual(['delivered 1', 'given-up 1']);
  });

  test('without the right key waits for it, and never sends what it cannot read', async () => {
    await using at = await office();
    await at.ana.queue();
    const other = createSealer(loadKeyRing({ value: keys.replace('AQEB', 'AgIC') }));
    await at.worker('node-1', { sealer: other }).round();
    expect(at.reports).toMatchObject([{ outcome: 'retry', detail: 'secret-unreadable' }]);
    at.ana.clock.advance(10 * second);
    await at.worker().round();
    expect(at.smtp.mails).toHaveLength(1);
  });

  test('that does not know the address of its service yet waits for it', async () => {
    await using at = await office();
    await at.ana.queue();
    await at.worker('node-1', { compose: mailComposer(() => '') }).round();
    expect(at.outcomes()).toEqual(['retry 1']);
    at.ana.clock.advance(10 * second);
    await at.worker().round();
    expect(at.smtp.mails).toHaveLength(1);
  });

  test('throws when there is no database, so that its loop rests', async () => {
    await using at = await office();
    const gone: Outbox = { ...at.store.outbox, claimMessages: () => Promise.reject(new Fault('store-unavailable')) };
    await expect(at.worker('node-1', { outbox: gone }).round()).rejects.toThrow(Fault);
  });

  test('that is stopping claims nothing', async () => {
    await using at = await office();
    await at.ana.queue();
    expect(await at.worker().round(AbortSignal.abort())).toBe(false);
    expect(at.smtp.connections).toBe(0);
  });

  test('tells of its deliveries without address, name or content', async () => {
    await using at = await office('Ana López');
    await at.ana.queue();
    await at.smtp.setMode('reject');
    await at.worker().round();
    expect(JSON.stringify(at.reports)).not.toMatch(/ana|l\u00f3pez|firefox|example/i);
  });
});

/** A worker in a process of its own, on the same database at the same time of day. */
function workerProcess(target: TestStore['target'], url: string, now: number): ChildProcess {
  const program = `
    import { fixedClock } from '#crypto/clock.ts';
    import { smtpTransport } from '#courier/mail-smtp.ts';
    import { Secret } from '#domain/secret.ts';
    import { mailPost } from '#jobs/mail-post.ts';
    import { outboxWork } from '#jobs/outbox-worker.ts';
    import { openStore } from '#storage/open.ts';
    import { compose, sealer } from './test/support/outbox.ts';
    const { outbox } = await openStore(${JSON.stringify(target)});
    const mail = smtpTransport({ url: new Secret('${url}'), from: ${JSON.stringify(from)} });
    const clock = fixedClock(${now});
    const work = outboxWork({ outbox, clock, sealer, owner: 'killed', onDelivery() {}, onFault() {} }, mailPost(mail, compose));
    await work.round(AbortSignal.any([]));`;
  const options = ['--conditions=gatehouse-source', '--import', 'tsx', '--input-type=module', '--eval', program];
  return execFile(process.execPath, options, () => undefined);
}
