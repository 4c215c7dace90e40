import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startCommandLine } from '../support/command-line.ts';

type Settings = {
  settings: { setting: string; value: string | null; source: string }[];
  problems: string[];
  file: string | null;
};

test('gatehouse config show tells each setting, what it is and where that comes from', async () => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  const file = line.directory.file('gatehouse.toml');
  writeFileSync(file, '[brand]\nname = "Northwind Sign-in"\n[server]\nport = 4000\n', { mode: 0o600 });
  const result = await line.run(['--config', file, 'config', 'show', '--json']);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  const told = result.json() as Settings;
  const of = (name: string) => told.settings.find((one) => one.setting === name);
  expect(told).toMatchObject({ file, problems: [] });
  expect(of('GATEHOUSE_BRAND_NAME')).toMatchObject({ value: 'Northwind Sign-in', source: 'file' });
  expect(of('PORT')).toMatchObject({ value: '0', source: 'environment' });
  expect(of('GATEHOUSE_BRAND_ACCENT')).toMatchObject({ source: 'default' });
  const text = await line.run(['--config', file, 'config', 'show']);
  expect(text.stdout).toMatch(/GATEHOUSE_BRAND_NAME +Northwind Sign-in +file: /);
});

test('it hides secrets, and opens no database', async () => {
  const environment = { DATABASE_URL: 'postgres://olga:pa55word@127.0.0.1:1/x', GATEHOUSE_KEYS: 'k1:c2VjcmV0' };
  await using line = await startCommandLine({ engine: 'sqlite', environment, isNew: true });
  const result = await line.run('config show --json');
  expect(result.stdout + result.stderr).not.toMatch(/pa55word|c2VjcmV0/);
  expect(result.stdout).toContain('[secret]');
});

test('where the configuration cannot be used it still shows it, names every problem and ends with code 2', async () => {
  await using line = await startCommandLine({
    engine: 'sqlite',
    isNew: true,
    environment: { PORT: 'x', GATEHOUSE_BRANDNAME: 'N' },
  });
  const result = await line.run('config show');
  expect(result.code).toBe(2);
  expect(result.stdout).toContain('GATEHOUSE_BRAND_NAME');
  expect(result.stderr).toMatch(/PORT/);
  expect(result.stderr).toMatch(/GATEHOUSE_BRANDNAME is no setting/);
  const json = await line.run('config show --json');
  expect((JSON.parse(json.stdout) as Settings).problems).toHaveLength(2);
  expect(JSON.parse(json.stderr)).toMatchObject({ error: { code: 'configuration' } });
});

test('--config names the file for every command, wherever it stands on the line', async () => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  for (const words of [
    '--config nowhere.toml migrate',
    'migrate --config nowhere.toml',
    'user list --config nowhere.toml',
  ]) {
    const result = await line.run(words);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/--config names/);
  }
});
