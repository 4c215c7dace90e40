import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoRecoveryCode } from '#demo/people.ts';
import { passFromConsole } from '../support/console-pass.ts';
import { auditOf, count, embedded, type Installation } from '../support/fault-installation.ts';
import { until } from '../support/fault-until.ts';
import {
  afterPassword,
  codeOf,
  handsOutSession,
  isSignedIn,
  people,
  recoveryCodeOn,
  signInWithApp,
} from '../support/fault-visits.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { startSmtp, type SmtpMode, type TestSmtpServer } from '../support/smtp.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { Visitor } from '../support/visitor.ts';

const quarter = 15 * 60_000;

let open: AsyncDisposableStack;
let smtp: TestSmtpServer;
let server: TestServer;
let installation: Installation;

async function start(movableClock: boolean): Promise<void> {
  open = new AsyncDisposableStack();
  const directory = open.use(await temporaryDirectory());
  smtp = open.use(await startSmtp());
  const env = { GATEHOUSE_SMTP_URL: smtp.url };
  server = open.use(await startServer({ dataDirectory: directory.path, env, movableClock }));
  installation = embedded(directory.path);
}

const waiting = `select count(*) as n from outbox where done_at is null`;

/** Asks for a link by mail, so that there is something to deliver. */
async function forget(email: string): Promise<Visitor> {
  const visitor = new Visitor(server.url);
  await visitor.open('/sign-in');
  await visitor.submit('/sign-in', { email });
  await visitor.submit(`${visitor.base}/forgot`);
  return visitor;
}

describe.each<{ mode: SmtpMode }>([{ mode: 'hang' }, { mode: 'down' }, { mode: 'defer' }, { mode: 'reject' }])(
  'while the mail server is in a state called $mode (SPEC X10, SECURITY I16)',
  ({ mode }) => {
    beforeAll(async () => {
      await start(false);
      await smtp.setMode(mode);
      await forget(people.free);
      if (mode !== 'down') await until('a delivery under way', async () => smtp.connections > 0);
    });

    afterAll(() => open.disposeAsync());

    test('people sign in by app, by recovery code and by password', async () => {
      expect(await isSignedIn(await signInWithApp(server.url, people.enrolled))).toBe(true);
      const visitor = await afterPassword(server.url, people.enrolledToo);
      await visitor.submit(`${visitor.base}/recovery`, { code: demoRecoveryCode });
      expect(recoveryCodeOn(visitor)).toHaveLength(24);
      const { base } = visitor;
      await visitor.submit(`${base}/recovery-code/save`, { saved: 'yes' });
      expect(handsOutSession(await visitor.post(`${base}/repair`, { choice: 'elsewhere' }))).toBe(true);
      expect(await isSignedIn(await afterPassword(server.url, people.free))).toBe(true);
      expect(smtp.mails).toEqual([]);
    });

    test('forced enrollment explains itself up to the mailbox code, which is asked for all the same', async () => {
      const visitor = await afterPassword(server.url, people.forced);
      expect(visitor.text).toContain('Two-Factor Authentication Required');
      const reply = await visitor.submit(`${visitor.base}/set-up`);
      expect([reply.status, visitor.path]).toEqual([200, `${visitor.base}/mailbox`]);
      expect(visitor.text).toContain('Check your mail');
      expect(visitor.text).toContain('I cannot read this mailbox');
      expect(visitor.text).toContain('it@northwind.example');
    });

    test('before the deadline "Not now" still leads on, also from the mailbox page (SPEC P3)', async () => {
      const visitor = await afterPassword(server.url, people.early);
      const { base } = visitor;
      expect(visitor.path).toBe(`${base}/early`);
      await visitor.submit(`${base}/set-up`);
      expect(visitor.path).toBe(`${base}/mailbox`);
      expect(handsOutSession(await visitor.post(`${base}/not-now`))).toBe(true);
      expect(await isSignedIn(visitor)).toBe(true);
    });

    test('an act that asks somebody without a second factor for the mailbox waits, with what was sent kept (SPEC C6, S8)', async () => {
      const visitor = await afterPassword(server.url, people.free);
      await visitor.open('/account/security');
      await visitor.submit('/account/security/always-require/off');
      expect(visitor.path).toBe(`${visitor.base}/mailbox`);
      for (const words of ['Nothing came?', 'I cannot read this mailbox', 'What you sent is kept for an hour.']) {
        expect(visitor.text).toContain(words);
      }
      await visitor.submit(`${visitor.base}/leave`);
      expect(visitor.path).toMatch(/^\/account\/again\/drf_/);
      expect(await isSignedIn(visitor)).toBe(true);
    });

    test('a first method is set up all the same, by an enrollment pass of an administrator (SPEC A6, X10)', async () => {
      const pass = await passFromConsole(await signInWithApp(server.url, people.enrolledToo, 1), people.forced);
      const visitor = await afterPassword(server.url, people.forced);
      const { base } = visitor;
      await visitor.submit(`${base}/set-up`);
      await visitor.submit(`${base}/pass`, { pass });
      expect(visitor.path).toBe(`${base}/method`);
      await visitor.submit(`${base}/method`, { kind: 'app' });
      const key = /id="setup-key"[^>]*>([A-Z2-7 ]+)</.exec(visitor.text)?.[1]?.replaceAll(' ', '') ?? '';
      await visitor.submit(`${base}/app`, { code: await codeOf(key) });
      expect(recoveryCodeOn(visitor)).toHaveLength(24);
      expect(handsOutSession(await visitor.post(`${base}/recovery-code/save`, { saved: 'yes' }))).toBe(true);
      expect(smtp.mails).toEqual([]);
    });

    test('the audit trail is whole (SPEC X8)', async () => {
      expect((await auditOf(installation)).findings).toEqual([]);
    });
  },
);

