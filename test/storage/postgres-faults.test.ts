import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Store } from '#ports/store.ts';
import { openStore, type StoreOptions } from '#storage/open.ts';
import { freshDatabase, maintenanceUrl } from '../support/postgres.ts';
import { startPostgres, type PostgresServer } from '../support/postgres-server.ts';
import { openPostgres } from '../support/stores.ts';
import { breakableLine, type BreakableLine } from './breakable-line.ts';
import { faultOf } from './fault-of.ts';
import { raw } from './raw.ts';
import { newUser, user } from './records.ts';

const isThere = async (store: Store, id: UserId): Promise<boolean> => (await store.loadUser(id)) !== null;

/** Tries again as long as it is a Fault that passes, and not for ever. */
async function eventually<T>(act: () => Promise<T>, tries = 500): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'store-unavailable' || tries === 0) throw error;
    await sleep(20);
    return eventually(act, tries - 1);
  }
}

describe('a server that is stopped and started again', () => {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  test('is a Fault meanwhile, and then used again without anybody doing anything', async () => {
    if (server === undefined) throw new Error('the server did not start');
    const store = await openStore({ engine: 'postgres', url: server.url }, { patience: 2_000 });
    const before = await newUser(store);
    await Promise.all(Array.from({ length: 8 }, () => store.isEmpty()));
    await server.halt();
    for (let n = 0; n < 12; n += 1) expect(await faultOf(store.isEmpty())).toBe('store-unavailable');
    expect(await faultOf(newUser(store))).toBe('store-unavailable');
    await server.resume();
    expect(await eventually(() => isThere(store, before.id))).toBe(true);
    expect(await isThere(store, (await newUser(store)).id)).toBe(true);
    await store.close();
  });

  test('in the middle of a transaction leaves nothing of it', async () => {
    if (server === undefined) throw new Error('the server did not start');
    const running = server;
    const store = await openStore({ engine: 'postgres', url: running.url });
    const record = user();
    const act = store.transact(async (tx) => {
      await tx.createUser(record);
      await running.halt();
      await tx.setAlwaysRequire(record.id, true);
    });
    expect(await faultOf(act)).toBe('store-unavailable');
    await running.resume();
    expect(await eventually(() => isThere(store, record.id))).toBe(false);
    await store.close();
  });
});

/** Ends the connections of everybody else, as an administrator does. */
const endAll = (url: string): Promise<unknown> =>
  raw(
    { engine: 'postgres', url },
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );

describe('connections that an administrator ends', () => {
  test('while idle are replaced', async () => {
    await using opened = await openPostgres();
    const { store, target } = opened;
    await Promise.all(Array.from({ length: 8 }, () => store.isEmpty()));
    await endAll(target.url);
    expect(await eventually(() => store.isEmpty())).toBe(true);
    expect(await isThere(store, (await eventually(() => newUser(store))).id)).toBe(true);
  });

  test('in a transaction end it, and nothing of it is left', async () => {
    await using opened = await openPostgres();
    const { store, target } = opened;
    const record = user();
    const act = store.transact(async (tx) => {
      await tx.createUser(record);
      await endAll(target.url);
      await tx.setAlwaysRequire(record.id, true);
    });
    expect(await faultOf(act)).toBe('store-unavailable');
    expect(await eventually(() => isThere(store, record.id))).toBe(false);
  });
});

test('a server that takes no writes any more is left for one that does (fail-over)', async () => {
  await using opened = await openPostgres();
  const { store, target } = opened;
  const known = await newUser(store);
  await setReadOnly(target.url, 'on');
  await endAll(target.url);
  const reading = Array.from({ length: 8 }, () => eventually(() => isThere(store, known.id)));
  expect(await Promise.all(reading)).not.toContain(false);
  await setReadOnly(target.url, 'off');
  // The connections that were made meanwhile stay read-only: what one of them refuses makes the store drop them all.
  expect(await faultOf(newUser(store))).toBe('store-unavailable');
  expect(await isThere(store, (await newUser(store)).id)).toBe(true);
});

