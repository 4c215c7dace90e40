import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { emptyDatabase, maintenanceUrl } from '../support/postgres.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('every test gets an empty database of its own, which it can drop while somebody is connected', async () => {
  const [one, other] = await Promise.all([emptyDatabase(), emptyDatabase()]);
  expect(one.url).not.toBe(other.url);
  await query(one.url, 'create table only_here (id int)');
  expect(await query(other.url, "select to_regclass('only_here') as found")).toEqual([{ found: null }]);
  const guest = new pg.Client({ connectionString: one.url });
  guest.on('error', () => undefined);
  await guest.connect();
  await one.drop();
  await other.drop();
  const left = await query(maintenanceUrl(), 'select datname from pg_database');
  const names = [one, other].map(({ url }) => ({ datname: new URL(url).pathname.slice(1) }));
  for (const name of names) expect(left).not.toContainEqual(name);
  await guest.end();
});

test('a temporary directory is gone after its test', async () => {
  const folder = await temporaryDirectory();
  await writeFile(folder.file('left'), 'behind');
  await folder.remove();
  expect(existsSync(folder.path)).toBe(false);
});
