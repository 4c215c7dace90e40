import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A PostgreSQL database of one test. `drop` ends its connections and removes it. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const TEMPLATE = 'gatehouse_template';
/** Any number: it only has to be the same for all workers, who fill and clone under this one lock. */
const LOCK = 7_301_947;

/**
 * Makes the template that `freshDatabase` clones, filled by `migrate`, unless another worker of
 * this run has already done it. Safe to call from every file's `beforeAll`.
 */
export async function templateDatabase(migrate: (url: string) => Promise<void>): Promise<void> {
  await locked(async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount !== 0) return;
    // Filled under another name: a migration that fails leaves no half-made template.
    const draft = await create(client);
    await migrate(urlOf(draft));
    await disconnect(client, draft);
    await client.query(`alter database ${draft} rename to ${TEMPLATE}`);
  });
}

/** A new database cloned from the template. Throws if `templateDatabase` has not made one. */
export async function freshDatabase(): Promise<TestDatabase> {
  return locked(async (client) => testDatabase(await create(client, TEMPLATE)));
}

/** A new database with nothing in it, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return locked(async (client) => testDatabase(await create(client)));
}

/** URL of the maintenance database: for tests that end connections or change roles. */
export function maintenanceUrl(): string {
  return inject('postgresUrl');
}

function testDatabase(name: string): TestDatabase {
  const drop = (): Promise<void> =>
    connected(async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
    });
  return { url: urlOf(name), drop };
}

function urlOf(database: string): string {
  const url = new URL(maintenanceUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function create(client: pg.Client, template = 'template1'): Promise<string> {
  const name = `gatehouse_${randomBytes(8).toString('hex')}`;
  await client.query(`create database ${name} template ${template}`);
  return name;
}

/** A template that somebody is connected to can be neither cloned nor renamed. */
async function disconnect(client: pg.Client, database: string): Promise<void> {
  await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [database]);
}

/** PostgreSQL refuses to clone one template twice at the same moment: workers take turns. */
async function locked<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  return connected(async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return act(client);
  });
}

async function connected<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: maintenanceUrl() });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
