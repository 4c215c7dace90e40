import { execFileSync } from 'node:child_process';
import { chmod, cp, rename, rm } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { auditOf, count, countEvents, embedded } from '../support/fault-installation.ts';
import { placesOfDatabase, visit } from '../support/fault-routes.ts';
import { until } from '../support/fault-until.ts';
import { afterPassword, codeOf, handsOutSession, isSignedIn, people, signInWithApp } from '../support/fault-visits.ts';
import { failToStart, startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { Visitor, type Reply } from '../support/visitor.ts';

const told = (reply: Reply) => [reply.status, Number(reply.headers.get('retry-after')) > 0, handsOutSession(reply)];
const unavailable = [503, true, false];

/** Sends a code until it is taken: how somebody with that page before him sees that the service is back. */
async function untilTaken(visitor: Visitor, base: string, code: string): Promise<void> {
  await until('the code to be taken', async () => {
    await visitor.open(base);
    return handsOutSession(await visitor.post(`${base}/code`, { code }));
  });
}

test('a database that another process has locked for longer than the patience is 503 for what writes; meanwhile the server answers all else (DESIGN 2)', async () => {
  await using directory = await temporaryDirectory();
  await using server = await startServer({ dataDirectory: directory.path });
  const visitor = await afterPassword(server.url, people.enrolled);
  const { base } = visitor;
  const code = await codeOf();
  const other = new Database(directory.file('gatehouse.db'), { timeout: 1_000 });
  other.exec('begin immediate');
  const answers: string[] = [];
  const note = async (name: string, reply: Promise<Reply>): Promise<Reply> => {
    const got = await reply;
    answers.push(name);
    return got;
  };
  const posted = note('code', visitor.post(`${base}/code`, { code }));
  for (const path of ['/health/live', '/assets/gatehouse.css', '/sign-in', `${base}/code`]) {
    expect((await note(path, visitor.request('GET', path))).status).toBe(200);
  }
  expect(told(await posted)).toEqual(unavailable);
  expect(answers.at(-1)).toBe('code');
  other.exec('rollback');
  other.close();
  expect(await countEvents(embedded(directory.path), 'code.accepted')).toBe(0);
  await visitor.open(base);
  expect(handsOutSession(await visitor.post(`${base}/code`, { code }))).toBe(true);
});

test('a data directory that is taken away is 503 on every page that needs it; put back, the server goes on by itself where it was', async () => {
  await using directory = await temporaryDirectory();
  const [data, away] = [directory.file('data'), directory.file('away')];
  await using server = await startServer({ dataDirectory: data });
  const signedIn = await signInWithApp(server.url, people.enrolledToo);
  const waiting = await afterPassword(server.url, people.enrolled);
  const { base } = waiting;
  await signedIn.open('/account');
  const token = signedIn.formToken();
  await rename(data, away);
  for (const place of placesOfDatabase(base)) {
    const reply = await visit(signedIn, token, place);
    expect([place, ...told(reply)]).toEqual([place, ...unavailable]);
    expect(reply.text).toContain('We cannot do this right now');
  }
  const quiet = ['/health/live', '/health/ready', '/sign-in'].map(
    async (path) => (await fetch(server.url + path)).status,
  );
  expect(await Promise.all(quiet)).toEqual([200, 503, 200]);
  await rename(away, data);
  await untilTaken(waiting, base, await codeOf());
  expect(await isSignedIn(signedIn)).toBe(true);
  expect((await auditOf(embedded(data))).findings).toEqual([]);
});

test('a data directory that is deleted stays 503, and nothing is acknowledged into the deleted file', async () => {
  await using directory = await temporaryDirectory();
  const data = directory.file('data');
  const server = await startServer({ dataDirectory: data });
  const visitor = await afterPassword(server.url, people.enrolled);
  await rm(data, { recursive: true });
  expect(told(await visitor.post(`${visitor.base}/code`, { code: await codeOf() }))).toEqual(unavailable);
  const begun = new Visitor(server.url);
  await begun.open('/sign-in');
  expect(told(await begun.post('/sign-in', { email: people.free }))).toEqual(unavailable);
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
});

test('a volume that came back read-only is 503 for what writes, and taken again once it may be written', async () => {
  await using directory = await temporaryDirectory();
  const [data, old] = [directory.file('data'), directory.file('old')];
  await using server = await startServer({ dataDirectory: data, boundByModes: true });
  const visitor = await afterPassword(server.url, people.enrolled);
  const { base } = visitor;
  const code = await codeOf();
  await rename(data, old);
  await cp(old, data, { recursive: true });
  await setWritable(data, false);
  expect(told(await visitor.post(`${base}/code`, { code }))).toEqual(unavailable);
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  await setWritable(data, true);
  await untilTaken(visitor, base, code);
  expect(await countEvents(embedded(data), 'code.accepted')).toBe(1);
  expect((await auditOf(embedded(data))).findings).toEqual([]);
});

async function setWritable(data: string, isWritable: boolean): Promise<void> {
  for (const name of ['gatehouse.db', 'gatehouse.db-wal', 'gatehouse.db-shm']) {
    await chmod(`${data}/${name}`, isWritable ? 0o600 : 0o400);
  }
  await chmod(data, isWritable ? 0o700 : 0o500);
}

test('a disk that takes no more is 503 for what writes, reads go on, and nothing is half done once there is room again (SPEC X9)', async () => {
  await using directory = await temporaryDirectory();
  await using server = await startServer({ dataDirectory: directory.path });
  const signedIn = await signInWithApp(server.url, people.enrolledToo);
  const visitor = await afterPassword(server.url, people.enrolled);
  const { base } = visitor;
  const installation = embedded(directory.path);
  const before = await count(installation, 'select count(*) as n from audit_events');
  limitFiles(server.pid, '4096');
  const code = await codeOf();
  expect(told(await visitor.post(`${base}/code`, { code }))).toEqual(unavailable);
  await signedIn.open('/sign-in');
  expect(told(await signedIn.post('/sign-in', { email: people.free }))).toEqual(unavailable);
  expect(await isSignedIn(signedIn)).toBe(true);
  expect(await count(installation, 'select count(*) as n from audit_events')).toBe(before);
  limitFiles(server.pid, 'unlimited');
  await untilTaken(visitor, base, code);
  expect(await countEvents(installation, 'code.accepted')).toBe(2);
  expect((await auditOf(installation)).findings).toEqual([]);
});

/** No file of the process may grow beyond this: writes fail as they do on a full disk. */
function limitFiles(pid: number, bytes: string): void {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`]);
}

test('a server whose database is locked for good by another program says so and ends with code 2', async () => {
  await using directory = await temporaryDirectory();
  await (await startServer({ dataDirectory: directory.path })).stop();
  const other = new Database(directory.file('server.lock'), { timeout: 1_000 });
  other.exec('begin exclusive');
  const exit = await failToStart({ dataDirectory: directory.path });
  other.close();
  expect([exit.code, exit.stderr]).toEqual([2, expect.stringContaining(`is using ${directory.path}`)]);
});
