import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '#cli/run.ts';
import type { Tools } from '#cli/tools.ts';
import type { World } from '#cli/world.ts';
import { explainConfiguration, loadConfiguration } from '#config/load.ts';
import { fixedClock, type FixedClock } from '#crypto/clock.ts';
import { openTools, type Overrides } from '#src/compose.ts';
import { emptyDatabase } from './postgres.ts';
import { startProduct, type EngineName, type Product } from './product.ts';
import { temporaryDirectory, type TemporaryDirectory } from './temporary-directory.ts';

/** What a command said, and how it ended. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as JSON; after a failure with `--json`, `{error}` out of standard error. Throws when it is none. */
  json(): unknown;
  /** A field of the one JSON object. Throws when there is none of that name. */
  field(name: string): string;
  /** The JSON array as rows, or each line of JSON lines. */
  rows(): readonly Readonly<Record<string, unknown>>[];
}

export interface RunOptions {
  readonly stdin?: string | Buffer | Readable;
  /** As on a terminal: questions are asked, progress is drawn. */
  readonly isTerminal?: boolean;
  readonly signal?: AbortSignal;
}

/** An installation on a database of its own, and its command line in this process. */
export interface CommandLine extends AsyncDisposable {
  readonly clock: FixedClock;
  /** The data directory, where file names on the command line start as well. */
  readonly directory: TemporaryDirectory;
  /** What a process of this installation needs: data directory and database. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs one command line: words as in a shell, where '…' and "…" hold blanks together, or one by one. */
  run(words: string | readonly string[], options?: RunOptions): Promise<CommandResult>;
  /** The installation as commands open it; the caller closes it. */
  open(): Promise<Tools>;
  /** A server on the same database, with the same clock; ended with the installation. */
  serve(overrides?: Overrides): Promise<Product>;
}

export interface CommandLineOptions {
  readonly engine: EngineName;
  /** Milliseconds since 1970; Monday, January 4, 2027, 09:00 UTC unless told. */
  readonly at?: number;
  /** Beside NODE_ENV=test, PORT=0 and the database. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly overrides?: Overrides;
  /** Nothing is there yet, as before `setup` or the first start. */
  readonly isNew?: boolean;
}

const cheapHash = { memoryCost: 64, timeCost: 1, parallelism: 1 };

export async function startCommandLine(options: CommandLineOptions): Promise<CommandLine> {
  const directory = await temporaryDirectory();
  const database = options.engine === 'postgres' ? await emptyDatabase() : null;
  const clock = fixedClock(options.at);
  const overrides: Overrides = { clock, passwordCost: cheapHash, ...options.overrides };
  const environment = {
    NODE_ENV: 'test',
    PORT: '0',
    GATEHOUSE_DATA_DIR: directory.path,
    GATEHOUSE_LOG_LEVEL: 'silent',
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...options.environment,
  };
  const servers: Product[] = [];
  const open: World['open'] = (configuration, how) => openTools(configuration, how, overrides);
  if (options.isNew !== true) await (await open(loadConfiguration(environment), { makes: true })).close();
  return {
    clock,
    directory,
    environment,
    run: (words, how = {}) => run(wordsOf(words), { environment, directory: directory.path, open }, how),
    open: () => open(loadConfiguration(environment)),
    serve: async (more = {}) => {
      // Which database it is stands in the environment; with `postgres` another one would be made.
      const product = await startProduct({ engine: 'sqlite', environment, overrides: { ...overrides, ...more } });
      servers.push(product);
      return product;
    },
    async [Symbol.asyncDispose]() {
      for (const server of servers) await server[Symbol.asyncDispose]();
      await database?.drop();
      await directory.remove();
    },
  };
}

interface Around {
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  readonly open: World['open'];
}

async function run(args: readonly string[], around: Around, how: RunOptions): Promise<CommandResult> {
  const [stdout, stderr] = [collector(), collector()];
  const world: World = {
    stdin: how.stdin instanceof Readable ? how.stdin : Readable.from(how.stdin === undefined ? [] : [how.stdin]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    isTerminal: how.isTerminal ?? false,
    directory: around.directory,
    operatingUser: 'deploy',
    signal: how.signal ?? new AbortController().signal,
    version: '0.0.0-test',
    configuration: (file) => loadConfiguration(around.environment, file === undefined ? {} : { file }),
    explain: (file) => explainConfiguration(around.environment, file === undefined ? {} : { file }),
    open: around.open,
    serve: () => Promise.resolve(0),
  };
  const code = await runCommandLine(args, world);
  return resultOf(code, stdout.text(), stderr.text());
}

type Row = Readonly<Record<string, unknown>>;

function resultOf(code: number, stdout: string, stderr: string): CommandResult {
  const json = (): unknown => JSON.parse(stdout === '' ? stderr : stdout);
  return {
    code,
    stdout,
    stderr,
    json,
    field: (name) => {
      const value = (json() as Row)[name];
      if (typeof value !== 'string') throw new Error(`there is no text "${name}" in ${stdout}${stderr}`);
      return value;
    },
    rows: () => (stdout.startsWith('[') ? (json() as Row[]) : linesOf(stdout)),
  };
}

const linesOf = (text: string): Row[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

/** What is written, kept as text. */
function collector(): { readonly stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Words of a line as a shell would part them, as far as tests need it. */
function wordsOf(line: string | readonly string[]): readonly string[] {
  if (typeof line !== 'string') return line;
  const found = line.match(/(?:'[^']*'|"[^"]*"|[^\s'"]+)+/g) ?? [];
  return found.map((word) => word.replaceAll(/'([^']*)'|"([^"]*)"/g, '$1$2'));
}
