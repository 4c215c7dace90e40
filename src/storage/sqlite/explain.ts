import Database from 'better-sqlite3';
import { rootCause } from '../root-cause.ts';
import { StartupError } from '../startup-error.ts';

/** What an operator can do about an error that kept the store from opening. Others stay as they are. */
export function explain(error: unknown, directory: string): unknown {
  if (error instanceof StartupError) return error;
  const cause = rootCause(error);
  const code = codeOf(cause);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    const message = `The database in ${directory} is damaged or not one of Gatehouse (${code}). Restore it from a backup; to begin anew, move it away.`;
    return new StartupError('database-not-usable', message, error);
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    const message = `Another program holds the database in ${directory} and does not let go of it. End that program, then start again.`;
    return new StartupError('directory-in-use', message, error);
  }
  if (!isOfDisk(cause, code)) return error;
  const message = `Gatehouse cannot keep its database in ${directory} (${code}). Let the user that runs it write there, or set GATEHOUSE_DATA_DIR to a directory where it may.`;
  return new StartupError('directory-not-usable', message, error);
}

/** Errors of files, from the system or through SQLite. */
const isOfDisk = (cause: unknown, code: string): boolean =>
  cause instanceof Database.SqliteError
    ? /^SQLITE_(CANTOPEN|READONLY|IOERR|FULL|PERM)/.test(code)
    : cause instanceof Error && 'syscall' in cause;

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
