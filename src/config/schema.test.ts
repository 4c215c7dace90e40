import { describe, expect, test } from 'vitest';
import { parseProxies } from '#web/lifecycle/client-address.ts';
import { ConfigurationError, loadConfiguration } from './load.ts';
import { schema } from './schema.ts';

/** What is wrong, or nothing. */
function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    loadConfiguration(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems;
  }
}

const production = {
  NODE_ENV: 'production',
  GATEHOUSE_SMTP_URL: 'smtp://mail.example.com',
  GATEHOUSE_MAIL_FROM: 'sign-in@example.com',
  GATEHOUSE_KEYS: 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
};

describe('each setting is judged, and what is wrong is said in words', () => {
  test.each([
    ['0', 0],
    ['1', 1],
    ['03000', 3000],
    ['65535', 65_535],
  ])('PORT %j', (PORT, port) => {
    expect(loadConfiguration({ PORT }).port).toBe(port);
  });

  test.each(['65536', '-1', '1.5', 'abc', '3000x', '0x50', '1e3', 'Infinity', ' 3000', '３０００', '3,000', 'null'])(
    'PORT %j is none',
    (PORT) => {
      expect(problemsOf({ PORT })).toEqual(['Set PORT to a number from 0 to 65535.']);
    },
  );

  test.each([
    'https://sign-in.example.com/gatehouse',
    'https://user@sign-in.example.com',
    'https://user:word@sign-in.example.com',
    'https://sign-in.example.com/?a=b',
    'https://sign-in.example.com/#top',
  ])('a public address is an origin: %s', (url) => {
    expect(problemsOf({ ...production, GATEHOUSE_PUBLIC_URL: url })).toEqual([
      'Set GATEHOUSE_PUBLIC_URL to an address without user, path or query, such as https://sign-in.example.com.',
    ]);
  });

  test.each([
    'sign-in.example.com',
    '//sign-in.example.com',
    'javascript:alert(1)',
    'ftp://a',
    'https://',
    'https://a b',
  ])('and starts with its protocol: %s', (url) => {
    expect(problemsOf({ ...production, GATEHOUSE_PUBLIC_URL: url })).toEqual([
      'Set GATEHOUSE_PUBLIC_URL to an address that starts with http:// or https://.',
    ]);
  });

  test.each([
    ['DATABASE_URL', 'mysql://a', 'an address that starts with postgres:// or postgresql://'],
    ['DATABASE_URL', 'postgres:gatehouse', 'an address that starts with postgres:// or postgresql://'],
    ['GATEHOUSE_SMTP_URL', 'https://a', 'an address that starts with smtp:// or smtps://'],
    ['GATEHOUSE_SMTP_URL', 'smtp://', 'an address with a host, such as smtp://mail.example.com:587'],
    ['GATEHOUSE_MAIL_FROM', 'Sign-in', 'an address such as "Sign-in <sign-in@example.com>"'],
    ['GATEHOUSE_MAIL_FROM', 'a@b.example\nBcc: c@d.example', 'an address such as "Sign-in <sign-in@example.com>"'],
    ['GATEHOUSE_MAIL_FROM', 'Sign\r\nBcc: x <a@b.example>', 'an address such as "Sign-in <sign-in@example.com>"'],
    ['GATEHOUSE_MAIL_FROM', 'a@b.example, c@d.example', 'an address such as "Sign-in <sign-in@example.com>"'],
    ['GATEHOUSE_BRAND_ACCENT', '#fb0', 'a color such as #ffb000'],
    ['GATEHOUSE_BRAND_ACCENT', '#ffb000;}', 'a color such as #ffb000'],
    ['GATEHOUSE_BRAND_NAME', 'x'.repeat(61), 'a name of at most 60 characters'],
    ['GATEHOUSE_SUPPORT_ADDRESS', 'x'.repeat(201), 'a text of at most 200 characters'],
    ['GATEHOUSE_LOG_LEVEL', 'verbose', 'one of silent, fatal, error, warn, info, debug, trace'],
    ['NODE_ENV', 'Production', 'one of production, development, test'],
  ])('%s %j', (name, value, words) => {
    expect(problemsOf({ [name]: value })).toEqual([`Set ${name} to ${words}.`]);
  });

  test.each([
    'proxy.internal',
    '10/8',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.1 10.0.0.2',
    '010.0.0.1',
    '*',
    'fe80::1%eth0',
    '8/10.0.0.0/8',
    '10.0.0.0/8/8',
    '::ffff:10.0.0.0/90',
    '::ffff:10.0.0.0/95',
    '::ffff:0:0/0',
  ])('no proxy is called %s', (list) => {
    expect(problemsOf({ GATEHOUSE_TRUSTED_PROXIES: list })).toEqual([
      'Set GATEHOUSE_TRUSTED_PROXIES to addresses or ranges with commas between them, such as 10.0.0.0/8, 2001:db8::1.',
    ]);
    expect(problemsOf({ GATEHOUSE_TRUSTED_PROXIES: `10.0.0.1, ${list}` })).toHaveLength(1);
  });

  test('what is accepted as a proxy is understood by the door (SECURITY I15)', () => {
    const bases = ['10.0.0.0', '::ffff:10.0.0.0', '::ffff:a00:0', '2001:db8::', '::'];
    const ranges = bases.flatMap((base) => Array.from({ length: 130 }, (_, bits) => `${base}/${bits}`));
    const accepted = [...bases, ...ranges].filter((one) => {
      const text = { GATEHOUSE_TRUSTED_PROXIES: one };
      return schema.safeParse(text).success;
    });
    expect(parseProxies(accepted)).toHaveLength(bases.length + 33 + 2 * 33 + 2 * 129);
  });

  test('proxies are a list', () => {
    const list = ' 10.0.0.0/32,,192.0.2.7 , 2001:db8::/32, ::/128,';
    expect(loadConfiguration({ GATEHOUSE_TRUSTED_PROXIES: list }).trustedProxies).toEqual([
      '10.0.0.0/32',
      '192.0.2.7',
      '2001:db8::/32',
      '::/128',
    ]);
  });

  test.each([
    ['sign-in@example.com', 'Northwind', 'sign-in@example.com'],
    ['<sign-in@example.com>', 'Northwind', 'sign-in@example.com'],
    ['Sign-in <sign-in@example.com>', 'Sign-in', 'sign-in@example.com'],
    [' "Sign-in, Inc." <sign-in@example.com> ', 'Sign-in, Inc.', 'sign-in@example.com'],
    ['Connexion Générale<a@b.example>', 'Connexion Générale', 'a@b.example'],
  ])('mails come from %j, named %s', (from, name, address) => {
    const configuration = loadConfiguration({ GATEHOUSE_MAIL_FROM: from, GATEHOUSE_BRAND_NAME: ' Northwind ' });
    expect(configuration.mailFrom).toEqual({ name, address });
    expect(configuration.brand.name).toBe('Northwind');
  });
});
