import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoPeople } from '#demo/people.ts';
import { auditOf, count, countEvents, embedded } from '../support/fault-installation.ts';
import { until } from '../support/fault-until.ts';
import {
  afterPassword,
  codeOf,
  isSignedIn,
  mailedCode,
  mailedLink,
  movedTo,
  people,
  recoveryCodeOn,
  setupKeyOn,
  traffic,
} from '../support/fault-visits.ts';
import { failToStart, startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { Visitor } from '../support/visitor.ts';

test('a second server on one data directory refuses, says which process has it and what to do, and ends with code 2 (DESIGN 2)', async () => {
  await using directory = await temporaryDirectory();
  await using server = await startServer({ dataDirectory: directory.path });
  const second = await failToStart({ dataDirectory: directory.path });
  expect(second.code).toBe(2);
  expect(second.stderr).toContain(`(process ${server.pid}) is using ${directory.path}`);
  expect(second.stderr).toContain('DATABASE_URL');
  expect(second.stderr).not.toMatch(/^\s+at /m);
  const visitor = await afterPassword(server.url, people.free);
  expect(await isSignedIn(visitor)).toBe(true);
});

test('of two servers that start together on one empty data directory exactly one comes up; the other refuses with code 2', async () => {
  await using directory = await temporaryDirectory();
  const starts = await Promise.allSettled([1, 2].map(() => startServer({ dataDirectory: directory.path })));
  const [up, ...others] = starts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const refusals = starts.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  expect([up !== undefined, others.length, refusals.length]).toEqual([true, 0, 1]);
  expect(refusals[0]).toMatch(/ended with code 2[^]*is using/);
  expect(await isSignedIn(await afterPassword(up?.url ?? '', people.free))).toBe(true);
  expect(await up?.stop()).toBe(0);
});

test.each([0, 1, 100_000, 300_000])(
  'killed in its very first start, once %i bytes are written, the next start comes up with one whole demo',
  async (written) => {
    await using directory = await temporaryDirectory();
    let isOver = false;
    const started = startServer({ dataDirectory: directory.path })
      .then((server) => server.kill())
      .catch(() => undefined)
      .finally(() => {
        isOver = true;
      });
    const pid = await until('the first writes', async () => (isOver ? 'none' : pidOnce(directory.path, written)));
    if (typeof pid === 'number') killIfAlive(pid);
    await started;

    await using server = await startServer({ dataDirectory: directory.path });
    const installation = embedded(directory.path);
    expect(await count(installation, 'select count(*) as n from users')).toBe(demoPeople.length);
    expect(await countEvents(installation, 'demo.seeded')).toBe(1);
    expect(await isSignedIn(await afterPassword(server.url, people.free))).toBe(true);
  },
);

/** The server's process, once its log of writes has grown to so many bytes, or has been tidied away already. */
function pidOnce(directory: string, written: number): number | null {
  const [pidFile, log] = [`${directory}/server.pid`, `${directory}/gatehouse.db-wal`];
  if (!existsSync(pidFile)) return null;
  const size = existsSync(log) ? statSync(log).size : 0;
  return size >= written ? Number(readFileSync(pidFile, 'utf8')) : null;
}

/** It has ended already where the test was slower than its start. */
function killIfAlive(pid: number): void {
  if (existsSync(`/proc/${pid}`)) process.kill(pid, 'SIGKILL');
}

test('what was acknowledged of an enrollment holds after kill -9: the app is bound, its code spent, the recovery code works (SPEC X9)', async () => {
  await using directory = await temporaryDirectory();
  const before = await startServer({ dataDirectory: directory.path });
  const visitor = await afterPassword(before.url, people.forced);
  await visitor.submit(`${visitor.base}/set-up`);
  await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(before.url, people.forced) });
  await visitor.submit(`${visitor.base}/method`, { kind: 'app' });
  const setupKey = setupKeyOn(visitor);
  const code = await codeOf(setupKey);
  const confirmed = await visitor.post(`${visitor.base}/app`, { code });
  await before.kill();
  expect(confirmed.location).toBe(`${visitor.base}/recovery-code`);

  await using after = await startServer({ dataDirectory: directory.path });
  const again = movedTo(visitor, after.url);
  await again.open(confirmed.location ?? '');
  const recoveryCode = recoveryCodeOn(again);
  const other = await afterPassword(after.url, people.forced);
  expect(other.path).toBe(`${other.base}/code`);
  expect((await other.post(`${other.base}/code`, { code })).status).toBe(422);
  const recovered = await other.post(`${other.base}/recovery`, { code: recoveryCode });
  expect(recovered.location).toBe(`${other.base}/recovery-code`);
});

test('what was acknowledged of a password reset holds after kill -9, and the link stays spent (SPEC X9, S5)', async () => {
  await using directory = await temporaryDirectory();
  const before = await startServer({ dataDirectory: directory.path });
  const visitor = new Visitor(before.url);
  await visitor.open('/sign-in');
  await visitor.submit('/sign-in', { email: people.free });
  await visitor.submit(`${visitor.base}/forgot`);
  const link = await mailedLink(before.url, people.free);
  await visitor.open(link);
  await visitor.submit(link);
  const password = 'nine stones in a dry ditch';
  const replaced = await visitor.post(`${visitor.base}/new-password`, { password, again: password });
  await before.kill();
  expect(replaced.status).toBe(303);

  await using after = await startServer({ dataDirectory: directory.path });
  expect(await isSignedIn(await afterPassword(after.url, people.free))).toBe(false);
  expect(await isSignedIn(await afterPassword(after.url, people.free, password))).toBe(true);
  expect((await new Visitor(after.url).open(link)).status).toBe(422);
});

test('every session that was handed out before kill -9 in the middle of traffic is there afterwards (SPEC X9)', async () => {
  await using directory = await temporaryDirectory();
  const before = await startServer({ dataDirectory: directory.path });
  const { sessions } = await traffic([before.url], 8, () => before.kill());

  await using after = await startServer({ dataDirectory: directory.path });
  const alive = await Promise.all(sessions.map((one) => isSignedIn(movedTo(one, after.url))));
  expect(alive).toEqual(sessions.map(() => true));
  const installation = embedded(directory.path);
  expect((await auditOf(installation)).findings).toEqual([]);
  expect(await countEvents(installation, 'session.created')).toBeGreaterThanOrEqual(sessions.length);
});