/** Sessions that begin from now on take no writes, or take them again. Said from another database, which takes them. */
async function setReadOnly(url: string, value: 'on' | 'off'): Promise<void> {
  const change = `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = ${value}`;
  await raw({ engine: 'postgres', url: maintenanceUrl() }, change);
}

test('a row that somebody else holds for too long is a Fault, and free afterwards', async () => {
  await using opened = await openPostgres({ patience: 1_000 });
  const { store, target } = opened;
  const held = await newUser(store);
  const other = new pg.Client({ connectionString: target.url });
  await other.connect();
  await other.query('begin');
  await other.query('select 1 from users where id = $1 for update', [held.id]);
  const act = () => store.transact((tx) => tx.setAlwaysRequire(held.id, true));
  expect(await faultOf(act())).toBe('store-unavailable');
  await other.query('rollback');
  await other.end();
  await act();
  expect((await store.loadUser(held.id))?.user.alwaysRequire).toBe(true);
});

test('who finds every connection taken waits, then gets a Fault; the others are left alone', async () => {
  const database = await freshDatabase();
  const store = await openStore({ engine: 'postgres', url: database.url, poolSize: 1 }, { patience: 1_000 });
  let end = (): void => undefined;
  const record = user();
  const slow = store.transact(async (tx) => {
    await tx.createUser(record);
    await new Promise<void>((resolve) => (end = resolve));
  });
  expect(await faultOf(store.isEmpty())).toBe('store-unavailable');
  end();
  await slow;
  expect(await isThere(store, record.id)).toBe(true);
  await store.close();
  await database.drop();
});

describe('a line that breaks', () => {
  const overLine = async (
    act: (store: Store, line: BreakableLine) => Promise<void>,
    options: StoreOptions = {},
  ): Promise<void> => {
    await using opened = await openPostgres();
    await using line = await breakableLine(opened.target.url);
    const store = await openStore({ engine: 'postgres', url: line.url }, options);
    await act(store, line);
    line.thaw();
    await store.close();
  };

  test('so that a commit gets no answer leaves the outcome unknown, and says so (SPEC X9, SECURITY I12)', async () => {
    await overLine(async (store, line) => {
      const record = user();
      line.loseNextCommit();
      expect(await faultOf(store.transact((tx) => tx.createUser(record)))).toBe('outcome-unknown');
      expect(await eventually(() => isThere(store, record.id))).toBe(true);
    });
  });

  test('so that nothing is heard any more is a Fault, not an endless wait', async () => {
    await overLine(
      async (store, line) => {
        await newUser(store);
        line.freeze();
        expect(await faultOf(store.isEmpty())).toBe('store-unavailable');
        expect(await faultOf(newUser(store))).toBe('store-unavailable');
        line.thaw();
        expect(await eventually(() => store.isEmpty())).toBe(false);
      },
      { patience: 1_000 },
    );
  });

  test('before the commit leaves nothing, and the commit is never sent', async () => {
    await overLine(
      async (store, line) => {
        const record = user();
        await store.isEmpty();
        const before = line.commits();
        const act = store.transact(async (tx) => {
          await tx.createUser(record);
          line.freeze();
          await tx.setAlwaysRequire(record.id, true);
        });
        expect(await faultOf(act)).toBe('store-unavailable');
        line.thaw();
        expect(await eventually(() => isThere(store, record.id))).toBe(false);
        expect(line.commits()).toBe(before);
      },
      { patience: 1_000 },
    );
  });
});

test('an error of the database quotes no values (SPEC X6)', async () => {
  await using opened = await openPostgres();
  const { store } = opened;
  const record = user();
  const twice = store.transact(async (tx) => {
    await tx.createUser(record);
    await tx.createUser({ ...record, email: 'other@example.com' as never });
  });
  const error: unknown = await twice.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(pg.DatabaseError);
  expect(JSON.stringify(error)).not.toContain(record.id);
});
