import { Kysely } from 'kysely';
import type { TrailKeys } from '#ports/trail-keys.ts';
import { migrate, type Leave } from '../migrations/migrate.ts';
import type { OnStatement } from '../on-statement.ts';
import type { Opened } from '../opened.ts';
import type { Schema } from '../schema.ts';
import { StartupError } from '../startup-error.ts';
import { postgresDialect, postgresDriver, type PostgresSite } from './dialect.ts';
import { postgresEngine } from './engine.ts';
import { explain } from './explain.ts';
import { Pools, type PoolSettings } from './pools.ts';
import { postgresWriter } from './runner.ts';
import { verify } from './verify.ts';

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
  readonly leave: Leave;
  readonly trail: TrailKeys | null;
}

/** Milliseconds beyond the patience for locks after which a server that says nothing is taken to hang. */
const silence = 1_000;

/** Checks, migrates and opens. Throws StartupError. */
export async function openPostgres(target: PostgresTarget, options: PostgresOptions): Promise<Opened> {
  const { url, poolSize: size = 10 } = target;
  const { patience, onStatement, leave, trail } = options;
  refuseAddress(url);
  const migrated = await prepare(url, patience, { leave, trail });
  const settings: PoolSettings = { url, size, connectWithin: patience, answerWithin: patience + silence };
  const pools = new Pools(settings);
  const db = postgresWriter({ pools, patience, onStatement });
  return { engine: postgresEngine, writer: db, reader: db, migrated, close: () => pools.close() };
}

/** Before anything else looks at it: what fails on a malformed address quotes it, password included (SPEC X6). */
function refuseAddress(url: string): void {
  if (URL.canParse(url)) return;
  const message = 'DATABASE_URL is not an address such as postgresql://user:password@host:5432/database. Correct it.';
  throw new StartupError('unreachable', message);
}

/** On a connection of its own without deadlines: another node may be migrating, and a migration may take long. */
async function prepare(
  url: string,
  connectWithin: number,
  { leave, trail }: Pick<PostgresOptions, 'leave' | 'trail'>,
): Promise<readonly string[]> {
  const pools = new Pools({ url, size: 1, connectWithin, answerWithin: null });
  const site: PostgresSite = { pools, patience: null, onStatement: () => undefined };
  const db = new Kysely<Schema>({ dialect: postgresDialect(() => postgresDriver(site)) });
  try {
    await verify(db);
    return await migrate(db, 'postgres', leave, trail);
  } catch (error) {
    throw explain(error, url);
  } finally {
    await pools.close();
  }
}
