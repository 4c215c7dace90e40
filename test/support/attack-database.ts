import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';

/** One row, as the engine gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** A look into the database past the product, by a connection of its own: what an attack changed, and what rests there. */
export interface Peephole {
  rows(sql: string): Promise<readonly Row[]>;
  /** The rows of several tables, by name, as of about one moment. */
  tables(names: readonly string[]): Promise<ReadonlyMap<string, readonly Row[]>>;
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
    tables: (names) =>
      withFile((db) => new Map(names.map((name) => [name, db.prepare(`select * from ${name}`).all() as Row[]]))),
    run: (sql) =>
      withFile((db) => {
        db.exec(sql);
      }),
  };
}

export function postgresPeephole(url: string): Peephole {
  const connected = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const rowsOf = async (client: pg.Client, sql: string): Promise<readonly Row[]> => (await client.query<Row>(sql)).rows;
  return {
    rows: (sql) => connected((client) => rowsOf(client, sql)),
    tables: (names) =>
      connected(async (client) => {
        const found = new Map<string, readonly Row[]>();
        for (const name of names) found.set(name, await rowsOf(client, `select * from ${name}`));
        return found;
      }),
    run: (sql) =>
      connected(async (client) => {
        await client.query(sql);
      }),
  };
}

const tablesIn = {
  sqlite: "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  postgres: "select tablename as name from pg_tables where schemaname = 'public'",
};

/** Every table of the product, that of migrations included. */
export async function tablesOf(peephole: Peephole): Promise<readonly string[]> {
  const named = await peephole.rows(tablesIn.sqlite).catch(() => peephole.rows(tablesIn.postgres));
  return named.map((row) => String(row['name'])).toSorted();
}

/** What requests may change, and which columns there are written by loops. Leases, chain heads and the inbox are loops' own. */
export const loopsOwn: Readonly<Record<string, readonly string[]>> = {
  users: ['last_sign_in_at', 'unreachable_since'],
  companies: [],
  roles: [],
  role_assignments: [],
  applications: [],
  application_consents: [],
  application_logos: [],
  application_secrets: [],
  application_sessions: ['expires_at', 'logout_due_at', 'logout_tries', 'ended_at'],
  protocol_states: [],
  step_ups: [],
  drafts: [],
  memberships: ['last_sign_in_at'],
  policies: [],
  authenticators: [],
  mailboxes: [],
  interactions: [],
  links: [],
  mail_acts: [],
  email_changes: [],
  resets: [],
  enrollment_passes: [],
  sessions: ['last_seen_at'],
  devices: [],
  password_throttles: [],
  outbox: ['due_at', 'attempts', 'claimed_by', 'claimed_until', 'done_at', 'outcome', 'detail', 'sealed_content'],
  audit_events: ['sequence', 'previous_hash', 'hash', 'linked_at'],
};

/** Of keys that the scheduler makes by itself, some time after an application was registered. */
const isOfLoop = (row: Row): boolean => row['kind'] === 'signing-key.made' && row['actor'] === null;

/** Everything that requests may change, one text for each row. */
export async function facts(peephole: Peephole): Promise<readonly string[]> {
  const tables = await peephole.tables(Object.keys(loopsOwn));
  return [...tables].flatMap(([table, rows]) =>
    rows
      .filter((row) => !isOfLoop(row))
      .map((row) => `${table} ${JSON.stringify(without(row, loopsOwn[table] ?? []))}`),
  );
}

/** Rows that an attempt wrote or changed: empty when it changed nothing. Rows that upkeep removed meanwhile are not among them. */
export async function changesOf(peephole: Peephole, attempt: () => Promise<unknown>): Promise<readonly string[]> {
  const before = new Set(await facts(peephole));
  await attempt();
  return (await facts(peephole)).filter((row) => !before.has(row));
}

const without = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
