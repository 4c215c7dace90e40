import { expect, test } from 'vitest';
import { refusalSaying } from './support/fault-refusal.ts';
import { failToStart } from './support/server.ts';
import { temporaryDirectory } from './support/temporary-directory.ts';

test.each(['--help', '--port=99', 'start', ''])(
  'the command line %j is refused with one line on how to start',
  async (word) => {
    await using directory = await temporaryDirectory();
    const exit = await failToStart({ dataDirectory: directory.path, args: [word] });
    expect(exit).toEqual(refusalSaying(/^usage: npm start/, /without arguments/, /docs\/configuration\.md/));
    expect(exit.stderr.trim().split('\n')).toHaveLength(1);
  },
);
