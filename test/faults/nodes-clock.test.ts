import { expect, test } from 'vitest';
import { demoSetupKey } from '#demo/people.ts';
import { count, embedded, keyText, shared } from '../support/fault-installation.ts';
import { until } from '../support/fault-until.ts';
import {
  afterPassword,
  codeOf,
  handsOutSession,
  isSignedIn,
  movedTo,
  people,
  signInWithApp,
} from '../support/fault-visits.ts';
import { movableClock } from '../support/movable-clock.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const minute = 60_000;
const hour = 60 * minute;

test('a node whose machine is an hour ahead, from the start or by a jump, goes by the database’s time like the others (DESIGN 2, SECURITY I8)', async () => {
  await using open = new AsyncDisposableStack();
  const database = await emptyDatabase();
  open.defer(() => database.drop());
  const [here, there] = [open.use(await temporaryDirectory()), open.use(await temporaryDirectory())];
  const clock = movableClock(there.path);
  open.defer(() => clock.remove());
  clock.move(hour);
  const common = { databaseUrl: database.url };
  const keys = { GATEHOUSE_KEYS: keyText('k1') };
  const right = open.use(await startServer({ ...common, dataDirectory: here.path, env: keys }));
  const ahead = open.use(await startServer({ ...common, dataDirectory: there.path, env: { ...keys, ...clock.env } }));
  const ready = (): Promise<true> =>
    until('readiness', async () => (await fetch(`${ahead.url}/health/ready`)).status === 200);
  await ready();
  const visitor = await signInWithApp(ahead.url, people.enrolled);
  expect(await isSignedIn(movedTo(visitor, right.url))).toBe(true);

  clock.move(-hour);
  await ready();
  const other = await signInWithApp(ahead.url, people.enrolledToo);
  expect(await isSignedIn(movedTo(other, right.url))).toBe(true);
  const off = `select count(*) as n from sessions where abs(created_at - extract(epoch from now()) * 1000) > 120000`;
  expect(await count(shared(database.url), off)).toBe(0);
});

test('a clock that is set back revives no code: the steps before the last accepted one stay spent (SPEC T2, SECURITY I3)', async () => {
  await using directory = await temporaryDirectory();
  await using server = await startServer({ dataDirectory: directory.path, movableClock: true });
  const installation = embedded(directory.path);
  await signInWithApp(server.url, people.enrolled);
  server.moveClock(-10 * minute);
  const newest = 'select max(started_at) as n from interactions where id = (select max(id) from interactions)';
  const visitor = await until('the clock to be taken over', async () => {
    const begun = await afterPassword(server.url, people.enrolled);
    return (await count(installation, newest)) < Date.now() - 9 * minute ? begun : null;
  });
  for (const back of [21, 20, 19]) {
    const reply = await visitor.post(`${visitor.base}/code`, { code: await codeOf(demoSetupKey, -back) });
    expect([reply.status, handsOutSession(reply)]).toEqual([422, false]);
  }
  server.moveClock(0);
  await until('the clock to be taken over', async () => {
    await afterPassword(server.url, people.free);
    return (await count(installation, newest)) > Date.now() - minute;
  });
  expect(await isSignedIn(await signInWithApp(server.url, people.enrolled, 1))).toBe(true);
});
