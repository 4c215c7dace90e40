import { existsSync } from 'node:fs';
import pino from 'pino';
import type { Tools } from '#cli/tools.ts';
import type { OpenHow } from '#cli/world.ts';
import { claimDataDirectory } from '#config/data-directory.ts';
import type { Configuration } from '#config/load.ts';
import { dataPlaceOf, isDirectoryUsed, keyPlaceOf } from '#config/places.ts';
import { bounceReader } from '#courier/bounce.ts';
import { mailComposer } from '#courier/compose-mail.ts';
import { inboxTransport } from '#courier/mail-inbox.ts';
import { smtpTransport } from '#courier/mail-smtp.ts';
import { phoneNumbers } from '#courier/phone-numbers.ts';
import { smsOffice, type SmsOffice } from '#courier/sms/office.ts';
import { smtpCheck } from '#courier/smtp-check.ts';
import { createBlocklist } from '#crypto/blocklist.ts';
import { checkKeys } from '#crypto/check-keys.ts';
import { systemClock } from '#crypto/clock.ts';
import { createKeyKeeper } from '#crypto/key-keeper.ts';
import { loadKeyRing, type KeyRing } from '#crypto/key-ring.ts';
import { createAuditMac, createKeyedHash } from '#crypto/keyed-hash.ts';
import { createPasswordHasher, type HashCost } from '#crypto/password-hasher.ts';
import { systemRandom } from '#crypto/random.ts';
import { createSealer } from '#crypto/sealer.ts';
import { totpMac } from '#crypto/totp-mac.ts';
import { watchKeys } from '#crypto/watch-keys.ts';
import { fillCrowd } from '#demo/seed-crowd.ts';
import { isDemo, seedDemo } from '#demo/seed.ts';
import type { Deps, Service } from '#flows/deps.ts';
import { syncClock } from '#jobs/clock-sync.ts';
import { laterQueue, type Later } from '#jobs/later.ts';
import { startJobs, type Jobs } from '#jobs/run-jobs.ts';
import { tidyMemorySoon } from '#jobs/tidy-memory.ts';
import type { Clock } from '#ports/clock.ts';
import type { MailTransport, SmsTransport } from '#ports/courier.ts';
import type { Logger } from '#ports/logger.ts';
import type { MailCheck } from '#ports/mail-check.ts';
import type { SmsReport } from '#ports/sms.ts';
import type { Store } from '#ports/store.ts';
import { notMade, openStore, type StoreOptions } from '#storage/open.ts';
import { languagesOffered } from '#text/languages.ts';
import { clientAddress, parseProxies } from '#web/lifecycle/client-address.ts';
import { floodGuard } from '#web/lifecycle/flood.ts';
import type { Door } from '#web/lifecycle/visit.ts';
import { closeDoor, listen } from '#web/listen.ts';
import { buildServer } from '#web/server.ts';

/** What only tests and the benchmark replace; no option or variable reaches these. */
export interface Overrides {
  readonly clock?: Clock;
  readonly passwordCost?: HashCost;
  readonly mail?: MailTransport;
  readonly sms?: SmsTransport;
  readonly onStatement?: (sql: string) => void;
  readonly postsPerMinute?: number;
  /** The demo with its company of 400, or without; as the configuration has it where nothing is said. */
  readonly crowd?: boolean;
}

/** A whole product, put together and running. */
export interface Gatehouse {
  /** Where it listens: `http://localhost:3000`. */
  readonly address: string;
  /** The people of the README are here: the database was empty in development, now or earlier. */
  readonly hasDemo: boolean;
  readonly deps: Deps;
  stop(): Promise<void>;
}

/** POSTs of one network in a minute: an office of a thousand people signing in at eight in the morning stays below it. */
const usualPostsPerMinute = 6_000;

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

