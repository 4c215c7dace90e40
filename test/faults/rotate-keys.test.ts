import { expect, test } from 'vitest';
import { auditOf, countEvents, embedded } from '../support/fault-installation.ts';
import { atSetupKey, seesItsKey, signsInByPassword, underLoad } from '../support/fault-load.ts';
import { isSignedIn, people, signInWithApp } from '../support/fault-visits.ts';
import { failToStart as runCommand, startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

test('keys are rotated and everything is sealed anew while people sign in: nobody is turned away (SPEC X5)', async () => {
  await using directory = await temporaryDirectory();
  const dataDirectory = directory.path;
  await using server = await startServer({ dataDirectory });
  const before = await signInWithApp(server.url, people.enrolled);
  const command = (...args: string[]) => runCommand({ dataDirectory, args });

  const visits = [
    seesItsKey(await atSetupKey(server.url)),
    signsInByPassword(server.url),
    signsInByPassword(server.url),
  ];
  const results: (number | null)[] = [];
  const load = await underLoad(visits, async () => {
    for (const act of ['rotate', 'reseal', 'rotate', 'reseal']) results.push((await command('keys', act)).code);
  });
  expect(results).toEqual([0, 0, 0, 0]);
  expect(load.failures).toEqual([]);
  expect(load.visits).toBeGreaterThan(visits.length);
  expect(await isSignedIn(before)).toBe(true);
  expect(await isSignedIn(await signInWithApp(server.url, people.enrolledToo))).toBe(true);
  expect(await isSignedIn(await signInWithApp(server.url, people.enrolled, 1))).toBe(true);

  const installation = embedded(dataDirectory);
  const listed = JSON.parse((await command('keys', 'list', '--json')).stdout) as readonly Listed[];
  expect(listed.map((key) => [key.seals, key.authenticators > 0])).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ]);
  expect(listed.map((key) => key.hashes)).toEqual([false, false, true]);
  expect((await auditOf(installation)).findings).toEqual([]);
  expect(await countEvents(installation, 'keys.rotated')).toBe(2);
  expect(`${server.stdout()}${server.stderr()}`).not.toMatch(/"key":|[A-Za-z0-9+/]{43}=/);
});

interface Listed {
  readonly seals: boolean;
  readonly hashes: boolean;
  readonly authenticators: number;
}
