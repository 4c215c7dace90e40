import { spawn, type ChildProcess } from 'node:child_process';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { countsOf, csv, fileOf, oldHash, oldSeed, peepholeOf } from '../support/imports.ts';
import { engineNames } from '../support/product.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const people = 3_000;

/** What was built when `npm test` has built it, else the sources. */
const entry = (): readonly string[] =>
  process.env['GATEHOUSE_TEST_BUILT'] === '1'
    ? [path.join(ROOT, 'dist', 'main.js')]
    : ['--conditions=gatehouse-source', '--import', 'tsx', path.join(ROOT, 'src', 'main.ts')];

/** The command as a process of its own, which ends with this one. */
function start(line: CommandLine, words: readonly string[]): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const command = ['--pdeathsig=KILL', '--', process.execPath, ...entry(), ...words];
  return spawn('setpriv', command, { cwd: ROOT, env: { PATH, HOME, ...line.environment }, stdio: 'ignore' });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));

/** Waits until somebody has been imported. */
async function untilBegun(line: CommandLine): Promise<void> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    const [users = 0] = await countsOf(line, 'users');
    if (users > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('nobody was imported');
}

describe.each(engineNames)('an import that is killed, on %s', (engine) => {
  test('leaves whole people only, and the same command goes on: nothing doubled, nothing lost', async () => {
    await using line = await startCommandLine({ engine });
    await line.run('migrate');
    const rows = Array.from({ length: people }, (_, at) => [`p${at}@people.example`, oldHash, oldSeed, 'One']);
    const file = fileOf(line, 'csv', csv(['email', 'password_hash', 'totp', 'company'], ...rows));
    const words = ['import', 'users', line.directory.file(file), '--create-companies', '--batch', '5'];
    const child = start(line, words);
    const exit = ended(child);
    await untilBegun(line);
    child.kill('SIGKILL');
    expect(await exit).toBeNull();

    const [users = 0, memberships, authenticators] = await countsOf(line, 'users', 'memberships', 'authenticators');
    expect(users).toBeGreaterThan(0);
    expect(users).toBeLessThan(people);
    expect([memberships, authenticators]).toEqual([users, 2 * users]);

    const again = await line.run([...words.slice(0, -2), '--json']);
    expect(again.json()).toMatchObject({ rows: people, created: people - users, unchanged: users, rejected: 0 });
    expect(await countsOf(line, 'users', 'memberships', 'authenticators', 'companies')).toEqual([
      people,
      people,
      2 * people,
      1,
    ]);
    const told = await peepholeOf(line).rows("select subject from audit_events where kind = 'user.imported'");
    expect(new Set(told.map((one) => one['subject'])).size).toBe(people);
    expect(told).toHaveLength(people);
  });
});

test('an import whose database goes away says what stays, and goes on when it is back', async () => {
  let commits = 0;
  let leave: () => void = () => undefined;
  const onStatement = (sql: string): void => {
    if (sql === 'commit' && (commits += 1) === 5) leave();
  };
  await using line = await startCommandLine({ engine: 'sqlite', overrides: { onStatement } });
  const [database, elsewhere] = [line.directory.file('gatehouse.db'), line.directory.file('elsewhere.db')];
  leave = () => renameSync(database, elsewhere);
  const rows = Array.from({ length: 100 }, (_, at) => [`p${at}@people.example`, oldHash]);
  const words = ['import', 'users', fileOf(line, 'csv', csv(['email', 'password_hash'], ...rows)), '--batch', '10'];
  const gone = await line.run(words);
  expect(gone).toMatchObject({ code: 1, stdout: '' });
  expect(gone.stderr).toMatch(/Until then \d+ people were created.*Run the same command again, and it goes on\./);
  expect(gone.stderr).toMatch(/The database does not answer/);
  renameSync(elsewhere, database);
  const [users = 0] = await countsOf(line, 'users');
  expect(users).toBeGreaterThan(0);
  const again = await line.run([...words, '--json']);
  expect(again.json()).toMatchObject({ created: 100 - users, unchanged: users, rejected: 0 });
});
