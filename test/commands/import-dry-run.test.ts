import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startCommandLine } from '../support/command-line.ts';

test('a dry run that rejects more rows than it tells says how to have them all', async () => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  await line.run('migrate');
  const rows = (count: number): string => `email,name\n${'nobody,Ana Ruiz\n'.repeat(count)}`;
  writeFileSync(line.directory.file('many.csv'), rows(11));
  const many = await line.run('import users many.csv --dry-run');
  expect(many.code).toBe(1);
  expect(many.stderr).toContain('The first of them stand above; --reject FILE writes all of them.');
  writeFileSync(line.directory.file('few.csv'), rows(2));
  expect((await line.run('import users few.csv --dry-run')).stderr).toContain('They stand above');
});
