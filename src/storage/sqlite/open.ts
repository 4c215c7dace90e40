import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type { Opened } from '../opened.ts';
import type { OnStatement } from '../on-statement.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Schema } from '../schema.ts';
import { StartupError } from '../startup-error.ts';
import { DatabaseFile, type Handle } from './database-file.ts';
import { sqliteDialect, sqliteDriver } from './dialect.ts';
import { notUsable, prepareDirectory } from './directory.ts';
import { sqliteEngine } from './engine.ts';
import { isBusy, troubleOf } from './errors.ts';
import { lockForServer } from './server-lock.ts';

export interface SqliteTarget {
  readonly engine: 'sqlite';
  /** Holds the database and, for servers, the lock. Made where it is missing. */
  readonly directory: string;
}

export interface SqliteOptions {
  /** Milliseconds to wait for another process that writes. */
  readonly patience: number;
  readonly onStatement: OnStatement;
  /** Takes the directory for this process: servers do, commands do not. */
  readonly exclusive: boolean;
}

/** Milliseconds for which another process may keep the database while we start: it may be migrating it. */
const startPatience = 60_000;

/** Opens, checks and migrates. Throws StartupError. */
export async function openSqlite(target: SqliteTarget, options: SqliteOptions): Promise<Opened> {
  const directory = path.resolve(target.directory);
  const file = prepareDirectory(directory);
  const release: (() => void)[] = [];
  try {
    if (options.exclusive) release.push(lockForServer(directory));
    const writes = await openFile(file, 'write');
    release.push(() => writes.close());
    await migrateOnce(writes);
    const reads = await openFile(file, 'read');
    return opened({ writes, reads, options, release: () => release.toReversed().forEach((one) => one()) });
  } catch (error) {
    for (const one of release.toReversed()) one();
    throw explain(error, directory, file);
  }
}

interface Parts {
  readonly writes: DatabaseFile;
  readonly reads: DatabaseFile;
  readonly options: SqliteOptions;
  readonly release: () => void;
}

function opened({ writes, reads, options, release }: Parts): Opened {
  const writer = kysely(writes, 'write', options);
  const reader = kysely(reads, 'read', options);
  const close = async (): Promise<void> => {
    // Whoever is writing ends first; the writing connection closes last, because the last one tidies the log away.
    await writer.connection().execute(() => Promise.resolve());
    reads.close();
    release();
  };
  return { engine: sqliteEngine, writer, reader, close };
}

const kysely = (
  file: DatabaseFile,
  use: 'write' | 'read',
  { patience, onStatement }: Omit<SqliteOptions, 'exclusive'>,
) => new Kysely<Schema>({ dialect: sqliteDialect(() => sqliteDriver({ file, use, patience, onStatement })) });

async function migrateOnce(file: DatabaseFile): Promise<void> {
  const options = { patience: startPatience, onStatement: () => undefined };
  await migrate(kysely(file, 'write', options), 'sqlite');
}

/** Another process may be making the same file into a database at this moment. */
async function openFile(path_: string, use: 'write' | 'read'): Promise<DatabaseFile> {
  const file = new DatabaseFile(path_, use);
  const deadline = performance.now() + startPatience;
  for (;;) {
    try {
      verify(file.handle());
      return file;
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
    }
    await sleep(5 + 20 * Math.random());
  }
}

/** Start-up refuses less than SECURITY "Durable means" asks for: some file systems quietly give less. */
function verify({ db }: Handle): void {
  const said = (name: string): unknown => db.pragma(name, { simple: true });
  const settings = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 };
  for (const [name, wanted] of Object.entries(settings)) {
    if (said(name) === wanted) continue;
    throw new StartupError(
      'not-durable',
      `SQLite does not give ${name} = ${wanted} in this directory (it says ${String(said(name))}): sign-ins could be lost or done twice. Put GATEHOUSE_DATA_DIR on a local disk.`,
    );
  }
}

function explain(error: unknown, directory: string, file: string): unknown {
  const trouble = troubleOf(error) || troubleOf(error instanceof Error ? error.cause : undefined);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(trouble)) {
    return new StartupError(
      'database-not-usable',
      `${file} is damaged or not a Gatehouse database (${trouble}). Restore it from a backup; to begin anew, move it away.`,
      error,
    );
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(trouble)) {
    return new StartupError(
      'directory-in-use',
      `Another program holds the database ${file} and does not let go of it. End that program, then start again.`,
      error,
    );
  }
  return trouble === '' ? error : notUsable(directory, error instanceof Error && error.cause ? error.cause : error);
}
