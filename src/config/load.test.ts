import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import { ConfigurationError, loadConfiguration } from './load.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** All that production needs. */
const complete: Environment = {
  NODE_ENV: 'production',
  GATEHOUSE_PUBLIC_URL: 'https://sign-in.example.com',
  GATEHOUSE_SMTP_URL: 'smtp://user:word@mail.example.com:587',
  GATEHOUSE_MAIL_FROM: 'Sign-in <sign-in@example.com>',
  GATEHOUSE_KEYS: 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
};

/** What is wrong, or nothing. */
function problemsOf(environment: Environment): readonly string[] {
  try {
    loadConfiguration(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems;
  }
}

describe('without any setting Gatehouse can be tried on this machine', () => {
  test('and on this machine only', () => {
    const { databaseUrl, smtpUrl, bounceToken, keys, keysFile, ...others } = loadConfiguration({});
    expect([databaseUrl, smtpUrl, bounceToken, keys, keysFile]).toEqual([null, null, null, null, null]);
    expect(others).toEqual({
      development: true,
      hasCrowd: true,
      port: 3000,
      host: '127.0.0.1',
      dataDirectory: path.resolve('data'),
      isDataDirectoryNamed: false,
      publicUrl: null,
      mailFrom: { name: 'Gatehouse', address: 'gatehouse@localhost' },
      brand: { name: 'Gatehouse', accent: '#ffb000', supportAddress: null },
      trustedProxies: [],
      logLevel: 'info',
      audit: { anchorFile: null, anchorUrl: null, anchorSecret: null, anchorEvery: 60 * minute },
      sms: { providers: [{ provider: 'outbox' }], countries: smsCountries, codeValidFor: 30 * minute },
    });
  });

  test('a variable that is blank is one that is not set', () => {
    const blank = Object.fromEntries(
      [...Object.keys(complete), 'PORT', 'GATEHOUSE_HOST', 'GATEHOUSE_DATA_DIR', 'DATABASE_URL']
        .concat(['GATEHOUSE_BRAND_NAME', 'GATEHOUSE_BRAND_ACCENT', 'GATEHOUSE_SUPPORT_ADDRESS', 'GATEHOUSE_KEYS_FILE'])
        .concat(['GATEHOUSE_TRUSTED_PROXIES', 'GATEHOUSE_LOG_LEVEL'])
        .map((name, index) => [name, index % 2 === 0 ? '' : ' \t'] as const),
    );
    expect(loadConfiguration(blank)).toEqual(loadConfiguration({}));
  });

  test('other variables of the machine do not matter', () => {
    expect(loadConfiguration({ HOME: '/', port: 'x', __proto__x: '1', constructor: '2' })).toEqual(
      loadConfiguration({}),
    );
  });
});

describe('production refuses to start without what it needs, and says what to set', () => {
  test('with all of it, it starts, for everybody', () => {
    const configuration = loadConfiguration(complete);
    expect(configuration).toMatchObject({
      development: false,
      host: '0.0.0.0',
      publicUrl: 'https://sign-in.example.com',
      mailFrom: { name: 'Sign-in', address: 'sign-in@example.com' },
    });
    expect(configuration.smtpUrl?.reveal()).toBe(complete['GATEHOUSE_SMTP_URL']);
    expect(configuration.keys?.reveal()).toBe(complete['GATEHOUSE_KEYS']);
  });

  test.each([
    ['GATEHOUSE_PUBLIC_URL', 'Set GATEHOUSE_PUBLIC_URL to the https:// address under which people reach Gatehouse.'],
    [
      'GATEHOUSE_SMTP_URL',
      'Set GATEHOUSE_SMTP_URL (or GATEHOUSE_SMTP_URL_FILE) to your mail server, such as smtp://user:password@mail.example.com:587.',
    ],
    [
      'GATEHOUSE_MAIL_FROM',
      'Set GATEHOUSE_MAIL_FROM to the address that mails come from, such as "Sign-in <sign-in@example.com>".',
    ],
    [
      'GATEHOUSE_KEYS',
      'Set GATEHOUSE_KEYS (or GATEHOUSE_KEYS_FILE) to the keys that seal what is stored. docs/operators/install.md says how to make them.',
    ],
  ])('%s', (name, sentence) => {
    expect(problemsOf({ ...complete, [name]: undefined })).toEqual([sentence]);
    expect(problemsOf({ ...complete, [name]: '' })).toEqual([sentence]);
  });

  test('an address without https is none, on this machine neither', () => {
    for (const url of ['http://sign-in.example.com', 'http://localhost:3000']) {
      expect(problemsOf({ ...complete, GATEHOUSE_PUBLIC_URL: url })[0]).toContain('the https:// address');
    }
    expect(problemsOf({ ...complete, GATEHOUSE_PUBLIC_URL: 'HTTPS://Sign-In.example.com' })).toEqual([]);
  });

  test('everything that is wrong is said at once, once for each setting', () => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      PORT: '99999',
      DATABASE_URL: 'mysql://db.example.com/gatehouse',
      GATEHOUSE_SMTP_URL: 'mail.example.com',
      GATEHOUSE_KEYS_FILE: '/nowhere/keys',
      GATEHOUSE_TRUSTED_PROXIES: 'everyone',
      GATEHOUSE_BRAND_ACCENT: 'orange',
    });
    expect(problems.map((one) => /^Set (\w+)/.exec(one)?.[1])).toEqual([
      'GATEHOUSE_KEYS_FILE',
      'PORT',
      'DATABASE_URL',
      'GATEHOUSE_SMTP_URL',
      'GATEHOUSE_BRAND_ACCENT',
      'GATEHOUSE_TRUSTED_PROXIES',
      'GATEHOUSE_PUBLIC_URL',
      'GATEHOUSE_MAIL_FROM',
    ]);
  });

  test('an operator reads one line for each', () => {
    const error = new ConfigurationError(['Set A to b.', 'Set C to d.']);
    expect(String(error)).toBe('ConfigurationError: Set A to b.\nSet C to d.');
  });

  test('where it is not known how it runs, nothing is said of what is missing for it', () => {
    expect(problemsOf({ NODE_ENV: 'staging', GATEHOUSE_HOST: '0.0.0.0' })).toEqual([
      'Set NODE_ENV to one of production, development, test.',
    ]);
  });
});