interface Parts {
  readonly configuration: Configuration;
  readonly overrides: Overrides;
  readonly logger: Logger;
  readonly ring: KeyRing;
  readonly store: Store;
  readonly clock: ReturnType<typeof systemClock>;
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
  const ready = how.mustExist === true ? null : loadKeyRing(keyPlaceOf(configuration));
  const clock = systemClock();
  const store = await openStore(dataPlaceOf(configuration), {
    ...how,
    clock: overrides.clock ?? clock,
    ...(overrides.onStatement ? { onStatement: overrides.onStatement } : {}),
  });
  try {
    const ring = ready ?? loadKeyRing(keyPlaceOf(configuration));
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
    auditMac: createAuditMac(ring),
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

const laterOf = ({ logger }: Pick<Parts, 'logger'>): Later =>
  laterQueue((job, error) => logger.error({ job, err: error }, 'what was to be done after an answer failed'));

async function serve(parts: Parts): Promise<Gatehouse> {
  const { configuration, overrides, logger, ring, store, clock } = parts;
  const address = { publicUrl: configuration.publicUrl ?? '' };
  const publicUrl = () => address.publicUrl;
  const running: { jobs: Jobs | null } = { jobs: null };
  const blocklist = createBlocklist();
  const later = laterOf(parts);
  const deps = depsOf({ ...parts, blocklist, later }, publicUrl, (channel) => running.jobs?.wakeOutbox(channel));
  const sms = await officeOf(parts, deps);
  const jobs = await startJobs({
    deps,
    store,
    clock: deps.clock,
    systemClock: clock,
    sealer: deps.sealer,
    mail: overrides.mail ?? transportOf(configuration, store, deps.clock),
    compose: mailComposer(publicUrl),
    sms: sms && { ...sms, transport: overrides.sms ?? sms.transport },
    passwords: deps.passwords,
    auditMac: createAuditMac(ring),
    logger,
  });
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

function depsOf(
  {
    configuration,
    overrides,
    ring,
    store,
    clock,
    blocklist,
    later,
  }: Parts & Pick<Deps, 'blocklist'> & { readonly later: Later },
  publicUrl: () => string,
  announce: Deps['announce'],
): Deps {
  const used = overrides.clock ?? clock;
  const service: Service = {
    name: configuration.brand.name,
    publicUrl,
    supportAddress: configuration.brand.supportAddress,
    offered: configuration.sms.providers.length > 0 ? ['app', 'phone'] : ['app'],
    sms: configuration.sms,
  };
  return {
    store,
    clock: used,
    random: systemRandom(used),
    sealer: createSealer(ring),
    hash: createKeyedHash(ring),
    totpMac,
    passwords: createPasswordHasher(ring, overrides.passwordCost ? { cost: overrides.passwordCost } : {}),
    blocklist,
    phones: phoneNumbers(),
    service,
    announce,
    later: (work) => later.add(work),
  };
}

function doorOf(parts: Parts, deps: Deps, jobs: Jobs, sms: SmsOffice | null): Door {
  const { configuration, overrides, store, clock } = parts;
  const proxies = parseProxies(configuration.trustedProxies);
  return {
    deps,
    development: configuration.development,
    brand: configuration.brand,
    languages: languagesOffered(configuration.development),
    addressOf: (peer, forwarded) =>
      clientAddress(peer, Array.isArray(forwarded) ? forwarded.join(',') : forwarded, proxies),
    reports: sms?.reports ?? { read: () => Promise.resolve(null) },
    bounces: { token: configuration.bounceToken, read: bounceReader(deps.service.publicUrl) },
    flood: floodGuard(overrides.postsPerMinute ?? usualPostsPerMinute),
    seen: ({ session, now }) => jobs.seen(session.id, now),
    ready: async () => {
      await store.databaseTime();
      return clock.isReady();
    },
  };
}

function transportOf({ smtpUrl, mailFrom }: Configuration, store: Store, clock: Clock): MailTransport {
  return smtpUrl ? smtpTransport({ url: smtpUrl, from: mailFrom }) : inboxTransport(store.outbox, clock);
}

/** How text messages leave, by all providers or by `only` one; null where there is none. Reports that come with the connection (SMPP) are taken as those of web hooks are. */
async function officeOf({ configuration, store, logger }: Parts, deps: Deps, only?: string): Promise<SmsOffice | null> {
  const providers = configuration.sms.providers.filter(({ provider }) => only === undefined || provider === only);
  if (providers.length === 0) return null;
  const { clock, hash, service } = deps;
  const onReport = (report: SmsReport): Promise<boolean> =>
    store.sms.report(report, clock.now()).catch((error: unknown) => {
      logger.error({ err: error }, 'a delivery report was not written down');
      throw error;
    });
  const { name: brand, publicUrl } = service;
  return smsOffice(providers, { brand, clock, hash, publicUrl, outbox: store.outbox, onReport });
}

const mailCheckOf = ({ smtpUrl, mailFrom }: Configuration): MailCheck | null =>
  smtpUrl && smtpCheck({ url: smtpUrl, from: mailFrom });
