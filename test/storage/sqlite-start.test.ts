import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { UserId } from '#domain/identifiers.ts';
import { migrations } from '#storage/migrations/list.ts';
import { openStore } from '#storage/open.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { faultOf, startupErrorOf } from './fault-of.ts';
import { storeProcess } from './process.ts';
import { newUser } from './records.ts';

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

test('the data directory and its files are made for this user alone', async () => {
  await using folder = await temporaryDirectory();
  const directory = folder.file('deep', 'data');
  const store = await openStore({ engine: 'sqlite', directory }, { exclusive: true });
  await newUser(store);
  const files = ['gatehouse.db', 'gatehouse.db-wal', 'gatehouse.db-shm', 'server.lock', 'server.pid'];
  expect(modeOf(directory)).toBe('700');
  expect(files.map((file) => modeOf(folder.file('deep', 'data', file)))).toEqual(files.map(() => '600'));
  await store.close();
});

test('a database file that others could read is closed to them', async () => {
  await using folder = await temporaryDirectory();
  await (await openStore({ engine: 'sqlite', directory: folder.path })).close();
  chmodSync(folder.file('gatehouse.db'), 0o644);
  await (await openStore({ engine: 'sqlite', directory: folder.path })).close();
  expect(modeOf(folder.file('gatehouse.db'))).toBe('600');
});

test('every opening is durable: WAL, synchronous FULL and foreign keys (SECURITY, "Durable means")', async () => {
  await using folder = await temporaryDirectory();
  await (await openStore({ engine: 'sqlite', directory: folder.path })).close();
  const { DatabaseFile } = await import('#storage/sqlite/database-file.ts');
  for (const use of ['write', 'read'] as const) {
    const file = new DatabaseFile(folder.file('gatehouse.db'), use);
    const { db } = file.handle();
    const said = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) => db.pragma(name, { simple: true }));
    expect(said).toEqual(['wal', 2, 1]);
    file.end();
  }
});

test('the connection that reads cannot write', async () => {
  await using folder = await temporaryDirectory();
  await (await openStore({ engine: 'sqlite', directory: folder.path })).close();
  const { DatabaseFile } = await import('#storage/sqlite/database-file.ts');
  const file = new DatabaseFile(folder.file('gatehouse.db'), 'read');
  expect(() => file.handle().db.exec("insert into settings values ('a', 'b')")).toThrow(/readonly/);
  file.end();
});

test('one server at a time has a directory; the second is told who has it and what to do', async () => {
  await using folder = await temporaryDirectory();
  const target = { engine: 'sqlite', directory: folder.path } as const;
  await using server = storeProcess(target, { exclusive: true });
  expect(await server.ask({ do: 'open' })).toEqual({ ok: true });
  const { problem, message } = await startupErrorOf(openStore(target, { exclusive: true }));
  expect(problem).toBe('directory-in-use');
  expect(message).toContain(`process ${server.pid}`);
  expect(message).toContain(folder.path);
});

test('a command may write beside the server', async () => {
  await using folder = await temporaryDirectory();
  const target = { engine: 'sqlite', directory: folder.path } as const;
  const server = await openStore(target, { exclusive: true });
  await using command = storeProcess(target);
  await command.ask({ do: 'open' });
  const answer = await command.ask({ do: 'write' });
  expect(answer).toHaveProperty('ok');
  expect(await server.isEmpty()).toBe(false);
  await server.close();
});

test('after a server was killed the next one starts, and what was acknowledged is there (SPEC X9)', async () => {
  await using folder = await temporaryDirectory();
  const target = { engine: 'sqlite', directory: folder.path } as const;
  const server = storeProcess(target, { exclusive: true });
  await server.ask({ do: 'open' });
  const answer = await server.ask({ do: 'write' });
  await server.kill();
  const next = await openStore(target, { exclusive: true });
  const id = 'ok' in answer ? answer.ok : '';
  expect((await next.loadUser(id as UserId))?.user.id).toBe(id);
  await next.close();
});

test('a server that has closed gives the directory back', async () => {
  await using folder = await temporaryDirectory();
  const target = { engine: 'sqlite', directory: folder.path } as const;
  for (let n = 0; n < 2; n += 1) {
    const store = await openStore(target, { exclusive: true });
    expect(await store.isEmpty()).toBe(true);
    await store.close();
  }
});

test.each([
  ['the system offers no such place', '/proc/gatehouse'],
  ['there is a file in the way', '/etc/hostname/data'],
])('a directory that cannot be written to is named, with what to do: %s', async (_why, directory) => {
  const { problem, message } = await startupErrorOf(openStore({ engine: 'sqlite', directory }));
  expect(problem).toBe('directory-not-usable');
  expect(message).toContain(directory);
  expect(message).toContain('GATEHOUSE_DATA_DIR');
});

test("a directory that is somebody else's is refused", async () => {
  await using folder = await temporaryDirectory();
  const directory = folder.file('data');
  mkdirSync(directory);
  chmodSync(folder.path, 0o755);
  chmodSync(directory, 0o555);
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
  await using stranger = storeProcess({ engine: 'sqlite', directory }, {}, nobody);
  expect(await stranger.ask({ do: 'open' })).toMatchObject({ problem: 'directory-not-usable' });
});

