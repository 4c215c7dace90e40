import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { importUsers, jsonLines, personOf } from '../support/imports.ts';
import { unique } from '../support/on-command-line.ts';

let line: CommandLine;
beforeAll(async () => {
  line = await startCommandLine({ engine: 'sqlite' });
  await line.run('migrate');
});
afterAll(() => line[Symbol.asyncDispose]());

const email = (): string => `${unique('trap')}@people.example`;

describe('a row that is made to break the reader is rejected alone', () => {
  const trap = { toString: 1, valueOf: 1 };
  const deep = `{"email":"a@people.example","address":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;

  test.each([
    ['a username that is no text', JSON.stringify({ credentials: [], username: trap }), /email: It is missing/],
    ['a kind that is no text', JSON.stringify({ credentials: [{ type: trap }] }), /email: It is missing/],
    [
      'a secret that is no text',
      JSON.stringify({ email: 'trap2@people.example', credentials: [{ type: 'otp', secretData: trap }] }),
      /totp: The setup key is neither/,
    ],
    ['20,000 lists in each other', deep, /It is nested deeper than 20 levels/],
    ['20,000 lists in a hash', deep.replace('"address"', '"password_hash"'), /It is nested deeper than 20 levels/],
    ['names of what every object has', '{"__proto__":{"email":"x"},"constructor":1}', /is no column that is known/],
  ])('%s', async (_, broken, reason) => {
    const good = email();
    for (const [extension, content] of [
      ['jsonl', `${broken}\n${jsonLines({ email: good })}`],
      ['json', `[${broken},${JSON.stringify({ email: email() })}]`],
    ] as const) {
      const result = await importUsers(line, extension, content);
      expect(result.stderr).not.toMatch(/ at |Error/);
      expect(result).toMatchObject({ code: 1 });
      expect(result.json()).toMatchObject({ rows: 2, rejected: 1, interrupted: false });
      expect(result.stderr).toMatch(reason);
    }
    expect(await personOf(line, good)).not.toBeNull();
  });

  test('a user in a JSON file is as long as a line may be, and no longer', async () => {
    const content = JSON.stringify([{ email: email(), name: 'x'.repeat(70_000) }, { email: email() }]);
    const result = await importUsers(line, 'json', content);
    expect(result.json()).toMatchObject({ rows: 2, created: 1, rejected: 1 });
    expect(result.stderr).toMatch(/user 1: It is longer than 65536 bytes\./);
  });
});
