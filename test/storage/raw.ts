import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { StoreTarget } from '#storage/open.ts';

/** A row as a database has it, past the store. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Looks into the tables themselves: for what must be gone, which no verb shows. */
export async function raw(target: StoreTarget, sql: string): Promise<readonly RawRow[]> {
  if (target.engine === 'sqlite') return rawSqlite(target.directory, sql);
  const client = new pg.Client({ connectionString: target.url });
  await client.connect();
  try {
    return (await client.query<RawRow>(sql)).rows;
  } finally {
    await client.end();
  }
}

function rawSqlite(directory: string, sql: string): readonly RawRow[] {
  const db = new Database(path.join(directory, 'gatehouse.db'));
  try {
    const statement = db.prepare<[], RawRow>(sql);
    if (statement.reader) return statement.all();
    statement.run();
    return [];
  } finally {
    db.close();
  }
}
