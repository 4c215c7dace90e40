import Database from 'better-sqlite3';
import { Fault } from '#domain/fault.ts';

/** Seconds after which a database that was busy or broken is worth trying again. */
const retryAfter = 5;

/** Extended codes begin with these: what passes by itself, or once an operator has set it right. */
const passing = [
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
  'SQLITE_READONLY',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_FULL',
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_PROTOCOL',
  'SQLITE_PERM',
  'SQLITE_NOMEM',
] as const;

const codeOf = (error: unknown): string => (error instanceof Database.SqliteError ? error.code : '');

/** Another process holds the database: waiting helps. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

/** The code of an error that is the database's or the disk's, not the statement's; empty otherwise. */
export const troubleOf = (error: unknown): string =>
  passing.some((code) => codeOf(error).startsWith(code)) ? codeOf(error) : '';

/** A Fault where the database is in trouble; any other error is a mistake of ours and stays what it is. */
export const asFault = (error: unknown): unknown =>
  troubleOf(error) === '' ? error : new Fault('store-unavailable', retryAfter, error);

/** A commit that failed: the disk may hold it or not where writing itself broke (SPEC X9). */
export const asCommitFault = (error: unknown): unknown =>
  codeOf(error).startsWith('SQLITE_IOERR') ? new Fault('outcome-unknown', retryAfter, error) : asFault(error);

export const unavailable = (why: string, cause?: unknown): Fault =>
  new Fault('store-unavailable', retryAfter, new Error(why, { cause }));
