import path from 'node:path';
import { CompiledQuery } from 'kysely';
import { describe, expect, test } from 'vitest';
import { together } from '#flows/race.ts';
import { DatabaseFile } from '#storage/sqlite/database-file.ts';
import { SqliteWriter } from '#storage/sqlite/runners.ts';
import { openSqlite } from '../support/stores.ts';
import { faultOf } from './fault-of.ts';
import { raw } from './raw.ts';

interface Bench extends AsyncDisposable {
  readonly writer: SqliteWriter;
  /** What the table of these tests holds. */
  readonly kept: () => Promise<readonly unknown[]>;
  /** From now on the database grows a little more, and no further. */
  readonly fillDisk: () => Promise<void>;
}

async function openBench(onStatement: (sql: string) => void = () => undefined): Promise<Bench> {
  const opened = await openSqlite();
  await raw(opened.target, 'create table kept (n integer primary key)');
  await raw(opened.target, 'create table heap (bytes blob)');
  const file = new DatabaseFile(path.join(opened.target.directory, 'gatehouse.db'), 'write');
  const writer = new SqliteWriter({ file, use: 'write', patience: 5_000, onStatement });
  return {
    writer,
    kept: async () => (await raw(opened.target, 'select n from kept order by n')).map((row) => row['n']),
    fillDisk: async () => {
      const { rows } = await writer.executeQuery<{ page_count: number }>(CompiledQuery.raw('pragma page_count'));
      await writer.executeQuery(CompiledQuery.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 20}`));
    },
    [Symbol.asyncDispose]: async () => {
      file.end();
      await opened.close();
    },
  };
}

const keep = (n: number): CompiledQuery => CompiledQuery.raw(`insert into kept values (${n})`);
const count = CompiledQuery.raw('select count(*) as n from kept');
const tooMuch = CompiledQuery.raw('insert into heap values (zeroblob(1000000))');

describe('a disk that is full, on SQLite', () => {
  test('ends all that shares the commit, and nobody hears what was seen of it', async () => {
    await using bench = await openBench();
    const { writer } = bench;
    await bench.fillDisk();
    const acts = [
      writer.transact((tx) => tx.executeQuery(keep(1))),
      writer.transact(async (tx) => {
        const { rows } = await tx.executeQuery<{ n: number }>(count);
        throw new Error(`refused for the ${rows[0]?.n ?? 0} there are`);
      }),
      writer.transact((tx) => tx.executeQuery(tooMuch)),
      writer.transact((tx) => tx.executeQuery(keep(2))),
    ];
    expect(await Promise.all(acts.map(faultOf))).toEqual(acts.map(() => 'store-unavailable'));
    expect(await bench.kept()).toEqual([]);
    await Promise.all([3, 4].map((n) => writer.transact((tx) => tx.executeQuery(keep(n)))));
    expect(await bench.kept()).toEqual([3, 4]);
  });

  test.each([1, 3])(
    'leaves nothing of writes that were sent together with the one it broke, %i at a time',
    async (many) => {
      await using bench = await openBench();
      const { writer } = bench;
      await bench.fillDisk();
      const act = (n: number): Promise<unknown> =>
        writer.transact((tx) => together(tx.executeQuery(tooMuch), tx.executeQuery(keep(n))));
      const ends = await Promise.all(Array.from({ length: many }, (_, n) => faultOf(act(n))));
      expect(new Set(ends)).toEqual(new Set(['store-unavailable']));
      expect(await bench.kept()).toEqual([]);
    },
  );

  test('is a failure of the transaction also where the write that met it is forgiven', async () => {
    await using bench = await openBench();
    await bench.fillDisk();
    const act = bench.writer.transact(async (tx) => {
      await tx.executeQuery(tooMuch).catch(() => undefined);
      return 'done';
    });
    expect(await faultOf(act)).toBe('store-unavailable');
  });
});

test('whatever goes wrong between two of those that share a commit, none is kept and the next ones begin anew', async () => {
  let places = 0;
  const odd = new Error('out of memory');
  await using bench = await openBench((sql) => {
    if (sql !== 'savepoint member') return;
    places += 1;
    if (places === 2) throw odd;
  });
  const acts = [1, 2, 3].map((n) => bench.writer.transact((tx) => tx.executeQuery(keep(n))));
  expect(await Promise.allSettled(acts)).toEqual(acts.map(() => ({ status: 'rejected', reason: odd })));
  await bench.writer.transact((tx) => tx.executeQuery(keep(4)));
  expect(await bench.kept()).toEqual([4]);
});
