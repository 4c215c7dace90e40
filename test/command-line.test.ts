import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '#cli/commands/list.ts';
import { failToStart, startServer } from './support/server.ts';
import { startCommandLine } from './support/command-line.ts';
import { temporaryDirectory } from './support/temporary-directory.ts';

const line = await startCommandLine({ engine: 'sqlite' });
afterAll(() => line[Symbol.asyncDispose]());

/** Every command and group, as words: `user`, `user create`. */
const everyPath = (): readonly string[] => {
  const program = new Command();
  // Adding a command runs nothing of it.
  for (const add of commands) add(program, {} as Parameters<typeof add>[1]);
  const below = (command: Command, words: readonly string[]): string[] =>
    command.commands.flatMap((one) => [[...words, one.name()].join(' '), ...below(one, [...words, one.name()])]);
  return below(program, []);
};

const groups = everyPath().filter((path, _at, all) => all.some((one) => one.startsWith(`${path} `)));
const leaves = everyPath().filter((path) => !groups.includes(path));

describe('every command', () => {
  test.each(['', ...everyPath()])(
    '"%s --help" says what it is for and how to write it, and does nothing',
    async (words) => {
      const result = await line.run(`${words} --help`.trim());
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(result.stdout).toMatch(/^Usage: gatehouse/);
      expect(result.stdout).toContain('--json');
      expect(result.stdout).toContain('--config');
    },
  );

  test.each(leaves)('"%s" has an example in its help', async (words) => {
    const { stdout } = await line.run(`${words} --help`);
    expect(stdout).toMatch(/Examples?:\s+(gatehouse|echo|cat|zcat)/);
  });

  test.each(leaves)('"%s" with an option that there is not is misused', async (words) => {
    const result = await line.run(`${words} --no-such-option`);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(/unknown option '--no-such-option'|required option|missing required argument/);
  });

  test.each(groups)('"%s" alone, which is no command, says which there are', async (words) => {
    const result = await line.run(words);
    expect(result.code).not.toBe(1);
    expect(result.stdout + result.stderr).toMatch(/Commands:/);
  });
});

describe('what was mistyped', () => {
  test.each([
    ['usr list', /unknown command 'usr'.*Did you mean user\?/s],
    ['user lst', /unknown command 'lst'.*Did you mean list\?/s],
    ['doctor --strct', /unknown option '--strct'.*Did you mean --strict\?/s],
    ['doctor now', /too many arguments/],
    ['setup --email', /argument missing/],
  ])('%s is misused, and a suggestion follows', async (words, says) => {
    const result = await line.run(words);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(says);
  });

  test('help takes a command of several words', async () => {
    const asked = await line.run('help user create');
    expect(asked.stdout).toBe((await line.run('user create --help')).stdout);
    expect(asked.stdout).toMatch(/^Usage: gatehouse user create/);
  });

  test('without words the help is shown', async () => {
    const result = await line.run([]);
    expect(result.stdout + result.stderr).toMatch(/Usage: gatehouse/);
  });
});

describe('--json', () => {
  test.each([
    ['mail test --to x --json', 2, 'misuse'],
    ['--json mail test --to x', 2, 'misuse'],
    ['mail --json test --to x', 2, 'misuse'],
  ])('%s tells its error as JSON on standard error', async (words, code, error) => {
    const result = await line.run(words);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(JSON.parse(result.stderr)).toMatchObject({ error: { code: error } });
  });

  test('also says in JSON what commander objects to', async () => {
    const result = await line.run('usr list --json');
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(JSON.parse(result.stderr)).toMatchObject({ error: { code: 'misuse' } });
  });
});

test('--version is that of the release, and nothing else', async () => {
  expect(await line.run('--version')).toMatchObject({ code: 0, stdout: '0.0.0-test\n', stderr: '' });
});

describe('as a process', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));

  /** Runs the program itself; `reads` false: nobody reads what it writes. */
  function run(
    args: readonly string[],
    directory: string,
    reads = true,
  ): Promise<{ code: number | null; stdout: string; stderr: string }> {
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      GATEHOUSE_CONFIG: '/dev/null',
      GATEHOUSE_DATA_DIR: directory,
    };
    const child = spawn(
      process.execPath,
      ['--conditions=gatehouse-source', '--import', 'tsx', 'src/main.ts', ...args],
      { cwd: root, env },
    );
    const output = { stdout: '', stderr: '' };
    if (reads) child.stdout.on('data', (text: Buffer) => (output.stdout += text.toString()));
    else child.stdout.destroy();
    child.stderr.on('data', (text: Buffer) => (output.stderr += text.toString()));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...output })));
  }

  test('commands end with their code, results on standard output and errors on standard error', async () => {
    await using directory = await temporaryDirectory();
    const made = await run(['migrate', '--json'], directory.path);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(made.stdout)).toMatchObject({ migrated: true });
    expect(await run(['usr'], directory.path)).toMatchObject({ code: 2, stdout: '' });
    const version = await run(['--version'], directory.path);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  }, 60_000);

  test('whoever stops reading has had enough: it ends quietly', async () => {
    await using directory = await temporaryDirectory();
    const result = await run(['config', 'show', '--json'], directory.path, false);
    expect(result).toMatchObject({ code: 0 });
    expect(result.stderr).not.toMatch(/EPIPE|at /);
  });

  test('a disk that is full is said in one sentence, with exit code 1', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(
      process.execPath,
      ['--conditions=gatehouse-source', '--import', 'tsx', 'src/main.ts', 'config', 'show', '--json'],
      { cwd: root, env: { PATH: process.env['PATH'], GATEHOUSE_CONFIG: '/dev/null' }, stdio: ['ignore', full, 'pipe'] },
    );
    closeSync(full);
    let stderr = '';
    child.stderr?.on('data', (text: Buffer) => (stderr += text.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'system-error' } });
    expect(stderr).toContain('no room left (ENOSPC)');
  });

  test('start runs the server, and asked to end it ends in order', async () => {
    await using directory = await temporaryDirectory();
    const server = await startServer({ dataDirectory: directory.path, args: ['start'] });
    expect((await fetch(`${server.url}/sign-in`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });

  test('start with a word too many starts nothing', async () => {
    await using directory = await temporaryDirectory();
    expect(await failToStart({ dataDirectory: directory.path, args: ['start', 'now'] })).toMatchObject({ code: 2 });
  });
});

test('a database that cannot be reached is no misuse: exit code 1, and scripts may try again', async () => {
  await using away = await startCommandLine({
    engine: 'sqlite',
    isNew: true,
    environment: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/gatehouse' },
  });
  const result = await away.run('user list --json');
  expect(result).toMatchObject({ code: 1, stdout: '' });
  expect(result.json()).toMatchObject({ error: { code: 'store-unavailable' } });
});
