import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { demoRecoveryCode } from '#demo/people.ts';
import { keyText } from '../support/fault-installation.ts';
import { afterPassword, isSignedIn, people, signInWithApp } from '../support/fault-visits.ts';
import { refusalSaying } from '../support/fault-refusal.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { failToStart, startServer } from '../support/server.ts';
import { temporaryDirectory, type TemporaryDirectory } from '../support/temporary-directory.ts';

/** A data directory in which a server has run before. */
async function usedDirectory(keys?: string): Promise<TemporaryDirectory> {
  const directory = await temporaryDirectory();
  await using server = await startServer({ dataDirectory: directory.path, env: environment(keys) });
  await signInWithApp(server.url, people.enrolled);
  return directory;
}

const environment = (keys: string | undefined): Record<string, string> => (keys ? { GATEHOUSE_KEYS: keys } : {});

describe('the key file', () => {
  test('gone from an existing database: refuses, makes no other one, and starts again once it is back', async () => {
    await using directory = await usedDirectory();
    const [file, kept] = [directory.file('keys.json'), directory.file('kept')];
    await rename(file, kept);
    expect(await failToStart({ dataDirectory: directory.path })).toEqual(
      refusalSaying(/keys\.json is missing/, /Put that file back/),
    );
    await expect(readFile(file)).rejects.toThrow('ENOENT');
    await rename(kept, file);
    await using server = await startServer({ dataDirectory: directory.path });
    await signInWithApp(server.url, people.enrolledToo);
  });

  test('of another installation: refuses', async () => {
    await using directory = await usedDirectory();
    const other = { keys: [{ id: 'k9', key: Buffer.alloc(32, 'another').toString('base64') }] };
    await writeFile(directory.file('keys.json'), JSON.stringify(other));
    expect(await failToStart({ dataDirectory: directory.path })).toEqual(
      refusalSaying(/not the ones that this database was made under/),
    );
  });

  test('that other users may read: refuses and says which command helps', async () => {
    await using directory = await usedDirectory();
    await chmod(directory.file('keys.json'), 0o644);
    expect(await failToStart({ dataDirectory: directory.path })).toEqual(
      refusalSaying(/can be read by other users/, /chmod 600/),
    );
    await chmod(directory.file('keys.json'), 0o600);
    await using server = await startServer({ dataDirectory: directory.path });
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  test.each([
    ['malformed', '{"keys": [', /not readable as JSON/],
    ['empty', '', /holds no key/],
    ['too short', '{"keys":[{"id":"k1","key":"c2hvcnQ="}]}', /too short: 5 bytes, at least 32/],
  ])('%s: refuses', async (_, content, words) => {
    await using directory = await temporaryDirectory();
    await writeFile(directory.file('keys.json'), content, { mode: 0o600 });
    expect(await failToStart({ dataDirectory: directory.path })).toEqual(refusalSaying(/keys\.json/, words));
    expect(await readFile(directory.file('keys.json'), 'utf8')).toBe(content);
  });
});

describe('GATEHOUSE_KEYS', () => {
  test('with a new key in front: apps, recovery codes and passwords of before go on working; without the eldest it refuses (SPEC X5)', async () => {
    const [first, second] = [keyText('k1'), keyText('k2')];
    await using directory = await usedDirectory(first);
    const rotated = { dataDirectory: directory.path, env: environment(`${second},${first}`) };
    {
      await using server = await startServer(rotated);
      expect(await isSignedIn(await signInWithApp(server.url, people.enrolledToo))).toBe(true);
      const visitor = await afterPassword(server.url, people.enrolledToo);
      const recovered = await visitor.post(`${visitor.base}/recovery`, { code: demoRecoveryCode });
      expect(recovered.location).toBe(`${visitor.base}/recovery-code`);
    }
    await using server = await startServer(rotated);
    expect(await isSignedIn(await signInWithApp(server.url, people.enrolled, 1))).toBe(true);
    await server.stop();
    for (const wrong of [second, `${first},${second}`, keyText('k3')]) {
      const exit = await failToStart({ dataDirectory: directory.path, env: environment(wrong) });
      expect(exit).toEqual(refusalSaying(/not the ones that this database was made under/, /GATEHOUSE_KEYS/));
    }
  });

  test.each([
    ['malformed', 'k1', /GATEHOUSE_KEYS/],
    ['too short', 'k1:c2hvcnQ=', /GATEHOUSE_KEYS is too short/],
    ['named twice alike', `${keyText('k1')},${keyText('k1')}`, /two keys alike/],
  ])('%s: refuses', async (_, keys, words) => {
    await using directory = await temporaryDirectory();
    expect(await failToStart({ dataDirectory: directory.path, env: environment(keys) })).toEqual(refusalSaying(words));
  });

  test('missing on the second node of one PostgreSQL database: that node refuses, and leaves no key file behind', async () => {
    const database = await emptyDatabase();
    await using cleanup = new AsyncDisposableStack();
    cleanup.defer(() => database.drop());
    const [here, there] = [cleanup.use(await temporaryDirectory()), cleanup.use(await temporaryDirectory())];
    cleanup.use(await startServer({ dataDirectory: here.path, databaseUrl: database.url }));
    const exit = await failToStart({ dataDirectory: there.path, databaseUrl: database.url });
    expect(exit).toEqual(refusalSaying(/keys\.json is missing/, /GATEHOUSE_KEYS/));
    await expect(readFile(there.file('keys.json'))).rejects.toThrow('ENOENT');
  });
});
