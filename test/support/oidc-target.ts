import { afterAll, beforeAll, describe, vi } from 'vitest';
import { startTarget, type Target, type TargetOptions } from './attack-target.ts';
import type { EngineName } from './product.ts';

/**
 * The whole product, with what applications take for the time of day: their libraries and the protocol's own compare tokens with `Date`, so it goes with the
 * clock that tests move.
 */
export async function startProtocolTarget(engine: EngineName, options?: TargetOptions): Promise<Target> {
  const target = await startTarget(engine, options);
  const tell = (): unknown => vi.setSystemTime(target.now());
  tell();
  return {
    ...target,
    advance: (by) => {
      target.advance(by);
      tell();
    },
    async [Symbol.asyncDispose]() {
      vi.useRealTimers();
      await target[Symbol.asyncDispose]();
    },
  };
}

/** Declares tests of the protocol on these databases, each with one target of its own. */
export function onProtocol(
  engines: readonly EngineName[],
  declare: (target: () => Target, engine: EngineName) => void,
  options?: TargetOptions,
): void {
  describe.each(engines)('on %s', (engine) => {
    let target: Target | undefined;
    beforeAll(async () => {
      target = await startProtocolTarget(engine, options);
    });
    afterAll(async () => {
      await target?.[Symbol.asyncDispose]();
    });
    declare(() => {
      if (target === undefined) throw new Error('the target has not been started');
      return target;
    }, engine);
  });
}
