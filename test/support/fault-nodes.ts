import { keyText, shared, type Installation } from './fault-installation.ts';
import { emptyDatabase } from './postgres.ts';
import { startServer, type TestServer } from './server.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** Server processes on one PostgreSQL database, with the same keys and a data directory each, started at the same moment. */
export interface Nodes extends AsyncDisposable, Installation {
  readonly servers: readonly [TestServer, TestServer, ...TestServer[]];
}

export interface NodesOptions {
  /** Two unless told. */
  readonly count?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts nodes on a database that holds nothing yet. */
export async function startNodes({ count = 2, env = {} }: NodesOptions = {}): Promise<Nodes> {
  const database = await emptyDatabase();
  const open = new AsyncDisposableStack();
  open.defer(() => database.drop());
  try {
    const started = Array.from({ length: count }, () => startNode(open, database.url, env));
    const [first, second, ...others] = await Promise.all(started);
    if (!first || !second) throw new RangeError('several nodes are at least two');
    return {
      ...shared(database.url),
      servers: [first, second, ...others],
      [Symbol.asyncDispose]: () => open.disposeAsync(),
    };
  } catch (error) {
    await open.disposeAsync();
    throw error;
  }
}

async function startNode(
  open: AsyncDisposableStack,
  databaseUrl: string,
  env: Readonly<Record<string, string>>,
): Promise<TestServer> {
  const directory = open.use(await temporaryDirectory());
  const options = { dataDirectory: directory.path, databaseUrl, env: { GATEHOUSE_KEYS: keyText('k1'), ...env } };
  return open.use(await startServer(options));
}
