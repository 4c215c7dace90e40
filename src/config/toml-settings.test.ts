import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemsOf, type SettingsFolder, settingsFolder } from '../../test/support/settings-files.ts';
import { loadConfiguration } from './load.ts';

let folder: SettingsFolder;

beforeAll(() => {
  folder = settingsFolder();
});

afterAll(() => folder.remove());

const file = (text: string): string => folder.write('gatehouse.toml', text);

const load = (text: string, environment: Record<string, string> = {}) =>
  loadConfiguration(environment, { file: file(text) });

/** What is wrong with a file, where nothing else is set. */
const wrong = (text: string): readonly string[] => problemsOf({}, file(text));

describe('every setting may stand in the file', () => {
  test('and comes to what its variable comes to', () => {
    const text = `
      mode = "production"
      data_dir = "/var/lib/gatehouse"
      [server]
      port = 3500
      host = "192.0.2.1"
      public_url = "https://sign-in.example.com"
      trusted_proxies = ["10.0.0.0/8", "2001:db8::1"]
      [database]
      url = "postgres://gatehouse@db.example.com/gatehouse"
      [mail]
      smtp_url = "smtp://mail.example.com"
      from = "Sign-in <sign-in@example.com>"
      [keys]
      ring = "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
      [brand]
      name = "Northwind"
      accent = "#0a5c9e"
      support_address = "help@example.com"
      [log]
      level = "warn"
    `;
    const variables = {
      NODE_ENV: 'production',
      GATEHOUSE_DATA_DIR: '/var/lib/gatehouse',
      PORT: '3500',
      GATEHOUSE_HOST: '192.0.2.1',
      GATEHOUSE_PUBLIC_URL: 'https://sign-in.example.com',
      GATEHOUSE_TRUSTED_PROXIES: '10.0.0.0/8,2001:db8::1',
      DATABASE_URL: 'postgres://gatehouse@db.example.com/gatehouse',
      GATEHOUSE_SMTP_URL: 'smtp://mail.example.com',
      GATEHOUSE_MAIL_FROM: 'Sign-in <sign-in@example.com>',
      GATEHOUSE_KEYS: 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
      GATEHOUSE_BRAND_NAME: 'Northwind',
      GATEHOUSE_BRAND_ACCENT: '#0a5c9e',
      GATEHOUSE_SUPPORT_ADDRESS: 'help@example.com',
      GATEHOUSE_LOG_LEVEL: 'warn',
    };
    const { databaseUrl, smtpUrl, keys, ...others } = load(text);
    expect([databaseUrl, smtpUrl, keys].map((one) => one?.reveal())).toEqual([
      variables.DATABASE_URL,
      variables.GATEHOUSE_SMTP_URL,
      variables.GATEHOUSE_KEYS,
    ]);
    expect(loadConfiguration(variables)).toMatchObject(others);
  });

  test.each([
    ['[server]\nport = 3500'],
    ['[server]\nport = "3500"'],
    ['[server]\nport = 3_500'],
    ['[server]\nport = 0xdac'],
    ['server.port = 3500'],
    ['server = { port = 3500 }'],
    ['"server"."port" = 3500'],
    ["[ 'server' ]\r\n  port = 3500 # the door\r\n"],
  ])('in whatever way TOML has it: %j', (text) => {
    expect(load(text).port).toBe(3500);
  });

  test('a list may be written as the variable has it', () => {
    const proxies = ['10.0.0.0/8', '2001:db8::1'];
    expect(load('[server]\ntrusted_proxies = ["10.0.0.0/8", "2001:db8::1"]').trustedProxies).toEqual(proxies);
    expect(load('[server]\ntrusted_proxies = "10.0.0.0/8, 2001:db8::1"').trustedProxies).toEqual(proxies);
    expect(load('[server]\ntrusted_proxies = []').trustedProxies).toEqual([]);
  });

  test('a folder begins at that of the file', () => {
    expect(load('data_dir = "data"').dataDirectory).toBe(path.join(folder.path, 'data'));
    expect(load('data_dir = "../data"').dataDirectory).toBe(path.resolve(folder.path, '../data'));
    expect(load('', { GATEHOUSE_DATA_DIR: 'data' }).dataDirectory).toBe(path.resolve('data'));
  });

  test.each(['', '# nothing\n', '\n\r\n', '[server]', '[brand]\nname = ""\n[database]\nurl = " "\nurl_file = ""'])(
    'a file that sets nothing changes nothing: %j',
    (text) => {
      expect(load(text)).toEqual(loadConfiguration({}));
    },
  );
});

