import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startCommandLine } from '../support/command-line.ts';
import { csv, fileOf, peepholeOf } from '../support/imports.ts';

const rows = (name: string): string =>
  csv(['email'], ...Array.from({ length: 5 }, (_, at) => [`${name}${at}@people.example`]));

test('a file that is another when it is imported than when it was looked through is told, in the audit trail too', async () => {
  let swap = (): void => undefined;
  const onStatement = (sql: string): void => {
    if (sql.includes('audit_events')) swap();
  };
  await using line = await startCommandLine({ engine: 'sqlite', overrides: { onStatement } });
  await line.run('migrate');
  const file = fileOf(line, 'csv', rows('known'));
  // The first event of an import is written after the look and before the first row.
  swap = () => writeFileSync(line.directory.file(file), rows('other'));
  const result = await line.run(['import', 'users', file, '--json']);
  expect(result.code).toBe(1);
  expect(result.stderr).toMatch(/file-changed/);
  const events = await peepholeOf(line).rows(
    `select kind, detail from audit_events where kind like 'import.%' order by id`,
  );
  const [started, finished] = events.map((one) => JSON.parse(String(one['detail'])) as Record<string, unknown>);
  expect(finished).toMatchObject({ fileChanged: true });
  expect(finished?.['sha256']).not.toBe(started?.['sha256']);
});
