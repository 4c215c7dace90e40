import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { startCommandLine } from '../support/command-line.ts';
import { blocksOf } from '../support/document-blocks.ts';
import { done } from '../support/on-command-line.ts';
import { runProgram } from '../support/run-program.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const site = 'https://diary.example.com';

/** What each page says that its framework needs; those of Apache's are run by a test of their own. */
const registrations: Readonly<Record<string, readonly [redirect: string, over: string, algorithm: string]>> = {
  express: ['/signed-in', '/sign-in-over', 'ES256'],
  nginx: ['/signed-in', '/sign-in-over', 'ES256'],
  django: ['/signed-in', '/sign-in-over', 'ES256'],
  nextjs: ['/api/auth/callback/gatehouse', '/sign-in-over', 'ES256'],
  spring: ['/login/oauth2/code/gatehouse', '/logout/connect/back-channel/gatehouse', 'RS256'],
};

test('each page of docs/applications registers its application by a command that is taken', async () => {
  await using line = await startCommandLine({ engine: 'sqlite' });
  for (const [page, [redirect, over, algorithm]] of Object.entries(registrations)) {
    const [command = ''] = blocksOf(`applications/${page}.md`, 'sh', 1);
    const words = command.replaceAll('\\\n', '').replace('gatehouse ', '').replace(' diary ', ` diary-${page} `);
    expect((await done(line, `${words.trim()} --json`)).json()).toMatchObject({
      redirectUris: [site + redirect],
      postLogoutRedirectUris: [`${site}/goodbye`],
      backChannelLogoutUri: site + over,
      algorithm,
      consent: false,
    });
  }
});

test.each([
  ['express', 4],
  ['nginx', 1],
])('the program of docs/applications/%s.md can be read by Node', async (page, count) => {
  await using directory = await temporaryDirectory();
  const file = directory.file(`${page}.mjs`);
  await writeFile(file, blocksOf(`applications/${page}.md`, 'js', count).join('\n'));
  await expect(runProgram(process.execPath, ['--check', file])).resolves.toBe('');
});
