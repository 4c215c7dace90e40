import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { migrations } from '#storage/migrations/list.ts';
import { openStore, type StoreTarget } from '#storage/open.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { engines, type TestStore } from '../support/stores.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { askAll, storeProcess, type StoreProcess } from './process.ts';
import { raw } from './raw.ts';
import { races } from './races.ts';
import { message, newUser, now } from './records.ts';

const sum = (numbers: readonly unknown[]): number => numbers.reduce<number>((total, one) => total + Number(one), 0);

describe.each(engines)('two processes on one database, on $name', ({ open }) => {
  let opened: TestStore | undefined;
  let processes: readonly StoreProcess[] = [];

  beforeAll(async () => {
    opened = await open();
    const { target } = opened;
    processes = [storeProcess(target), storeProcess(target)];
    await askAll(processes, () => ({ do: 'open' }));
  });
  afterAll(async () => {
    for (const one of processes) await one.kill();
    await opened?.close();
  });
  const store = () => {
    if (opened === undefined) throw new Error('the store is not open yet');
    return opened.store;
  };

  test.each(Object.entries(races))('%s once, whoever of fifty is first (SECURITY I2)', async (name, race) => {
    const stake = await race.prepare(store());
    const teams = await askAll(processes, (index) => ({ do: 'race', name, stake, team: `team${index}-`, count: 25 }));
    expect(sum(teams)).toBe(1);
  });

  test('no message is claimed twice', async () => {
    const user = await newUser(store());
    await store().transact(async (tx) => {
      for (let n = 0; n < 120; n += 1) await tx.queueMessage(message(user.id));
    });
    const claimed = await askAll(processes, (index) => ({
      do: 'claim',
      team: `team${index}-`,
      count: 20,
      now: now + 1,
    }));
    const ids = claimed.flat();
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await store().outbox.claimMessages('mail', 'last', 1_000, instant(now + 1), instant(now + 60_000));
    expect(ids.length + rest.length).toBe(120);
  });
});

describe('several processes that start on a new database at the same moment', () => {
  /** Answers how often migrations have run. */
  const startTogether = async (target: StoreTarget): Promise<readonly unknown[]> => {
    const processes = [1, 2, 3].map(() => storeProcess(target));
    try {
      await askAll(processes, () => ({ do: 'wake' }));
      await askAll(processes, () => ({ do: 'open' }));
      await askAll(processes, () => ({ do: 'close' }));
    } finally {
      for (const one of processes) await one.kill();
    }
    const store = await openStore(target);
    await newUser(store);
    await store.close();
    return (await raw(target, 'select name from kysely_migration order by name')).map((row) => row['name']);
  };

  test('all succeed on SQLite, and the migrations have run once', async () => {
    await using directory = await temporaryDirectory();
    expect(await startTogether({ engine: 'sqlite', directory: directory.file('data') })).toEqual(
      Object.keys(migrations),
    );
  });

  test('all succeed on PostgreSQL, and the migrations have run once', async () => {
    const database = await emptyDatabase();
    expect(await startTogether({ engine: 'postgres', url: database.url })).toEqual(Object.keys(migrations));
    await database.drop();
  });
});
