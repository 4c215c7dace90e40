import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory, type TemporaryDirectory } from '../../test/support/temporary-directory.ts';
import { keyCheck, loadKeyRing } from './key-ring.ts';
import { rotateKeyFile } from './rotate-key-file.ts';

const namesIn = (folder: TemporaryDirectory): readonly string[] => readdirSync(folder.path).toSorted();

describe('rotating the key file of a data directory', () => {
  test('puts a new key in front and keeps the old ones; the file before it stays beside it', async () => {
    await using folder = await temporaryDirectory();
    const ring = loadKeyRing({ directory: folder.path });
    const before = readFileSync(folder.file('keys.json'), 'utf8');
    const { id, file, backup } = rotateKeyFile(folder.file('keys.json'));
    const after = loadKeyRing({ directory: folder.path });
    expect([after.current, after.eldest, keyCheck(after)]).toEqual([id, ring.eldest, keyCheck(ring)]);
    expect(id).not.toBe(ring.current);
    expect([file, readFileSync(backup, 'utf8')]).toEqual([folder.file('keys.json'), before]);
    expect([file, backup].map((one) => statSync(one).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(namesIn(folder)).toEqual(['keys.json', `keys.json.before-${id}`]);
  });

  test('again and again, each key stays', async () => {
    await using folder = await temporaryDirectory();
    const eldest = loadKeyRing({ directory: folder.path }).current;
    const ids = [1, 2, 3].map(() => rotateKeyFile(folder.file('keys.json')).id);
    expect(loadKeyRing({ directory: folder.path }).keys.map((one) => one.id)).toEqual([...ids.toReversed(), eldest]);
  });

  test('keeps keys that were written as a list, and one that was announced', async () => {
    await using folder = await temporaryDirectory();
    const [one, two] = [1, 2].map((fill) => Buffer.alloc(32, fill).toString('base64'));
    writeFileSync(folder.file('keys.json'), `+k2:${two}\nk1:${one}\n`, { mode: 0o600 });
    const { id } = rotateKeyFile(folder.file('keys.json'));
    expect(loadKeyRing({ directory: folder.path }).keys).toEqual([
      { id, opensOnly: false },
      { id: 'k2', opensOnly: true },
      { id: 'k1', opensOnly: false },
    ]);
  });

  test.each([
    ['damaged', (file: string) => writeFileSync(file, '{"keys":'), /not readable as JSON/],
    ['readable by others', (file: string) => chmodSync(file, 0o644), /chmod 600/],
  ])('is refused when it is %s, and nothing is changed', async (_, spoil, message) => {
    await using folder = await temporaryDirectory();
    loadKeyRing({ directory: folder.path });
    spoil(folder.file('keys.json'));
    const before = readFileSync(folder.file('keys.json'), 'utf8');
    expect(() => rotateKeyFile(folder.file('keys.json'))).toThrow(message);
    expect(readFileSync(folder.file('keys.json'), 'utf8')).toBe(before);
    expect(namesIn(folder)).toEqual(['keys.json']);
  });

  test('is refused where there is none', async () => {
    await using folder = await temporaryDirectory();
    expect(() => rotateKeyFile(folder.file('keys.json'))).toThrow(/Start Gatehouse once/);
  });

  test('is refused while another one is under way, whose key would be lost', async () => {
    await using folder = await temporaryDirectory();
    loadKeyRing({ directory: folder.path });
    writeFileSync(folder.file('keys.json.lock'), '1\n');
    expect(() => rotateKeyFile(folder.file('keys.json'))).toThrow(/under way.*remove .*keys\.json\.lock/);
    expect(namesIn(folder)).toEqual(['keys.json', 'keys.json.lock']);
  });
});
