import { instant } from '#domain/instant.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { createTrailKeys } from '#crypto/trail-keys.ts';
import type { Store } from '#ports/store.ts';
import {
  openStore,
  type PostgresTarget,
  type SqliteTarget,
  type StoreOptions,
  type StoreTarget,
} from '#storage/open.ts';
import { keys } from './outbox.ts';
import { freshDatabase, templateDatabase } from './postgres.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** A fresh, migrated store of one test. */
export interface TestStore<T = StoreTarget> extends AsyncDisposable {
  readonly store: Store;
  /** For opening it a second time. */
  readonly target: T;
  readonly close: () => Promise<void>;
}

export interface TestEngine {
  readonly name: StoreTarget['engine'];
  readonly open: (options?: StoreOptions) => Promise<TestStore>;
}

/**
 * Tests live at instants of their own, far from this machine's: unless told the time, stores take no session for too old to be looked up.
 * Rules judge its age all the same.
 */
const timeless: StoreOptions = {
  clock: { now: () => instant(0) },
  trail: createTrailKeys(() => loadKeyRing({ value: keys })),
};

/** On SQLite, in a directory of its own. */
export async function openSqlite(options: StoreOptions = {}): Promise<TestStore<SqliteTarget>> {
  const directory = await temporaryDirectory();
  const target: SqliteTarget = { engine: 'sqlite', directory: directory.path };
  const store = await openStore(target, { ...timeless, ...options });
  const close = async (): Promise<void> => {
    await store.close();
    await directory.remove();
  };
  return { store, target, close, [Symbol.asyncDispose]: close };
}

/** On PostgreSQL, in a database of its own. */
export async function openPostgres(options: StoreOptions = {}): Promise<TestStore<PostgresTarget>> {
  await templateDatabase(async (url) => (await openStore({ engine: 'postgres', url })).close());
  const database = await freshDatabase();
  const target: PostgresTarget = { engine: 'postgres', url: database.url };
  const store = await openStore(target, { ...timeless, ...options });
  const close = async (): Promise<void> => {
    await store.close();
    await database.drop();
  };
  return { store, target, close, [Symbol.asyncDispose]: close };
}

/** Every engine, for tests that hold on each. Those on PostgreSQL need a project of vitest that starts it. */
export const engines: readonly TestEngine[] = [
  { name: 'sqlite', open: openSqlite },
  { name: 'postgres', open: openPostgres },
];
