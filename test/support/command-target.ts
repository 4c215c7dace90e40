import { afterAll, beforeAll, describe } from 'vitest';
import { postgresPeephole, sqlitePeephole } from './attack-database.ts';
import type { Target } from './attack-target.ts';
import { startCommandLine, type CommandLine } from './command-line.ts';
import { engineNames, type EngineName } from './product.ts';

/** A server, a look into its database, and the command line beside it. */
export interface CommandTarget extends Target {
  readonly line: CommandLine;
}

export async function startCommandTarget(engine: EngineName): Promise<CommandTarget> {
  const line = await startCommandLine({ engine });
  const product = await line.serve({ postsPerMinute: 1_000_000 });
  const { DATABASE_URL: url } = line.environment;
  return {
    line,
    product,
    address: product.address,
    deps: product.gatehouse.deps,
    peephole: url === undefined ? sqlitePeephole(line.directory.path) : postgresPeephole(url),
    now: () => line.clock.now(),
    advance: (by) => line.clock.advance(by),
    [Symbol.asyncDispose]: () => line[Symbol.asyncDispose](),
  };
}

/** Declares the same tests on every engine, each with one server and command line of its own. */
export function besideAServer(declare: (target: () => CommandTarget, engine: EngineName) => void): void {
  describe.each(engineNames)('beside a server, on %s', (engine) => {
    let target: CommandTarget | undefined;
    beforeAll(async () => {
      target = await startCommandTarget(engine);
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
