import { randomUUID } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { productionSettings } from '../support/fault-production.ts';
import { refusalSaying } from '../support/fault-refusal.ts';
import { maintenanceUrl } from '../support/postgres.ts';
import { failToStart, startServer, type ServerExit, type ServerOptions } from '../support/server.ts';
import { temporaryDirectory, type TemporaryDirectory } from '../support/temporary-directory.ts';

let directory: TemporaryDirectory;

beforeAll(async () => {
  directory = await temporaryDirectory();
});

afterAll(() => directory.remove());

/** Starts it in a directory that nobody used before, unless told. */
const start = (env: Readonly<Record<string, string>>, more: Partial<ServerOptions> = {}): Promise<ServerExit> =>
  failToStart({ dataDirectory: directory.file(randomUUID()), env, ...more });

const complete = productionSettings('smtp://127.0.0.1:25');
const without = (name: string) => Object.fromEntries(Object.entries(complete).filter(([one]) => one !== name));

describe('production refuses to start, with code 2, and says what to set', () => {
  test.each(['GATEHOUSE_PUBLIC_URL', 'GATEHOUSE_SMTP_URL', 'GATEHOUSE_MAIL_FROM', 'GATEHOUSE_KEYS'])(
    'without %s',
    async (name) => {
      const exit = await start(without(name));
      expect(exit).toEqual(refusalSaying(new RegExp(`Set ${name} `)));
      expect(exit.stderr.trim().split('\n')).toHaveLength(1);
    },
  );

  test('without any of them, naming all at once', async () => {
    const exit = await start({ NODE_ENV: 'production' });
    expect(exit).toEqual(refusalSaying(/PUBLIC_URL/, /SMTP_URL/, /MAIL_FROM/, /GATEHOUSE_KEYS/));
    expect(exit.stderr.trim().split('\n')).toHaveLength(4);
  });

  test('with a public URL that is not https', async () => {
    expect(await start({ ...complete, GATEHOUSE_PUBLIC_URL: 'http://sign-in.example.com' })).toEqual(
      refusalSaying(/https:\/\//),
    );
  });
});

describe('development refuses to start, with code 2, where others could reach it (SECURITY, Development mode)', () => {
  test.each([
    ['on every address', { GATEHOUSE_HOST: '0.0.0.0' }, /GATEHOUSE_HOST .* NODE_ENV=production/],
    ['on every IPv6 address', { GATEHOUSE_HOST: '::' }, /GATEHOUSE_HOST/],
    [
      'under a public URL of a network',
      { GATEHOUSE_PUBLIC_URL: 'https://sign-in.example.com' },
      /GATEHOUSE_PUBLIC_URL/,
    ],
  ])('%s', async (_, env, words) => {
    expect(await start(env)).toEqual(refusalSaying(words));
  });
});

describe('a place that cannot be used is refused, with code 2, in words', () => {
  test('a port that is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, '127.0.0.1', resolve);
    });
    const { port } = taken.address() as AddressInfo;
    try {
      expect(await start({}, { port })).toEqual(refusalSaying(new RegExp(`Port ${port} .* in use.* Set PORT`)));
    } finally {
      taken.close();
    }
  });

  test('a host that is no address of this machine', async () => {
    expect(await start({ ...complete, GATEHOUSE_HOST: '192.0.2.7' })).toEqual(refusalSaying(/GATEHOUSE_HOST/));
  });

  test('a data directory below a file', async () => {
    await writeFile(directory.file('file'), '');
    expect(await start({}, { dataDirectory: directory.file('file', 'data') })).toEqual(
      refusalSaying(/file\/data/, /data directory/),
    );
  });

  test('a data directory that takes no writes, and it starts once it does', async () => {
    await using used = await temporaryDirectory();
    await chmod(used.path, 0o500);
    const options: ServerOptions = { dataDirectory: used.path, boundByModes: true };
    expect(await failToStart(options)).toEqual(refusalSaying(new RegExp(used.path), /data directory/));
    await chmod(used.path, 0o700);
    await using server = await startServer(options);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  test('a data directory that takes no writes any more', async () => {
    await using used = await temporaryDirectory();
    const options: ServerOptions = { dataDirectory: used.path, boundByModes: true };
    expect(await (await startServer(options)).stop()).toBe(0);
    await chmod(used.path, 0o500);
    expect(await failToStart(options)).toEqual(refusalSaying(new RegExp(used.path), /GATEHOUSE_DATA_DIR/));
    await chmod(used.path, 0o700);
  });

  test('a database file that is none', async () => {
    await using used = await temporaryDirectory();
    await writeFile(used.file('gatehouse.db'), 'not a database, but long enough to be looked at '.repeat(20));
    expect(await failToStart({ dataDirectory: used.path })).toEqual(refusalSaying(/is damaged/, /backup/));
  });

  test('a PostgreSQL that nobody answers for', async () => {
    const databaseUrl = 'postgresql://gatehouse:hidden@127.0.0.1:1/gatehouse';
    const exit = await start({}, { databaseUrl });
    expect(exit).toEqual(refusalSaying(/127\.0\.0\.1:1\/gatehouse cannot be reached/, /DATABASE_URL/));
    expect(exit.stderr).not.toContain('hidden');
  });

  test('a PostgreSQL that accepts and then says nothing', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const { port } = silent.address() as AddressInfo;
    const sockets = new Set<{ destroy(): void }>();
    silent.on('connection', (socket) => sockets.add(socket));
    try {
      const exit = await start({}, { databaseUrl: `postgresql://gatehouse@127.0.0.1:${port}/gatehouse` });
      expect(exit).toEqual(refusalSaying(/cannot be reached/));
    } finally {
      for (const socket of sockets) socket.destroy();
      silent.close();
    }
  });

  test('a PostgreSQL without that database, and one where the user is none', async () => {
    const url = new URL(maintenanceUrl());
    url.pathname = '/nowhere';
    expect(await start({}, { databaseUrl: url.href })).toEqual(refusalSaying(/no such database/));
    url.username = 'nobody';
    expect(await start({}, { databaseUrl: url.href })).toEqual(refusalSaying(/refuses the user or the password/));
  });
});
