import { sql, type Kysely } from 'kysely';
import { Migrator, type MigrationProvider } from 'kysely/migration';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { notMade, StartupError } from '../startup-error.ts';
import type { TrailKeys } from '#ports/trail-keys.ts';
import { adoptTrail, firstWithMarks } from './adopt-trail.ts';
import { columnTypes } from './column-types.ts';
import { migrations, type Migration } from './list.ts';

/** Any number, the same on every node: who holds it migrates. Given back with the transaction. */
const migrationLock = 7_166_203_958;

/** Names of the migrations that ran, oldest first; none where the database is new. */
async function executed(db: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

/** Whether the database is exactly as this release needs it. Reads only. */
export async function isMigrated(db: Kysely<Schema>): Promise<boolean> {
  return (await executed(db)).join() === Object.keys(migrations).toSorted().join();
}

/** Which databases are left as they are. */
export interface Leave {
  /** One of an older release, whose servers may be running. */
  readonly onlyNew: boolean;
  /** An empty one. */
  readonly mustExist: boolean;
}

/**
 * Brings the database to this release in one transaction: all or nothing. Safe when several processes start together: on SQLite the writing transaction
 * is the lock, on PostgreSQL an advisory one that ends with it. Answers the names of those that ran, oldest first. Throws StartupError where a newer
 * release made the database, and where it is one to be left. `keys`: of the audit trail, which is marked when marks come.
 */
export async function migrate(
  db: Kysely<Schema>,
  engine: EngineName,
  leave: Leave,
  keys: TrailKeys | null,
): Promise<readonly string[]> {
  if (await isMigrated(db)) return [];
  if (leave.mustExist && (await executed(db)).length === 0) throw notMade(emptyWords[engine]);
  return db.transaction().execute(async (tx) => {
    if (engine === 'postgres') await claim(tx);
    await refuseNewer(tx);
    if (leave.onlyNew) await refuseOlder(tx);
    const { error, results = [] } = await new Migrator({ db: tx, provider: providerFor(engine) }).migrateToLatest();
    if (error !== undefined) throw new Error('a migration failed', { cause: error });
    const ran = results.map((one) => one.migrationName);
    if (keys && ran.includes(firstWithMarks)) await adoptTrail(tx, keys);
    return ran;
  });
}

const emptyWords: Record<EngineName, string> = {
  sqlite: 'its gatehouse.db is empty',
  postgres: 'the database of DATABASE_URL is empty',
};

/** Asked beforehand where rights are needed: the migrator hides the first refusal behind those that follow from it. */
async function claim(tx: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ may: boolean | null }>`select has_schema_privilege(current_schema(), 'create') as may,
    pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(tx);
  if (rows[0]?.may === true) return;
  throw new StartupError(
    'database-not-usable',
    'The user of DATABASE_URL may not make tables in its database. Make it the owner, or grant it create on the schema.',
  );
}

async function refuseNewer(db: Kysely<Schema>): Promise<void> {
  const unknown = (await executed(db)).filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new StartupError(
    'made-by-newer-release',
    `The database was made by a newer release of Gatehouse (it holds ${unknown.join(', ')}). Start that release, or restore a backup that was made by this one.`,
  );
}

async function refuseOlder(db: Kysely<Schema>): Promise<void> {
  if ((await executed(db)).length === 0) return;
  throw new StartupError(
    'made-by-older-release',
    'The database was made by an older release of Gatehouse. Run "gatehouse migrate", or start this release\'s server, and then try again.',
  );
}

const providerFor = (engine: EngineName): MigrationProvider => ({
  getMigrations: () =>
    Promise.resolve(
      Object.fromEntries(Object.entries(migrations).map(([name, migration]) => [name, { up: run(migration, engine) }])),
    ),
});

const run =
  (migration: Migration, engine: EngineName) =>
  async (db: Kysely<unknown>): Promise<void> => {
    for (const one of migration(columnTypes[engine])) await sql.raw(one).execute(db);
  };
