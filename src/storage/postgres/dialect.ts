import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
} from 'kysely';
import type { PoolClient } from 'pg';
import type { OnStatement } from '../on-statement.ts';
import { PostgresConnection } from './connection.ts';
import { asFault, isLost, unavailable } from './errors.ts';
import type { Pools } from './pools.ts';

/** What a driver works on. */
export interface PostgresSite {
  readonly pools: Pools;
  /** Milliseconds to wait for a lock; null: no limit. */
  readonly patience: number | null;
  readonly onStatement: OnStatement;
}

/** Milliseconds after which the server lets go of what a node that died in a transaction had locked. */
const idleInTransaction = 30_000;

export class PostgresDriver implements Driver {
  readonly #site: PostgresSite;
  readonly #greeted = new WeakSet<PoolClient>();

  constructor(site: PostgresSite) {
    this.#site = site;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    const { pools, onStatement } = this.#site;
    const pool = pools.current();
    try {
      const client = await pool.connect();
      if (!this.#greeted.has(client)) await this.#greet(client);
      return new PostgresConnection(client, onStatement, () => pools.drop(pool), pools.answerWithin);
    } catch (error) {
      // Who was waiting while the pool was dropped takes his place in the new one.
      if (!pools.isCurrent(pool) && isLost(error)) return this.acquireConnection();
      throw asFault(error);
    }
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PostgresConnection).begin();
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PostgresConnection).commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PostgresConnection).rollback();
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    (connection as PostgresConnection).release();
  }

  async destroy(): Promise<void> {
    await this.#site.pools.close();
  }

  /**
   * The first words on a new connection: every reading of authentication goes to the primary (SECURITY, "Durable means"). Set by a statement and not
   * when connecting, because poolers in between refuse that.
   */
  async #greet(client: PoolClient): Promise<void> {
    try {
      const settings = [String(this.#site.patience ?? 0), String(idleInTransaction)];
      const { rows } = await client.query<{ standby: boolean }>(greeting, settings);
      if (rows[0]?.standby !== false) throw unavailable('this server is a standby');
      this.#greeted.add(client);
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

const greeting = `select pg_is_in_recovery() as standby, set_config('lock_timeout', $1, false),
  set_config('idle_in_transaction_session_timeout', $2, false)`;

/** Kysely's PostgreSQL with a driver of our own; with a driver that does nothing it builds statements and runs none. */
export const postgresDialect = (createDriver: () => Driver): Dialect => ({
  createDriver,
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
});

export const postgresDriver = (site: PostgresSite): Driver => new PostgresDriver(site);
