import type { EngineName } from '../engine.ts';

/** What columns are called in each database's language. */
export interface ColumnTypes {
  /** For what is said in another way altogether. */
  readonly engine: EngineName;
  /** Identifiers, hashes and e-mails: compared byte by byte. */
  readonly key: string;
  readonly text: string;
  /** Whole milliseconds since 1970, and other numbers beyond 32 bits. */
  readonly instant: string;
  readonly count: string;
  /** 0 or 1. */
  readonly flag: string;
  /** A primary key that the database counts up, never twice the same. */
  readonly serial: string;
  /** Ends a table: makes the database check types where it would not by itself. */
  readonly strict: string;
}

export const columnTypes: Record<EngineName, ColumnTypes> = {
  sqlite: {
    engine: 'sqlite',
    key: 'text',
    text: 'text',
    instant: 'integer',
    count: 'integer',
    flag: 'integer',
    serial: 'integer primary key autoincrement',
    strict: ' strict',
  },
  postgres: {
    engine: 'postgres',
    // The database's own collation may be a natural language's: slower, and its order differs from SQLite's.
    key: 'text collate "C"',
    text: 'text',
    instant: 'bigint',
    count: 'integer',
    flag: 'smallint',
    serial: 'bigint generated always as identity primary key',
    strict: '',
  },
};
