import { startGatehouse } from '#src/compose.ts';
import { loadConfiguration } from '#config/load.ts';
import type { Deps } from '#flows/deps.ts';
import { postgresPeephole, type Peephole } from './attack-database.ts';
import { keyText } from './fault-installation.ts';
import { emptyDatabase } from './postgres.ts';
import { startServer } from './server.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** Two nodes on one PostgreSQL: this process is one of them, so that acts can be carried out at it; the other is a process of its own. */
export interface OtherNode extends AsyncDisposable {
  /** What acts of this node need. */
  readonly deps: Deps;
  readonly peephole: Peephole;
  /** Where the other node listens. */
  readonly elsewhere: string;
}

export async function startOtherNode(): Promise<OtherNode> {
  const open = new AsyncDisposableStack();
  try {
    const database = await emptyDatabase();
    open.defer(() => database.drop());
    const [here, there] = [open.use(await temporaryDirectory()), open.use(await temporaryDirectory())];
    const keys = { GATEHOUSE_KEYS: keyText('k1') };
    const place = { PORT: '0', GATEHOUSE_DATA_DIR: here.path, DATABASE_URL: database.url };
    const quiet = { NODE_ENV: 'test', GATEHOUSE_LOG_LEVEL: 'silent' };
    const gatehouse = await startGatehouse(loadConfiguration({ ...quiet, ...place, ...keys }));
    open.defer(() => gatehouse.stop());
    const server = open.use(
      await startServer({ dataDirectory: there.path, databaseUrl: database.url, env: { ...keys } }),
    );
    return {
      deps: gatehouse.deps,
      peephole: postgresPeephole(database.url),
      elsewhere: server.url,
      [Symbol.asyncDispose]: () => open.disposeAsync(),
    };
  } catch (error) {
    await open.disposeAsync();
    throw error;
  }
}
