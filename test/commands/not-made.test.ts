import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { startCommandLine } from '../support/command-line.ts';
import { engineNames } from '../support/product.ts';

const looking = [
  'user list',
  "user create --email ana@example.com --name 'Ana Ruiz'",
  'user show ana@example.com',
  'company list',
  'company create --name Northwind',
  'policy show Northwind',
  'export users',
  'keys list',
  'keys rotate',
  'audit verify',
  'mail test --to ana@example.com',
];

describe.each(engineNames)('where there is no installation yet, on %s', (engine) => {
  test.each(looking)('"%s" makes none, and says where it looked', async (words) => {
    await using line = await startCommandLine({ engine, isNew: true });
    const result = await line.run(words);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(/no installation here/);
    expect(result.stderr).toContain(engine === 'postgres' ? 'DATABASE_URL' : line.directory.path);
    expect(result.stderr).toContain('gatehouse setup');
    expect(readdirSync(line.directory.path)).toEqual([]);
    expect((await line.run('migrate --json')).json()).toMatchObject({ migrated: true });
  });

  test.each(['setup --email olga@example.com --name Olga', 'migrate', 'import users people.csv'])(
    '"%s" makes one',
    async (words) => {
      await using line = await startCommandLine({ engine, isNew: true });
      writeFileSync(line.directory.file('people.csv'), 'email,name\nana@example.com,Ana Ruiz\n');
      expect(await line.run(words)).toMatchObject({ code: 0 });
      expect(await line.run('user list')).toMatchObject({ code: 0 });
    },
  );
});

test('a data directory that is not there is not made by a look', async () => {
  await using line = await startCommandLine({ engine: 'sqlite', isNew: true });
  rmSync(line.directory.path, { recursive: true });
  expect(await line.run('user list')).toMatchObject({ code: 2 });
  expect(() => readdirSync(line.directory.path)).toThrow('ENOENT');
});

test('an empty file is no installation, and is left as it is', async () => {
  await using line = await startCommandLine({ engine: 'sqlite', isNew: true });
  writeFileSync(line.directory.file('gatehouse.db'), '');
  expect((await line.run('user list')).stderr).toMatch(/gatehouse\.db is empty/);
  expect(readdirSync(line.directory.path)).toEqual(['gatehouse.db']);
});
