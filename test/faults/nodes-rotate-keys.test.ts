import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditOf, keyText, query, shared } from '../support/fault-installation.ts';
import { atSetupKey, seesItsKey, signsInByPassword, underLoad } from '../support/fault-load.ts';
import { until } from '../support/fault-until.ts';
import { afterPassword, isSignedIn, movedTo, people, signInWithApp } from '../support/fault-visits.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { failToStart as runCommand, startServer, type TestServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const [eldest, newest] = [keyText('k1'), keyText('k2')];

test('two nodes, restarted one after the other, get a new key without a pause: announced first, then in front (SPEC X5)', async () => {
  await using open = new AsyncDisposableStack();
  const database = await emptyDatabase();
  open.defer(() => database.drop());
  const start = async (keys: string): Promise<TestServer> => {
    const { path: dataDirectory } = open.use(await temporaryDirectory());
    return startServer({ dataDirectory, databaseUrl: database.url, env: { GATEHOUSE_KEYS: keys } });
  };
  const old = await start(eldest);
  const first = await signInWithApp(old.url, people.enrolled);

  const announced = await start(`+${newest},${eldest}`);
  expect(await isSignedIn(await afterPassword(old.url, people.free))).toBe(true);
  await old.stop();

  const rotated = await start(`${newest},${eldest}`);
  expect(await isSignedIn(await afterPassword(rotated.url, people.free))).toBe(true);
  const peppered = `select password_hash as hash from authenticators a join users u on u.id = a.user_id
    where u.email = '${people.free}' and a.unbound_at is null and a.kind = 'password'`;
  const [password] = await query<{ hash: string }>(shared(database.url), peppered);
  expect(password?.hash).toContain(`keyid=${Buffer.from('k2').toString('base64').replaceAll('=', '')}$`);
  expect(await isSignedIn(await afterPassword(announced.url, people.free))).toBe(true);
  expect(await isSignedIn(await signInWithApp(announced.url, people.enrolledToo))).toBe(true);
  await announced.stop();

  expect(await isSignedIn(movedTo(first, rotated.url))).toBe(true);
  expect(await isSignedIn(await signInWithApp(rotated.url, people.enrolled, 1))).toBe(true);
  expect((await auditOf(shared(database.url))).findings).toEqual([]);
  await rotated.stop();
});

test('two nodes whose keys are in files get a new key without a restart: announced, put in front, everything sealed anew (SPEC X5)', async () => {
  await using open = new AsyncDisposableStack();
  const database = await emptyDatabase();
  open.defer(() => database.drop());
  const nodes = await Promise.all([1, 2].map(() => startNode(open, database.url)));
  const addresses = nodes.map((node) => node.server.url);
  const [first, second] = nodes;
  if (!first || !second) throw new Error('there are two nodes');
  const session = await signInWithApp(first.server.url, people.enrolled);

  const visits = [seesItsKey(await atSetupKey(first.server.url)), ...addresses.map(signsInByPassword)];
  const load = await underLoad(visits, async () => {
    for (const text of [`+${newest},${eldest}`, `${newest},${eldest}`]) {
      for (const node of nodes) await node.give(text);
    }
    const done = await runCommand({ ...first.place, args: ['keys', 'reseal', '--json'] });
    expect([done.code, JSON.parse(done.stdout)]).toMatchObject([0, { unreadable: 0, complete: true }]);
  });
  expect(load.failures).toEqual([]);
  expect(load.visits).toBeGreaterThan(visits.length);
  for (const address of addresses) expect(await isSignedIn(movedTo(session, address))).toBe(true);
  expect(await isSignedIn(await signInWithApp(second.server.url, people.enrolledToo))).toBe(true);
  const left = await query<{ n: string }>(
    shared(database.url),
    "select count(*) as n from authenticators where sealed like 'k1.%'",
  );
  expect(Number(left[0]?.n)).toBe(0);
  expect((await auditOf(shared(database.url))).findings).toEqual([]);
});

/** A node that reads its keys from a file of its own. */
async function startNode(open: AsyncDisposableStack, databaseUrl: string) {
  const directory = open.use(await temporaryDirectory());
  const file = directory.file('keys');
  writeFileSync(file, eldest, { mode: 0o600 });
  const place = { dataDirectory: directory.path, databaseUrl, env: { GATEHOUSE_KEYS_FILE: file } };
  const server = open.use(await startServer(place));
  let given = 0;
  return {
    server,
    place,
    /** Puts keys into the file, and waits until the node has noticed. */
    give: async (text: string): Promise<void> => {
      writeFileSync(file, text, { mode: 0o600 });
      given += 1;
      await until('the keys read again', () => Promise.resolve(noticed(server) >= given));
    },
  };
}

const noticed = (server: TestServer): number => server.stderr().split('keys read again').length - 1;
