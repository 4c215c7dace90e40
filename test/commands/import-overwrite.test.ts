import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { contentOf, csv, fileOf, jsonLines } from '../support/imports.ts';

let line: CommandLine;
beforeAll(async () => {
  line = await startCommandLine({ engine: 'sqlite' });
  await line.run('migrate');
});
afterAll(() => line[Symbol.asyncDispose]());

const broken = csv(['email'], ['nobody']);

test('rejected rows never replace the key file, the database or the file that is imported, even by force', async () => {
  const file = fileOf(line, 'csv', broken);
  const other = fileOf(line, 'csv', 'email\nana@people.example\n');
  for (const place of ['keys.json', 'gatehouse.db', file, other]) {
    const before = contentOf(line, place);
    const result = await line.run(['import', 'users', file, '--reject', place, '--force']);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(contentOf(line, place)).toBe(before);
  }
});

test('they replace rejected rows of an earlier import, when they are told so', async () => {
  for (const [extension, content] of [
    ['csv', broken],
    ['jsonl', jsonLines({ email: 'nobody' })],
  ] as const) {
    const words = ['import', 'users', fileOf(line, extension, content), '--force'];
    expect(await line.run(words)).toMatchObject({ code: 1 });
    expect(await line.run(words)).toMatchObject({ code: 1 });
  }
});

test('anchors are added to a file of anchors alone', async () => {
  const before = contentOf(line, 'keys.json');
  const result = await line.run(['audit', 'verify', '--write-anchors', 'keys.json']);
  expect(result).toMatchObject({ code: 2 });
  expect(contentOf(line, 'keys.json')).toBe(before);
});
