import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../test/support/postgres-server.ts';
import { cpuOfFamily } from '../measure/cpu.ts';

export const engines = ['sqlite', 'postgres'] as const;
export type EngineName = (typeof engines)[number];

/** An empty database of one server under test. */
export interface Place extends AsyncDisposable {
  readonly engine: EngineName;
  /** For the embedded database and for logs. */
  readonly directory: string;
  /** Of PostgreSQL; empty on SQLite. */
  readonly url: string;
  /** CPU milliseconds that the database's own processes have used. */
  cpu(): number;
}

/** As durable as it comes: commits wait for the disk. */
const settings = ['synchronous_commit=on', 'fsync=on', 'max_connections=100', 'shared_buffers=512MB'];

/** A directory of its own, and on PostgreSQL a server of its own, so that its CPU time is this server's alone. */
export async function makePlace(engine: EngineName): Promise<Place> {
  const directory = await mkdtemp(path.join(tmpdir(), 'gatehouse-bench-'));
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true, maxRetries: 3 });
  if (engine === 'sqlite') {
    return { engine, directory, url: '', cpu: () => 0, [Symbol.asyncDispose]: remove };
  }
  const postgres = await startPostgres(settings);
  return {
    engine,
    directory,
    url: postgres.url,
    cpu: () => cpuOfFamily(postgres.pid),
    [Symbol.asyncDispose]: async () => {
      await postgres.stop();
      await remove();
    },
  };
}
