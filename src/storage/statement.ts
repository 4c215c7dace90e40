import type { CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Engine, EngineName, On } from './engine.ts';
import type { Schema } from './schema.ts';

/** A statement that keeps its text: connections prepare it once under this name (DESIGN 4, "cache prepared statements"). */
export interface PreparedQuery extends CompiledQuery {
  readonly prepared: string;
}

export const isPrepared = (query: CompiledQuery): query is PreparedQuery => 'prepared' in query;

/** The place of an argument in a statement that is built once and run often. */
class Hole {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Runs a statement with arguments. */
export type Statement<A, O> = (on: On, args: A) => Promise<QueryResult<O>>;

/** A query builder or raw SQL. */
interface Buildable<O> {
  compile(query: Kysely<Schema>): CompiledQuery<O>;
}

type Build<A, O> = (query: Kysely<Schema>, holes: A, engine: Engine) => Buildable<O>;

let made = 0;

/**
 * A statement built once for each engine: building and compiling costs more than running. `build` gets holes in place of arguments, typed as the
 * arguments are; it may pass them on as values and look into none of them.
 */
export function statement<A extends object, O>(build: Build<A, O>): Statement<A, O> {
  const compiled = new Map<EngineName, PreparedQuery>();
  return (on, args) => {
    const query = compiled.get(on.engine.name) ?? prepare(build, on.engine);
    compiled.set(on.engine.name, query);
    const parameters = query.parameters.map((one) => (one instanceof Hole ? args[one.name as keyof A] : one));
    return on.db.executeQuery<O>({ ...query, parameters });
  };
}

function prepare<A extends object, O>(build: Build<A, O>, engine: Engine): PreparedQuery {
  made += 1;
  return { ...build(engine.builder, holes() as A, engine).compile(engine.builder), prepared: `gatehouse_${made}` };
}

function holes(): object {
  return new Proxy({}, { get: (_target, name) => new Hole(String(name)) });
}

/** The named columns of a row, or of holes for one: what an insert needs to see one by one. */
export function pick<R, K extends keyof R>(row: R, columns: readonly K[]): Pick<R, K> {
  return Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<R, K>;
}

/**
 * Statements of one transaction that do not need each other's answers: sent at once, run in this order. What went wrong first is thrown once all have
 * been answered.
 */
export async function inOrder(...sent: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(sent);
  await Promise.all(sent);
}

/** How many rows a write changed. */
export async function changed<A>(on: On, run: Statement<A, unknown>, args: A): Promise<number> {
  return Number((await run(on, args)).numAffectedRows ?? 0);
}

/** Whether a conditional write changed its row. */
export async function changedOne<A>(on: On, run: Statement<A, unknown>, args: A): Promise<boolean> {
  return (await changed(on, run, args)) > 0;
}

export async function rowsOf<A, O>(on: On, run: Statement<A, O>, args: A): Promise<readonly O[]> {
  return (await run(on, args)).rows;
}

export async function firstOf<A, O>(on: On, run: Statement<A, O>, args: A): Promise<O | null> {
  return (await run(on, args)).rows[0] ?? null;
}
