import { AbortedTransactionError, type CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import type { PoolClient, QueryConfig, QueryResult as Answer, QueryResultRow } from 'pg';
import type { OnStatement } from '../on-statement.ts';
import { isPrepared } from '../statement.ts';
import { asCommitFault, asFault, isLost, unavailable, unknownOutcome } from './errors.ts';

const writing: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE']);

/** One turn with a connection out of the pool. */
export class PostgresConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #onStatement: OnStatement;
  readonly #onLost: () => void;
  readonly #answerWithin: number | null;
  #lost = false;
  /** Statements that were sent and not answered: they run one after the other. */
  #unanswered = 0;
  /** What the transaction failed with; the server refuses all else in it, with words that say nothing. */
  #failure: unknown = null;

  /** `answerWithin`: milliseconds for any answer; null: no limit. */
  constructor(client: PoolClient, onStatement: OnStatement, onLost: () => void, answerWithin: number | null) {
    this.#answerWithin = answerWithin;
    this.#client = client;
    this.#onStatement = onStatement;
    this.#onLost = onLost;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { sql: text, parameters } = query;
    const config = { text, values: [...parameters], ...(isPrepared(query) ? { name: query.prepared } : {}) };
    const { command, rowCount, rows } = await this.#send(config).catch((error: unknown) => {
      this.#failure ??= asFault(error);
      throw this.#failure;
    });
    return writing.has(command) ? { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) } : { rows: rows as R[] };
  }

  /**
   * What is sent behind it leaves with it. Throws Fault `outcome-unknown` where the server refused to begin and goes on: what was behind it may have been
   * kept, each by itself.
   */
  async begin(): Promise<void> {
    // Written like the statements that follow, but never prepared: a server or a pooler that forgot it would run those without it.
    const config: QueryConfig & { queryMode: 'extended' } = { text: 'begin', queryMode: 'extended' };
    await this.#send(config).catch((error: unknown) => {
      throw isLost(error) ? asFault(error) : unknownOutcome(error);
    });
  }

  async commit(): Promise<void> {
    // A commit whose wait for a standby is cut short succeeds with a warning: whether it is durable is not known (SECURITY, "Durable means").
    let warning: unknown = null;
    const onNotice = (notice: unknown): void => {
      warning = notice;
    };
    this.#client.on('notice', onNotice);
    try {
      const { command } = await this.#send({ text: 'commit' });
      if (command === 'ROLLBACK') throw new AbortedTransactionError();
    } catch (error) {
      throw error instanceof AbortedTransactionError ? error : asCommitFault(error);
    } finally {
      this.#client.off('notice', onNotice);
    }
    if (warning !== null) throw unknownOutcome(warning);
  }

  /** Never throws: a transaction whose connection is gone is rolled back by the server. */
  async rollback(): Promise<void> {
    if (this.#lost) return;
    await this.#send({ text: 'rollback' }).catch(() => this.#lose());
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('results are never streamed');
  }

  release(): void {
    this.#client.release(this.#lost);
  }

  async #send(config: QueryConfig): Promise<Answer<QueryResultRow>> {
    if (this.#lost) throw unavailable('the connection of this transaction is gone');
    this.#onStatement(config.text);
    this.#unanswered += 1;
    try {
      return await this.#client.query(this.#inTime(config));
    } catch (error) {
      if (isLost(error)) this.#lose();
      throw error;
    } finally {
      this.#unanswered -= 1;
    }
  }

  /** The driver counts from the sending: whoever waits behind others gets their time as well, which they may spend waiting for locks. */
  #inTime(config: QueryConfig): QueryConfig & { query_timeout?: number } {
    if (this.#answerWithin === null || this.#unanswered === 1) return config;
    return { ...config, query_timeout: this.#answerWithin * this.#unanswered };
  }

  #lose(): void {
    this.#lost = true;
    this.#onLost();
  }
}
