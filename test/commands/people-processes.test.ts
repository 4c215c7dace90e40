import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { newCompany, newPerson } from '../support/on-command-line.ts';
import { engineNames } from '../support/product.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program itself, as operators start it, with the environment of the installation alone. */
function gatehouse({ environment }: CommandLine, words: readonly string[], readNothing = false): Promise<Ended> {
  const args = ['--conditions=gatehouse-source', '--import', 'tsx', main, ...words];
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  if (readNothing) child.stdout.destroy();
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

describe.each(engineNames)('processes of their own, on %s', (engine) => {
  test('of several that demote the two last administrators at once, one is done (SPEC C2)', async () => {
    await using line = await startCommandLine({ engine });
    const company = await newCompany(line);
    const two = [
      await newPerson(line, '--company', company.id, '--admin'),
      await newPerson(line, '--company', company.id, '--admin'),
    ];
    const ended = await Promise.all(
      two.map(({ email }) =>
        gatehouse(line, ['member', 'set', email, '--company', company.id, '--no-admin', '--json']),
      ),
    );
    expect(ended.map((one) => one.code).toSorted((a, b) => (a ?? 9) - (b ?? 9))).toEqual([0, 1]);
    expect(ended.map((one) => one.stderr).join('')).toContain('"code":"last-administrator"');
  });

  test('say what is wrong on standard error and in the exit code, and end quietly when nobody reads on', async () => {
    await using line = await startCommandLine({ engine });
    await newPerson(line);
    expect(await gatehouse(line, ['user', 'list', '--json'])).toMatchObject({ code: 0, stderr: '' });
    expect(await gatehouse(line, ['user', 'show', 'nobody@x.example'])).toMatchObject({ code: 1, stdout: '' });
    expect(await gatehouse(line, ['user', 'create', '--email', 'nobody', '--name', 'N'])).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(await gatehouse(line, ['user', 'list', '--all'], true)).toMatchObject({ code: 0, stderr: '' });
  });
});
