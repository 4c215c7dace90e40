import { expect, test } from 'vitest';
import { mailingsLease } from '#jobs/scheduler.ts';
import { count, keyText, shared } from '../support/fault-installation.ts';
import {
  addReaders,
  aheadToReminder,
  announceTo,
  arrivedAt,
  endLeases,
  robLease,
  tryNow,
  untilDelivered,
  untilQueued,
  untilWritten,
  waiting,
  writtenOf,
} from '../support/fault-mailing.ts';
import { startNodes } from '../support/fault-nodes.ts';
import { placeFor } from '../support/fault-place.ts';
import { startProxy } from '../support/fault-proxy.ts';
import { until } from '../support/fault-until.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { engineNames } from '../support/product.ts';
import { startServer } from '../support/server.ts';
import { startSmtp } from '../support/smtp.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { Visitor } from '../support/visitor.ts';

const many = 160;
const some = 120;
const patience = 240_000;

/** Everybody has been told once: one notice, one message, one Message-ID. */
const once = (people: number) => ({ notices: people, messages: people, queued: people, isDone: true });

test.each(engineNames)(
  'a server that is killed in the middle of a mailing to 160 people, on %s: started again, it tells everybody once (SPEC P13)',
  async (engine) => {
    await using smtp = await startSmtp();
    await using place = await placeFor(engine);
    const options = { ...place.options, env: { ...place.options.env, GATEHOUSE_SMTP_URL: smtp.url } };
    const killed = await startServer(options);
    const readers = await addReaders(place.installation, many);
    await announceTo(place.installation, readers);
    await untilQueued(place.installation, readers, 60);
    await killed.kill();
    const cut = await writtenOf(place.installation, readers);
    expect(cut).toEqual({ notices: cut.queued, messages: cut.queued, queued: cut.queued, isDone: false });
    expect(cut.queued).toBeLessThan(many);

    await endLeases(place.installation);
    await using server = await startServer(options);
    expect(await untilWritten(place.installation, readers)).toEqual(once(many));
    // What was on its way waits for half a minute.
    await tryNow(place.installation);
    await untilDelivered(place.installation);
    const { people, ids, copies } = arrivedAt(smtp);
    expect([people, ids]).toEqual([many, many]);
    // What was on its way when the process ended may come again, under the same id.
    expect(copies - many).toBeLessThanOrEqual(3);
    expect(server.stderr()).not.toMatch(/a job failed/);
  },
  patience,
);

test(
  'two nodes at the same mailing, each of which takes the other for dead again and again, tell everybody once',
  async () => {
    await using smtp = await startSmtp();
    await using nodes = await startNodes({ env: { GATEHOUSE_SMTP_URL: smtp.url } });
    const readers = await addReaders(nodes, many);
    await announceTo(nodes, readers);
    const stop = new AbortController();
    const robbing = robLease(nodes, stop.signal);
    expect(await untilWritten(nodes, readers)).toEqual(once(many));
    stop.abort();
    expect(await robbing).toBe(2);
    await untilDelivered(nodes);
    expect(arrivedAt(smtp)).toEqual({ people: many, ids: many, copies: many });
    expect(nodes.servers.map((one) => one.stderr().includes('a job failed'))).toEqual([false, false]);
  },
  patience,
);

test(
  'a database that goes away in the middle of a mailing: when it is back everybody is told once',
  async () => {
    await using smtp = await startSmtp();
    await using open = new AsyncDisposableStack();
    const directory = open.use(await temporaryDirectory());
    const database = await emptyDatabase();
    open.defer(() => database.drop());
    const proxy = open.use(await startProxy(database.url));
    const installation = shared(database.url);
    const env = { GATEHOUSE_KEYS: keyText('k1'), GATEHOUSE_SMTP_URL: smtp.url };
    const server = open.use(await startServer({ dataDirectory: directory.path, databaseUrl: proxy.url, env }));
    const readers = await addReaders(installation, some);
    // The answer to a commit is lost, and a commit never comes: nobody knows which of the two it was.
    const unheard = proxy.cutCommit('notices', 'after');
    await announceTo(installation, readers);
    await unheard;
    await proxy.cutCommit('notices', 'before');
    await untilQueued(installation, readers, 40);
    proxy.setMode('refuse');
    await until('a job that noticed', async () => server.stderr().includes('"job":"mailings"'));
    const { queued, ...rest } = await writtenOf(installation, readers);
    expect(rest).toEqual({ notices: queued, messages: queued, isDone: false });
    proxy.setMode('pass');
    expect(await untilWritten(installation, readers)).toEqual(once(some));
    await endLeases(installation);
    await untilDelivered(installation);
    expect(arrivedAt(smtp)).toMatchObject({ people: some, ids: some });
  },
  patience,
);

