import pg from 'pg';
import { unavailable } from './errors.ts';
import { TurnSocket } from './turn-socket.ts';

export interface PoolSettings {
  readonly url: string;
  readonly size: number;
  /** Milliseconds for a connection to be had; null: no limit. */
  readonly connectWithin: number | null;
  /** Milliseconds for any answer, counted here, because a server that hangs keeps no deadline; null: no limit. */
  readonly answerWithin: number | null;
}

/** `int8`: instants and counts, which all fit a double. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** The connections, in a pool that is thrown away when one of them turns out to lead nowhere: the others are no better. */
export class Pools {
  readonly #settings: PoolSettings;
  #current: pg.Pool | null = null;
  #closed = false;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  get answerWithin(): number | null {
    return this.#settings.answerWithin;
  }

  current(): pg.Pool {
    if (this.#closed) throw unavailable('the store has been closed');
    this.#current ??= makePool(this.#settings);
    return this.#current;
  }

  isCurrent(pool: pg.Pool): boolean {
    return this.#current === pool;
  }

  /** New connections from now on. Those at work end by themselves; only the pool they belong to is dropped, not one made since. */
  drop(pool: pg.Pool): void {
    if (!this.isCurrent(pool)) return;
    this.#current = null;
    pool.end().catch(() => undefined);
  }

  async close(): Promise<void> {
    const pool = this.#current;
    this.#closed = true;
    this.#current = null;
    await pool?.end();
  }
}

function makePool({ url, size, connectWithin, answerWithin }: PoolSettings): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'gatehouse',
    max: size,
    keepAlive: true,
    idleTimeoutMillis: 30_000,
    // Statements of a transaction that do not need each other's answers are sent together.
    pipeline: true,
    stream: () => new TurnSocket(),
    types,
    ...(connectWithin === null ? {} : { connectionTimeoutMillis: connectWithin }),
    ...(answerWithin === null ? {} : { query_timeout: answerWithin }),
  });
  // Without listeners a connection that breaks would end the process; whoever uses it hears of it by his query.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    // Compiling a plan that counts a large company takes longer than counting it. Asked as a query, for pools in between take no unknown option.
    client.query('set jit = off').catch(() => undefined);
  });
  return pool;
}
