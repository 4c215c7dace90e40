import { existsSync } from 'node:fs';
import pino from 'pino';
import type { Tools } from '#cli/tools.ts';
import type { OpenHow } from '#cli/world.ts';
import { claimDataDirectory } from '#config/data-directory.ts';
import type { Configuration } from '#config/load.ts';
import { dataPlaceOf, isDirectoryUsed, keyPlaceOf } from '#config/places.ts';
import { bounceReader } from '#courier/bounce.ts';
import { createBlocklist } from '#crypto/blocklist.ts';
import { checkKeys } from '#crypto/check-keys.ts';
import { systemClock } from '#crypto/clock.ts';
import { createKeyKeeper } from '#crypto/key-keeper.ts';
import { loadKeyRing, type KeyRing } from '#crypto/key-ring.ts';
import { createTrailKeys } from '#crypto/trail-keys.ts';
import { watchKeys } from '#crypto/watch-keys.ts';
import { fillCrowd } from '#demo/seed-crowd.ts';
import { isDemo, seedDemo } from '#demo/seed.ts';
import type { Deps } from '#flows/deps.ts';
import { syncClock } from '#jobs/clock-sync.ts';
import type { Jobs } from '#jobs/run-jobs.ts';
import { tidyMemorySoon } from '#jobs/tidy-memory.ts';
import type { MailTransport } from '#ports/courier.ts';
import { notMade, openStore, type StoreOptions } from '#storage/open.ts';
import { closeDoor, listen } from '#web/listen.ts';
import { buildServer } from '#web/server.ts';
import { mailCheckOf, officeOf, transportOf } from './compose-couriers.ts';
import { depsOf, evidenceOf, laterOf, type Overrides, type Parts } from './compose-deps.ts';
import { doorOf } from './compose-door.ts';
import { jobsOf } from './compose-jobs.ts';

export type { Overrides } from './compose-deps.ts';

/** A whole product, put together and running. */
export interface Gatehouse {
  /** Where it listens: `http://localhost:3000`. */
  readonly address: string;
  /** The people of the README are here: the database was empty in development, now or earlier. */
  readonly hasDemo: boolean;
  readonly deps: Deps;
  stop(): Promise<void>;
}

/** Opens everything in order, and closes what was opened when a later part cannot start. Throws errors whose messages say what to do. */
export function startGatehouse(configuration: Configuration, overrides: Overrides = {}): Promise<Gatehouse> {
  return withParts(configuration, overrides, { exclusive: true }, serve);
}

/**
 * An installation for commands, beside a server that may be running: no loops, no door. `makes` makes one where there is none, and `upgrade` brings a
 * database of an older release to this one; either is otherwise refused, and nothing is changed.
 */
export function openTools(
  configuration: Configuration,
  { makes = false, upgrade = false }: OpenHow = {},
  overrides: Overrides = {},
): Promise<Tools> {
  return withParts(
    configuration,
    overrides,
    { exclusive: upgrade, onlyNew: !upgrade, mustExist: !makes && !upgrade },
    toolsOf,
  );
}

async function withParts<T>(
  configuration: Configuration,
  overrides: Overrides,
  how: Pick<StoreOptions, 'exclusive' | 'onlyNew' | 'mustExist'>,
  use: (parts: Parts) => Promise<T>,
): Promise<T> {
  const logger = pino({ level: configuration.logLevel }, pino.destination(2));
  if (isDirectoryUsed(configuration)) {
    if (how.mustExist === true) refuseMissing(configuration.dataDirectory);
    claimDataDirectory(configuration);
  }
  // No database is made where the keys cannot be read; and no keys where there must be a database already.
  let found = how.mustExist === true ? null : loadKeyRing(keyPlaceOf(configuration));
  const ringOf = (): KeyRing => (found ??= loadKeyRing(keyPlaceOf(configuration)));
  const clock = systemClock();
  const store = await openStore(dataPlaceOf(configuration), {
    ...how,
    trail: createTrailKeys(ringOf),
    clock: overrides.clock ?? clock,
    ...(overrides.onStatement ? { onStatement: overrides.onStatement } : {}),
  });
  try {
    const ring = ringOf();
    await checkKeys(ring, store.upkeep);
    return await use({ configuration, overrides, logger, ring, store, clock });
  } catch (error) {
    await store.close();
    throw error;
  }
}

function refuseMissing(directory: string): void {
  if (!existsSync(directory)) throw notMade(`${directory} (GATEHOUSE_DATA_DIR) is not there`);
}

async function toolsOf(parts: Parts): Promise<Tools> {
  const { configuration, overrides, ring, store, clock } = parts;
  await syncClock(clock, store);
  const later = laterOf(parts);
  const publicUrl = configuration.publicUrl ?? `http://localhost:${configuration.port}`;
  // A server that runs looks into the outbox by itself.
  const deps = depsOf(
    { ...parts, blocklist: createBlocklist(), later },
    () => publicUrl,
    () => undefined,
  );
  let mail: MailTransport | null = null;
  // An import may run for an hour: it must not go on sealing under a key that was rotated away.
  const stopWatching = watchKeys(ring, parts.logger);
  return {
    configuration,
    deps,
    auditMac: deps.auditMac,
    evidence: evidenceOf(parts),
    keys: createKeyKeeper(ring, keyPlaceOf(configuration)),
    mail: () => (mail ??= overrides.mail ?? transportOf(configuration, store, deps.clock)),
    mailCheck: mailCheckOf(configuration),
    sms: (only) => officeOf(parts, deps, only),
    readBounce: bounceReader(() => publicUrl),
    close: async () => {
      stopWatching();
      await later.drained();
      await mail?.close();
      await store.close();
    },
  };
}

async function serve(parts: Parts): Promise<Gatehouse> {
  const { configuration, overrides, logger, ring, store } = parts;
  const address = { publicUrl: configuration.publicUrl ?? '' };
  const publicUrl = () => address.publicUrl;
  const running: { jobs: Jobs | null } = { jobs: null };
  const blocklist = createBlocklist();
  const later = laterOf(parts);
  const deps = depsOf({ ...parts, blocklist, later }, publicUrl, (channel) => running.jobs?.wakeOutbox(channel));
  const sms = await officeOf(parts, deps);
  const jobs = await jobsOf(parts, deps, sms);
  running.jobs = jobs;
  const app = buildServer(doorOf(parts, deps, jobs, sms), logger);
  const stopWatching = watchKeys(ring, logger);
  const stop = async (): Promise<void> => {
    stopWatching();
    await closeDoor(app);
    await later.drained();
    await jobs.stop();
    await store.close();
  };
  try {
    const withCrowd = overrides.crowd ?? configuration.hasCrowd;
    const hasDemo = configuration.development && ((await seedDemo(deps, { withCrowd })) || (await isDemo(deps)));
    const port = await listen(app, configuration);
    address.publicUrl ||= `http://localhost:${port}`;
    setImmediate(() => blocklist.warm());
    if (hasDemo && withCrowd) later.add(() => fillCrowd(deps));
    tidyMemorySoon();
    return { address: `http://localhost:${port}`, hasDemo, deps, stop };
  } catch (error) {
    stopWatching();
    await app.close();
    await jobs.stop();
    throw error;
  }
}
