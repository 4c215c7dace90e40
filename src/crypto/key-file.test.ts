import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../../test/support/temporary-directory.ts';
import { runProgram } from '../../test/support/run-program.ts';
import { loadKeyRing } from './key-ring.ts';
import { rotateKeyFile } from './rotate-key-file.ts';

test('a link in place of the key file is refused with what to do, also by rotating: no key is written beside it', async () => {
  await using folder = await temporaryDirectory();
  loadKeyRing({ directory: folder.path });
  mkdirSync(folder.file('vault'));
  renameSync(folder.file('keys.json'), folder.file('vault', 'keys.json'));
  symlinkSync('vault/keys.json', folder.file('keys.json'));
  expect(() => loadKeyRing({ directory: folder.path })).toThrow(/is a link.*GATEHOUSE_KEYS_FILE/);
  expect(() => rotateKeyFile(folder.file('keys.json'))).toThrow(/is a link/);
  expect([readdirSync(folder.path), readdirSync(folder.file('vault'))]).toEqual([
    ['keys.json', 'vault'],
    ['keys.json'],
  ]);
});

test('a link to nothing is refused, and no key is made where it leads', async () => {
  await using folder = await temporaryDirectory();
  symlinkSync('elsewhere', folder.file('keys.json'));
  expect(() => loadKeyRing({ directory: folder.path })).toThrow(/is a link/);
  expect(existsSync(folder.file('elsewhere'))).toBe(false);
});

test('a pipe in its place is refused, and not waited for', async () => {
  await using folder = await temporaryDirectory();
  await runProgram('mkfifo', ['-m', '600', folder.file('keys.json')]);
  expect(() => loadKeyRing({ directory: folder.path })).toThrow(/is no file/);
});

test("a key file of another user than the directory's is refused, whoever looks; with its directory it is taken", async () => {
  await using folder = await temporaryDirectory();
  const { current } = loadKeyRing({ directory: folder.path });
  // Root alone may give it away; for others it stays their own.
  const isRoot = process.getuid?.() === 0;
  const load = (): string => {
    try {
      return loadKeyRing({ directory: folder.path }).current;
    } catch (error) {
      return String(error);
    }
  };
  if (isRoot) chownSync(folder.file('keys.json'), 65_534, 65_534);
  expect(load()).toMatch(isRoot ? /belongs to another user \(65534\)/ : current);
  if (isRoot) chownSync(folder.path, 65_534, 65_534);
  expect(load()).toBe(current);
});
