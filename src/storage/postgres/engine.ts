import { DummyDriver, Kysely, sql, type RawBuilder } from 'kysely';
import type { ColumnKind, Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { postgresDialect } from './dialect.ts';

const tuple = (columns: readonly string[]): RawBuilder<unknown> =>
  sql`json_build_array(${sql.join(columns.map((column) => sql.ref(column)))})`;

export const postgresEngine: Engine = {
  name: 'postgres',
  builder: new Kysely<Schema>({ dialect: postgresDialect(() => new DummyDriver()) }),
  tuple: (columns) => sql`cast(${tuple(columns)} as text)`,
  tuples: (columns) => sql`cast(coalesce(json_agg(${tuple(columns)}), '[]') as text)`,
  listed: (column) => sql`string_agg(distinct ${sql.ref(column)}, ',' order by ${sql.ref(column)})`,
  jsonRows: (parameter, columns: Readonly<Record<string, ColumnKind>>) => {
    const read = Object.entries(columns).map(([name, kind]) => sql`${sql.ref(name)} ${sql.raw(kind)}`);
    return sql`(select * from json_to_recordset(cast(${parameter} as json)) as given (${sql.join(read)}))`;
  },
  textBefore: (column, mark) => sql`split_part(${sql.ref(column)}, ${sql.lit(mark)}, 1)`,
  textBetween: (column, from, to) =>
    sql`split_part(split_part(${sql.ref(column)}, ${sql.lit(from)}, 2), ${sql.lit(to)}, 1)`,
  skipLocked: sql`for update skip locked`,
  now: sql`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
  writesAreAlone: false,
};
