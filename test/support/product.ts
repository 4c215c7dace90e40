import { startGatehouse, type Gatehouse, type Overrides } from '#src/compose.ts';
import { loadConfiguration } from '#config/load.ts';
import { fixedClock, type FixedClock } from '#crypto/clock.ts';
import type { InboxEntry } from '#ports/outbox.ts';
import { emptyDatabase } from './postgres.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** Databases that every test of the whole product runs on. */
export const engineNames = ['sqlite', 'postgres'] as const;
export type EngineName = (typeof engineNames)[number];

/** The whole product in this process, with a clock that tests set, a cheap password hash, and the demo in it. */
export interface Product extends AsyncDisposable {
  readonly address: string;
  readonly clock: FixedClock;
  readonly gatehouse: Gatehouse;
  /** Mails that arrived in the development inbox for an address, newest first; waits until there are at least `count`. */
  mails(to: string, count?: number): Promise<readonly InboxEntry[]>;
}

export interface ProductOptions {
  readonly engine: EngineName;
  /** Beside NODE_ENV=test, PORT=0 and the database. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds since 1970; Monday, January 4, 2027, 09:00 UTC unless told. */
  readonly at?: number;
  readonly overrides?: Overrides;
}

const cheapHash = { memoryCost: 64, timeCost: 1, parallelism: 1 };

export async function startProduct(options: ProductOptions): Promise<Product> {
  const directory = await temporaryDirectory();
  const database = options.engine === 'postgres' ? await emptyDatabase() : null;
  const clock = fixedClock(options.at);
  const configuration = loadConfiguration({
    NODE_ENV: 'test',
    PORT: '0',
    GATEHOUSE_DATA_DIR: directory.path,
    GATEHOUSE_LOG_LEVEL: 'silent',
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...options.environment,
  });
  const gatehouse = await startGatehouse(configuration, { clock, passwordCost: cheapHash, ...options.overrides });
  return {
    address: gatehouse.address,
    clock,
    gatehouse,
    mails: (to, count = 1) => mailsTo(gatehouse, to, count),
    async [Symbol.asyncDispose]() {
      await gatehouse.stop();
      await database?.drop();
      await directory.remove();
    },
  };
}

const patience = { tries: 100, pause: 50 };

async function mailsTo({ deps }: Gatehouse, to: string, count: number): Promise<readonly InboxEntry[]> {
  for (let attempt = 0; attempt < patience.tries; attempt += 1) {
    const found = (await deps.store.outbox.listInbox(200)).filter((one) => one.to.includes(to));
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, patience.pause));
  }
  throw new Error(`fewer than ${count} mails to ${to} arrived`);
}