test(
  'a clock that jumps to the morning of a reminder in the middle of a mailing, and back while the server is killed: everybody is told once, and nothing waits for that morning',
  async () => {
    await using smtp = await startSmtp();
    await using place = await placeFor('sqlite');
    const options = { ...place.options, env: { GATEHOUSE_SMTP_URL: smtp.url } };
    const jumping = await startServer({ ...options, movableClock: true });
    const ahead = aheadToReminder();
    jumping.moveClock(ahead);
    const readers = await addReaders(place.installation, many);
    await announceTo(place.installation, readers);
    await untilQueued(place.installation, readers, 60);
    await jumping.kill();
    const held = `select count(*) as n from leases where name = '${mailingsLease}' and until > ${Date.now() + ahead / 2}`;
    expect(await count(place.installation, held)).toBe(1);
    expect((await writtenOf(place.installation, readers)).isDone).toBe(false);
    await using server = await startServer(options);
    expect(await untilWritten(place.installation, readers)).toEqual(once(many));
    // What was queued while the clock was ahead is due on that morning.
    await tryNow(place.installation);
    await untilDelivered(place.installation);
    const { people, ids, copies } = arrivedAt(smtp);
    expect([people, ids]).toEqual([many, many]);
    expect(copies - many).toBeLessThanOrEqual(3);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  },
  patience,
);

test.each(engineNames)(
  'a mail server that is away during a mailing, on %s: everybody is queued once, and told when it is back (SPEC X10)',
  async (engine) => {
    await using smtp = await startSmtp();
    await smtp.setMode('down');
    await using place = await placeFor(engine);
    const env = { ...place.options.env, GATEHOUSE_SMTP_URL: smtp.url };
    await using server = await startServer({ ...place.options, env });
    const readers = await addReaders(place.installation, some);
    await announceTo(place.installation, readers);
    expect(await untilWritten(place.installation, readers)).toEqual(once(some));
    await until('a mail that did not leave', async () => server.stderr().includes('will be tried again'));
    expect(await count(place.installation, waiting)).toBe(some);
    await smtp.setMode('accept');
    await until('an empty outbox', async () => {
      await tryNow(place.installation);
      return (await count(place.installation, waiting)) === 0;
    });
    expect(arrivedAt(smtp)).toEqual({ people: some, ids: some, copies: some });
    expect(await writtenOf(place.installation, readers)).toEqual(once(some));
  },
  patience,
);

test.each(engineNames)(
  'mails that somebody waits for leave at once while 160 to many wait, on %s',
  async (engine) => {
    await using smtp = await startSmtp();
    await smtp.setMode('down');
    await using place = await placeFor(engine);
    const env = { ...place.options.env, GATEHOUSE_SMTP_URL: smtp.url };
    await using server = await startServer({ ...place.options, env });
    const readers = await addReaders(place.installation, many);
    await announceTo(place.installation, readers);
    await untilWritten(place.installation, readers);
    await smtp.setMode('accept');
    await tryNow(place.installation);
    const visitor = new Visitor(server.url);
    await visitor.open('/sign-in');
    await visitor.submit('/sign-in', { email: 'ben@northwind.example' });
    await visitor.submit(`${visitor.base}/forgot`);
    await smtp.take((mail) => mail.to.includes('ben@northwind.example'), 60_000);
    const { copies } = arrivedAt(smtp);
    expect(copies).toBeLessThan(many / 2);
    expect(await count(place.installation, waiting)).toBeGreaterThan(many / 2);
  },
  patience,
);
