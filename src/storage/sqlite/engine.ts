import { DummyDriver, Kysely, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/sqlite';
import type { ColumnKind, Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { sqliteDialect } from './dialect.ts';

export const sqliteEngine: Engine = {
  name: 'sqlite',
  builder: new Kysely<Schema>({ dialect: sqliteDialect(() => new DummyDriver()) }),
  jsonArray: (rows) => sql`${jsonArrayFrom(rows)}`,
  jsonObject: (row) => sql`${jsonObjectFrom(row)}`,
  jsonRows: (parameter, columns: Readonly<Record<string, ColumnKind>>) => {
    const read = Object.keys(columns).map(
      (name) => sql`json_extract(value, ${sql.lit(`$.${name}`)}) as ${sql.ref(name)}`,
    );
    return sql`(select ${sql.join(read)} from json_each(${parameter}))`;
  },
  skipLocked: sql``,
  now: sql`cast(round(unixepoch('subsec') * 1000) as integer)`,
  writesAreAlone: true,
};
