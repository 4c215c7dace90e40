import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Store } from '#ports/store.ts';
import { openSqlite } from '../support/stores.ts';
import { faultOf } from './fault-of.ts';
import { storeProcess } from './process.ts';
import { newUser, user } from './records.ts';

const write = (store: Store): Promise<unknown> => newUser(store);

describe('another process holds the database', () => {
  test('writing is refused after a while, without holding up this process; reading goes on', async () => {
    await using opened = await openSqlite({ patience: 200 });
    const { store, target } = opened;
    const known = await newUser(store);
    await using other = storeProcess(target);
    await other.ask({ do: 'hold' });
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 5);
    const fault = faultOf(write(store));
    expect((await store.loadUser(known.id))?.user).toEqual(known);
    expect(await fault).toBe('store-unavailable');
    clearInterval(turning);
    expect(turns).toBeGreaterThan(2);
    expect(await faultOf(store.upkeep.putOnce('a', 'b'))).toBe('store-unavailable');
    await other.ask({ do: 'letGo' });
    expect(await store.loadUser((await newUser(store)).id)).not.toBeNull();
  });

  test('who lets go in time is waited for', async () => {
    await using opened = await openSqlite({ patience: 20_000 });
    await using other = storeProcess(opened.target);
    await other.ask({ do: 'hold' });
    const writing = write(opened.store);
    await sleep(50);
    await other.ask({ do: 'letGo' });
    await expect(writing).resolves.toBeDefined();
  });
});

describe('a transaction of this process', () => {
  test('holds up no look-up', async () => {
    await using opened = await openSqlite();
    const { store } = opened;
    const [before, inside] = [await newUser(store), user()];
    await store.transact(async (tx) => {
      await tx.createUser(inside);
      await sleep(5);
      expect(await store.loadUser(before.id)).not.toBeNull();
      expect(await store.loadUser(inside.id)).toBeNull();
    });
    expect(await store.loadUser(inside.id)).not.toBeNull();
  });

  test('that does not end makes others wait, and then a Fault; when it ends, they go on', async () => {
    await using opened = await openSqlite({ patience: 60 });
    const { store } = opened;
    let end = (): void => undefined;
    const endless = store.transact(() => new Promise<void>((resolve) => (end = resolve)));
    expect(await faultOf(write(store))).toBe('store-unavailable');
    end();
    await endless;
    await expect(write(store)).resolves.toBeDefined();
  });

  test('comes to its end before the store closes; afterwards nothing opens it again', async () => {
    const opened = await openSqlite();
    const { store } = opened;
    const record = user();
    const writing = store.transact(async (tx) => {
      await tx.createUser(record);
      await sleep(5);
      return tx.setAlwaysRequire(record.id, true);
    });
    await Promise.all([writing, store.close()]);
    expect(await faultOf(write(store))).toBe('store-unavailable');
    expect(await faultOf(store.isEmpty())).toBe('store-unavailable');
    await opened.close();
  });
});

describe('the database file', () => {
  test('moved away: nothing is acknowledged that would be lost; moved back: all goes on', async () => {
    await using opened = await openSqlite();
    const { store, target } = opened;
    const file = `${target.directory}/gatehouse.db`;
    const known = await newUser(store);
    renameSync(file, `${file}.away`);
    expect(await faultOf(write(store))).toBe('store-unavailable');
    expect(await faultOf(store.loadUser(known.id))).toBe('store-unavailable');
    renameSync(`${file}.away`, file);
    expect((await store.loadUser(known.id))?.user).toEqual(known);
    await expect(write(store)).resolves.toBeDefined();
  });

  test('deleted, and restored from a backup: the restored one is used, as after a restart', async () => {
    await using opened = await openSqlite();
    const { store, target } = opened;
    const file = `${target.directory}/gatehouse.db`;
    const known = await newUser(store);
    await backUp(file);
    const lost = await newUser(store);
    for (const one of [file, `${file}-wal`, `${file}-shm`]) rmSync(one, { force: true });
    expect(await faultOf(write(store))).toBe('store-unavailable');
    copyFileSync(`${file}.backup`, file);
    expect(await store.loadUser(known.id)).not.toBeNull();
    expect(await store.loadUser(lost.id)).toBeNull();
    await expect(write(store)).resolves.toBeDefined();
  });

  test('read-only: writing is refused, reading goes on; made writable again: all goes on', async () => {
    await using opened = await openSqlite();
    const { target } = opened;
    const file = `${target.directory}/gatehouse.db`;
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
    await opened.store.close();
    if (nobody) for (const one of [target.directory, file]) chownSync(one, nobody.uid, nobody.gid);
    await using server = storeProcess(target, {}, nobody);
    await server.ask({ do: 'open' });
    expect(await server.ask({ do: 'write' })).toHaveProperty('ok');
    await backUp(file);
    replace(file, 0o444);
    if (nobody) chownSync(file, nobody.uid, nobody.gid);
    expect(await server.ask({ do: 'write' })).toMatchObject({ problem: 'store-unavailable' });
    expect(await server.ask({ do: 'read' })).toEqual({ ok: false });
    chmodSync(file, 0o600);
    // SQLite's own files beside it were made read-only too: it takes one refusal more to make them anew.
    await server.ask({ do: 'write' });
    expect(await server.ask({ do: 'write' })).toHaveProperty('ok');
  });

  test('on a disk that takes no more: writing is refused, reading goes on; with room again: all goes on', async () => {
    await using opened = await openSqlite();
    await using server = storeProcess(opened.target);
    await server.ask({ do: 'open' });
    expect(await server.ask({ do: 'write' })).toHaveProperty('ok');
    limitFiles(server.pid, '0:');
    const refused = await server.ask({ do: 'write' });
    expect(['store-unavailable', 'outcome-unknown']).toContain('problem' in refused ? refused.problem : refused);
    expect(await server.ask({ do: 'read' })).toEqual({ ok: false });
    limitFiles(server.pid, 'unlimited:');
    expect(await server.ask({ do: 'write' })).toHaveProperty('ok');
  });
});

/** As an operator does while the service runs. */
async function backUp(file: string): Promise<void> {
  const db = new Database(file);
  await db.backup(`${file}.backup`);
  db.close();
}

/** Puts the backup in the database's place, as a restore does. */
function replace(file: string, mode: number): void {
  for (const one of [`${file}-wal`, `${file}-shm`]) rmSync(one, { force: true });
  chmodSync(`${file}.backup`, mode);
  renameSync(`${file}.backup`, file);
}

/** The system refuses a process every write beyond this size, as a full disk does. Softly, so that it can be lifted again. */
function limitFiles(pid: number, size: string): void {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${size}`]);
}
