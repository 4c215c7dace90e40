import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format, inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigurationError, loadConfiguration } from './load.ts';

const settings = ['DATABASE_URL', 'GATEHOUSE_SMTP_URL', 'GATEHOUSE_KEYS'] as const;

const values = {
  DATABASE_URL: 'postgres://gatehouse:hidden-word@db.example.com/gatehouse',
  GATEHOUSE_SMTP_URL: 'smtp://user:hidden-word@mail.example.com:587',
  GATEHOUSE_KEYS: 'k1:hidden-word-AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
} as const;

let folder = '';
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-config-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string): string {
  count += 1;
  const name = path.join(folder, `secret-${count}`);
  writeFileSync(name, text);
  return name;
}

/** The error that an environment comes to. */
function refusalOf(environment: Record<string, string>): ConfigurationError {
  try {
    loadConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const revealed = (environment: Record<string, string>): unknown[] => {
  const { databaseUrl, smtpUrl, keys } = loadConfiguration(environment);
  return [databaseUrl?.reveal(), smtpUrl?.reveal(), keys?.reveal()];
};

describe('secrets may be given as files', () => {
  test('where the keys came from is told, so that they can be read again; of keys in the environment it is not', () => {
    const name = file(values.GATEHOUSE_KEYS);
    expect(loadConfiguration({ GATEHOUSE_KEYS_FILE: name }).keysFile).toBe(name);
    expect(loadConfiguration({ GATEHOUSE_KEYS: values.GATEHOUSE_KEYS }).keysFile).toBeNull();
  });

  test('each of them, without the line break at its end', () => {
    const files = Object.fromEntries(settings.map((name) => [`${name}_FILE`, file(`${values[name]}\r\n`)]));
    expect(revealed(files)).toEqual(Object.values(values));
    expect(revealed(values)).toEqual(Object.values(values));
  });

  test('production takes them for what it needs', () => {
    const configuration = loadConfiguration({
      NODE_ENV: 'production',
      GATEHOUSE_PUBLIC_URL: 'https://sign-in.example.com',
      GATEHOUSE_MAIL_FROM: 'sign-in@example.com',
      GATEHOUSE_SMTP_URL_FILE: file(values.GATEHOUSE_SMTP_URL),
      GATEHOUSE_KEYS_FILE: file(values.GATEHOUSE_KEYS),
    });
    expect(configuration.keys?.reveal()).toBe(values.GATEHOUSE_KEYS);
  });

  test.each(settings)('%s from a file is judged like any other', (name) => {
    const [problem, ...others] = refusalOf({ [`${name}_FILE`]: file(' \n') }).problems;
    expect(problem).toBe(`Set ${name}_FILE to a file with the secret in it: the one that it names is empty.`);
    expect(others).toEqual([]);
  });

  test('what a file holds has the form of its setting', () => {
    expect(refusalOf({ DATABASE_URL_FILE: file('hidden-word') }).problems).toEqual([
      'Set DATABASE_URL to an address that starts with postgres:// or postgresql://.',
    ]);
  });

  test.each(settings)('%s: a file that is not there, or no file', (name) => {
    const sentence = `Set ${name}_FILE to a file that this user may read: the one that it names cannot be read.`;
    expect(refusalOf({ [`${name}_FILE`]: path.join(folder, 'nowhere') }).problems).toEqual([sentence]);
    expect(refusalOf({ [`${name}_FILE`]: folder }).problems).toEqual([sentence]);
    expect(refusalOf({ [`${name}_FILE`]: '\0' }).problems).toEqual([sentence]);
  });

  test.each(settings)('%s: both are one too many', (name) => {
    const both = { [name]: values[name], [`${name}_FILE`]: file(values[name]) };
    expect(refusalOf(both).problems).toEqual([`Set either ${name} or ${name}_FILE: both are set.`]);
  });

  test('what is no secret is not read from files', () => {
    expect(loadConfiguration({ PORT_FILE: file('4000') }).port).toBe(3000);
  });
});

describe('secrets of the configuration are never printed (SECURITY I10)', () => {
  const prints = (thing: unknown): string =>
    [
      String(thing),
      JSON.stringify(thing),
      inspect(thing, { depth: Infinity, showHidden: true, getters: true }),
      inspect(thing, { depth: Infinity, showHidden: true, customInspect: false }),
      format('%s %o %O %j', thing, thing, thing, thing),
    ].join('\n');

  test('neither by console nor as JSON, whole or one by one', () => {
    const configuration = loadConfiguration(values);
    const whole = prints(configuration);
    expect(whole).toContain('gatehouse@localhost');
    expect(whole).not.toContain('hidden-word');
    for (const one of [configuration.databaseUrl, configuration.smtpUrl, configuration.keys]) {
      expect(one?.reveal()).toContain('hidden-word');
      expect(prints(one)).not.toContain('hidden-word');
      expect(String(one)).toBe('[secret]');
    }
    expect(prints({ ...configuration })).not.toContain('hidden-word');
  });

  test.each([
    ['a malformed address', { DATABASE_URL: 'mysql://u:hidden-word@db', GATEHOUSE_SMTP_URL: 'hidden-word' }],
    ['a public address with a password', { GATEHOUSE_PUBLIC_URL: 'https://u:hidden-word@sign-in.example.com' }],
    ['the secret in place of its file', { GATEHOUSE_KEYS_FILE: values.GATEHOUSE_KEYS }],
    ['the secret beside a file', { GATEHOUSE_KEYS: values.GATEHOUSE_KEYS, GATEHOUSE_KEYS_FILE: '/nowhere' }],
    ['the secret in another setting', { PORT: 'hidden-word', NODE_ENV: 'hidden-word', GATEHOUSE_HOST: 'hidden-word' }],
    ['a local address with a secret', { GATEHOUSE_PUBLIC_URL: 'https://hidden-word.example.com' }],
    ['secrets in good order beside a fault', { ...values, PORT: 'x' }],
  ])('nor by a refusal of %s', (_, environment) => {
    const error = refusalOf({ ...environment });
    expect(error.problems.length).toBeGreaterThan(0);
    expect(prints(error) + String(error.stack)).not.toContain('hidden-word');
    expect(error.cause).toBeUndefined();
  });
});
