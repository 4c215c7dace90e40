import { chmodSync, lchownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadConfiguration } from '#config/load.ts';
import { openTools, startGatehouse } from '#src/compose.ts';
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
