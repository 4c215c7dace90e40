import { describe, expect, test } from 'vitest';
import { startCommandLine } from '../support/command-line.ts';
import { engineNames } from '../support/product.ts';

describe.each(engineNames)('the command line of an installation, on %s', (engine) => {
  test('makes the database where there is none, and works beside a server on the same one', async () => {
    await using line = await startCommandLine({ engine });
    expect(await line.run('migrate --json')).toMatchObject({ code: 0, stderr: '' });
    const server = await line.serve();
    expect((await fetch(`${server.address}/sign-in`)).status).toBe(200);
    expect((await line.run("migrate '--json'")).json()).toBeTypeOf('object');
  });

  test('results go to standard output, what is wrong to standard error', async () => {
    await using line = await startCommandLine({ engine });
    const result = await line.run(['no-such-command']);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(/unknown command/);
  });
});
