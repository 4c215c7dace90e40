import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type { TrailKeys } from '#ports/trail-keys.ts';
import type { Opened } from '../opened.ts';
import type { OnStatement } from '../on-statement.ts';
import { migrate, type Leave } from '../migrations/migrate.ts';
import type { Schema } from '../schema.ts';
import { StartupError } from '../startup-error.ts';
import { DatabaseFile, type Handle } from './database-file.ts';
import { sqliteDialect, sqliteDriver, type SqliteSite } from './dialect.ts';
import { findDatabase, prepareDirectory } from './directory.ts';
import { sqliteEngine } from './engine.ts';
import { isBusy } from './errors.ts';
import { explain } from './explain.ts';
import { sqliteReader, SqliteWriter } from './runners.ts';
import { lockForServer } from './server-lock.ts';

export interface SqliteTarget {
  readonly engine: 'sqlite';
  /** Holds the database and, for servers, the lock. Made where it is missing. */
  readonly directory: string;
}

export interface SqliteOptions {
  /** Milliseconds to wait for another process that writes. */
  readonly patience: number;
  /** Milliseconds to wait for it while opening: it may be migrating. */
  readonly startPatience: number;
  readonly onStatement: OnStatement;
  /** Takes the directory for this process: servers do, commands do not. */
  readonly exclusive: boolean;
  readonly leave: Leave;
  readonly trail: TrailKeys | null;
}

/** Opens, checks and migrates. Throws StartupError. */
export async function openSqlite(target: SqliteTarget, options: SqliteOptions): Promise<Opened> {
  const directory = path.resolve(target.directory);
  const release: (() => void)[] = [];
  try {
    const file = options.leave.mustExist ? findDatabase(directory) : prepareDirectory(directory);
    if (options.exclusive) release.push(lockForServer(directory));
    const reads = new DatabaseFile(file, 'read');
    const writes = new DatabaseFile(file, 'write', reads);
    release.push(() => writes.end());
    await open(writes, options.startPatience);
    const migrated = await migrateOnce(writes, options);
    release.push(() => reads.end());
    await open(reads, options.startPatience);
    return opened({ writes, reads, options, migrated, release: () => release.toReversed().forEach((one) => one()) });
  } catch (error) {
    for (const one of release.toReversed()) one();
    throw explain(error, directory);
  }
}

interface Parts {
  readonly writes: DatabaseFile;
  readonly reads: DatabaseFile;
  readonly options: SqliteOptions;
  readonly migrated: readonly string[];
  readonly release: () => void;
}

function opened({ writes, reads, options, migrated, release }: Parts): Opened {
  const { patience, onStatement } = options;
  const writer = new SqliteWriter({ file: writes, use: 'write', patience, onStatement });
  const reader = sqliteReader({ file: reads, use: 'read', patience, onStatement });
  const close = async (): Promise<void> => {
    // Whoever is writing ends first; the writing connection closes last, because the last one tidies the log away.
    await writer.idle().catch(() => undefined);
    release();
  };
  return { engine: sqliteEngine, writer, reader, migrated, close };
}

async function migrateOnce(
  file: DatabaseFile,
  { startPatience: patience, leave, trail }: SqliteOptions,
): Promise<readonly string[]> {
  const site: SqliteSite = { file, use: 'write', patience, onStatement: () => undefined };
  const db = new Kysely<Schema>({ dialect: sqliteDialect(() => sqliteDriver(site)) });
  return migrate(db, 'sqlite', leave, trail);
}

/** Another process may be making the same file into a database at this moment. */
async function open(file: DatabaseFile, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return verify(file.handle());
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
