import { format, inspect } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemsOf, refusalOf, type SettingsFolder, settingsFolder } from '../../test/support/settings-files.ts';
import { explainConfiguration, loadConfiguration } from './load.ts';

const values = {
  database: 'postgres://gatehouse:hidden-word@db.example.com/gatehouse',
  mail: 'smtp://user:hidden-word@mail.example.com:587',
  keys: 'k1:hidden-word-AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
} as const;

const inline = `
[database]
url = "${values.database}"
[mail]
smtp_url = "${values.mail}"
[keys]
ring = "${values.keys}"
`;

const byFile = '[database]\nurl_file = "database"\n[mail]\nsmtp_url_file = "mail"\n[keys]\nring_file = "keys"\n';

let folder: SettingsFolder;

beforeAll(() => {
  folder = settingsFolder();
  for (const [name, text] of Object.entries(values)) folder.write(`conf/${name}`, `${text}\r\n`);
});

afterAll(() => folder.remove());

const file = (text: string, mode?: number): string => folder.write('conf/gatehouse.toml', text, mode);

const revealed = (text: string): unknown[] => {
  const { databaseUrl, smtpUrl, keys } = loadConfiguration({}, { file: file(text) });
  return [databaseUrl, smtpUrl, keys].map((one) => one?.reveal());
};

const wrong = (text: string): readonly string[] => problemsOf({}, file(text));

describe('secrets of a TOML file', () => {
  test('stand in it, or in files whose paths begin at its folder', () => {
    expect(revealed(inline)).toEqual(Object.values(values));
    expect(revealed(byFile)).toEqual(Object.values(values));
    const outside = folder.write('outside', values.database);
    expect(revealed('[database]\nurl_file = "../outside"')[0]).toBe(values.database);
    expect(revealed(`[database]\nurl_file = "${outside}"`)[0]).toBe(values.database);
  });

  test('are enough for production', () => {
    const text = `mode = "production"\n[server]\npublic_url = "https://sign-in.example.com"\n${byFile}`;
    const environment = { GATEHOUSE_MAIL_FROM: 'sign-in@example.com' };
    expect(loadConfiguration(environment, { file: file(text) }).keys?.reveal()).toBe(values.keys);
  });

  test.each(['nowhere', '.', '', '\\u0000'])('in a file that is not there, or no file: %j', (name) => {
    const words = 'Set keys.ring_file to a file that this user may read: the one that it names cannot be read.';
    expect(wrong(`[keys]\nring_file = "${name}"`)).toEqual(name === '' ? [] : [`, line 2: ${words}`]);
  });

  test('in a file that is empty, or of the wrong form', () => {
    folder.write('conf/empty', ' \n');
    folder.write('conf/other', 'hidden-word');
    expect(wrong('[database]\nurl_file = "empty"')).toEqual([
      ', line 2: Set database.url_file to a file with the secret in it: the one that it names is empty.',
    ]);
    expect(wrong('[database]\nurl_file = "other"')).toEqual([
      ', line 2: Set database.url to an address that starts with postgres:// or postgresql://.',
    ]);
  });

  test('both are one too many', () => {
    expect(wrong(`[keys]\nring = "${values.keys}"\nring_file = "keys"`)).toEqual([
      ', line 2: Set either keys.ring or keys.ring_file: both are set.',
    ]);
  });

  test('what is no secret is not read from files', () => {
    expect(wrong('[server]\nport_file = "database"')).toEqual([
      ', line 2: server.port_file is no setting of this file. Did you mean server.port? Rename or remove it; docs/configuration.md has all of them.',
    ]);
  });
});

describe('a file with a secret in it is for its owner alone', () => {
  const end =
    'is open to others than its owner. Run chmod 600 on it, or keep each secret in a file of its own: database.url_file names one.';

  test.each([0o644, 0o640, 0o604, 0o610, 0o601])('mode %o is refused', (mode) => {
    expect(problemsOf({}, file(inline, mode))).toEqual([
      ` holds secrets (database.url, mail.smtp_url, keys.ring) and ${end}`,
    ]);
  });

  test('also where the environment overrules it, or its type is wrong', () => {
    const environment = { DATABASE_URL: values.database };
    const text = `[database]\nurl = "${values.database}"`;
    expect(problemsOf(environment, file(text, 0o644))).toEqual([` holds secrets (database.url) and ${end}`]);
    expect(problemsOf(environment, file('[database]\nurl = ["hidden-word"]', 0o644))).toHaveLength(1);
  });

  test.each([0o600, 0o400, 0o700])('mode %o is not', (mode) => {
    expect(problemsOf({}, file(inline, mode))).toEqual([]);
  });

  test('a file without one may be for everybody', () => {
    expect(problemsOf({}, file(`${byFile}[brand]\nname = "Northwind"`, 0o644))).toEqual([]);
  });
});

describe('secrets of a TOML file are never printed (SECURITY I10)', () => {
  const prints = (thing: unknown): string =>
    [
      String(thing),
      JSON.stringify(thing),
      inspect(thing, { depth: Infinity, showHidden: true, getters: true }),
      inspect(thing, { depth: Infinity, showHidden: true, customInspect: false }),
      format('%s %o %O %j', thing, thing, thing, thing),
    ].join('\n');

  const printed = (text: string, mode?: number): string => {
    const path = file(text, mode);
    const refusal = refusalOf({}, path);
    return prints(explainConfiguration({}, { file: path })) + prints(refusal) + String(refusal?.stack);
  };

  test.each([inline, byFile])('neither by the configuration nor by its explanation', (text) => {
    const configuration = loadConfiguration({}, { file: file(text) });
    expect(configuration.databaseUrl?.reveal()).toContain('hidden-word');
    expect(prints(configuration)).not.toContain('hidden-word');
    expect(printed(text)).toContain('[secret]');
    expect(printed(text)).not.toContain('hidden-word');
  });

  test.each([
    ['open to others', inline, 0o644],
    ['not closed', `${inline}[mail`],
    ['beside the fault', `${inline.slice(0, -2)} "hidden-word`],
    ['without quotes', 'keys.ring = hidden-word'],
    ['without a name', 'hidden-word'],
    ['there twice', `${inline}ring = "hidden-word"`],
    ['of the wrong type', '[keys]\nring = ["hidden-word"]\n[database]\nurl = { password = "hidden-word" }'],
    ['malformed', '[database]\nurl = "mysql://u:hidden-word@db"\n[mail]\nsmtp_url = "hidden-word"'],
    ['in place of its file', '[keys]\nring_file = "hidden-word"'],
    [
      'in another setting',
      'mode = "hidden-word"\n[server]\nport = "hidden-word"\npublic_url = "https://u:hidden-word@a"',
    ],
    ['below a wrong name', 'hidden = "hidden-word"\n[kyes]\nring = "hidden-word"'],
    ['as a name', '"k1:hidden-word" = 1\nserver."hidden-word=" = 1'],
  ])('nor by a refusal where it is %s', (_: string, text: string, mode?: number) => {
    expect(problemsOf({}, file(text, mode)).length).toBeGreaterThan(0);
    expect(printed(text, mode)).not.toContain('hidden-word');
  });

  test('nor where one letter of a good file is wrong', () => {
    const wrongLetter = fc.constantFrom('', '"', '\\', '\n', '[', '=', '#', '\u0000', '\ud800');
    fc.assert(
      fc.property(fc.nat(inline.length), wrongLetter, (at, letter) => {
        const text = inline.slice(0, at) + letter + inline.slice(at + 1);
        expect(printed(text)).not.toContain('hidden-word');
      }),
      { numRuns: 300 },
    );
  });
});
