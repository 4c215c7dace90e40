import { Kysely, sql } from 'kysely';
import { migrate } from '../migrations/migrate.ts';
import type { OnStatement } from '../on-statement.ts';
import type { Opened } from '../opened.ts';
import type { Schema } from '../schema.ts';
import { StartupError } from '../startup-error.ts';
import { postgresDialect, postgresDriver } from './dialect.ts';
import { postgresEngine } from './engine.ts';
import { Pools, type PoolSettings } from './pools.ts';
import { explain } from './explain.ts';

export interface PostgresTarget {
  readonly engine: 'postgres';
  /** `postgresql://user:password@host:port/database` */
  readonly url: string;
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number;
}

export interface PostgresOptions {
  /** Milliseconds to wait for a connection or a lock. */
  readonly patience: number;
  readonly onStatement: OnStatement;
}

/** Milliseconds beyond the patience for locks after which a server that says nothing is taken to hang. */
const silence = 1_000;

/** PostgreSQL 15. */
const oldestVersion = 150_000;

/** Checks, migrates and opens. Throws StartupError. */
export async function openPostgres(target: PostgresTarget, options: PostgresOptions): Promise<Opened> {
  const { url, poolSize: size = 10 } = target;
  const { patience, onStatement } = options;
  refuseAddress(url);
  await prepare(url, patience);
  const settings: PoolSettings = { url, size, connectWithin: patience, answerWithin: patience + silence };
  const pools = new Pools(settings);
  const db = kysely(pools, patience, onStatement);
  return { engine: postgresEngine, writer: db, reader: db, close: () => pools.close() };
}

/** Before anything else looks at it: what fails on a malformed address quotes it, password included (SPEC X6). */
function refuseAddress(url: string): void {
  if (URL.canParse(url)) return;
  const message = 'DATABASE_URL is not an address such as postgresql://user:password@host:5432/database. Correct it.';
  throw new StartupError('unreachable', message);
}

const kysely = (pools: Pools, patience: number | null, onStatement: OnStatement): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: postgresDialect(() => postgresDriver({ pools, patience, onStatement })) });

/** On a connection of its own without deadlines: another node may be migrating, and a migration may take long. */
async function prepare(url: string, connectWithin: number): Promise<void> {
  const pools = new Pools({ url, size: 1, connectWithin, answerWithin: null });
  const db = kysely(pools, null, () => undefined);
  try {
    await verify(db);
    await migrate(db, 'postgres');
  } catch (error) {
    throw explain(error, url);
  } finally {
    await pools.close();
  }
}

interface Said {
  readonly version: number;
  readonly read_only: string;
  readonly synchronous_commit: string;
}

async function verify(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<Said>`select current_setting('server_version_num')::int as version,
    current_setting('transaction_read_only') as read_only,
    current_setting('synchronous_commit') as synchronous_commit`.execute(db);
  for (const said of rows) refuse(said);
}

/** Start-up refuses less than SECURITY "Durable means" asks for. */
function refuse({ version, read_only: readOnly, synchronous_commit: durability }: Said): void {
  if (version < oldestVersion) {
    throw new StartupError('too-old', 'Gatehouse needs PostgreSQL 15 or newer; this server is older. Upgrade it.');
  }
  if (readOnly !== 'off') {
    throw new StartupError(
      'read-only',
      'The PostgreSQL database takes no writes (default_transaction_read_only is on). Let DATABASE_URL lead to the primary server, with a user that may write.',
    );
  }
  if (durability !== 'on' && durability !== 'remote_apply') {
    throw new StartupError(
      'not-durable',
      `PostgreSQL has synchronous_commit = ${durability}: sign-ins could be lost or done twice. Set it to on for this database: alter database … set synchronous_commit = on.`,
    );
  }
}