test('a whole sign-in is over while the one delivery that hangs is still hanging: no answer waits for mail (SECURITY I16)', async () => {
  await start(false);
  await smtp.setMode('hang');
  await forget(people.free);
  const held = `select count(*) as n from outbox where claimed_by is not null and attempts = 1`;
  await until('a delivery under way', async () => smtp.connections === 1 && (await count(installation, held)) === 1);
  expect(await isSignedIn(await signInWithApp(server.url, people.enrolled))).toBe(true);
  expect(await count(installation, held)).toBe(1);
  expect([smtp.connections, smtp.mails.length]).toEqual([1, 0]);
  await open.disposeAsync();
});

describe('when the mail server is back', () => {
  beforeEach(() => start(true));
  afterEach(() => open.disposeAsync());

  test('the newest mailbox code arrives and proves the mailbox; one that expired meanwhile never arrives', async () => {
    await smtp.setMode('down');
    const first = await afterPassword(server.url, people.forced);
    await first.submit(`${first.base}/set-up`);
    server.moveClock(quarter + 60_000);
    const second = await until('the clock to be taken over', async () => {
      const visitor = await afterPassword(server.url, people.forced);
      const shown = await visitor.submit(`${visitor.base}/set-up`);
      return shown.text.includes('We sent a 6-digit code') ? visitor : null;
    });
    await smtp.setMode('accept');
    server.moveClock(quarter + 120_000);
    const mail = await smtp.take((one) => one.to.includes(people.forced), 30_000);
    const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? '';
    await second.submit(`${second.base}/mailbox`, { code });
    expect(second.path).toBe(`${second.base}/method`);
    expect(smtp.mails).toHaveLength(1);
  });

  test('what a mail server put off or could not take is delivered once, and given up when it refuses for good', async () => {
    await smtp.setMode('defer');
    await forget(people.free);
    await until('a first try', async () => (await count(installation, `${waiting} and detail is not null`)) === 1);
    await smtp.setMode('accept');
    server.moveClock(60_000);
    const mail = await smtp.take((one) => one.to.includes(people.free), 30_000);
    expect(mail.text).toContain('/reset/');
    await smtp.setMode('reject');
    await forget(people.early);
    const givenUp = `select count(*) as n from outbox where outcome = 'given-up' and sealed_content is null`;
    await until('giving up', async () => (await count(installation, givenUp)) === 1);
    expect(smtp.mails).toHaveLength(1);
    expect(server.stderr()).not.toContain('@');
  });
});
