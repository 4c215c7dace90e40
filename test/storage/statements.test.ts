import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { engines, openSqlite } from '../support/stores.ts';
import { everyRead, everyVerb, everyWrite } from './every-verb.ts';

/** What is sent in a transaction around its verbs. */
const control = ['begin', 'begin immediate', 'commit', 'rollback'];

/** Writing verbs of the hot path: each is one statement (PERFORMANCE row 4). */
const hot = [
  'advanceInteraction',
  'advanceTotpStep',
  'appendAudit',
  'createInteraction',
  'createSession',
  'endSession',
  'queueMessage',
  'recordAttempt',
  'recordPasswordAttempt',
  'rememberDevice',
  'spendRecoveryCode',
] as const;

describe.each(engines)('statements, on $name', ({ name, open }) => {
  test('a look-up is one statement and no transaction (PERFORMANCE row 4)', async () => {
    const sent: string[] = [];
    await using opened = await open({ onStatement: (sql) => sent.push(sql) });
    for (const [verb, call] of Object.entries(everyRead)) {
      sent.length = 0;
      await call(opened.store);
      expect([verb, sent.length]).toEqual([verb, 1]);
      expect(sent[0]).toMatch(/^select/);
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
const readWhole = ['audit_heads', 'inbox', 'users'];

test('every look-up, every condition and every expiry is found by an index (PERFORMANCE rows 7 and 8)', async () => {
  const sent = new Set<string>();
  await using opened = await openSqlite({ onStatement: (sql) => sent.add(sql) });
  await everyVerb(opened.store);
  const scans = [...sent]
    .filter((sql) => !control.includes(sql))
    .flatMap((sql) => scansOf(opened.target.directory, sql));
  expect(scans).toEqual([]);
});

/** Steps of SQLite's plan that walk through a table of ours without an index. */
function scansOf(directory: string, sql: string): string[] {
  const db = new Database(path.join(directory, 'gatehouse.db'), { readonly: true });
  const count = sql.split('?').length - 1;
  const plan = db.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(Array(count).fill(null));
  const tables = new Set(db.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all());
  db.close();
  return plan
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN') && !detail.includes('INDEX'))
    .filter((detail) => tables.has(tableOf(detail)) && !readWhole.includes(tableOf(detail)));
}

const tableOf = (detail: string): string => detail.split(' ')[1] ?? '';
