import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SettingsFolder, settingsFolder } from '../../test/support/settings-files.ts';
import { type ExplainedSetting, explainConfiguration } from './load.ts';
import { settingNames, wordsOf } from './schema.ts';

let folder: SettingsFolder;

beforeAll(() => {
  folder = settingsFolder();
});

afterAll(() => folder.remove());

type Shown = Pick<ExplainedSetting, 'value' | 'source' | 'from' | 'overrules'>;

/** One setting, with paths from the folder on. */
function shown(setting: string, environment: Record<string, string>, text?: string): Shown {
  const file = text === undefined ? undefined : folder.write('gatehouse.toml', text);
  const found = explainConfiguration(environment, { file }).settings.find((one) => one.setting === setting);
  if (found === undefined) throw new Error(`${setting} is not explained`);
  const { value, source, from, overrules } = found;
  const short = (words: string | null): string | null => words?.replace(`${folder.path}/`, '') ?? null;
  return { value: short(value), source, from: short(from), overrules: short(overrules) };
}

const nothing = { from: null, overrules: null };

describe('each setting is explained', () => {
  test('all of them, in the order of the schema, with words for a terminal', () => {
    const { settings, problems, file } = explainConfiguration({});
    expect(settings.map((one) => one.setting)).toEqual(settingNames);
    expect(settings.map((one) => one.toml)).toEqual(settingNames.map((name) => wordsOf(name).toml));
    expect(settings.every((one) => one.means.length > 20 && !/[`[]/.test(`${one.means}${one.otherwise}`))).toBe(true);
    expect([problems, file]).toEqual([[], null]);
  });

  test('by default: what holds, or that nothing is set', () => {
    expect(shown('PORT', {})).toEqual({ value: '3000', source: 'default', ...nothing });
    expect(shown('GATEHOUSE_TRUSTED_PROXIES', {})).toEqual({ value: null, source: 'default', ...nothing });
    expect(shown('DATABASE_URL', {})).toEqual({ value: null, source: 'default', ...nothing });
    expect(shown('GATEHOUSE_DATA_DIR', {}).value).toBe(path.resolve('data'));
  });

  test('by the environment', () => {
    expect(shown('PORT', { PORT: '04000' })).toEqual({
      value: '4000',
      source: 'environment',
      from: 'PORT',
      overrules: null,
    });
  });

  test('by the file, with its line', () => {
    const text = 'data_dir = "data"\n[server]\ntrusted_proxies = ["10.0.0.0/8", "::1"]';
    expect(shown('GATEHOUSE_TRUSTED_PROXIES', {}, text)).toEqual({
      value: '10.0.0.0/8, ::1',
      source: 'file',
      from: 'gatehouse.toml, line 3: server.trusted_proxies',
      overrules: null,
    });
    expect(shown('GATEHOUSE_DATA_DIR', {}, text).value).toBe('data');
  });

  test('where both say something, which of them won', () => {
    expect(shown('PORT', { PORT: '4000' }, '[server]\nport = 5000')).toEqual({
      value: '4000',
      source: 'environment',
      from: 'PORT',
      overrules: 'gatehouse.toml, line 2: server.port',
    });
  });
});

describe('secrets are hidden (SECURITY I10)', () => {
  const url = 'postgres://u:hidden-word@db.example.com/';

  test('wherever they come from', () => {
    const secret = folder.write('url', url);
    const file = 'gatehouse.toml, line 1: database.url';
    const value = '[secret]';
    expect([
      shown('DATABASE_URL', { DATABASE_URL: url }),
      shown('DATABASE_URL', { DATABASE_URL_FILE: secret }),
      shown('DATABASE_URL', {}, `database.url = "${url}"`),
      shown('DATABASE_URL', { DATABASE_URL: url }, 'database.url_file = "url"'),
    ]).toEqual([
      { value, source: 'environment', from: 'DATABASE_URL', overrules: null },
      { value, source: 'secret file', from: 'DATABASE_URL_FILE', overrules: null },
      { value, source: 'file', from: file, overrules: null },
      { value, source: 'environment', from: 'DATABASE_URL', overrules: `${file}_file` },
    ]);
  });

  test('also what is malformed, because one may have got into the wrong place', () => {
    const value = '[malformed]';
    expect(shown('PORT', { PORT: url })).toEqual({ value, source: 'environment', from: 'PORT', overrules: null });
    const from = 'gatehouse.toml, line 1: server.port';
    expect(shown('PORT', {}, `server.port = ["${url}"]`)).toEqual({ value, source: 'file', from, overrules: null });
    expect(shown('DATABASE_URL', { DATABASE_URL: 'hidden-word' }).value).toBe('[secret]');
  });
});

describe('what is wrong is explained, not thrown', () => {
  test('beside what is right', () => {
    const file = folder.write('gatehouse.toml', 'mode = "production"\nprot = 1');
    const { problems, settings } = explainConfiguration({}, { file });
    expect(problems).toHaveLength(5);
    expect(settings[0]?.value).toBe('production');
  });

  test('and where the file cannot be understood', () => {
    const file = folder.write('gatehouse.toml', 'mode =');
    expect(explainConfiguration({ PORT: '1' }, { file })).toMatchObject({
      file,
      problems: [`${file}, line 1, column 7: A value is missing, or a text is not in quotes.`],
    });
    expect(explainConfiguration({}, { file: folder.path })).toMatchObject({ file: null });
  });
});
