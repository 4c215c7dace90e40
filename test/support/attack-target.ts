import { afterAll, beforeAll, describe } from 'vitest';
import type { Deps } from '#flows/deps.ts';
import { postgresPeephole, sqlitePeephole, type Peephole } from './attack-database.ts';
import { emptyDatabase } from './postgres.ts';
import { engineNames, startProduct, type EngineName, type Product, type ProductOptions } from './product.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** The whole product, under attack, and a look into its database. */
export interface Target extends AsyncDisposable {
  readonly product: Product;
  readonly address: string;
  readonly deps: Deps;
  readonly peephole: Peephole;
  now(): number;
  advance(by: number): void;
}

export type TargetOptions = Omit<ProductOptions, 'engine'>;

/** Starts the product on a database that is known here, so that tests can look into it. Floods are let through unless told otherwise. */
export async function startTarget(engine: EngineName, options: TargetOptions = {}): Promise<Target> {
  const directory = await temporaryDirectory();
  const database = engine === 'postgres' ? await emptyDatabase() : null;
  const place = database ? { DATABASE_URL: database.url } : {};
  const product = await startProduct({
    ...options,
    // Which database it is stands in the environment; with `postgres` startProduct would make another one.
    engine: 'sqlite',
    environment: { GATEHOUSE_DATA_DIR: directory.path, ...place, ...options.environment },
    overrides: { postsPerMinute: 1_000_000, ...options.overrides },
  });
  return {
    product,
    address: product.address,
    deps: product.gatehouse.deps,
    peephole: database ? postgresPeephole(database.url) : sqlitePeephole(directory.path),
    now: () => product.clock.now(),
    advance: (by) => product.clock.advance(by),
    async [Symbol.asyncDispose]() {
      await product[Symbol.asyncDispose]();
      await database?.drop();
      await directory.remove();
    },
  };
}

/** Declares the same tests on every database, each with one target of its own. */
export function onEveryEngine(
  declare: (target: () => Target, engine: EngineName) => void,
  options?: TargetOptions,
): void {
  describe.each(engineNames)('on %s', (engine) => {
    let target: Target | undefined;
    beforeAll(async () => {
      target = await startTarget(engine, options);
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