const remedy = 'Set NODE_ENV=production to serve others, or leave it unset to try Gatehouse on this machine.';

describe('demo data and the inbox are for this machine only (SECURITY, Development mode)', () => {
  test.each([undefined, 'development', 'test'])('as long as NODE_ENV is %s', (NODE_ENV) => {
    expect(problemsOf({ NODE_ENV, GATEHOUSE_HOST: '0.0.0.0' })).toHaveLength(1);
    expect(problemsOf({ NODE_ENV, GATEHOUSE_PUBLIC_URL: 'https://sign-in.example.com' })).toHaveLength(1);
    expect(loadConfiguration({ NODE_ENV }).development).toBe(true);
  });

  test.each(['127.0.0.1', '127.0.0.53', '::1', 'localhost'])('it listens on %s', (host) => {
    expect(loadConfiguration({ GATEHOUSE_HOST: host }).host).toBe(host);
  });

  test.each([
    '0.0.0.0',
    '::',
    '*',
    '192.0.2.1',
    '::ffff:192.0.2.1',
    'localhost.example.com',
    '127.0.0.1.example.com',
    '127.example.com',
    '127.1',
    '1270.0.0.1',
    'fe80::1',
  ])('it does not listen on %s', (host) => {
    expect(problemsOf({ GATEHOUSE_HOST: host })).toEqual([
      `GATEHOUSE_HOST is not this machine alone, but without NODE_ENV=production Gatehouse shows demo data and every mail. ${remedy}`,
    ]);
  });

  test.each([
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://LOCALHOST:3000/', 'http://localhost:3000'],
    ['https://gatehouse.localhost', 'https://gatehouse.localhost'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['http://2130706433', 'http://127.0.0.1'],
  ])('it is reached under %s', (url, origin) => {
    expect(loadConfiguration({ GATEHOUSE_PUBLIC_URL: url }).publicUrl).toBe(origin);
  });

  test.each([
    'https://sign-in.example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://localhost.',
    'http://notlocalhost',
    'http://0.0.0.0:3000',
    'http://[::]:3000',
    'http://192.168.1.20',
  ])('it is not reached under %s', (url) => {
    expect(problemsOf({ GATEHOUSE_PUBLIC_URL: url })).toEqual([
      `GATEHOUSE_PUBLIC_URL is not on localhost, but without NODE_ENV=production Gatehouse shows demo data and every mail. ${remedy}`,
    ]);
  });

  test('production serves whom it is told to', () => {
    expect(loadConfiguration({ ...complete, GATEHOUSE_HOST: '192.0.2.1' }).host).toBe('192.0.2.1');
  });
});
