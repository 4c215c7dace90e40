import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { OnStatement } from '../on-statement.ts';
import type { DatabaseFile, Handle } from './database-file.ts';
import { asCommitFault, asFault, isBusy, troubleOf, unavailable } from './errors.ts';

/** Milliseconds between two tries while another process holds the database. */
const shortestPause = 1;
const longestPause = 5;

/** One turn at the database: a transaction, or statements that each commit by themselves. */
export class SqliteConnection implements DatabaseConnection {
  readonly #file: DatabaseFile;
  readonly #onStatement: OnStatement;
  /** On the monotonic clock: until when it is worth waiting for another process. */
  readonly #deadline: number;
  #transaction: Handle | null = null;
  #isTroubled = false;

  constructor(file: DatabaseFile, onStatement: OnStatement, deadline: number) {
    this.#file = file;
    this.#onStatement = onStatement;
    this.#deadline = deadline;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#onStatement(query.sql);
    const held = this.#transaction;
    if (held === null) return this.#persist(() => this.#file.run<R>(query));
    // SQLite rolls back by itself after some errors. What came then would be kept, each statement as a transaction of its own.
    if (this.#isTroubled || !held.db.inTransaction) throw unavailable('this transaction was rolled back');
    try {
      return held.run<R>(query);
    } catch (error) {
      throw this.#judge(error);
    }
  }

  /** `immediate`: a transaction that reads first and then cannot write would have to be given up half-way. */
  async begin(): Promise<void> {
    this.#onStatement('begin immediate');
    this.#transaction = await this.#persist(() => {
      const handle = this.#file.handle();
      handle.say('begin immediate');
      return handle;
    });
  }

  commit(): void {
    this.#onStatement('commit');
    try {
      this.#transaction?.say('commit');
      this.#transaction = null;
    } catch (error) {
      this.#spoilOnTrouble(error);
      throw asCommitFault(error);
    }
  }

  /** Never throws: SQLite has rolled back by itself after the errors that matter, and what is left open dies with the connection. */
  rollback(): void {
    this.#onStatement('rollback');
    const held = this.#transaction;
    this.#transaction = null;
    try {
      if (held?.db.inTransaction) held.say('rollback');
    } catch {
      this.#file.spoil(false);
    }
  }

  /** The database was in trouble: SQLite may have rolled back by itself. */
  get isTroubled(): boolean {
    return this.#isTroubled;
  }

  /** Marks a place within the transaction to come back to. */
  save(): void {
    this.#say('savepoint member');
  }

  /** Keeps what was done since that place, or undoes it. */
  leaveSaved(keep: boolean): void {
    if (!keep) this.#say('rollback to member');
    this.#say('release member');
  }

  #say(sql: Parameters<Handle['say']>[0]): void {
    this.#onStatement(sql);
    try {
      this.#transaction?.say(sql);
    } catch (error) {
      throw this.#judge(error);
    }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('results are never streamed');
  }

  /** Tries again while another process holds the database, without holding up this one. */
  async #persist<T>(act: () => T): Promise<T> {
    for (let pause = shortestPause; ; pause = Math.min(pause * 2, longestPause)) {
      try {
        return act();
      } catch (error) {
        if (!isBusy(error) || performance.now() >= this.#deadline) throw this.#judge(error);
      }
      await sleep(pause * (0.5 + Math.random()));
    }
  }

  #judge(error: unknown): unknown {
    this.#spoilOnTrouble(error);
    return asFault(error);
  }

  #spoilOnTrouble(error: unknown): void {
    const trouble = troubleOf(error);
    this.#isTroubled ||= trouble !== '';
    if (trouble !== '' && !isBusy(error)) this.#file.spoil(trouble.startsWith('SQLITE_READONLY'));
  }
}
