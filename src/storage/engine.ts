import type { AliasableExpression, Kysely, RawBuilder, SelectQueryNode } from 'kysely';
import type { Json, Schema } from './schema.ts';

export type EngineName = 'sqlite' | 'postgres';

/** How a column of a JSON row is read. */
export type ColumnKind = 'text' | 'bigint';

/** A subquery that names its columns. */
export interface Rows<O> extends AliasableExpression<O> {
  readonly isSelectQueryBuilder: true;
  toOperationNode(): SelectQueryNode;
}

/** The little in which the two databases differ for verbs. Everything else is one SQL. */
export interface Engine {
  readonly name: EngineName;
  /** Builds and compiles statements; runs none. */
  readonly builder: Kysely<Schema>;
  /** All rows of a subquery with named columns, as JSON text, in its order. */
  jsonArray<O>(rows: Rows<O>): RawBuilder<Json<O[]>>;
  /** The one row of such a subquery, as JSON text; null where it has none. */
  jsonObject<O>(row: Rows<O>): RawBuilder<Json<O> | null>;
  /** Rows out of one parameter that holds a JSON array of objects, so that any number of rows is one statement. */
  jsonRows<T>(parameter: Json<readonly T[]>, columns: { readonly [K in keyof T]: ColumnKind }): RawBuilder<T>;
  /** Put after a subquery that picks rows to change: rows that another transaction holds are passed over instead of waited for. */
  readonly skipLocked: RawBuilder<unknown>;
  /** The database's clock, in milliseconds. */
  readonly now: RawBuilder<number>;
  /** Whether a transaction has the database to itself, as on SQLite, or must hold the rows it relies on. */
  readonly writesAreAlone: boolean;
}

/** Where a verb runs: a database, or a transaction on it, and its engine. */
export interface On {
  readonly db: Kysely<Schema>;
  readonly engine: Engine;
}

/** Port methods as verbs: the executor first, so that one verb serves in and outside transactions. */
export type Verbs<P> = { readonly [K in keyof P]: (on: On) => P[K] };

/** The methods of a port, bound to where they run. */
export function bind<P>(verbs: Verbs<P>, on: On): P {
  const bound: Partial<P> = {};
  for (const name in verbs) bound[name] = verbs[name](on);
  return bound as P;
}
