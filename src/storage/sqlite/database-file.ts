import { lstatSync, type Stats } from 'node:fs';
import Database from 'better-sqlite3';
import type { CompiledQuery, QueryResult } from 'kysely';
import { isPrepared } from '../statement.ts';
import { makeOwn } from './directory.ts';
import { troubleOf, unavailable } from './errors.ts';

/** `write`: the one connection that writes. `read`: beside it, so that no look-up waits for a transaction. */
export type Use = 'write' | 'read';

/** KiB of pages each connection keeps; taken only as they are used. */
const cacheKiB = 16_384;

/** `member`: one of the transactions that share a commit. */
type ControlWord =
  | 'begin immediate'
  | 'commit'
  | 'rollback'
  | 'savepoint member'
  | 'rollback to member'
  | 'release member';

/** An open connection and the statements prepared on it. */
export class Handle {
  readonly db: Database.Database;
  readonly place: Pick<Stats, 'dev' | 'ino'>;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(db: Database.Database, place: Pick<Stats, 'dev' | 'ino'>) {
    this.db = db;
    this.place = place;
  }

  run<R>(query: CompiledQuery): QueryResult<R> {
    const statement = isPrepared(query) ? this.#prepared(query.sql) : this.db.prepare(query.sql);
    if (statement.reader) return { rows: statement.all(query.parameters) as R[] };
    const { changes } = statement.run(query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  /** Runs a word of transaction control. */
  say(sql: ControlWord): void {
    this.#prepared(sql).run();
  }

  #prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const made = this.db.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }
}

/**
 * One connection to the database's file, opened again when it has to be. SQLite itself goes on writing into a file that was deleted or moved away,
 * and what it acknowledges is lost: so the place is looked at before every use.
 */
export class DatabaseFile {
  readonly path: string;
  readonly #use: Use;
  readonly #beside: DatabaseFile | null;
  #lender: DatabaseFile | null = null;
  #handle: Handle | null = null;
  #spoiled = false;
  #isReadOnly = false;
  #ended = false;

  /** `beside`: another connection of this process to the same file, which runs single statements only. */
  constructor(path: string, use: Use, beside: DatabaseFile | null = null) {
    this.path = path;
    this.#use = use;
    this.#beside = beside;
    if (beside !== null) beside.#lender = this;
  }

  /**
   * Runs a statement by itself. Between transactions look-ups borrow the connection that writes: of the pages that were written it alone need not
   * read any again. Where that one is in trouble, a disk that is full for instance, they go on by their own.
   */
  run<R>(query: CompiledQuery): QueryResult<R> {
    const lent = this.#lender === null ? null : this.#lender.#ifIdle();
    if (lent === null) return this.handle().run<R>(query);
    try {
      return lent.run<R>(query);
    } catch (error) {
      if (troubleOf(error) === '') throw error;
      return this.handle().run<R>(query);
    }
  }

  /** The connection to the file that is there now. Throws Fault where there is none, and SQLite's error where it does not open. */
  handle(): Handle {
    if (this.#ended) throw unavailable('the store has been closed');
    const place = this.#look();
    if (this.#handle !== null && !this.#spoiled && isAt(this.#handle, place)) return this.#handle;
    this.#close();
    this.#handle = new Handle(connect(this.path, this.#use), place);
    this.#spoiled = false;
    return this.#handle;
  }

  /** What a transaction has not committed is nobody else's business. */
  #ifIdle(): Handle | null {
    if (this.#spoiled || this.#handle === null || this.#handle.db.inTransaction) return null;
    return isAt(this.#handle, this.#look()) ? this.#handle : null;
  }

  /** After trouble: the next use opens the file anew. */
  spoil(isReadOnly: boolean): void {
    this.#spoiled = true;
    this.#isReadOnly ||= isReadOnly;
  }

  /**
   * At the end of a turn that found the file read-only: everything is let go of. Connections of one process share what SQLite keeps beside the file;
   * if one of them opened that when it was read-only, all others would find it so for as long as that one is open.
   */
  letGoIfReadOnly(): void {
    if (!this.#isReadOnly) return;
    this.#isReadOnly = false;
    this.#close();
    if (this.#beside !== null) this.#beside.#close();
    for (const kept of ['-wal', '-shm']) makeOwn(`${this.path}${kept}`);
  }

  /** For good. */
  end(): void {
    this.#ended = true;
    this.#close();
  }

  #close(): void {
    this.#handle?.db.close();
    this.#handle = null;
  }

  #look(): Stats {
    const place = look(this.path);
    if (place?.isFile() !== true) throw unavailable('the database file is not where it was');
    return place;
  }
}

function look(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unavailable('the database file cannot be looked at', error);
  }
}

const isAt = ({ place }: Handle, now: Stats): boolean => place.ino === now.ino && place.dev === now.dev;

/** Pages of the log of writes after which they are moved into the database: few, because everybody waits meanwhile (PERFORMANCE rows 5 and 8). */
const checkpointPages = 250;

/**
 * Opens with what SECURITY "Durable means" asks for; said on every opening, because `synchronous` and `foreign_keys` belong to the connection.
 * No busy time-out: it would stop the whole process while it waits.
 */
function connect(path: string, use: Use): Database.Database {
  const db = new Database(path, { timeout: 0, fileMustExist: true });
  try {
    db.pragma('journal_mode = wal');
    db.pragma('synchronous = full');
    db.pragma('foreign_keys = on');
    db.pragma('trusted_schema = off');
    db.pragma(`cache_size = -${cacheKiB}`);
    db.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    if (use === 'read') db.pragma('query_only = on');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
