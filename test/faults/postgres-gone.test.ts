import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  auditOf,
  count,
  countEvents,
  keyText,
  query,
  shared,
  type Installation,
} from '../support/fault-installation.ts';
import { startStoppablePostgres, type StoppablePostgres } from '../support/fault-postgres.ts';
import { placesOfDatabase, visit } from '../support/fault-routes.ts';
import { until } from '../support/fault-until.ts';
import { afterPassword, codeOf, handsOutSession, isSignedIn, people, traffic } from '../support/fault-visits.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const open = new AsyncDisposableStack();
let postgres: StoppablePostgres;
let server: TestServer;
let installation: Installation;

beforeAll(async () => {
  postgres = open.use(await startStoppablePostgres());
  installation = shared(postgres.url);
  const directory = open.use(await temporaryDirectory());
  const env = { GATEHOUSE_KEYS: keyText('k1') };
  server = open.use(await startServer({ dataDirectory: directory.path, databaseUrl: postgres.url, env }));
});

afterAll(() => open.disposeAsync());

const statusOf = async (path: string): Promise<number> => (await fetch(server.url + path)).status;
const recovered = (): Promise<true> => until('recovery', async () => (await statusOf('/health/ready')) === 200);

test('with PostgreSQL stopped every page that needs it is 503 with Retry-After and words; the process lives and says that it is not ready (SECURITY I12)', async () => {
  const visitor = await afterPassword(server.url, people.free);
  const { base } = await afterPassword(server.url, people.enrolled);
  await visitor.open('/account');
  const token = visitor.formToken();
  await postgres.stop();
  for (const place of placesOfDatabase(base)) {
    const reply = await visit(visitor, token, place);
    const said = [place, reply.status, Number(reply.headers.get('retry-after')) > 0, reply.text.includes('<h1>')];
    expect(said).toEqual([place, 503, true, true]);
    expect(reply.text).toContain('We cannot do this right now');
    expect(reply.headers.getSetCookie()).toEqual([]);
  }
  expect(
    await Promise.all(
      ['/health/live', '/health/ready', '/sign-in', '/assets/gatehouse.css', '/help', '/help/clock'].map(statusOf),
    ),
  ).toEqual([200, 503, 200, 200, 200, 200]);
  await postgres.start();
  await recovered();
});

test('when PostgreSQL is back the server goes on by itself, with the sessions and interactions there were, and nothing half done', async () => {
  const signedIn = await afterPassword(server.url, people.free);
  const visitor = await afterPassword(server.url, people.enrolled);
  const { base } = visitor;
  await postgres.stop();
  expect((await visitor.post(`${base}/code`, { code: '000000' })).status).toBe(503);
  await visitor.open('/sign-in');
  expect((await visitor.post('/sign-in', { email: people.free })).status).toBe(503);
  await postgres.start();
  await recovered();
  expect(await isSignedIn(signedIn)).toBe(true);
  await visitor.open(base);
  expect(handsOutSession(await visitor.post(`${base}/code`, { code: await codeOf() }))).toBe(true);
  expect(await countEvents(installation, 'code.refused')).toBe(0);
  expect(await count(installation, 'select count(*) as n from authenticators where failures > 0')).toBe(0);
  expect(await count(installation, 'select count(*) as n from interactions')).toBe(4);
});

test('when PostgreSQL crashes in the middle of traffic nobody gets an error but 503, and every session handed out is there afterwards (SPEC X9)', async () => {
  const { sessions, statuses } = await traffic([server.url], 8, () => postgres.stop('crash'));
  await postgres.start();
  await recovered();
  expect(statuses).toEqual(new Set([303, 503]));
  expect(await Promise.all(sessions.map(isSignedIn))).toEqual(sessions.map(() => true));
});

test('a PostgreSQL that takes no writes any more is 503 for what writes, and not forever (SECURITY, Durable means)', async () => {
  const visitor = await afterPassword(server.url, people.enrolledToo);
  const { base } = visitor;
  await postgres.say('alter system set default_transaction_read_only = on');
  await postgres.say('select pg_reload_conf()');
  const read = `select 1 where current_setting('default_transaction_read_only') = 'on'`;
  await until('the setting', async () => (await query(installation, read)).length === 1);
  const code = await codeOf();
  const refused = await visitor.post(`${base}/code`, { code });
  expect([refused.status, handsOutSession(refused)]).toEqual([503, false]);
  await postgres.say('alter system set default_transaction_read_only = off');
  await postgres.say('select pg_reload_conf()');
  await until('writes', async () => {
    await visitor.open(base);
    return handsOutSession(await visitor.post(`${base}/code`, { code }));
  });
  expect(await countEvents(installation, 'code.accepted')).toBe(2);
});

test('asked to end while PostgreSQL is stopped, the server ends with code 0', async () => {
  await using directory = await temporaryDirectory();
  const env = { GATEHOUSE_KEYS: keyText('k1') };
  const other = await startServer({ dataDirectory: directory.path, databaseUrl: postgres.url, env });
  await postgres.stop();
  expect((await fetch(`${other.url}/health/ready`)).status).toBe(503);
  expect(await other.stop()).toBe(0);
  await postgres.start();
  await recovered();
});

test('after all of that the audit trail is whole (SPEC X8)', async () => {
  expect((await auditOf(installation)).findings).toEqual([]);
});
