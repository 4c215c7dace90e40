import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Runner } from './runner.ts';
import type { Json, Schema } from './schema.ts';
import type { Tuple } from './tuple.ts';

export type EngineName = 'sqlite' | 'postgres';

/** How a column of a JSON row is read. */
export type ColumnKind = 'text' | 'bigint';

/** The little in which the two databases differ for verbs. Everything else is one SQL. */
export interface Engine {
  readonly name: EngineName;
  /** Builds and compiles statements; runs none. */
  readonly builder: Kysely<Schema>;
  /** These columns of one row as a JSON array: the shortest way for a whole row in one value. */
  tuple<R>(columns: readonly string[]): RawBuilder<Json<Tuple<R>>>;
  /** An aggregate: the tuples of all rows as a JSON array, in no order. */
  tuples<R>(columns: readonly string[]): RawBuilder<Json<readonly Tuple<R>[]>>;
  /** An aggregate: the different texts of a column, in one order and with commas between. */
  listed(column: string): RawBuilder<string>;
  /** Rows out of one parameter that holds a JSON array of objects, so that any number of rows is one statement. */
  jsonRows<T>(parameter: Json<readonly T[]>, columns: { readonly [K in keyof T]: ColumnKind }): RawBuilder<T>;
  /** What stands in a column's text before the first `mark`; the whole of it where there is none. `mark` is written into the statement. */
  textBefore(column: string, mark: string): RawBuilder<string>;
  /** What stands in a column's text between the first `from` and the next `to`; both are there, and both are written into the statement. */
  textBetween(column: string, from: string, to: string): RawBuilder<string>;
  /** Put after a subquery that picks rows to change: rows that another transaction holds are passed over instead of waited for. */
  readonly skipLocked: RawBuilder<unknown>;
  /** The database's clock, in milliseconds. */
  readonly now: RawBuilder<number>;
  /** Whether a transaction has the database to itself, as on SQLite, or must hold the rows it relies on. */
  readonly writesAreAlone: boolean;
}

/** Put at the end of a statement that picks rows to change: nobody else changes them until the transaction is over. */
export const forUpdate = ({ writesAreAlone }: Engine): RawBuilder<unknown> =>
  sql.raw(writesAreAlone ? '' : 'for update');

/** Where a verb runs: a database, or a transaction on it, and its engine. */
export interface On {
  readonly db: Runner;
  readonly engine: Engine;
}

/** Port methods as verbs: the executor first, so that one verb serves in and outside transactions. */
export type Verbs<P> = { readonly [K in keyof P]: (on: On) => P[K] };

/**
 * Makes the methods of a port for one place after another. Each is bound when it is asked for: a transaction uses a few of them, and binding all
 * would take longer than running those.
 */
export function binder<P>(verbs: Verbs<P>): (on: On) => P {
  const methods = Object.create(null) as object;
  for (const name in verbs) {
    Object.defineProperty(methods, name, {
      get(this: Bound) {
        return verbs[name](this[place]);
      },
    });
  }
  return (on) => Object.assign(Object.create(methods) as Bound, { [place]: on }) as P;
}

const place = Symbol('where it runs');

interface Bound {
  readonly [place]: On;
}

/** The methods of a port, bound to where they run. */
export function bind<P>(verbs: Verbs<P>, on: On): P {
  const bound: Partial<P> = {};
  for (const name in verbs) bound[name] = verbs[name](on);
  return bound as P;
}
