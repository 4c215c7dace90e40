import { execFile } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { format, inspect, promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import { temporaryDirectory } from '../../test/support/temporary-directory.ts';
import { eldestSubKey, keyCheck, KeyRingError, loadKeyRing, verifyKeyCheck, type KeyRing } from './key-ring.ts';

const first = Buffer.alloc(32, 1).toString('base64');
const second = Buffer.alloc(32, 2).toString('base64');

const sealKey = (ring: KeyRing, id: string): string | undefined => ring.subKey('seal', id)?.export().toString('hex');

describe('the key file of a data directory', () => {
  test('is made at first start, readable by its owner only, and is the same at the next', async () => {
    await using folder = await temporaryDirectory();
    const ring = loadKeyRing({ directory: folder.file('data') });
    expect(statSync(folder.file('data', 'keys.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.file('data'))).toEqual(['keys.json']);
    const again = loadKeyRing({ directory: folder.file('data') });
    expect(again.current).toBe(ring.current);
    expect(sealKey(again, again.current)).toBe(sealKey(ring, ring.current));
  });

  test('made by a start whose database belongs to other keys is taken back; one that was there before never is', async () => {
    await using folder = await temporaryDirectory();
    expect(loadKeyRing({ directory: folder.path }).takeBack()).toBe(folder.file('keys.json'));
    expect(readdirSync(folder.path)).toEqual([]);
    loadKeyRing({ directory: folder.path });
    expect(loadKeyRing({ directory: folder.path }).takeBack()).toBeNull();
    expect(readdirSync(folder.path)).toEqual(['keys.json']);
    expect(loadKeyRing({ value: `k1:${first}` }).takeBack()).toBeNull();
  });

  test('is another one in another directory', async () => {
    await using folder = await temporaryDirectory();
    const [one, other] = [loadKeyRing({ directory: folder.file('a') }), loadKeyRing({ directory: folder.file('b') })];
    expect(sealKey(one, one.current)).not.toBe(sealKey(other, other.current));
  });

  test('is agreed upon by processes that start together', async () => {
    await using folder = await temporaryDirectory();
    const answers = await Promise.all(Array.from({ length: 6 }, () => checkInAnotherProcess(folder.path)));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toBe(keyCheck(loadKeyRing({ directory: folder.path })));
    expect(readdirSync(folder.path)).toEqual(['keys.json']);
  });

  test('is refused when other users of the machine can read it, and the message says what to run', async () => {
    await using folder = await temporaryDirectory();
    loadKeyRing({ directory: folder.path });
    chmodSync(folder.file('keys.json'), 0o640);
    expect(() => loadKeyRing({ directory: folder.path })).toThrow(/chmod 600/);
  });

  test('is refused when it is damaged, without quoting it', async () => {
    await using folder = await temporaryDirectory();
    loadKeyRing({ directory: folder.path });
    const text = readFileSync(folder.file('keys.json'), 'utf8');
    writeFileSync(folder.file('keys.json'), text.slice(0, 40));
    const error = thrownBy(() => loadKeyRing({ directory: folder.path }));
    expect(error.message).toContain('not readable as JSON');
    expect(inspect(error)).not.toContain(text.slice(20, 40));
  });

  test('is refused when it is empty', async () => {
    await using folder = await temporaryDirectory();
    writeFileSync(folder.file('keys.json'), '', { mode: 0o600 });
    expect(() => loadKeyRing({ directory: folder.path })).toThrow(/holds no key/);
  });

  test('that cannot be made is said as a matter of the data directory', async () => {
    await using folder = await temporaryDirectory();
    writeFileSync(folder.file('taken'), '');
    expect(() => loadKeyRing({ directory: folder.file('taken') })).toThrow(/Let the data directory belong/);
  });
});

describe('keys given as text', () => {
  test('come as a list, newest first: the first seals, the last hashes', () => {
    const ring = loadKeyRing({ value: `k2:${second},k1:${first}` });
    expect([ring.current, ring.eldest]).toEqual(['k2', 'k1']);
  });

  test('may hold one that opens only: it seals nothing yet, and opens what was sealed under it', () => {
    const announced = loadKeyRing({ value: `+k2:${second},k1:${first}` });
    expect([announced.current, announced.eldest]).toEqual(['k1', 'k1']);
    expect(sealKey(announced, 'k2')).toBe(sealKey(loadKeyRing({ value: `k2:${second},k1:${first}` }), 'k2'));
    const json = JSON.stringify({
      keys: [
        { id: '+k2', key: second },
        { id: 'k1', key: first },
      ],
    });
    expect(loadKeyRing({ value: json }).current).toBe('k1');
  });

  test('mean the same as JSON, with white space, and behind a Secret', () => {
    const json = JSON.stringify({
      keys: [
        { id: 'k2', key: second },
        { id: 'k1', key: first },
      ],
    });
    const spellings = [json, `\n k2:${second}\n k1:${first}\n`, new Secret(`k2:${second}, k1:${first}`)];
    expect(new Set(spellings.map((value) => sealKey(loadKeyRing({ value }), 'k2'))).size).toBe(1);
  });

  test.each([
    ['nothing', '', /holds no key.*openssl rand/],
    ['no id', first, /without a proper id/],
    ['an id too long', `much-too-long:${first}`, /without a proper id/],
    ['not base64', 'k1:**secret-text**', /Key "k1" in GATEHOUSE_KEYS is not base64/],
    ['too short', `k1:${Buffer.alloc(31, 1).toString('base64')}`, /31 bytes, at least 32/],
    ['none that seals', `+k1:${first}`, /last key in GATEHOUSE_KEYS is the one that hashes/],
    ['two alike, one of which opens only', `+k1:${first},k1:${first}`, /two keys alike/],
    ['two alike', `k1:${first},k1:${second}`, /two keys alike/],
    ['JSON without keys', '{"a":1}', /not readable as JSON/],
    ['JSON with an entry that is no key', '{"keys":[1]}', /not readable as JSON/],
    ['cut JSON', '{"keys":', /not readable as JSON/],
  ])('are refused with what to do: %s', (_, value, message) => {
    const error = thrownBy(() => loadKeyRing({ value, name: 'GATEHOUSE_KEYS' }));
    expect(error.message).toMatch(message);
    expect(error.message).toContain('GATEHOUSE_KEYS');
    expect(inspect(error)).not.toMatch(/secret-text|AQEBAQEB/);
  });
});

describe('a ring', () => {
  const ring = loadKeyRing({ value: `k2:${second},k1:${first}` });

  test('derives a key of its own for every purpose and every id', () => {
    const keys = [
      ring.subKey('seal', 'k1'),
      ring.subKey('seal', 'k2'),
      ring.subKey('pepper', 'k1'),
      ring.subKey('audit-chain', 'k1'),
      ring.subKey('hash:recovery-code', 'k1'),
      ring.subKey('hash:session-token', 'k1'),
    ].map((key) => key?.export().toString('hex'));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key?.length === 64)).toBe(true);
  });

  test('has nothing for an id that it does not hold', () => {
    expect(ring.subKey('seal', 'k3')).toBeNull();
  });

  test('prints no key', () => {
    ring.subKey('seal', 'k1');
    const hex = first.slice(0, 12);
    for (const shown of [inspect(ring, { depth: 9, showHidden: true }), JSON.stringify(ring), format('%s', ring)]) {
      expect(shown).not.toContain(hex);
      expect(shown).not.toContain(eldestSubKey(ring, 'seal').export().toString('hex').slice(0, 12));
    }
  });
});

describe('a ring whose file changes while the process runs', () => {
  const keysFile = (folder: { file(name: string): string }, ...lines: string[]): string => {
    writeFileSync(folder.file('keys'), `${lines.join('\n')}\n`, { mode: 0o600 });
    return folder.file('keys');
  };
  const ringOn = (file: string): KeyRing => loadKeyRing({ value: readFileSync(file, 'utf8'), name: 'Keys', file });

  test('takes a key that was put in front into use, and goes on opening with the one before (SPEC X5)', async () => {
    await using folder = await temporaryDirectory();
    const ring = ringOn(keysFile(folder, `k1:${first}`));
    const before = sealKey(ring, 'k1');
    keysFile(folder, `k2:${second}`, `k1:${first}`);
    expect([ring.refresh(), ring.refresh()]).toEqual([true, false]);
    expect([ring.current, ring.eldest, sealKey(ring, 'k1')]).toEqual(['k2', 'k1', before]);
    expect(ring.keys).toEqual([
      { id: 'k2', opensOnly: false },
      { id: 'k1', opensOnly: false },
    ]);
  });

  test('looks at it when something turns up under a key that it does not know', async () => {
    await using folder = await temporaryDirectory();
    const ring = ringOn(keysFile(folder, `k1:${first}`));
    keysFile(folder, `k2:${second}`, `k1:${first}`);
    expect(sealKey(ring, 'k2')).toBe(sealKey(loadKeyRing({ value: `k2:${second},k1:${first}` }), 'k2'));
    expect(ring.current).toBe('k2');
  });

  test('looks at it for a key that was made right after it was looked at, as by a rotation that seals anew at once', async () => {
    await using folder = await temporaryDirectory();
    const ring = ringOn(keysFile(folder, `k1:${first}`));
    expect([ring.refresh(), sealKey(ring, 'k0')]).toEqual([false, undefined]);
    keysFile(folder, `k2:${second}`, `k1:${first}`);
    expect(sealKey(ring, 'k2')).toBe(sealKey(loadKeyRing({ value: `k2:${second},k1:${first}` }), 'k2'));
  });

  test('does not go to the disk again and again for a key that is not there', async () => {
    await using folder = await temporaryDirectory();
    const ring = ringOn(keysFile(folder, `k1:${first}`));
    expect(sealKey(ring, 'k2')).toBeUndefined();
    keysFile(folder, `k2:${second}`, `k1:${first}`);
    expect(sealKey(ring, 'k2')).toBeUndefined();
  });

  test('goes on opening with a key that was taken out, until the process ends', async () => {
    await using folder = await temporaryDirectory();
    const ring = ringOn(keysFile(folder, `k2:${second}`, `k1:${first}`));
    keysFile(folder, `k1:${first}`);
    expect(ring.refresh()).toBe(true);
    expect([ring.current, sealKey(ring, 'k2') === undefined]).toEqual(['k1', false]);
  });

  test.each([
    ['cut short', `k2:${second.slice(0, 20)}`, /too short/],
    ['empty', '', /holds no key/],
    ['without its eldest key', `k2:${second}`, /not "k1" any more/],
    ['with another key of the same name', `k2:${second}\nk1:${second}`, /another one than before/],
  ])('refuses a file %s, and keeps what it had', async (_, text, message) => {
    await using folder = await temporaryDirectory();
    const ring = ringOn(keysFile(folder, `k1:${first}`));
    const before = sealKey(ring, 'k1');
    keysFile(folder, text);
    expect(thrownBy(() => ring.refresh()).message).toMatch(message);
    expect([ring.current, sealKey(ring, 'k1')]).toEqual(['k1', before]);
  });

  test('refuses a file that is gone, and takes it up again when it is back', async () => {
    await using folder = await temporaryDirectory();
    const ring = loadKeyRing({ directory: folder.path });
    const text = readFileSync(folder.file('keys.json'), 'utf8');
    rmSync(folder.file('keys.json'));
    expect(thrownBy(() => ring.refresh()).message).toMatch(/is gone.*put it back/);
    writeFileSync(folder.file('keys.json'), text, { mode: 0o600 });
    expect(ring.refresh()).toBe(false);
  });
});

describe('the key check', () => {
  const ring = loadKeyRing({ value: `k1:${first}` });
  const stored = keyCheck(ring);

  test('accepts the keys that made the database, also with a new one in front', () => {
    expect(verifyKeyCheck(loadKeyRing({ value: `k1:${first}` }), stored)).toBe(true);
    expect(verifyKeyCheck(loadKeyRing({ value: `k2:${second},k1:${first}` }), stored)).toBe(true);
  });

  test.each([
    ['other bytes', `k1:${second}`],
    ['another id', `k3:${first}`],
    ['only the newer key', `k2:${second}`],
    ['the eldest in front', `k1:${first},k2:${second}`],
  ])('refuses %s', (_, value) => {
    expect(verifyKeyCheck(loadKeyRing({ value }), stored)).toBe(false);
  });

  test('refuses what is no check', () => {
    expect(verifyKeyCheck(ring, '')).toBe(false);
    expect(verifyKeyCheck(ring, `${stored}0`)).toBe(false);
  });
});

function thrownBy(act: () => unknown): KeyRingError {
  try {
    act();
  } catch (error) {
    if (error instanceof KeyRingError) return error;
  }
  throw new Error('no KeyRingError was thrown');
}

async function checkInAnotherProcess(directory: string): Promise<string> {
  const program = `
    import { keyCheck, loadKeyRing } from ${JSON.stringify(new URL('key-ring.ts', import.meta.url).href)};
    process.stdout.write(keyCheck(loadKeyRing({ directory: process.argv[1] })));`;
  const options = ['--conditions=gatehouse-source', '--import', 'tsx', '--input-type=module', '--eval', program];
  return (await promisify(execFile)(process.execPath, [...options, directory])).stdout;
}
