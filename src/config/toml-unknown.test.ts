import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemsOf, type SettingsFolder, settingsFolder } from '../../test/support/settings-files.ts';
import { loadConfiguration } from './load.ts';

let folder: SettingsFolder;

beforeAll(() => {
  folder = settingsFolder();
});

afterAll(() => folder.remove());

const file = (text: string): string => folder.write('gatehouse.toml', text);

/** What is wrong with a file, where nothing else is set. */
const wrong = (text: string): readonly string[] => problemsOf({}, file(text));

describe('a name that is none of ours stops the start, with the one that was meant', () => {
  const all = 'docs/configuration.md has all of them.';

  test.each([
    ['prot = 3000', 'prot', 'server.port'],
    ['port = 3000', 'port', 'server.port'],
    ['datadir = "x"', 'datadir', 'data_dir'],
    ['log_level = "info"', 'log_level', 'log.level'],
    ['server_port = 3000', 'server_port', 'server.port'],
    ['Mode = "production"', 'Mode', 'mode'],
    ['NODE_ENV = "production"', 'NODE_ENV', 'mode'],
    ['GATEHOUSE_PUBLIC_URL = "x"', 'GATEHOUSE_PUBLIC_URL', 'server.public_url'],
    ['DATABASE_URL_FILE = "x"', 'DATABASE_URL_FILE', 'database.url_file'],
    ['server.prot = 3000', 'server.prot', 'server.port'],
    ['server = { public-url = "x" }', 'server.public-url', 'server.public_url'],
    ['server.publicUrl = "x"', 'server.publicUrl', 'server.public_url'],
    ['server.level = "info"', 'server.level', 'log.level'],
    ['mail.url = "x"', 'mail.url', 'mail.smtp_url'],
    ['brand.url = "x"', 'brand.url', 'database.url'],
    ['brand.support = "x"', 'brand.support', 'brand.support_address'],
    ['brand.port = 3000', 'brand.port', 'server.port'],
    ['from_address = "x"', 'from_address', 'mail.from'],
    ['keys.ring_fil = "x"', 'keys.ring_fil', 'keys.ring_file'],
  ])('%s', (text, name, near) => {
    expect(wrong(`\n${text}`)).toEqual([
      `, line 2: ${name} is no setting of this file. Did you mean ${near}? Rename or remove it; ${all}`,
    ]);
  });

  test.each([
    ['[sever]\nport = 3000', 'sever', '[server]'],
    ['[Server]\nport = 3000', 'Server', '[server]'],
    ['[[brands]]', 'brands', '[brand]'],
    ['[data]\ndir = "x"', 'data', 'data_dir'],
    ['databse.url = "x"', 'databse', '[database]'],
  ])('a table, once: %j', (text, name, near) => {
    expect(wrong(text)).toEqual([
      `, line 1: [${name}] is no table of settings. Did you mean ${near}? Rename or remove it; ${all}`,
    ]);
  });

  test.each([
    ['wallpaper = "hidden-word"', 'wallpaper is no setting of this file.'],
    ['[wallpaper]\na = 1', '[wallpaper] is no table of settings.'],
    ['__proto__ = "x"', '__proto__ is no setting of this file.'],
    ['constructor = "x"', 'constructor is no setting of this file.'],
    ['[__proto__]\nport = 4000', '[__proto__] is no table of settings.'],
    ['constructor.prototype.port = 4000', '[constructor] is no table of settings.'],
    ['server.__proto__ = { port = 4000 }', '[server.__proto__] is no table of settings.'],
    ['server.__proto__ = 4000', 'server.__proto__ is no setting of this file.'],
    ['server.toString = 1', 'server.toString is no setting of this file.'],
    ['"server.port" = 4000', 'This name is no setting of this file.'],
    ['"" = 1', 'This name is no setting of this file.'],
    ['"k1:hidden-word" = 1', 'This name is no setting of this file.'],
    [`${'a'.repeat(41)} = 1`, 'This name is no setting of this file.'],
    ['server."\\u001b[2J" = 1', 'This name is no setting of this file.'],
  ])('where nothing is near, nothing is guessed, and nothing odd is repeated: %j', (text, sentence) => {
    expect(wrong(text)).toEqual([`, line 1: ${sentence} Remove it; ${all}`]);
    expect(loadConfiguration({}).port).toBe(3000);
  });

  test('of very many the first are told, and how many more there are', () => {
    const problems = wrong(Array.from({ length: 5000 }, (_, index) => `name${index} = 1`).join('\n'));
    expect(problems).toHaveLength(21);
    expect(problems[19]).toContain(', line 20: name19 is no setting');
    expect(problems[20]).toBe(`: 4980 more names are no settings. Remove them; ${all}`);
  });
});
