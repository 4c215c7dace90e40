import { describe, expect, test } from 'vitest';
import { migrations } from '#storage/migrations/list.ts';
import { startCommandLine } from '../support/command-line.ts';
import { forge } from '../support/forge.ts';
import { engineNames } from '../support/product.ts';

const all = Object.keys(migrations).toSorted();
const newest = all.at(-1) ?? '';

describe.each(engineNames)('gatehouse migrate, on %s', (engine) => {
  test('makes an empty database and names what ran; run again it has nothing to do', async () => {
    await using line = await startCommandLine({ engine, isNew: true });
    expect((await line.run('migrate --json')).json()).toEqual({ migrated: true, ran: all });
    expect((await line.run('migrate --json')).json()).toEqual({ migrated: false, ran: [] });
    expect((await line.run('migrate')).stdout).toMatch(/nothing had to be done/);
  });

  test('has nothing to do beside a running server of this release', async () => {
    await using line = await startCommandLine({ engine });
    const server = await line.serve();
    expect((await line.run('migrate --json')).json()).toEqual({ migrated: false, ran: [] });
    expect((await fetch(`${server.address}/sign-in`)).status).toBe(200);
  });

  test('refuses a database of a newer release, as every command does', async () => {
    await using line = await startCommandLine({ engine });
    await line.run('migrate');
    await forge(line, "insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    for (const words of ['migrate', 'user list']) {
      const result = await line.run(words);
      expect(result.code).toBe(2);
      expect(result.stderr).toContain('newer release');
    }
  });
});

test('gatehouse migrate on SQLite waits for nobody: while a server of the older release has the directory, it says to stop it', async () => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  await line.serve();
  await forge(line, `delete from kysely_migration where name = '${newest}'`);
  const result = await line.run('migrate');
  expect(result.code).toBe(2);
  expect(result.stderr).toMatch(/Another Gatehouse server.*Stop it first/);
  expect((await line.run('user list')).stderr).toContain('gatehouse migrate');
});
