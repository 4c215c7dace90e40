import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import pg from 'pg';
import { embedded, keyText, shared, type Installation } from './fault-installation.ts';
import { emptyDatabase, maintenanceUrl } from './postgres.ts';
import type { EngineName } from './product.ts';
import type { ServerOptions } from './server.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** How to start a server on an engine, again and again on the same data. */
export interface Place extends AsyncDisposable {
  readonly options: ServerOptions;
  readonly installation: Installation;
  /** The same data in another place. No server may be running on this one. */
  copy(): Promise<Place>;
}

/** An empty place. */
export async function placeFor(engine: EngineName): Promise<Place> {
  const open = new AsyncDisposableStack();
  const { path } = open.use(await temporaryDirectory());
  if (engine === 'sqlite') return onSqlite(path, open);
  const database = await emptyDatabase();
  open.defer(() => database.drop());
  return onPostgres(path, database.url, open);
}

function onSqlite(directory: string, open: AsyncDisposableStack): Place {
  return {
    options: { dataDirectory: directory },
    installation: embedded(directory),
    copy: async () => {
      const opened = new AsyncDisposableStack();
      const { path } = opened.use(await temporaryDirectory());
      await cp(directory, path, { recursive: true });
      return onSqlite(path, opened);
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

function onPostgres(directory: string, url: string, open: AsyncDisposableStack): Place {
  return {
    options: { dataDirectory: directory, databaseUrl: url, env: { GATEHOUSE_KEYS: keyText('k1') } },
    installation: shared(url),
    copy: async () => {
      const opened = new AsyncDisposableStack();
      const { path } = opened.use(await temporaryDirectory());
      const name = `gatehouse_${randomBytes(8).toString('hex')}`;
      await maintain(`create database ${name} template ${new URL(url).pathname.slice(1)}`);
      opened.defer(() => maintain(`drop database if exists ${name} with (force)`));
      return onPostgres(path, new URL(`/${name}`, url).href, opened);
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

async function maintain(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
