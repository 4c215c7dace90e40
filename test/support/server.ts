import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { movableClock } from './movable-clock.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY = /^Gatehouse is listening on (http:\/\/\S+)$/m;
const START_MS = 30_000;
const STOP_MS = 15_000;

/** How a server is started. Nothing of our own environment reaches it but PATH and HOME. */
export interface ServerOptions {
  /** `GATEHOUSE_DATA_DIR`: a temporary directory of the test. */
  readonly dataDirectory: string;
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl?: string;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Lets `moveClock` work; the server's clock then runs under faketime. */
  readonly movableClock?: boolean;
  /** Bound by the modes of files and directories even where the tests run as root. */
  readonly boundByModes?: boolean;
  readonly args?: readonly string[];
}

/** The product as a process of its own. */
export interface TestServer extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  /** Both outputs so far, for assertions about what is and is not logged. */
  stdout(): string;
  stderr(): string;
  /** Lets the server's wall clock be `byMs` ahead of ours, in whole seconds; monotonic clocks stay. */
  moveClock(byMs: number): void;
  /** Asks it to end (SIGTERM) and gives the exit code. Throws if it has to be killed. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** What became of a server that was not expected to start. */
export interface ServerExit {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A started process: what it wrote and how it ended. */
interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly output: { stdout: string; stderr: string };
}

/** Starts the product and waits until it says where it listens. Throws with its output if it ends or stays silent. */
export async function startServer(options: ServerOptions): Promise<TestServer> {
  const clock = options.movableClock === true ? movableClock(options.dataDirectory) : undefined;
  const running = run(options, clock?.env ?? {});
  const url = await untilReady(running);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    running.child.kill(signal);
    const code = await within(running.ended, STOP_MS);
    clock?.remove();
    if (code !== undefined) return code;
    running.child.kill('SIGKILL');
    throw new Error(`the server did not end on ${signal}\n${describe(running)}`);
  };
  const stop = (): Promise<number | null> => end('SIGTERM');
  return {
    url,
    pid: running.child.pid ?? 0,
    stdout: () => running.output.stdout,
    stderr: () => running.output.stderr,
    moveClock: (byMs) => {
      if (clock === undefined) throw new Error('start the server with movableClock');
      clock.move(byMs);
    },
    stop,
    kill: async () => {
      await end('SIGKILL');
    },
    [Symbol.asyncDispose]: async () => {
      await stop();
    },
  };
}

/** Starts the product where it must refuse to run, and gives its exit code and words. Throws if it starts after all. */
export async function failToStart(options: ServerOptions): Promise<ServerExit> {
  const running = run(options, {});
  const outcome = await Promise.race([running.ended, untilReady(running).catch(() => running.ended)]);
  if (typeof outcome === 'string') {
    running.child.kill('SIGKILL');
    throw new Error(`the server started at ${outcome}`);
  }
  return { code: outcome, ...running.output };
}

function run(options: ServerOptions, clockEnv: Readonly<Record<string, string>>): Running {
  // `--pdeathsig`: a test run that is killed must not leave servers behind.
  const command = ['--pdeathsig=KILL', ...powers(options), '--', process.execPath, ...entry(), ...(options.args ?? [])];
  const child = spawn('setpriv', command, {
    cwd: ROOT,
    env: environment(options, clockEnv),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { child, ended, output };
}

/** Root without these powers is a user like any other to its own files. */
function powers({ boundByModes = false }: ServerOptions): string[] {
  return boundByModes && process.getuid?.() === 0 ? ['--bounding-set=-dac_override,-dac_read_search'] : [];
}

/** What was built when `npm test` has built it, else the sources. */
function entry(): string[] {
  if (process.env['GATEHOUSE_TEST_BUILT'] === '1') return [path.join(ROOT, 'dist', 'main.js')];
  return ['--conditions=gatehouse-source', '--import', 'tsx', path.join(ROOT, 'src', 'main.ts')];
}

function environment(options: ServerOptions, clockEnv: Readonly<Record<string, string>>): Record<string, string> {
  const database = options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl };
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    // The small demo.
    NODE_ENV: 'test',
    PORT: String(options.port ?? 0),
    GATEHOUSE_DATA_DIR: options.dataDirectory,
    ...database,
    ...clockEnv,
    ...options.env,
  };
}

function untilReady(running: Running): Promise<string> {
  const { child } = running;
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`the server ${why}\n${describe(running)}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('did not get ready in time');
    }, START_MS);
    const look = (): void => {
      const url = READY.exec(running.output.stdout)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url.replace(/\/$/, ''));
    };
    child.stdout?.on('data', look);
    running.ended.then(
      (code) => {
        clearTimeout(timer);
        fail(`ended with code ${code}`);
      },
      (error: Error) => fail(`could not be run: ${error.message}`),
    );
  });
}

function describe({ output }: Running): string {
  return `--- stdout\n${output.stdout}\n--- stderr\n${output.stderr}`;
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
