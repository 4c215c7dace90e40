import { describe, expect, test } from 'vitest';
import { ConfigurationError, loadConfiguration } from './load.ts';

function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    loadConfiguration(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems;
  }
}

describe('a variable that is named like a setting and is none stops the start', () => {
  test.each([
    ['GATEHOUSE_PUBLIC_URI', 'GATEHOUSE_PUBLIC_URL'],
    ['GATEHOUSE_SMPT_URL', 'GATEHOUSE_SMTP_URL'],
    ['GATEHOUSE_KEYS_FILES', 'GATEHOUSE_KEYS_FILE'],
    ['GATEHOUSE_KEY', 'GATEHOUSE_KEYS'],
    ['GATEHOUSE_TRUSTED_PROXY', 'GATEHOUSE_TRUSTED_PROXIES'],
    ['GATEHOUSE_DATABASE_URL', 'DATABASE_URL'],
    ['GATEHOUSE_PORT', 'PORT'],
  ])('%s: the nearest setting is %s', (name, near) => {
    expect(problemsOf({ [name]: '3000' })).toEqual([
      `${name} is no setting. Did you mean ${near}? Rename or remove it; docs/configuration.md has all of them.`,
    ]);
  });

  test('where nothing is near, nothing is guessed, and its value is not repeated', () => {
    expect(problemsOf({ GATEHOUSE_WALLPAPER: 'hidden-word' })).toEqual([
      'GATEHOUSE_WALLPAPER is no setting. Remove it; docs/configuration.md has all of them.',
    ]);
  });

  test('it is told with everything else that is wrong', () => {
    expect(problemsOf({ PORT: 'x', GATEHOUSE_HOSTS: '::1' })).toHaveLength(2);
  });

  test('a blank one is one that is not set', () => {
    expect(problemsOf({ GATEHOUSE_WALLPAPER: ' ' })).toEqual([]);
  });
});

test('what Kubernetes sets for a service called "gatehouse" is not taken for a setting', () => {
  const links = {
    GATEHOUSE_SERVICE_HOST: '10.0.0.11',
    GATEHOUSE_SERVICE_PORT: '80',
    GATEHOUSE_SERVICE_PORT_HTTP: '80',
    GATEHOUSE_PORT: 'tcp://10.0.0.11:80',
    GATEHOUSE_PORT_80_TCP: 'tcp://10.0.0.11:80',
    GATEHOUSE_PORT_80_TCP_PROTO: 'tcp',
    GATEHOUSE_PORT_80_TCP_PORT: '80',
    GATEHOUSE_PORT_80_TCP_ADDR: '10.0.0.11',
    GATEHOUSE_MAIL_PORT: 'tcp://10.0.0.12:25',
  };
  expect(problemsOf(links)).toEqual([]);
});
