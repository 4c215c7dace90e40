import { instant } from '#domain/instant.ts';
import type { Clock } from '#ports/clock.ts';
import type { Store } from '#ports/store.ts';
import type { TrailKeys } from '#ports/trail-keys.ts';
import type { OnStatement } from './on-statement.ts';
import type { Opened } from './opened.ts';
import type { PostgresTarget } from './postgres/open.ts';
import type { SqliteTarget } from './sqlite/open.ts';
import { makeStore } from './store.ts';

export { notMade, StartupError } from './startup-error.ts';
export type { PostgresTarget, SqliteTarget };

export type StoreTarget = SqliteTarget | PostgresTarget;

export interface StoreOptions {
  /**
   * A server takes its SQLite directory for itself; commands beside it do not ask for that. Without effect on PostgreSQL, which any number of servers share.
   */
  readonly exclusive?: boolean;
  /** Milliseconds to wait for a lock before it is a Fault; 5 seconds unless told. */
  readonly patience?: number;
  /** Milliseconds to wait while opening for another process that is making or migrating the database; half a minute unless told. */
  readonly startPatience?: number;
  /** Leaves a database of an older release as it is, and says so: commands must not change what running servers of that release stand on. */
  readonly onlyNew?: boolean;
  /** Makes nothing where there is no installation, and says so: most commands, which would otherwise look into a new one after a slip of the pen. */
  readonly mustExist?: boolean;
  readonly onStatement?: OnStatement;
  /** Without, no audit event and no head is marked, and so none is linked: production never is. */
  readonly trail?: TrailKeys;
  /** Tells how old sessions are when they are looked up; this machine's clock unless told. */
  readonly clock?: Clock;
}

const machineClock: Clock = { now: () => instant(Date.now()) };

/**
 * Opens a database, brings it to this release and checks that what it acknowledges is durable. Throws StartupError, whose message tells an operator what to
 * do; afterwards, trouble is a Fault.
 */
export async function openStore(target: StoreTarget, options: StoreOptions = {}): Promise<Store> {
  return makeStore(await open(target, options), options.clock ?? machineClock, options.trail?.marks ?? null);
}

/** The library of the other database stays unread: it would take its share of start and memory for nothing. */
async function open(target: StoreTarget, options: StoreOptions): Promise<Opened> {
  const { exclusive = false, patience = 5_000, startPatience = 30_000 } = options;
  const { onStatement = () => undefined, onlyNew = false, mustExist = false, trail = null } = options;
  const leave = { onlyNew, mustExist };
  if (target.engine === 'postgres') {
    const { openPostgres } = await import('./postgres/open.ts');
    return openPostgres(target, { patience, onStatement, leave, trail });
  }
  const { openSqlite } = await import('./sqlite/open.ts');
  return openSqlite(target, { exclusive, patience, startPatience, onStatement, leave, trail });
}
