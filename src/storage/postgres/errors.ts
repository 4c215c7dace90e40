import pg from 'pg';
import { Fault } from '#domain/fault.ts';

/** Seconds after which a database that did not answer is worth trying again. */
const retryAfter = 5;

/** The connection is of no use any more, or leads to a server that does not take writes: a fail-over, a shutdown, a broken line. */
const lostConnection = ['08', '25006', '57P'] as const;

/** The server cannot do it now: resources, locks, its disk or its own damage. The connection stays good. */
const troubled = ['53', '54', '55P03', '57014', '58', 'XX', '40001', '40P01'] as const;

const codeOf = (error: unknown): string => (error instanceof pg.DatabaseError ? (error.code ?? '') : '');

const startsWithAny = (code: string, starts: readonly string[]): boolean => starts.some((one) => code.startsWith(one));

/** What `pg` throws that did not come from the server: the socket broke, or nothing was heard in time. Type errors are mistakes of ours. */
const isSilence = (error: unknown): boolean =>
  error instanceof Error &&
  !(error instanceof pg.DatabaseError) &&
  !(error instanceof TypeError) &&
  !(error instanceof Fault);

/** Whether the connection an error came over must not be used again. */
export const isLost = (error: unknown): boolean =>
  isSilence(error) ||
  startsWithAny(codeOf(error), lostConnection) ||
  (error instanceof pg.DatabaseError && error.severity === 'FATAL');

/** A Fault where the database is in trouble; any other error is a mistake of ours and stays, without the values it would quote (SPEC X6). */
export function asFault(error: unknown): unknown {
  if (isLost(error) || startsWithAny(codeOf(error), troubled)) return new Fault('store-unavailable', retryAfter, error);
  if (error instanceof pg.DatabaseError) withoutValues(error);
  return error;
}

/** A commit whose answer did not arrive may have been carried out or not (SPEC X9, SECURITY I12). */
export const asCommitFault = (error: unknown): unknown => (isLost(error) ? unknownOutcome(error) : asFault(error));

export const unknownOutcome = (cause: unknown): Fault => new Fault('outcome-unknown', retryAfter, cause);

export const unavailable = (why: string): Fault => new Fault('store-unavailable', retryAfter, new Error(why));

function withoutValues(error: pg.DatabaseError): void {
  error.detail = undefined;
  error.where = undefined;
  error.internalQuery = undefined;
}