const names = ['gatehouse.db', 'gatehouse.db-wal', 'gatehouse.db-shm', 'server.lock', 'server.pid'];

test.each(names)('a link in place of %s is refused: what it leads to keeps its mode and its content', async (name) => {
  await using folder = await temporaryDirectory();
  const target = { engine: 'sqlite', directory: folder.file('data') } as const;
  await (await openStore(target, { exclusive: true })).close();
  const important = folder.file('important');
  writeFileSync(important, '', { mode: 0o644 });
  rmSync(folder.file('data', name), { force: true });
  symlinkSync(important, folder.file('data', name));
  const { problem, message } = await startupErrorOf(openStore(target, { exclusive: true }));
  expect(problem).toBe('directory-not-usable');
  expect(message).toContain(`${folder.file('data', name)} is a link`);
  expect([modeOf(important), readFileSync(important, 'utf8')]).toEqual(['644', '']);
});

test.each(names)('a link to nothing in place of %s is refused, and no file is made there', async (name) => {
  await using folder = await temporaryDirectory();
  symlinkSync(folder.file('elsewhere'), folder.file(name));
  const opening = openStore({ engine: 'sqlite', directory: folder.path }, { exclusive: true });
  expect((await startupErrorOf(opening)).message).toContain('is a link');
  expect(existsSync(folder.file('elsewhere'))).toBe(false);
});

test('a folder or a pipe in place of a file is refused', async () => {
  await using folder = await temporaryDirectory();
  mkdirSync(folder.file('server.lock'));
  const { message } = await startupErrorOf(openStore({ engine: 'sqlite', directory: folder.path }));
  expect(message).toContain('server.lock is no file');
});

test('a database that is put aside while it is used is not followed through a link', async () => {
  await using folder = await temporaryDirectory();
  const store = await openStore({ engine: 'sqlite', directory: folder.path });
  expect(await store.isEmpty()).toBe(true);
  renameSync(folder.file('gatehouse.db'), folder.file('aside'));
  symlinkSync('aside', folder.file('gatehouse.db'));
  expect(await faultOf(store.isEmpty())).toBe('store-unavailable');
  await store.close();
});

test("a database of another user than the directory's is refused, whoever looks", async () => {
  await using folder = await temporaryDirectory();
  const target = { engine: 'sqlite', directory: folder.path } as const;
  await (await openStore(target)).close();
  // Root alone may give it away; for others it stays their own.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder.file('gatehouse.db'), 65_534, 65_534);
  const opened = await openStore(target).then(
    (store) => store.close().then(() => 'opened'),
    (error: unknown) => String(error),
  );
  expect(opened).toMatch(isRoot ? /belongs to another user \(65534\)/ : /^opened$/);
  if (isRoot) chownSync(folder.path, 65_534, 65_534);
  await (await openStore(target)).close();
});

test('a file that is no database is left alone and named', async () => {
  await using folder = await temporaryDirectory();
  writeFileSync(
    folder.file('gatehouse.db'),
    'this is not a database, but something that somebody put here '.repeat(20),
  );
  const { problem, message } = await startupErrorOf(openStore({ engine: 'sqlite', directory: folder.path }));
  expect(problem).toBe('database-not-usable');
  expect(message).toContain(folder.path);
});

test('a database of a newer release is refused, and stays as it is', async () => {
  await using folder = await temporaryDirectory();
  const target = { engine: 'sqlite', directory: folder.path } as const;
  await (await openStore(target)).close();
  const db = new Database(folder.file('gatehouse.db'));
  db.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
  const { problem, message } = await startupErrorOf(openStore(target));
  expect(problem).toBe('made-by-newer-release');
  expect(message).toContain('9999-later');
  expect(db.prepare('select name from kysely_migration order by name').pluck().all()).toEqual([
    ...Object.keys(migrations),
    '9999-later',
  ]);
  db.close();
});

test('a program that holds the database and does not let go is named as the reason', async () => {
  await using folder = await temporaryDirectory();
  const target = { engine: 'sqlite', directory: folder.path } as const;
  writeFileSync(folder.file('gatehouse.db'), '');
  await using other = storeProcess(target);
  await other.ask({ do: 'hold' });
  const { problem } = await startupErrorOf(openStore(target, { startPatience: 50 }));
  expect(problem).toBe('directory-in-use');
  await other.ask({ do: 'letGo' });
  const store = await openStore(target);
  expect(await store.isEmpty()).toBe(true);
  await store.close();
});

test('a database that belongs to another user, as a command run by root leaves it, is refused with the reason', async () => {
  await using folder = await temporaryDirectory();
  const directory = folder.file('data');
  await (await openStore({ engine: 'sqlite', directory })).close();
  const root = process.getuid?.() === 0;
  if (root) chownSync(directory, 65_534, 65_534);
  chmodSync(folder.path, 0o755);
  await using stranger = storeProcess(
    { engine: 'sqlite', directory },
    {},
    root ? { uid: 65_534, gid: 65_534 } : undefined,
  );
  const answer = await stranger.ask({ do: 'open' });
  expect(answer).toMatchObject(root ? { problem: 'directory-not-usable' } : { ok: true });
});
