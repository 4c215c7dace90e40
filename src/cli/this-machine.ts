import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { explainConfiguration, loadConfiguration, startedIn } from '#config/load.ts';
import { Refused, type ExitCode } from './problem.ts';
import { complain, runCommandLine } from './run.ts';
import { isSystemError, systemWords } from './system-error.ts';
import type { World } from './world.ts';

/** Runs a command line in this process: its streams, its folder, its user. */
export async function runOnThisMachine(
  args: readonly string[],
  installation: Pick<World, 'open' | 'serve'>,
): Promise<ExitCode> {
  const stop = new AbortController();
  // The first Ctrl-C ends long work after the batch at hand, and other work at once; a second one ends the process.
  const listener = (): void => stop.abort();
  process.once('SIGINT', listener);
  endWithoutReader(args.includes('--json'));
  const world: World = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    isTerminal: process.stderr.isTTY,
    directory: startedIn(),
    operatingUser: operatingUser(),
    signal: stop.signal,
    version: version(),
    configuration: (file) => loadConfiguration(undefined, named(file)),
    explain: (file) => explainConfiguration(undefined, named(file)),
    ...installation,
  };
  try {
    return await runCommandLine(args, world);
  } finally {
    process.off('SIGINT', listener);
  }
}

/** File names on the command line begin where the operator stands, wherever npm runs the program. */
const named = (file: string | undefined) => (file === undefined ? {} : { file: path.resolve(startedIn(), file) });

/** `gatehouse user list | head`: who stops reading has had enough. A disk that is full has not. */
function endWithoutReader(json: boolean): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    const told = isSystemError(error) ? new Refused('system-error', systemWords(error, 'Standard output')) : error;
    process.exit(complain(told, process, json));
  });
}

/** Containers run as numbers that have no name. */
function operatingUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}

function version(): string {
  const { version: text } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return text;
}
