import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoRecoveryCode, demoSetupKey } from '#demo/people.ts';
import { auditOf, count, countEvents, keyText, shared, type Installation } from '../support/fault-installation.ts';
import { startProxy, type PostgresProxy } from '../support/fault-proxy.ts';
import {
  afterPassword,
  codeOf,
  handsOutSession,
  isSignedIn,
  mailedCode,
  people,
  recoveryCodeOn,
  setupKeyOn,
} from '../support/fault-visits.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import type { Reply } from '../support/visitor.ts';

const open = new AsyncDisposableStack();
let installation: Installation;
let proxy: PostgresProxy;
let server: TestServer;

beforeAll(async () => {
  const database = await emptyDatabase();
  open.defer(() => database.drop());
  installation = shared(database.url);
  const directory = open.use(await temporaryDirectory());
  proxy = open.use(await startProxy(database.url));
  const env = { GATEHOUSE_KEYS: keyText('k1') };
  server = open.use(await startServer({ dataDirectory: directory.path, databaseUrl: proxy.url, env }));
});

afterAll(() => open.disposeAsync());

const sessions = (): Promise<number> => count(installation, 'select count(*) as n from sessions');

/** What an answer tells somebody who cannot know whether it was done. */
const told = (reply: Reply) => ({
  status: reply.status,
  saysWhenAgain: Number(reply.headers.get('retry-after')) > 0,
  saysWithWhat: reply.text.includes('if you used a code, try with a new one'),
  handsOutSession: handsOutSession(reply),
});

/** Never success: 503, when to try again, and with what. */
const unknown = { status: 503, saysWhenAgain: true, saysWithWhat: true, handsOutSession: false };

test('a commit that was carried out, its answer lost: no success is told, the code is spent, a new one signs in (SPEC X9, SECURITY I12)', async () => {
  const visitor = await afterPassword(server.url, people.enrolled);
  const { base } = visitor;
  const code = await codeOf();
  const cut = proxy.cutCommit('insert into "sessions"', 'after');
  expect(told(await visitor.post(`${visitor.base}/code`, { code }))).toEqual(unknown);
  await cut;
  expect(await sessions()).toBe(1);
  expect(await isSignedIn(visitor)).toBe(false);
  await visitor.open('/sign-in');
  await visitor.post(`${base}/code`, { code });
  expect([await sessions(), await countEvents(installation, 'code.accepted')]).toEqual([1, 1]);
  const other = await afterPassword(server.url, people.enrolled);
  expect((await other.post(`${other.base}/code`, { code })).status).toBe(422);
  const later = await afterPassword(server.url, people.enrolled);
  const reply = await later.post(`${later.base}/code`, { code: await codeOf(demoSetupKey, 1) });
  expect(handsOutSession(reply)).toBe(true);
  expect(await sessions()).toBe(2);
});

test('a commit that never reached the database: no success is told, nothing is half done, and the code still works once', async () => {
  const visitor = await afterPassword(server.url, people.enrolledToo);
  const code = await codeOf();
  const [before, accepted] = [await sessions(), await countEvents(installation, 'code.accepted')];
  const cut = proxy.cutCommit('insert into "sessions"', 'before');
  expect(told(await visitor.post(`${visitor.base}/code`, { code }))).toEqual(unknown);
  await cut;
  expect([await sessions(), await countEvents(installation, 'code.accepted')]).toEqual([before, accepted]);
  await visitor.open(visitor.base);
  expect(handsOutSession(await visitor.post(`${visitor.base}/code`, { code }))).toBe(true);
  const other = await afterPassword(server.url, people.enrolledToo);
  expect((await other.post(`${other.base}/code`, { code })).status).toBe(422);
  expect(await sessions()).toBe(before + 1);
});

test('a recovery code whose commit was carried out, its answer lost: it is spent, and the new one is shown where the sign-in goes on (SPEC R2)', async () => {
  const visitor = await afterPassword(server.url, people.enrolledToo);
  const cut = proxy.cutCommit('insert into "outbox"', 'after');
  expect(told(await visitor.post(`${visitor.base}/recovery`, { code: demoRecoveryCode }))).toEqual(unknown);
  await cut;
  await visitor.open(visitor.base);
  expect(recoveryCodeOn(visitor)).not.toBe(demoRecoveryCode);
  const other = await afterPassword(server.url, people.enrolledToo);
  expect((await other.post(`${other.base}/recovery`, { code: demoRecoveryCode })).status).toBe(422);
  expect(await countEvents(installation, 'recovery-code.spent')).toBe(1);
});

test('an enrollment whose commit was carried out, its answer lost: the app is bound once, and the set-up goes on where it was', async () => {
  const visitor = await afterPassword(server.url, people.forced);
  await visitor.submit(`${visitor.base}/set-up`);
  const mailed = await mailedCode(server.url, people.forced);
  const lost = proxy.cutCommit('update "mailboxes"', 'after');
  expect(told(await visitor.post(`${visitor.base}/mailbox`, { code: mailed }))).toEqual(unknown);
  await lost;
  await visitor.open(visitor.base);
  expect(visitor.path).toBe(`${visitor.base}/method`);
  await visitor.submit(`${visitor.base}/method`, { kind: 'app' });
  const code = await codeOf(setupKeyOn(visitor));
  const cut = proxy.cutCommit('insert into "outbox"', 'after');
  expect(told(await visitor.post(`${visitor.base}/app`, { code }))).toEqual(unknown);
  await cut;
  await visitor.open(visitor.base);
  expect(recoveryCodeOn(visitor)).toHaveLength(24);
  await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
  expect(await isSignedIn(visitor)).toBe(true);
  expect(await countEvents(installation, 'authenticator.bound')).toBe(1);
});

test('a wrong code whose commit never reached the database is not answered as judged', async () => {
  const visitor = await afterPassword(server.url, people.forced);
  const cut = proxy.cutCommit('update "authenticators"', 'before');
  expect(told(await visitor.post(`${visitor.base}/code`, { code: '000000' }))).toEqual(unknown);
  await cut;
});

test('after all of that the audit trail is whole (SPEC X8)', async () => {
  expect((await auditOf(installation)).findings).toEqual([]);
});
