import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A program that runs, and what it has written. */
export interface Running {
  readonly child: ChildProcess;
  readonly written: () => string;
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 50;

/** `--pdeathsig`: a test run that is killed must not leave a gateway behind. */
export function launch(program: string, args: readonly string[], cwd: string): Running {
  const child = spawn('setpriv', ['--pdeathsig=KILL', '--', program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => (text += more));
  return { child, written: () => text };
}

/** Nothing of theirs is worth a graceful end, which takes Kannel seconds. */
export async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Looks until it is so. Throws, with what the programs wrote, when it does not come or one of them ends. */
export async function until(what: string, programs: readonly Running[], look: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await look())) {
    const isInVain = performance.now() >= deadline || programs.some(({ child }) => hasEnded(child));
    if (isInVain) throw new Error(`Kannel: no ${what}\n${programs.map(({ written }) => written()).join('\n')}`);
    await pause(PAUSE_MS);
  }
}

/** Ports of loopback that nobody has now, held together so that they differ: Kannel cannot be given port 0. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const probes = await Promise.all(Array.from({ length: count }, listen));
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => probe[Symbol.asyncDispose]()));
  return ports;
}

async function listen(): Promise<Server> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  return probe;
}
