import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { fileOf, importUsers, jsonLines } from '../support/imports.ts';

let line: CommandLine;
beforeAll(async () => {
  line = await startCommandLine({ engine: 'sqlite' });
  await line.run('migrate');
});
afterAll(() => line[Symbol.asyncDispose]());

/** A title for the window, a line that is gone, a sign of eight bits that begins as much, and writing turned around. */
const evil = '\u001b]0;owned\u0007\u001b[2K\u009b1m\u202egnp';
const raw = /[\p{Cc}\u202e]/u;

describe('nothing that a stranger wrote moves the cursor of a terminal', () => {
  test.each([
    ['the name of a column', (json: readonly string[]) => importUsers(line, 'csv', `email,${evil}\n`, json)],
    [
      'a key',
      (json: readonly string[]) =>
        importUsers(line, 'jsonl', jsonLines({ email: 'a@people.example', [evil]: 1 }), json),
    ],
    ['a word that is no command', (json: readonly string[]) => line.run(['user', evil, ...json])],
    ['an option that there is not', (json: readonly string[]) => line.run(['user', 'list', `--${evil}`, ...json])],
    ['a file that is not there', (json: readonly string[]) => line.run(['import', 'users', evil, ...json])],
    [
      'the name of a file',
      (json: readonly string[]) =>
        line.run([
          'import',
          'users',
          fileOf(line, 'csv', 'email\nnobody\n'),
          '--reject',
          `${evil}.csv`,
          '--force',
          ...json,
        ]),
    ],
  ])('%s', async (_, run) => {
    for (const json of [[], ['--json']]) {
      const { code, stdout, stderr } = await run(json);
      expect(code).not.toBe(0);
      expect(stderr).not.toBe('');
      expect(stderr.replaceAll('\n', '')).not.toMatch(raw);
      expect(stdout.replaceAll('\n', '')).not.toMatch(raw);
    }
  });
});
