import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
} from 'kysely';
import type { OnStatement } from '../on-statement.ts';
import { SqliteConnection } from './connection.ts';
import type { DatabaseFile, Use } from './database-file.ts';
import { Turns } from './turns.ts';

/** What a driver works on. */
export interface SqliteSite {
  readonly file: DatabaseFile;
  /** Readers take no turns. */
  readonly use: Use;
  /** Milliseconds to wait for other writers before giving up. */
  readonly patience: number;
  readonly onStatement: OnStatement;
}

/** Transactions here are real ones, also around changes of the schema; turns are the driver's business. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/**
 * Writes parameters as `+?`, which is the same value. Statistics (STAT4) make SQLite take a bare `?` in a join's condition for a reason to plan the
 * statement anew whenever it is bound: the text was parsed at every run, at four times the cost of running it.
 */
class Compiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

class SqliteDriver implements Driver {
  readonly #site: SqliteSite;
  readonly #turns = new Turns();

  constructor(site: SqliteSite) {
    this.#site = site;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    const { file, use, patience, onStatement } = this.#site;
    const deadline = performance.now() + patience;
    if (use === 'write') await this.#turns.take(patience);
    return new SqliteConnection(file, onStatement, deadline);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as SqliteConnection).begin();
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    (connection as SqliteConnection).commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    (connection as SqliteConnection).rollback();
  }

  async releaseConnection(): Promise<void> {
    this.#site.file.letGoIfReadOnly();
    if (this.#site.use === 'write') this.#turns.give();
  }

  async destroy(): Promise<void> {
    this.#site.file.end();
  }
}

/** Kysely's SQLite with a driver of our own; without a site it builds statements and runs none. */
export const sqliteDialect = (createDriver: () => Driver): Dialect => ({
  createDriver,
  createQueryCompiler: () => new Compiler(),
  createAdapter: () => new Adapter(),
  createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
});

export const sqliteDriver = (site: SqliteSite): Driver => new SqliteDriver(site);
