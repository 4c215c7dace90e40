import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { together } from '#flows/race.ts';
import { Pools } from '#storage/postgres/pools.ts';
import { postgresWriter } from '#storage/postgres/runner.ts';
import type { Writer } from '#storage/runner.ts';
import { openPostgres } from '../support/stores.ts';
import { breakableLine } from './breakable-line.ts';
import { faultOf } from './fault-of.ts';
import { raw } from './raw.ts';

interface Line extends AsyncDisposable {
  /** See BreakableLine. */
  readonly spoilNextBegin: () => void;
  /** Takes a lock on another connection, which has it until it is let go of. */
  readonly lockElsewhere: (n: number) => Promise<() => Promise<void>>;
  readonly writer: Writer;
  /** What the table of these tests holds. */
  readonly kept: () => Promise<readonly unknown[]>;
}

/** Transactions on one connection, with a table of their own. */
async function openLine(patience = 5_000, answerWithin = 6_000): Promise<Line> {
  const opened = await openPostgres();
  const line = await breakableLine(opened.target.url);
  const { url } = line;
  await raw(opened.target, 'create table kept (n bigint not null)');
  const pools = new Pools({ url, size: 1, connectWithin: patience, answerWithin });
  return {
    spoilNextBegin: () => line.spoilNextBegin(),
    lockElsewhere: async (n) => {
      const client = new pg.Client({ connectionString: opened.target.url });
      await client.connect();
      await client.query('select pg_advisory_lock($1)', [n]);
      return () => client.end();
    },
    writer: postgresWriter({ pools, patience, onStatement: () => undefined }),
    kept: async () => (await raw(opened.target, 'select n from kept order by n')).map((row) => Number(row['n'])),
    [Symbol.asyncDispose]: async () => {
      await pools.close();
      await line[Symbol.asyncDispose]();
      await opened.close();
    },
  };
}

const keep = (n: number): CompiledQuery => CompiledQuery.raw(`insert into kept values (${n})`);

const failWith = (code: string): CompiledQuery =>
  CompiledQuery.raw(`do $$ begin raise exception 'it fails' using errcode = '${code}'; end $$`);

describe('writes that leave together, on PostgreSQL', () => {
  test('fail with what went wrong first, whichever of them is asked first', async () => {
    await using line = await openLine();
    const act = line.writer.transact((tx) =>
      together(
        tx.executeQuery(keep(1)).then(() => tx.executeQuery(keep(2))),
        tx.executeQuery(failWith('40P01')),
      ),
    );
    expect(await faultOf(act)).toBe('store-unavailable');
    expect(await line.kept()).toEqual([]);
  });

  test('leave nothing behind when the server forgot what was prepared, as behind a pooler that resets connections', async () => {
    await using line = await openLine();
    await line.writer.transact((tx) => tx.executeQuery(keep(1)));
    await line.writer.executeQuery(CompiledQuery.raw('deallocate all'));
    const act = line.writer.transact(async (tx) => {
      await together(tx.executeQuery(keep(2)), tx.executeQuery(keep(3)));
      throw new Error('this one gives up');
    });
    await expect(act).rejects.toThrow('this one gives up');
    expect(await line.kept()).toEqual([1]);
  });

  test('are never told to have left nothing where the transaction could not be begun: they ran each by itself', async () => {
    await using line = await openLine();
    line.spoilNextBegin();
    const act = line.writer.transact((tx) => together(tx.executeQuery(keep(1)), tx.executeQuery(keep(2))));
    expect(await faultOf(act)).toBe('outcome-unknown');
    await line.writer.transact((tx) => tx.executeQuery(keep(3)));
    expect(await line.kept()).toContain(3);
  });

  test('each have their own time to be answered: those before them, which may wait for locks, are no sign of a server that hangs', async () => {
    await using line = await openLine(1_500, 2_000);
    const others = await Promise.all([1, 2, 3].map((n) => line.lockElsewhere(n)));
    const lock = (n: number): CompiledQuery => CompiledQuery.raw(`select pg_advisory_xact_lock(${n})`);
    const act = line.writer.transact((tx) => together(...[1, 2, 3].map((n) => tx.executeQuery(lock(n)))));
    for (const letGo of others) {
      await sleep(1_000);
      await letGo();
    }
    await expect(act).resolves.toHaveLength(3);
  });
});
