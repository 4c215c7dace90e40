import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import type { PostgresTarget, SqliteTarget } from '#storage/open.ts';
import { engines, openPostgres, openSqlite, type TestEngine, type TestStore } from '../support/stores.ts';
import { everyErasingVerb, everyResealingVerb } from './every-verb-beside.ts';
import { everyRead, everyVerb, everyWrite } from './every-verb.ts';

/** What is sent in a transaction around its verbs. */
const control = ['begin', 'begin immediate', 'commit', 'rollback'];

/** Writing verbs of the hot path: each is one statement (PERFORMANCE row 4). Recovery codes are rarely spent, and hold their user besides. */
const hot = [
  'addSmsMessage',
  'advanceInteraction',
  'advanceTotpStep',
  'appendAudit',
  'createInteraction',
  'createSession',
  'endSession',
  'issuePhoneCode',
  'queueMessage',
  'recordAttempt',
  'recordPasswordAttempt',
  'recordSmsAttempt',
  'rememberDevice',
  'spendPhoneCode',
] as const;

describe.each(engines)('statements, on $name', ({ name, open }) => {
  test('a look-up is one statement and no transaction (PERFORMANCE row 4)', async () => {
    const sent: string[] = [];
    await using opened = await open({ onStatement: (sql) => sent.push(sql) });
    for (const [verb, call] of Object.entries(everyRead)) {
      sent.length = 0;
      await call(opened.store);
      expect([verb, sent.length]).toEqual([verb, 1]);
      expect(sent[0]).toMatch(/^(select|with)/);
    }
  });

  test('a verb of the hot path is one statement; begin and commit are all that comes with it', async () => {
    const sent: string[] = [];
    await using opened = await open({ onStatement: (sql) => sent.push(sql) });
    const counts: Record<string, number> = {};
    await opened.store.transact(async (tx) => {
      for (const [verb, call] of Object.entries(everyWrite)) {
        const before = sent.length;
        await call(tx);
        counts[verb] = sent.length - before;
      }
    });
    expect(hot.map((verb) => [verb, counts[verb]])).toEqual(hot.map((verb) => [verb, 1]));
    expect(sent.filter((sql) => control.includes(sql))).toEqual([
      name === 'sqlite' ? 'begin immediate' : 'begin',
      'commit',
    ]);
  });

  test('no value is ever part of a statement', async () => {
    const sent: string[] = [];
    await using opened = await open({ onStatement: (sql) => sent.push(sql) });
    await everyVerb(opened.store);
    expect(sent.length).toBeGreaterThan(60);
    for (const sql of sent) expect(sql).not.toMatch(/usr_|example\.com|sealed-/);
  });
});

/** Tables that are read whole because they are small, or from one end. */
const readWhole = ['audit_heads', 'inbox', 'signing_keys', 'users'];

/** The statements of every verb, once each. */
async function everyStatement(open: TestEngine['open']): Promise<{ opened: TestStore; statements: string[] }> {
  const sent = new Set<string>();
  const opened = await open({ onStatement: (sql) => sent.add(sql) });
  await everyVerb(opened.store);
  const whole = await sentBy(sent, async () => {
    await everyResealingVerb.countByKey(opened.store.resealing);
    await everyErasingVerb.tracesOf(opened.store.erasing);
  });
  return { opened, statements: [...sent].filter((sql) => ![...control, ...whole].includes(sql)) };
}

/** What commands look through everything for, outside transactions: how much rests under each key, and what is left of an erased user. */
async function sentBy(sent: Set<string>, act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = [...sent];
  sent.clear();
  await act();
  const those = [...sent];
  for (const sql of before) sent.add(sql);
  return those;
}

describe('every look-up, every condition and every expiry is found by an index (PERFORMANCE rows 7 and 8)', () => {
  test('on sqlite', async () => {
    const { opened, statements } = await everyStatement(openSqlite);
    const { directory } = opened.target as SqliteTarget;
    const db = new Database(path.join(directory, 'gatehouse.db'), { readonly: true });
    expect(statements.flatMap((sql) => sqliteScans(db, sql))).toEqual([]);
    db.close();
    await opened.close();
  });

  test('on postgres', async () => {
    const { opened, statements } = await everyStatement(openPostgres);
    const client = new pg.Client({ connectionString: (opened.target as PostgresTarget).url });
    await client.connect();
    // On empty tables the planner would rather read them whole: what it still reads whole then, no index serves.
    await client.query("set enable_seqscan = off; set plan_cache_mode = 'force_generic_plan'");
    const scans: string[] = [];
    for (const sql of statements) scans.push(...(await postgresScans(client, sql)));
    expect(scans).toEqual([]);
    await client.end();
    await opened.close();
  });
});

/**
 * Steps of SQLite's plan that walk through a table of ours without an index. For many rows put in at once the plan holds a walk through those that refer to
 * them, which only runs where a reference was broken before: never here, since none is put off to the commit. Rows that were put in a moment ago and are taken out again
 * (an address that is kept for somebody) are walked for one by one, and hardly ever are there any.
 */
function sqliteScans(db: Database.Database, sql: string): string[] {
  if (/^(insert into|delete from) "users"/.test(sql)) return [];
  const count = sql.split('?').length - 1;
  const plan = db.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(Array(count).fill(null));
  const tables = new Set(db.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all());
  return plan
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN') && !detail.includes('INDEX'))
    .filter((detail) => tables.has(tableOf(detail)) && !readWhole.includes(tableOf(detail)));
}

const tableOf = (detail: string): string => detail.split(' ')[1] ?? '';

/** Steps of PostgreSQL's plan for any parameters that read a table from end to end. */
async function postgresScans(client: pg.Client, sql: string): Promise<string[]> {
  const count = new Set(sql.match(/\$\d+/g)).size;
  const parameters = count === 0 ? '' : `(${Array(count).fill('null').join()})`;
  await client.query(`prepare one as ${sql}`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain execute one${parameters}`);
  await client.query('deallocate one');
  return rows
    .map((row) => /Seq Scan on (\w+)/.exec(row['QUERY PLAN'])?.[1] ?? '')
    .filter((table) => table !== '' && !readWhole.includes(table))
    .map((table) => `${table}: ${sql}`);
}
