import type { CompiledQuery, QueryResult } from 'kysely';

/** Where statements run: each by itself, or all of them in one transaction. */
export interface Runner {
  executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>>;
}

/** Where statements run that write. */
export interface Writer extends Runner {
  /** Runs `work` in one transaction: all or nothing. What `work` throws rolls it back. After it has ended, its runner takes nothing more. */
  transact<T>(work: (tx: Runner) => Promise<T>): Promise<T>;
}

/** A runner that refuses statements once it is closed: one that came too late would be a transaction of its own. */
export function closable(runner: Runner): { readonly runner: Runner; readonly close: () => void } {
  let isOpen = true;
  return {
    runner: {
      executeQuery: (query) =>
        isOpen ? runner.executeQuery(query) : Promise.reject(new Error('the transaction of this statement has ended')),
    },
    close: () => {
      isOpen = false;
    },
  };
}
