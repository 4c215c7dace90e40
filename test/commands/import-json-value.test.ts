import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileOf, importUsers, oldSeed, personOf } from '../support/imports.ts';
import { onEveryCommandLine, unique } from '../support/on-command-line.ts';

const email = (): string => `${unique('valued')}@people.example`;

onEveryCommandLine('a file that is one JSON value', (line) => {
  test('is read user by user, and refused where one of them, or what stands beside them, would fill the memory', async () => {
    const who = email();
    const users = JSON.stringify([{ email: who }]);
    const long = 'x'.repeat(17 * 2 ** 20);
    for (const content of [`{"users":${users},"notes":"${long}"}`, `[{"email":"${who}"},{"email":"${long}"}]`]) {
      const result = await line().run(['import', 'users', fileOf(line(), 'json', content)]);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(/holds one user, or other data, of more than 16 MiB\./);
    }
    expect(await personOf(line(), who)).toBeNull();
    const realm = `{"notes":[1],"users":${users},"more":{"users":[2]}}`;
    expect((await importUsers(line(), 'json', realm)).json()).toMatchObject({ rows: 1, created: 1 });
  });

  test('tells rejected rows by their place among its users, not by lines, and takes them back', async () => {
    const [ana, ben] = [email(), email()];
    const users = [
      { email: ana, totp: 'JBSW' },
      { email: ana, memberships: [] },
      { email: ben, totp: oldSeed },
      { email: ben, totp: oldSeed.replaceAll('J', 'K') },
    ];
    const result = await importUsers(line(), 'json', JSON.stringify({ users }, null, 2));
    expect(result).toMatchObject({ code: 1 });
    expect(result.stderr).toMatch(/user 1: totp: /);
    expect(result.stderr).toMatch(/user 2: User 1 says who this person is/);
    expect(result.stderr).toMatch(/user 3: email: User 4 gives other secrets/);
    const rejected = readFileSync((result.json() as { rejectFile: string }).rejectFile, 'utf8');
    expect(JSON.parse(rejected.split('\n')[0] ?? '')).toMatchObject({ ...users[0], user: 1 });
    expect(rejected).not.toContain('"line"');
    const mended = rejected.split('\n')[0]?.replace('"JBSW"', `"${oldSeed}"`) ?? '';
    expect((await importUsers(line(), 'jsonl', mended)).json()).toMatchObject({ created: 1, rejected: 0 });
  });
});
