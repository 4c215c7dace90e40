import { chmodSync, lchownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadConfiguration } from '#config/load.ts';
import { openTools, startGatehouse } from '#src/compose.ts';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

/** Root alone may give a folder away; others try one that everybody may change. */
function makeStrange(folder: string): void {
  if (process.getuid?.() === 0) lchownSync(folder, 65_534, 65_534);
  else chmodSync(folder, 0o777);
}

test.each([
  ['command', openTools],
  ['server', startGatehouse],
] as const)(
  'a %s in a folder where a stranger has put a data directory leaves it alone: neither his keys nor his database are taken',
  async (_, open) => {
    await using folder = await temporaryDirectory();
    mkdirSync(folder.file('data'), { mode: 0o700 });
    const key = Buffer.alloc(32, 7).toString('base64');
    writeFileSync(folder.file('data', 'keys.json'), `k1:${key}\n`, { mode: 0o600 });
    writeFileSync(folder.file('gatehouse.toml'), 'data_dir = "data"', { mode: 0o600 });
    makeStrange(folder.file('data'));
    const configuration = loadConfiguration({ NODE_ENV: 'test', PORT: '0' }, { directory: folder.path });
    await expect(open(configuration)).rejects.toThrow(/The data directory .*GATEHOUSE_DATA_DIR/);
    expect(readdirSync(folder.file('data'))).toEqual(['keys.json']);
  },
);

test("a data directory that was named may be another user's: root works in it, and the doctor speaks of it", async () => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  await line.run('migrate');
  expect(await findings(line)).not.toContain('file-owners');
  // Root alone may give it away; for others it stays their own.
  const isRoot = process.getuid?.() === 0;
  const { path: directory } = line.directory;
  const inside = readdirSync(directory).map((name) => line.directory.file(name));
  if (isRoot) for (const one of [directory, ...inside]) lchownSync(one, 65_534, 65_534);
  expect((await line.run('user list')).code).toBe(0);
  expect((await findings(line)).includes('file-owners')).toBe(isRoot);
});

async function findings(line: CommandLine): Promise<readonly string[]> {
  const { stdout } = await line.run('doctor --json');
  return (JSON.parse(stdout) as { findings: { check: string }[] }).findings.map(({ check }) => check);
}
