import { DummyDriver, Kysely, sql, type RawBuilder } from 'kysely';
import type { ColumnKind, Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { sqliteDialect } from './dialect.ts';

const tuple = <T>(columns: readonly string[]): RawBuilder<T> =>
  sql`json_array(${sql.join(columns.map((column) => sql.ref(column)))})`;

export const sqliteEngine: Engine = {
  name: 'sqlite',
  builder: new Kysely<Schema>({ dialect: sqliteDialect(() => new DummyDriver()) }),
  tuple: (columns) => tuple(columns),
  tuples: (columns) => sql`json_group_array(${tuple(columns)})`,
  listed: (column) => sql`group_concat(distinct ${sql.ref(column)} order by ${sql.ref(column)})`,
  jsonRows: (parameter, columns: Readonly<Record<string, ColumnKind>>) => {
    const read = Object.keys(columns).map(
      (name) => sql`json_extract(value, ${sql.lit(`$.${name}`)}) as ${sql.ref(name)}`,
    );
    return sql`(select ${sql.join(read)} from json_each(${parameter}))`;
  },
  textBefore: (column, mark) => {
    const [text, end] = [sql.ref(column), sql.lit(mark)];
    return sql`substr(${text}, 1, instr(${text} || ${end}, ${end}) - 1)`;
  },
  textBetween: (column, from, to) => {
    const [text, begin, end] = [sql.ref(column), sql.lit(from), sql.lit(to)];
    const rest = sql`substr(${text}, instr(${text}, ${begin}) + length(${begin}))`;
    return sql`substr(${rest}, 1, instr(${rest}, ${end}) - 1)`;
  },
  skipLocked: sql``,
  now: sql`cast(round(unixepoch('subsec') * 1000) as integer)`,
  writesAreAlone: true,
};
