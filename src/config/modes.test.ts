import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemsOf, type SettingsFolder, settingsFolder } from '../../test/support/settings-files.ts';

let folder: SettingsFolder;

beforeAll(() => {
  folder = settingsFolder();
});

afterAll(() => folder.remove());

const file = (text: string): string => folder.write('gatehouse.toml', text);

/** What is wrong with a file, where nothing else is set. */
const wrong = (text: string): readonly string[] => problemsOf({}, file(text));

describe('production needs the same from a file (SECURITY, Development mode)', () => {
  test('mode = "production" is NODE_ENV=production, and what is missing is called as in a file', () => {
    expect(wrong('mode = "production"')).toEqual([
      ': Set server.public_url to the https:// address under which people reach Gatehouse.',
      ': Set mail.smtp_url (or mail.smtp_url_file) to your mail server, such as smtp://user:password@mail.example.com:587.',
      ': Set mail.from to the address that mails come from, such as "Sign-in <sign-in@example.com>".',
      ': Set keys.ring (or keys.ring_file) to the keys that seal what is stored. docs/operators/install.md says how to make them.',
    ]);
  });

  test('an address without https is none', () => {
    expect(wrong('mode = "production"\nserver.public_url = "http://sign-in.example.com"')[0]).toBe(
      ', line 2: Set server.public_url to the https:// address under which people reach Gatehouse.',
    );
  });

  const shown = 'Gatehouse shows demo data and every mail.';
  const begin = 'to serve others, or leave it unset to try Gatehouse on this machine.';

  test('without it, demo data and the inbox are for this machine only', () => {
    const text = '[server]\nhost = "0.0.0.0"\npublic_url = "https://sign-in.example.com"';
    const mode = 'mode = "production"';
    expect(wrong(text)).toEqual([
      `, line 2: server.host is not this machine alone, but without ${mode} ${shown} Set ${mode} ${begin}`,
      `, line 3: server.public_url is not on localhost, but without ${mode} ${shown} Set ${mode} ${begin}`,
    ]);
    for (const other of ['development', 'test']) expect(wrong(`mode = "${other}"\n${text}`)).toHaveLength(2);
  });

  test('a mode of the environment is not changed by a file', () => {
    const mode = 'NODE_ENV=production';
    const text = 'mode = "production"\nserver.host = "0.0.0.0"';
    expect(problemsOf({ NODE_ENV: 'development' }, file(text))).toEqual([
      `, line 2: server.host is not this machine alone, but without ${mode} ${shown} Set ${mode} ${begin}`,
    ]);
    expect(problemsOf({ NODE_ENV: 'production' }, file('mode = "development"'))).toHaveLength(4);
  });

  test('a file does not open to others what the environment set', () => {
    const problems = problemsOf({ GATEHOUSE_HOST: '0.0.0.0' }, file('mode = "test"'));
    expect(problems).toEqual([
      `GATEHOUSE_HOST is not this machine alone, but without mode = "production" ${shown} Set mode = "production" ${begin}`,
    ]);
  });
});
