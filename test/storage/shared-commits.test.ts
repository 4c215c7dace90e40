import { renameSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { StoreWrites } from '#ports/store.ts';
import { engines, openSqlite } from '../support/stores.ts';
import { faultOf } from './fault-of.ts';
import { company, user } from './records.ts';

const failing = new Error('this one gives up');

const giveUp = async (tx: StoreWrites, one = user()): Promise<never> => {
  await tx.createUser(one);
  throw failing;
};

describe.each(engines)('transactions that come together, on $name', ({ open }) => {
  test('each is all or nothing, whatever becomes of the others', async () => {
    await using opened = await open();
    const { store } = opened;
    const [first, lost, last] = [user(), user(), user()];
    const ends = await Promise.allSettled([
      store.transact((tx) => tx.createUser(first)),
      store.transact((tx) => giveUp(tx, lost)),
      store.transact((tx) => tx.createUser(last)),
    ]);
    expect(ends.map((end) => end.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(ends[1]).toMatchObject({ reason: failing });
    expect(await store.loadUser(first.id)).not.toBeNull();
    expect(await store.loadUser(lost.id)).toBeNull();
    expect(await store.loadUser(last.id)).not.toBeNull();
  });

  test('what is asked of a transaction that has ended is refused: it would be a transaction of its own', async () => {
    await using opened = await open();
    const { store } = opened;
    const [late, kept]: [StoreWrites[], ReturnType<typeof user>] = [[], user()];
    await store.transact(async (tx) => {
      late.push(tx);
      await tx.createUser(kept);
    });
    await expect(late[0]?.createUser(user())).rejects.toThrow(/has ended/);
  });
});

describe('on SQLite', () => {
  test('transactions of one turn share a commit, and none is answered before it', async () => {
    const seen: string[] = [];
    await using opened = await openSqlite({ onStatement: (sql) => seen.push(sql.split(' ', 1)[0] ?? '') });
    const { store } = opened;
    seen.length = 0;
    const one = async (): Promise<void> => {
      await store.transact((tx) => tx.createCompany(company()));
      seen.push('answered');
    };
    await Promise.all([one(), one(), one()]);
    const member = ['savepoint', 'insert', 'release'];
    const answers = ['answered', 'answered', 'answered'];
    expect(seen).toEqual(['begin', ...member, ...member, ...member, 'commit', ...answers]);
  });

  test('a transaction alone is begin, its writes and commit', async () => {
    const seen: string[] = [];
    await using opened = await openSqlite({ onStatement: (sql) => seen.push(sql.split(' ', 1)[0] ?? '') });
    seen.length = 0;
    await opened.store.transact((tx) => tx.createCompany(company()));
    expect(seen).toEqual(['begin', 'insert', 'commit']);
  });

  test('where all of them give up, nothing is committed', async () => {
    const seen: string[] = [];
    await using opened = await openSqlite({ onStatement: (sql) => seen.push(sql.split(' ', 1)[0] ?? '') });
    await Promise.allSettled([opened.store.transact((tx) => giveUp(tx)), opened.store.transact((tx) => giveUp(tx))]);
    expect(seen).not.toContain('commit');
    expect(seen.at(-1)).toBe('rollback');
  });

  test('more than fit into one commit take several, in the order they came', async () => {
    const seen: string[] = [];
    await using opened = await openSqlite({ onStatement: (sql) => seen.push(sql) });
    const { store } = opened;
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        store.transact(async (tx) => {
          order.push(index);
          await tx.createUser(user());
        }),
      ),
    );
    expect(order).toEqual(Array.from({ length: 40 }, (_, index) => index));
    expect(seen.filter((sql) => sql === 'commit').length).toBe(3);
  });

  test('none is acknowledged when the database is gone, and later ones go on', async () => {
    await using opened = await openSqlite();
    const { store, target } = opened;
    const file = `${target.directory}/gatehouse.db`;
    const write = (): Promise<unknown> => store.transact((tx) => tx.createUser(user()));
    await write();
    renameSync(file, `${file}.away`);
    expect(await Promise.all([faultOf(write()), faultOf(write())])).toEqual(['store-unavailable', 'store-unavailable']);
    renameSync(`${file}.away`, file);
    await expect(Promise.all([write(), write()])).resolves.toHaveLength(2);
  });
});
