import type { TestProject } from 'vitest/node';
import { startPostgres, type PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the maintenance database of the run's PostgreSQL. */
    postgresUrl: string;
  }
}

/**
 * Several projects use this set-up and each loads its own copy of this file: the one server of the
 * run is therefore kept on the process, with the number of those who use it.
 */
const HOLDER = Symbol.for('gatehouse.test.postgres');

interface Shared {
  readonly server: Promise<PostgresServer>;
  users: number;
}

interface Holder {
  [HOLDER]?: Shared | undefined;
}

/** Global set-up of the projects that need a database: starts one PostgreSQL, stopped by the last user. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const holder = globalThis as Holder;
  const shared = (holder[HOLDER] ??= { server: startPostgres(), users: 0 });
  shared.users += 1;
  const server = await shared.server;
  project.provide('postgresUrl', server.url);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    holder[HOLDER] = undefined;
    await server.stop();
  };
}
