import { outboxWork, type OutboxDeps, type Post } from '#jobs/outbox-worker.ts';

/** Work of the outbox, round by round, and what was told of it. */
export interface TestWorker {
  /** A round and all that it began. */
  round(signal?: AbortSignal): Promise<boolean>;
  /** A round alone. */
  begin(): Promise<boolean>;
  ended(): Promise<void>;
  readonly faults: readonly unknown[];
}

export function testWorker(deps: Omit<OutboxDeps, 'onFault'>, post: Post): TestWorker {
  const faults: unknown[] = [];
  const work = outboxWork({ ...deps, onFault: (_job, fault) => void faults.push(fault) }, post);
  const going = new AbortController().signal;
  return {
    async round(signal = going) {
      const isMore = await work.round(signal);
      await work.ended();
      return isMore;
    },
    begin: () => work.round(going),
    ended: () => work.ended(),
    faults,
  };
}
