import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

const VERSIONS = '/usr/lib/postgresql';
const USER = 'postgres';
const START_ATTEMPTS = 200;
const PAUSE_MS = 50;

/** Speed over durability: the tests' data dies with them. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'max_connections=200', 'shared_buffers=64MB'];

/** A PostgreSQL server of our own: `url` names its maintenance database; `stop` ends it and removes its files. */
export interface PostgresServer {
  readonly url: string;
  /** Of the process whose children are the connections. */
  readonly pid: number;
  /** Ends it and keeps its files, as an operator does who restarts it. */
  halt(): Promise<void>;
  /** Starts it again, at the same address. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Who runs the server: PostgreSQL refuses root, so that root lends it to the user `postgres`. */
interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Starts PostgreSQL on a socket in a temporary directory and on an ephemeral port of 127.0.0.1.
 * `settings` take the place of the tests' own. Throws if PostgreSQL is not installed or does not start.
 */
export async function startPostgres(settings: readonly string[] = SETTINGS): Promise<PostgresServer> {
  const binaries = findBinaries();
  const owner = findOwner();
  const home = mkdtempSync(path.join(tmpdir(), 'gatehouse-pg-'));
  if (owner !== undefined) chownSync(home, owner.uid, owner.gid);
  const data = path.join(home, 'data');
  initialize(binaries, data, owner);
  const port = await freePort();
  const place = { data, home, port, settings };
  let server = launch(binaries, place, owner);
  const url = `postgresql://${USER}@127.0.0.1:${port}/postgres`;
  const halt = (): Promise<void> => end(server);
  const resume = async (): Promise<void> => {
    server = launch(binaries, place, owner);
    await untilReady(url, server);
  };
  const stop = async (): Promise<void> => {
    await end(server);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await untilReady(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    get pid() {
      return server.pid ?? 0;
    },
    halt,
    resume,
    stop,
  };
}

function findBinaries(): string {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  if (newest === undefined) throw new Error(`PostgreSQL is not installed: nothing in ${VERSIONS}`);
  return path.join(VERSIONS, newest, 'bin');
}

function findOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, USER], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function initialize(binaries: string, data: string, owner: Owner | undefined): void {
  const options = ['--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync', `--username=${USER}`];
  execFileSync(path.join(binaries, 'initdb'), [...options, '-D', data], {
    cwd: path.dirname(data),
    stdio: ['ignore', 'ignore', 'inherit'],
    ...owner,
  });
}

function launch(
  binaries: string,
  place: { data: string; home: string; port: number; settings: readonly string[] },
  owner: Owner | undefined,
): ChildProcess {
  const options = ['-D', place.data, '-p', String(place.port), '-k', place.home, '-h', '127.0.0.1'];
  const settings = place.settings.flatMap((setting) => ['-c', setting]);
  const server = path.join(binaries, 'postgres');
  const identity = owner === undefined ? [] : [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  // `--pdeathsig`: a test run that is killed must not leave its database behind.
  const wrapped = ['--pdeathsig=INT', ...identity, '--', server, ...options, ...settings];
  return spawn('setpriv', wrapped, { cwd: place.home, stdio: 'ignore' });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return port;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}`);
    if (await answers(url)) return;
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE_MS);
    });
  }
  throw new Error('PostgreSQL did not answer in time');
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it does not wait for clients that are still connected. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  server.kill('SIGINT');
  await ended;
}
