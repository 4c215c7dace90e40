import type { CompiledQuery, QueryResult } from 'kysely';
import { AbortedTransactionError } from 'kysely';
import { closable, type Runner, type Writer } from '../runner.ts';
import type { PostgresConnection } from './connection.ts';
import { PostgresDriver, type PostgresSite } from './dialect.ts';

/** Statements and transactions, each on a connection out of the pool. */
export function postgresWriter(site: PostgresSite): Writer {
  const driver = new PostgresDriver(site);

  async function onConnection<T>(act: (connection: PostgresConnection) => Promise<T>): Promise<T> {
    const connection = await driver.acquireConnection();
    try {
      return await act(connection);
    } finally {
      connection.release();
    }
  }

  return {
    executeQuery: <R>(query: CompiledQuery<R>): Promise<QueryResult<R>> =>
      onConnection((connection) => connection.executeQuery<R>(query)),
    transact: (work) => onConnection((connection) => transact(connection, work)),
  };
}

async function transact<T>(connection: PostgresConnection, work: (tx: Runner) => Promise<T>): Promise<T> {
  try {
    const result = await workWithin(connection, work);
    await connection.commit();
    return result;
  } catch (error) {
    if (!(error instanceof AbortedTransactionError)) await connection.rollback();
    throw error;
  }
}

/** The first statements of `work` leave together with `begin`: they are answered in order, and where that failed, they fail as well. */
async function workWithin<T>(connection: PostgresConnection, work: (tx: Runner) => Promise<T>): Promise<T> {
  const { runner, close } = closable(connection);
  const begun = connection.begin();
  try {
    const [result] = await Promise.all([work(runner), begun]);
    return result;
  } finally {
    close();
  }
}
