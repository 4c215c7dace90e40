import { expect, test } from 'vitest';
import { auditOf, keyText, query, shared } from '../support/fault-installation.ts';
import { afterPassword, isSignedIn, movedTo, people, signInWithApp } from '../support/fault-visits.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { startServer, type TestServer } from '../support/server.ts';
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
