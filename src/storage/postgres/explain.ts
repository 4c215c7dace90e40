import pg from 'pg';
import { Fault } from '#domain/fault.ts';
import { rootCause } from '../root-cause.ts';
import { StartupError } from '../startup-error.ts';

/** What an operator can do about an error that kept the store from opening. Others stay as they are. */
export function explain(error: unknown, url: string): unknown {
  if (error instanceof StartupError) return error;
  const cause = rootCause(error);
  const code = cause instanceof pg.DatabaseError ? (cause.code ?? '') : '';
  const where = placeOf(url);
  const said = cause instanceof Error ? saying(cause) : String(cause);
  if (code.startsWith('28')) {
    return unreachable(
      `PostgreSQL at ${where} refuses the user or the password (${said}). Correct DATABASE_URL.`,
      error,
    );
  }
  if (code === '3D000') {
    return unreachable(
      `PostgreSQL at ${where} has no such database (${said}). Create it, or correct DATABASE_URL.`,
      error,
    );
  }
  if (code === '42501') {
    const message = `The user of DATABASE_URL may not make tables in ${where} (${said}). Make it the owner of the database, or grant it create on the schema.`;
    return new StartupError('database-not-usable', message, error);
  }
  if (code === '25006' || said === 'this server is a standby') {
    const message = `PostgreSQL at ${where} takes no writes: it is a standby. Let DATABASE_URL lead to the primary server.`;
    return new StartupError('read-only', message, error);
  }
  if (!(error instanceof Fault)) return error;
  return unreachable(`PostgreSQL at ${where} cannot be reached (${said}). Start it, or correct DATABASE_URL.`, error);
}

const unreachable = (message: string, cause: unknown): StartupError => new StartupError('unreachable', message, cause);

/** A refused connection to a name with several addresses says nothing by itself, only by its parts. */
function saying(error: Error): string {
  const one: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return one instanceof Error ? one.message : error.message;
}

/** Host and database; never the password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}
