import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';

/** One row, as the engine gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** A look into the database past the product, by a connection of its own: what an attack changed, and what rests there. */
export interface Peephole {
  rows(sql: string): Promise<readonly Row[]>;
  /** Statements that answer nothing, such as triggers. */
  run(sql: string): Promise<void>;
}

/** The embedded database in a data directory. */
export function sqlitePeephole(directory: string): Peephole {
  const withFile = async <T>(work: (db: Database.Database) => T): Promise<T> => {
    const db = new Database(path.join(directory, 'gatehouse.db'), { timeout: 5_000 });
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  return {
    rows: (sql) => withFile((db) => db.prepare(sql).all() as Row[]),
    run: (sql) =>
      withFile((db) => {
        db.exec(sql);
      }),
  };
}

export function postgresPeephole(url: string): Peephole {
  const connected = async (sql: string): Promise<readonly Row[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    rows: connected,
    run: async (sql) => {
      await connected(sql);
    },
  };
}

/** What requests may change, and which columns there are written by loops. Leases, chain heads and the inbox are loops' own. */
const tables: Readonly<Record<string, readonly string[]>> = {
  users: [],
  memberships: [],
  policies: [],
  authenticators: [],
  mailboxes: [],
  interactions: [],
  links: [],
  sessions: ['last_seen_at'],
  devices: [],
  password_throttles: [],
  outbox: ['due_at', 'attempts', 'claimed_by', 'claimed_until', 'done_at', 'outcome', 'detail', 'sealed_content'],
  audit_events: ['sequence', 'previous_hash', 'hash'],
};

/** Everything that requests may change, one text for each row. */
export async function facts(peephole: Peephole): Promise<readonly string[]> {
  const all: string[] = [];
  for (const [table, loops] of Object.entries(tables)) {
    const rows = await peephole.rows(`select * from ${table}`);
    all.push(...rows.map((row) => `${table} ${JSON.stringify(without(row, loops))}`));
  }
  return all;
}

/** Rows that an attempt wrote or changed: empty when it changed nothing. Rows that upkeep removed meanwhile are not among them. */
export async function changesOf(peephole: Peephole, attempt: () => Promise<unknown>): Promise<readonly string[]> {
  const before = new Set(await facts(peephole));
  await attempt();
  return (await facts(peephole)).filter((row) => !before.has(row));
}

const without = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
