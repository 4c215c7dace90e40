import { DummyDriver, Kysely, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { ColumnKind, Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { postgresDialect } from './dialect.ts';

export const postgresEngine: Engine = {
  name: 'postgres',
  builder: new Kysely<Schema>({ dialect: postgresDialect(() => new DummyDriver()) }),
  jsonArray: (rows) => sql`cast(${jsonArrayFrom(rows)} as text)`,
  jsonObject: (row) => sql`cast(${jsonObjectFrom(row)} as text)`,
  jsonRows: (parameter, columns: Readonly<Record<string, ColumnKind>>) => {
    const read = Object.entries(columns).map(([name, kind]) => sql`${sql.ref(name)} ${sql.raw(kind)}`);
    return sql`(select * from json_to_recordset(cast(${parameter} as json)) as given (${sql.join(read)}))`;
  },
  skipLocked: sql`for update skip locked`,
  now: sql`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
  writesAreAlone: false,
};