describe('the environment wins over the file', () => {
  test('setting by setting', () => {
    const text = '[server]\nport = 4000\nhost = "127.0.0.2"\n[brand]\nname = "File"';
    const environment = { PORT: '5000', GATEHOUSE_BRAND_NAME: ' ' };
    expect(load(text, environment)).toMatchObject({ port: 5000, host: '127.0.0.2', brand: { name: 'File' } });
  });

  test('also over a secret that the file keeps elsewhere, and with one that is kept elsewhere', () => {
    const [one, other] = ['postgres://one.example.com/', 'postgres://other.example.com/'];
    const secret = folder.write('url', one);
    expect(load('[database]\nurl_file = "url"', { DATABASE_URL: other }).databaseUrl?.reveal()).toBe(other);
    expect(load(`[database]\nurl = "${other}"`, { DATABASE_URL_FILE: secret }).databaseUrl?.reveal()).toBe(one);
  });

  test('what it overrules is not judged, not even read', () => {
    const text = '[server]\nport = "x"\nhost = 5\n[database]\nurl_file = "nowhere"\nurl = 5';
    const environment = { PORT: '5000', GATEHOUSE_HOST: '::1', DATABASE_URL: 'postgres://db.example.com/' };
    expect(load(text, environment)).toMatchObject({ port: 5000, host: '::1' });
  });

  test('what is wrong is called as it was written', () => {
    expect(problemsOf({ PORT: 'x' }, file('[log]\nlevel = "loud"'))).toEqual([
      'Set PORT to a number from 0 to 65535.',
      ', line 2: Set log.level to one of silent, fatal, error, warn, info, debug, trace.',
    ]);
  });
});

describe('what is wrong in a file is said with its line and its name there', () => {
  test.each([
    ['mode = "Production"', ', line 1: Set mode to one of production, development, test.'],
    ['[server]\n\nport = 65536', ', line 3: Set server.port to a number from 0 to 65535.'],
    ['[server]\nport = -1', ', line 2: Set server.port to a number from 0 to 65535.'],
    ['server = {\n  port = -1 }', ', line 1: Set server.port to a number from 0 to 65535.'],
    [
      'server.public_url = "sign-in.example.com"',
      ', line 1: Set server.public_url to an address that starts with http:// or https://.',
    ],
    ['[brand]\nname = "a\\nb"', ', line 2: Set brand.name to a name of at most 60 characters.'],
    ['[server]\nhost = "\\u0000"', ', line 2: Set server.host to an address such as 127.0.0.1.'],
    ['data_dir = "a\\u0000"', ', line 1: Set data_dir to the path of a folder.'],
    [
      '[database]\nurl = "mysql://db"',
      ', line 2: Set database.url to an address that starts with postgres:// or postgresql://.',
    ],
  ])('%j', (text, problem) => {
    expect(wrong(text)).toEqual([problem]);
  });

  const host = ', line 2: Set server.host to a text in quotes, such as host = "127.0.0.1".';
  const port = ', line 2: Set server.port to a whole number, such as port = 3000.';
  const proxies =
    ', line 2: Set server.trusted_proxies to a list of texts in quotes, such as trusted_proxies = ["127.0.0.1","10.0.0.0/8"].';

  test.each([
    ...[
      '1',
      '1.5',
      'nan',
      '-inf',
      'true',
      '2027-01-15',
      '12:30:00',
      '2027-01-15T09:00:00Z',
      '["::1"]',
      '{ a = 1 }',
    ].map((value) => [`host = ${value}`, host] as const),
    ...['3000.0', '3e3', 'nan', 'true', '2027-01-15', '[3000]', '{}'].map(
      (value) => [`port = ${value}`, port] as const,
    ),
    ...['10', '[10]', '["::1", 10]', '[["::1"]]', '{ a = "::1" }'].map(
      (value) => [`trusted_proxies = ${value}`, proxies] as const,
    ),
  ])('a value of the wrong type: %s', (line, problem) => {
    expect(wrong(`[server]\n${line}`)).toEqual([problem]);
  });

  test.each([
    ['[database]\nurl = 5', ', line 2: Set database.url to a text in quotes.'],
    ['[database]\nurl_file = 5', ', line 2: Set database.url_file to the path of a file in quotes.'],
    ['[keys.ring]\nk1 = "hidden"', ', line 1: Set keys.ring to a text in quotes.'],
    ['[server.port]\nnumber = 3000', ', line 1: Set server.port to a whole number, such as port = 3000.'],
  ])('a secret or a table of the wrong type: %j', (text, problem) => {
    expect(wrong(text)).toEqual([problem]);
  });

  test.each(['server = 3000', 'server = ["::1"]', '[[server]]\nport = 3000'])('a table that is none: %j', (text) => {
    expect(wrong(text)).toEqual([
      ', line 1: server is a table: write [server] on a line of its own, its settings below.',
    ]);
  });

  test('all of it at once', () => {
    expect(wrong('mode = 1\nprot = 1\n[server]\nport = "x"\n[sever]\n')).toHaveLength(4);
  });
});
