import { chmodSync, lchownSync, realpathSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../../test/support/run-program.ts';
import { problemsOf, refusalOf, type SettingsFolder, settingsFolder } from '../../test/support/settings-files.ts';
import type { Environment } from './environment.ts';
import { loadConfiguration } from './load.ts';
import type { FileOptions } from './settings-file.ts';
import { isOfTrustedOwner } from './trust.ts';

let folder: SettingsFolder;

beforeAll(() => {
  folder = settingsFolder();
});

afterAll(() => folder.remove());

/** Root alone may give things away: for others a file stays their own, and is taken. */
const isRoot = process.getuid?.() === 0;
const giveAway = (place: string): void => {
  if (isRoot) lchownSync(place, 65_534, 65_534);
};

const portOf = (number: number): string => `server.port = ${number}`;

describe('the file is', () => {
  test('the one that the command line names, else GATEHOUSE_CONFIG, else gatehouse.toml in the folder, else none', () => {
    const [named, variable] = [folder.write('named.toml', portOf(1)), folder.write('variable.toml', portOf(2))];
    folder.write('found/gatehouse.toml', portOf(3));
    const directory = path.join(folder.path, 'found');
    const environment = { GATEHOUSE_CONFIG: variable };
    expect(loadConfiguration(environment, { file: named, directory }).port).toBe(1);
    expect(loadConfiguration(environment, { directory }).port).toBe(2);
    expect(loadConfiguration({ GATEHOUSE_CONFIG: ' ' }, { directory }).port).toBe(3);
    expect(loadConfiguration({}, { directory: folder.path }).port).toBe(3000);
    expect(loadConfiguration({}).port).toBe(3000);
  });

  test('found in the working directory by a process with nothing set', async () => {
    folder.write('gatehouse.toml', portOf(4));
    const room = fileURLToPath(new URL('load.ts', import.meta.url));
    const script = `process.chdir(process.argv[1]); const { loadConfiguration } = await import(process.argv[2]);
      console.log(loadConfiguration().port, loadConfiguration({}).port);`;
    const options = ['--conditions=gatehouse-source', '--import', 'tsx', '--input-type=module', '-e', script];
    // What the test run says to itself in variables is no setting either.
    const ours = Object.keys(process.env).filter((name) => name.startsWith('GATEHOUSE_'));
    const env = { ...Object.fromEntries(ours.map((name) => [name, ''])), PORT: '', NODE_ENV: '' };
    expect(await runProgram(process.execPath, [...options, folder.path, room], { env })).toBe('4 3000');
  });

  test('empty where it is the empty device: nothing in the folder is taken', () => {
    expect(loadConfiguration({ GATEHOUSE_CONFIG: '/dev/null' }, { directory: folder.path }).port).toBe(3000);
  });
});

describe('a file that cannot be taken is refused, and its path is not repeated', () => {
  const remedy = 'Set GATEHOUSE_CONFIG to the path of a TOML file, or leave it out.';

  const named = (file: string) => problemsOf({ GATEHOUSE_CONFIG: file });

  test('because it is not there', () => {
    const words = `GATEHOUSE_CONFIG names a file that is not there. ${remedy}`;
    expect(named(path.join(folder.path, 'hidden-word'))).toEqual([words]);
    expect(named('postgres://user:hidden-word@db.example.com/')).toEqual([words]);
    expect(named(path.join(folder.write('some.toml', ''), 'hidden-word'))).toEqual([words]);
  });

  test('because it is a folder', () => {
    expect(named(folder.path)).toEqual([`GATEHOUSE_CONFIG names a folder. ${remedy}`]);
  });

  test('because it has a name that none can have', () => {
    expect(refusalOf({}, 'a\0b')?.problems).toEqual([
      '--config names a file that cannot be read. Set --config to the path of a TOML file, or leave it out.',
    ]);
  });

  test('because it is far too large', () => {
    const junk = folder.write('junk.toml', 'a'.repeat(1024 * 1024));
    expect(named(junk)).toEqual([`GATEHOUSE_CONFIG names a file of more than 256 KiB. ${remedy}`]);
    expect(named('/dev/zero')).toEqual([`GATEHOUSE_CONFIG names a file of more than 256 KiB. ${remedy}`]);
  });

  test.each([
    ['Latin 1', Buffer.from('mode = "test"\n[brand]\nname = "Gr\xfcn"', 'latin1'), 3],
    ['UTF-16', Buffer.from('\ufeffmode = "test"\n', 'utf16le'), 1],
    ['bytes', Uint8Array.from([0x61, 0x0a, 0xff, 0x0a]), 2],
    ['a character that is cut off', Buffer.from('# é').subarray(0, 3), 1],
  ])('because it is not UTF-8: %s', (_, bytes, line) => {
    expect(named(folder.write('odd.toml', bytes))).toEqual([
      `GATEHOUSE_CONFIG names a file that is not UTF-8, from line ${line} on. ${remedy}`,
    ]);
  });

  test('and nothing is said to be missing from it', () => {
    expect(problemsOf({ NODE_ENV: 'production', GATEHOUSE_CONFIG: folder.path, PORT: 'x' })).toEqual([
      'Set PORT to a number from 0 to 65535.',
      `GATEHOUSE_CONFIG names a folder. ${remedy}`,
    ]);
  });

  test('nor is a file that was found passed over', () => {
    folder.write('odd/gatehouse.toml/inner', '');
    const linked = settingsFolder();
    symlinkSync('nowhere', path.join(linked.path, 'gatehouse.toml'));
    const begin = 'gatehouse.toml in the working directory is';
    const end = 'Remove it, or set GATEHOUSE_CONFIG to the file that is meant.';
    const found = (directory: string): unknown => {
      try {
        return loadConfiguration({}, { directory });
      } catch (error) {
        return String(error).replace('ConfigurationError: ', '');
      }
    };
    expect(found(path.join(folder.path, 'odd'))).toBe(`${begin} a folder. ${end}`);
    expect(found(linked.path)).toBe(`${begin} a file that is not there. ${end}`);
    linked.remove();
  });

  test('bytes in front of it that some editors write, and their line ends, do not matter', () => {
    const text = `\ufeff# settings\r\n[server]\r\nport = 4000\r\nhost = 1\r\n`;
    const file = folder.write('windows.toml', text);
    expect(problemsOf({}, file)).toEqual([
      ', line 4: Set server.host to a text in quotes, such as host = "127.0.0.1".',
    ]);
    expect(loadConfiguration({ GATEHOUSE_HOST: '::1' }, { file }).port).toBe(4000);
  });

  test('a path is printed without what would move a cursor', () => {
    const file = folder.write('a\u001b[2J\n\u202eb.toml', 'mode = 1');
    expect(refusalOf({}, file)?.problems.join('\n')).toContain('/a\ufffd[2J\ufffd\ufffdb.toml, line 1: Set mode to');
  });
});

const othersHands =
  "gatehouse.toml in the working directory is in somebody else's hands. Remove it, or set GATEHOUSE_CONFIG to the file that is meant.";

/** Why the file in a folder is not taken; null where it is. */
function refusalIn(directory: string): string | null {
  try {
    loadConfiguration({}, { directory });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a file that nobody named is taken from trusted hands only', () => {
  test.each([
    [1000, true],
    [0, true],
    [1001, false],
  ])('owner %d: %j', (uid, isTaken) => {
    expect(isOfTrustedOwner({ uid }, 1000)).toBe(isTaken);
  });

  test.each(['the file', 'a link to it'])("or it has to be named: %s is a stranger's", (which) => {
    const open = settingsFolder();
    const file = open.write('ours/gatehouse.toml', portOf(4));
    const found = path.join(open.path, 'gatehouse.toml');
    symlinkSync('ours/gatehouse.toml', found);
    giveAway(which === 'the file' ? file : found);
    expect(refusalIn(open.path)).toBe(isRoot ? othersHands : null);
    expect(loadConfiguration({ GATEHOUSE_CONFIG: file }, { directory: open.path }).port).toBe(4);
    open.remove();
  });

  test('where it is a link of ours, its relative paths begin where it really is', () => {
    const open = settingsFolder();
    open.write('ours/gatehouse.toml', 'data_dir = "data"');
    symlinkSync('ours/gatehouse.toml', path.join(open.path, 'gatehouse.toml'));
    const { dataDirectory } = loadConfiguration({}, { directory: open.path });
    expect(dataDirectory).toBe(path.join(realpathSync(open.path), 'ours', 'data'));
    open.remove();
  });
});

describe('a file that others than its owner may change is refused', () => {
  test.each([0o664, 0o646, 0o620])('mode %o, found or named', (mode) => {
    const open = settingsFolder();
    const file = open.write('gatehouse.toml', portOf(4), mode);
    const words = 'a file that others than its owner may change. Run chmod go-w on it.';
    expect(() => loadConfiguration({}, { directory: open.path })).toThrow(
      `gatehouse.toml in the working directory is ${words}`,
    );
    expect(problemsOf({ GATEHOUSE_CONFIG: file })).toEqual([`GATEHOUSE_CONFIG names ${words}`]);
    chmodSync(file, 0o644);
    expect(loadConfiguration({}, { directory: open.path }).port).toBe(4);
    open.remove();
  });
});

describe('a data directory counts as named', () => {
  test('by a variable, or by a file that was named itself; not by default, and not by a file that was found', () => {
    const file = folder.write('dir/gatehouse.toml', 'data_dir = "data"');
    const directory = path.dirname(file);
    const isNamed = (environment: Environment, options: FileOptions) =>
      loadConfiguration(environment, options).isDataDirectoryNamed;
    expect(isNamed({ GATEHOUSE_DATA_DIR: './data' }, { directory })).toBe(true);
    expect(isNamed({ GATEHOUSE_CONFIG: file }, { directory })).toBe(true);
    expect(isNamed({}, { file })).toBe(true);
    expect(isNamed({}, { directory })).toBe(false);
    expect(isNamed({}, {})).toBe(false);
  });
});
