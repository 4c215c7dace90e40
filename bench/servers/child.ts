import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Ask, LoopDelay, Text, Told } from './messages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Milliseconds after which a server that says nothing is given up. */
const patience = 60_000;

export interface Program {
  /** The script and its arguments. */
  readonly command: readonly string[];
  /** Options of Node itself. */
  readonly options?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The file that its standard error, and so its log, is written to. */
  readonly log: string;
}

/** A server under test, as a process of its own. */
export interface Child extends AsyncDisposable {
  readonly pid: number;
  readonly address: string;
  /** Begins or ends watching, and answers what was seen until now. */
  statements(watch: boolean): Promise<readonly string[]>;
  /** Since it was asked last; the first answer means nothing. */
  loopDelay(): Promise<LoopDelay>;
  /** Text messages that it handed over since it was asked last. */
  texts(): Promise<readonly Text[]>;
}

/** Starts a server and waits until it says where it listens. It dies with the benchmark, whatever ends that. */
export async function startChild({ command, options = [], env, log }: Program): Promise<Child> {
  const stderr = openSync(log, 'a');
  const child = spawn('setpriv', ['--pdeathsig=KILL', '--', process.execPath, ...options, ...command], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'ignore', stderr, 'ipc'],
  });
  closeSync(stderr);
  const complaints = (): string => readFileSync(log, 'utf8').slice(-longest);
  const { address } = await hear(child, 'ready', complaints);
  const ask = (asked: Ask): boolean => child.send(asked);
  return {
    pid: child.pid ?? 0,
    address,
    statements: async (watch) => {
      ask({ ask: 'statements', watch });
      return (await hear(child, 'statements', complaints)).statements;
    },
    loopDelay: async () => {
      ask({ ask: 'loop' });
      return (await hear(child, 'loop', complaints)).delay;
    },
    texts: async () => {
      ask({ ask: 'texts' });
      return (await hear(child, 'texts', complaints)).texts;
    },
    [Symbol.asyncDispose]: () => end(child),
  };
}

/** Characters of its last words that an error repeats. */
const longest = 4_000;

/** The next word of a kind. Throws when the server ends instead, or says nothing. */
function hear<K extends Told['told']>(
  child: ChildProcess,
  kind: K,
  complaints: () => string,
): Promise<Extract<Told, { told: K }>> {
  const { promise, resolve, reject } = Promise.withResolvers<Extract<Told, { told: K }>>();
  const listen = (message: unknown): void => {
    const told = message as Told;
    if (told.told === kind) resolve(told as Extract<Told, { told: K }>);
  };
  const fail = (): void => reject(new Error(`a server under test ended or was silent\n${complaints()}`));
  const timer = setTimeout(fail, patience);
  child.on('message', listen);
  child.once('exit', fail);
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', listen);
    child.off('exit', fail);
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = setTimeout(() => child.kill('SIGKILL'), patience / 4);
  if (child.connected) child.disconnect();
  else child.kill('SIGTERM');
  await ended;
  clearTimeout(kill);
}
