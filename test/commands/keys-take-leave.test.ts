import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { minute, second } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';

const keyFile = (line: CommandLine): string => line.directory.file('keys.json');

/** As the clock of the test says. */
function changedNow(line: CommandLine): void {
  utimesSync(keyFile(line), line.clock.now() / second, line.clock.now() / second);
}

/** Two rotations: the middle key neither seals nor hashes for good. Its id. */
async function rotateTwice(line: CommandLine): Promise<string> {
  await line.run('migrate');
  const middle = (await line.run('keys rotate --json')).field('key');
  await line.run('keys rotate');
  changedNow(line);
  return middle;
}

async function stateOf(line: CommandLine, id: string): Promise<unknown> {
  return (await line.run('keys list --json')).rows().find((row) => row['id'] === id);
}

test('a command that runs since before a rotation seals under the new key within seconds (SPEC X5)', async () => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  await line.run('migrate');
  const tools = await line.open();
  const sealsUnder = (): string | undefined =>
    tools.deps.sealer.seal(new Secret('a seed'), 'of nothing').ciphertext().split('.')[0];
  const before = sealsUnder();
  const id = (await line.run('keys rotate --json')).field('key');
  await expect.poll(sealsUnder, { timeout: 20_000, interval: 200 }).toBe(id);
  expect(before).not.toBe(id);
  await tools.close();
});

describe('a key that nothing needs any more', () => {
  test('may go five minutes after the keys were last changed: until then somebody may still seal under it', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    const id = await rotateTwice(line);
    expect(await stateOf(line, id)).toMatchObject({ isUnneeded: true, mayGo: false });
    expect((await line.run('keys reseal')).stderr).toContain(
      `${id}: nothing rests under it now; it may be taken out when`,
    );
    line.clock.advance(5 * minute);
    expect(await stateOf(line, id)).toMatchObject({ isUnneeded: true, mayGo: true });
    expect((await line.run('keys reseal')).stderr).toContain(`${id}: nothing needs it any more: it may be taken out.`);
  });

  test('in a file that the operator keeps, the same', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    const id = await rotateTwice(line);
    const file = line.directory.file('of-mine.json');
    writeFileSync(file, readFileSync(keyFile(line)), { mode: 0o600 });
    await using mine = await startCommandLine({ engine: 'sqlite', environment: { GATEHOUSE_KEYS_FILE: file } });
    await mine.run('migrate');
    utimesSync(file, mine.clock.now() / second, mine.clock.now() / second);
    expect(await stateOf(mine, id)).toMatchObject({ isUnneeded: true, mayGo: false });
    mine.clock.advance(5 * minute);
    expect(await stateOf(mine, id)).toMatchObject({ mayGo: true });
  });

  test('in the environment may go once everything was started anew, which is said', async () => {
    const [one, two, three] = [1, 2, 3].map((fill) => Buffer.alloc(32, fill).toString('base64'));
    const environment = { GATEHOUSE_KEYS: `k3:${three},k2:${two},k1:${one}` };
    await using line = await startCommandLine({ engine: 'sqlite', environment });
    await line.run('migrate');
    expect(await stateOf(line, 'k2')).toMatchObject({ mayGo: true });
    expect((await line.run('keys reseal')).stderr).toMatch(
      /k2: .*once every server and every command was started anew/,
    );
  });
});
