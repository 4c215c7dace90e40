import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';

/** Puts rows into a database in bulk, beside the product: what is measured is reading them. */
export interface Bulk extends AsyncDisposable {
  insert(table: string, rows: readonly object[]): Promise<void>;
  run(sql: string): Promise<void>;
}

/** Into a SQLite file that no server has open. */
export function sqliteBulk(file: string): Bulk {
  const db = new Database(file);
  db.pragma('synchronous = off');
  db.pragma('foreign_keys = off');
  return {
    insert: async (table, rows) => {
      const columns = columnsOf(rows);
      const places = columns.map((column) => `@${column}`).join();
      const insert = db.prepare(`insert into ${table} (${columns.map(quoted).join()}) values (${places})`);
      db.transaction(() => rows.forEach((row) => insert.run(row)))();
    },
    run: async (sql) => {
      db.exec(sql);
    },
    [Symbol.asyncDispose]: async () => {
      db.pragma('wal_checkpoint(truncate)');
      db.close();
    },
  };
}

/** Into a PostgreSQL database; its statistics are brought up to date at the end. */
export async function postgresBulk(url: string): Promise<Bulk> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = async (sql: string, values: unknown[] = []): Promise<void> => {
    await client.query(sql, values);
  };
  return {
    insert: (table, rows) => {
      const columns = columnsOf(rows).map(quoted).join();
      const read = `select ${columns} from json_populate_recordset(null::${quoted(table)}, $1)`;
      return run(`insert into ${quoted(table)} (${columns}) ${read}`, [JSON.stringify(rows)]);
    },
    run,
    [Symbol.asyncDispose]: async () => {
      await run('vacuum analyze');
      await run('checkpoint');
      await client.end();
    },
  };
}

const columnsOf = (rows: readonly object[]): readonly string[] => Object.keys(rows[0] ?? {});

const quoted = (name: string): string => `"${name}"`;

/** Where Gatehouse keeps its embedded database. */
export const sqliteFile = (directory: string): string => path.join(directory, 'gatehouse.db');
