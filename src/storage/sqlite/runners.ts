import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CompiledQuery, QueryResult } from 'kysely';
import { Fault } from '#domain/fault.ts';
import { closable, type Runner, type Writer } from '../runner.ts';
import { SqliteConnection } from './connection.ts';
import type { SqliteSite } from './dialect.ts';
import { Turns, unended } from './turns.ts';

/** Look-ups take no turns. */
export function sqliteReader({ file, patience, onStatement }: SqliteSite): Runner {
  return {
    async executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>> {
      const connection = new SqliteConnection(file, onStatement, performance.now() + patience);
      try {
        return await connection.executeQuery<R>(query);
      } finally {
        file.letGoIfReadOnly();
      }
    },
  };
}

/** A transaction that waits to be run, and how its end is told. */
interface Member {
  readonly work: (tx: Runner) => Promise<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type End = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly error: unknown };

/** Transactions that share a commit: few enough that others get their turn, and commands beside the server their lock. */
const mostTogether = 16;

/**
 * Writes, one at a time. Transactions that come in the same turn of the event loop share one commit, because writing and syncing the log costs more than what they
 * do: each is a savepoint, rolled back alone when it fails, and none is answered before the commit is known (SPEC X9).
 */
export class SqliteWriter implements Writer {
  readonly #site: SqliteSite;
  readonly #turns = new Turns();
  #waiting: Member[] = [];

  constructor(site: SqliteSite) {
    this.#site = site;
  }

  async executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>> {
    return this.#inTurn((connection) => connection.executeQuery<R>(query));
  }

  transact<T>(work: (tx: Runner) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      // The result is that of this very `work`.
      this.#waiting.push({ work, resolve: (result) => resolve(result as T), reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#runWaiting());
    });
  }

  /** Resolves once whoever is writing has ended. */
  async idle(): Promise<void> {
    while (this.#waiting.length > 0) await nextTurn();
    await this.#inTurn(() => Promise.resolve());
  }

  #runWaiting(): void {
    const members = this.#waiting.splice(0, mostTogether);
    if (this.#waiting.length > 0) setImmediate(() => this.#runWaiting());
    const { patience } = this.#site;
    this.#inTurn((connection) => runTogether(connection, members, patience)).catch((error: unknown) =>
      rejectAll(members, error),
    );
  }

  async #inTurn<T>(act: (connection: SqliteConnection) => Promise<T>): Promise<T> {
    const { file, patience, onStatement } = this.#site;
    const deadline = performance.now() + patience;
    await this.#turns.take(patience);
    try {
      return await act(new SqliteConnection(file, onStatement, deadline));
    } finally {
      file.letGoIfReadOnly();
      this.#turns.give();
    }
  }
}

function rejectAll(members: readonly Member[], error: unknown): void {
  for (const member of members) member.reject(error);
}

/** Throws what all of them fail with: then nothing of it is kept, and the next ones begin anew. */
async function runTogether(connection: SqliteConnection, members: Member[], patience: number): Promise<void> {
  await connection.begin();
  try {
    const ends = await attemptAll(connection, members, patience);
    if (connection.isTroubled) return giveUp(connection, members, ends);
    if (ends.some(({ ok }) => ok)) connection.commit();
    else connection.rollback();
    for (const [index, end] of ends.entries()) tell(members[index], end);
  } catch (error) {
    connection.rollback();
    throw error;
  }
}

/** One after the other, until the database is in trouble. Who waits longer than `patience` for those before him gets a Fault instead of his turn. */
async function attemptAll(connection: SqliteConnection, members: Member[], patience: number): Promise<End[]> {
  const ends: End[] = [];
  const timer = setTimeout(() => rejectAll(members.splice(ends.length + 1), unended()), patience);
  try {
    // Looked at anew each time: those at the end may have left.
    for (const member of members) {
      ends.push(members.length === 1 ? await attempt(connection, member) : await attemptAside(connection, member));
      if (connection.isTroubled) break;
    }
    return ends;
  } finally {
    clearTimeout(timer);
  }
}

async function attempt(connection: SqliteConnection, { work }: Member): Promise<End> {
  const { runner, close } = closable(connection);
  try {
    return { ok: true, result: await work(runner) };
  } catch (error) {
    return { ok: false, error };
  } finally {
    close();
  }
}

async function attemptAside(connection: SqliteConnection, member: Member): Promise<End> {
  connection.save();
  const end = await attempt(connection, member);
  if (!connection.isTroubled) connection.leaveSaved(end.ok);
  return end;
}

function tell(member: Member | undefined, end: End): void {
  if (end.ok) member?.resolve(end.result);
  else member?.reject(end.error);
}

/**
 * The database is in trouble: SQLite may have rolled back all of it. Who met it hears why; for the others it is a fault that passes, also for those who
 * failed before: what they saw may be among what was rolled back.
 */
function giveUp(connection: SqliteConnection, members: readonly Member[], ends: readonly End[]): void {
  connection.rollback();
  const last = ends.at(-1);
  const cause = last?.ok === false ? last.error : null;
  const fault = cause instanceof Fault ? cause : new Fault('store-unavailable', undefined, cause);
  for (const [index, member] of members.entries()) member.reject(index === ends.length - 1 && cause ? cause : fault);
}
