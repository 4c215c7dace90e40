import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryDirectory, type TemporaryDirectory } from './temporary-directory.ts';

/** One virtual host. */
export interface Site {
  /** Of loopback. */
  readonly port: number;
  /** What stands between `<VirtualHost>` and its end. */
  readonly configuration: string;
}

/** Debian's Apache, as a process of its own, with nothing of `/etc/apache2`. */
export interface TestApache extends AsyncDisposable {
  /** What it has to complain of so far. */
  log(): Promise<string>;
}

/** Modules that Debian's Apache has without being told, as far as these tests need them. */
const usualModules = ['mpm_event', 'authn_core', 'authz_core', 'authz_user', 'proxy'];

/** Starts Apache with these modules beside the usual ones. Throws with its log when it does not come up, or when Debian's `apache2` is not installed. */
export async function startApache(modules: readonly string[], sites: readonly Site[]): Promise<TestApache> {
  const directory = await temporaryDirectory();
  const owner = lentTo();
  const file = directory.file('apache.conf');
  await writeFile(file, configurationOf(directory, [...usualModules, ...modules], sites), { mode: 0o644 });
  if (owner !== null) await chown(directory.path, owner.uid, owner.gid);
  const { child, said } = launch(file, directory, owner);
  const log = (): Promise<string> => readFile(directory.file('error.log'), 'utf8').catch(() => '');
  const stop = async (): Promise<void> => {
    await end(child);
    await directory.remove();
  };
  try {
    await untilReady(child, sites);
  } catch (cause) {
    const why = `${said()}${await log()}`;
    await stop();
    throw new Error(`Apache did not start\n${why}`, { cause });
  }
  return { log, [Symbol.asyncDispose]: stop };
}

const library = '/usr/lib/apache2/modules';

const configurationOf = ({ path }: TemporaryDirectory, modules: readonly string[], sites: readonly Site[]): string => `
ServerRoot ${path}
DefaultRuntimeDir ${path}
PidFile ${path}/apache.pid
ErrorLog ${path}/error.log
ServerName localhost
${[...new Set(modules)].map((name) => `LoadModule ${name}_module ${library}/mod_${name}.so`).join('\n')}
StartServers 1
ServerLimit 1
ThreadsPerChild 16
MaxRequestWorkers 16
MinSpareThreads 1
MaxSpareThreads 16
${sites.map(({ port }) => `Listen 127.0.0.1:${port}`).join('\n')}
${sites.map(({ port, configuration }) => `<VirtualHost 127.0.0.1:${port}>\n${configuration}\n</VirtualHost>`).join('\n')}
`;

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Root lends it to the user that Debian made for it; null: whoever runs the tests runs it. */
function lentTo(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'www-data'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** `--pdeathsig`: a test run that is killed must not leave it behind; on TERM it ends its own children. */
function launch(file: string, { path }: TemporaryDirectory, owner: Owner | null) {
  const identity = owner === null ? [] : [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  const command = ['--pdeathsig=TERM', ...identity, '--', '/usr/sbin/apache2', '-DFOREGROUND', '-d', path, '-f', file];
  const child = spawn('setpriv', command, { cwd: path, stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (more: string) => (text += more));
  return { child, said: () => text };
}

const patience = { tries: 200, pause: 50 };

async function untilReady(child: ChildProcess, sites: readonly Site[]): Promise<void> {
  for (let attempt = 0; attempt < patience.tries; attempt += 1) {
    if (hasEnded(child)) throw new Error(`it ended with code ${child.exitCode}`);
    const ready = await Promise.all(sites.map(({ port }) => answers(port)));
    if (ready.every(Boolean)) return;
    await pause(patience.pause);
  }
  throw new Error('it did not answer in time');
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Below the ports that systems lend to connections and to whoever asks for any: nothing takes one of them by chance. */
const range = { from: 20_000, to: 29_999 };

/** Ports of loopback that nobody has: Apache cannot be given port 0, and applications are registered before it starts. */
export async function portsBelow(count: number): Promise<readonly number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = range.from + Math.floor(Math.random() * (range.to - range.from));
    if (await isFree(port)) found.add(port);
  }
  return [...found];
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  const free = await promise;
  if (free) await probe[Symbol.asyncDispose]();
  return free;
}
