import { expect, test } from 'vitest';
import { fileOf, importUsers, personOf } from '../support/imports.ts';
import { onEveryCommandLine, unique } from '../support/on-command-line.ts';

const email = (): string => `${unique('valued')}@people.example`;

onEveryCommandLine('a file that is one JSON value', (line) => {
  test('is refused beyond what fits the memory, with what to make of it', async () => {
    const who = email();
    const content = Buffer.alloc(64 * 2 ** 20 + 1, ' ');
    content.write(JSON.stringify([{ email: who }]));
    const result = await line().run(['import', 'users', fileOf(line(), 'json', content)]);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(
      /is more than 64 MiB of one JSON value\. Make JSON Lines of it, .*jq -c '\.users\[\]'/,
    );
    expect(await personOf(line(), who)).toBeNull();
  });
});
