import { spawn } from 'node:child_process';
import { readFileSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { until } from './fault-until.ts';
import { startPostgres } from './postgres-server.ts';

/** A PostgreSQL server of one test, which that test may stop and start. */
export interface StoppablePostgres extends AsyncDisposable {
  readonly url: string;
  /** `fast` lets no transaction end; `crash` does not even let it write down where it was. */
  stop(how?: 'fast' | 'crash'): Promise<void>;
  /** The same data, at the same address. */
  start(): Promise<void>;
  /** A statement of its superuser. */
  say(sql: string): Promise<void>;
}

/** Starts it. The data goes when it is disposed of. */
export async function startStoppablePostgres(): Promise<StoppablePostgres> {
  const server = await startPostgres();
  const data = await directoryOf(server.url);
  const command = commandOf(data);
  const stop = async (how: 'fast' | 'crash' = 'fast'): Promise<void> => {
    const pid = pidOf(data);
    process.kill(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await until('PostgreSQL to end', async () => !isAlive(pid));
  };
  return {
    url: server.url,
    stop,
    start: async () => {
      launch(command, data);
      await until('PostgreSQL to answer', () => answers(server.url));
    },
    say: (sql) => say(server.url, sql),
    [Symbol.asyncDispose]: async () => {
      if (await answers(server.url)) await stop();
      await server.stop();
    },
  };
}

async function directoryOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  } finally {
    await client.end();
  }
}

const pidOf = (data: string): number => Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** How the running server was started. */
function commandOf(data: string): readonly string[] {
  const place = `/proc/${pidOf(data)}`;
  const [, ...args] = readFileSync(`${place}/cmdline`, 'utf8').split('\0').slice(0, -1);
  return [readlinkSync(`${place}/exe`), ...args];
}

/** As whoever owns the data: PostgreSQL refuses root. It dies with the tests. */
function launch(command: readonly string[], data: string): void {
  const { uid, gid } = statSync(data);
  const identity = process.getuid?.() === 0 ? [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'] : [];
  spawn('setpriv', ['--pdeathsig=INT', ...identity, '--', ...command], { cwd: path.dirname(data), stdio: 'ignore' });
}

function isAlive(pid: number): boolean {
  try {
    // A server that ended stays listed until whoever started it has looked.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await say(url, 'select 1');
    return true;
  } catch {
    return false;
  }
}

async function say(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}
