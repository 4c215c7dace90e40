import { expect, test } from 'vitest';
import { startCommandLine } from '../support/command-line.ts';
import { countsOf, importUsers, jsonLines, personOf } from '../support/imports.ts';

const personIn = (email: string, companies: number) => ({
  email,
  memberships: Array.from({ length: companies }, (_, at) => ({ company: `Company ${at}` })),
});

test('rows with many memberships are written a few at a time, and companies in slices: a server waits for each transaction (DESIGN 2)', async () => {
  let commits = 0;
  const onStatement = (sql: string): void => {
    if (sql === 'commit') commits += 1;
  };
  await using line = await startCommandLine({ engine: 'sqlite', overrides: { onStatement } });
  await line.run('migrate');
  commits = 0;
  const people = Array.from({ length: 8 }, (_, at) => personIn(`heavy${at}@people.example`, 100));
  const result = await importUsers(line, 'jsonl', jsonLines(...people), ['--create-companies']);
  expect(result.json()).toMatchObject({ created: 8, companiesCreated: 100, membershipsAdded: 800 });
  expect(await countsOf(line, 'memberships', 'companies')).toEqual([800, 100]);
  // What begins and ends it, companies by fifty at most, and each person.
  expect(commits).toBeGreaterThanOrEqual(2 + 2 + 8);
});

test('a row with more than a hundred memberships is rejected, and makes no company', async () => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  const content = jsonLines(personIn('heavy@people.example', 101));
  const result = await importUsers(line, 'jsonl', content, ['--create-companies']);
  expect(result.json()).toMatchObject({ created: 0, companiesCreated: 0, rejected: 1 });
  expect(result.stderr).toMatch(/company: It has more than 100 memberships/);
  expect(await personOf(line, 'heavy@people.example')).toBeNull();
});
