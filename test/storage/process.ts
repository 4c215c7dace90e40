import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StoreOptions, StoreTarget } from '#storage/open.ts';
import type { Answer, Order } from './other-process.ts';

const program = fileURLToPath(new URL('other-process.ts', import.meta.url));

/** Another process that uses a store. */
export interface StoreProcess extends AsyncDisposable {
  /** Sends an order and waits for what comes of it. */
  readonly ask: (order: Order) => Promise<Answer>;
  readonly pid: number;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** What a process runs as, where it must not be root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** Starts one. It opens nothing before it is asked to, so that several can do so at the same moment. */
export function storeProcess(target: StoreTarget, options: StoreOptions = {}, as?: RunAs): StoreProcess {
  const args = [
    '--conditions=gatehouse-source',
    '--import',
    'tsx',
    program,
    JSON.stringify(target),
    JSON.stringify(options),
  ];
  // `--pdeathsig`: a test run that is killed must not leave processes behind.
  const identity = as === undefined ? [] : [`--reuid=${as.uid}`, `--regid=${as.gid}`, '--clear-groups'];
  const child = spawn('setpriv', ['--pdeathsig=KILL', ...identity, '--', process.execPath, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (order: Order): Promise<Answer> => {
    child.stdin.write(`${JSON.stringify(order)}\n`);
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the process ended without an answer');
    return JSON.parse(value) as Answer;
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { ask, pid: child.pid ?? 0, kill, [Symbol.asyncDispose]: kill };
}

/** What all of several processes answer to an order that they get at the same moment. Throws if one of them failed. */
export async function askAll(processes: readonly StoreProcess[], order: (index: number) => Order): Promise<unknown[]> {
  const answers = await Promise.all(processes.map((one, index) => one.ask(order(index))));
  return answers.map((answer) => {
    if ('error' in answer) throw new Error(answer.error);
    return answer.ok;
  });
}
