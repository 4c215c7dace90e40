import pino from 'pino';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { ConfigurationError, type Configuration } from '#config/load.ts';
import { mailComposer } from '#courier/compose-mail.ts';
import { inboxTransport } from '#courier/mail-inbox.ts';
import { smtpTransport } from '#courier/mail-smtp.ts';
import { createBlocklist } from '#crypto/blocklist.ts';
import { systemClock } from '#crypto/clock.ts';
import { createAuditMac, createKeyedHash } from '#crypto/keyed-hash.ts';
import { keyCheck, loadKeyRing, verifyKeyCheck, KeyRingError, type KeyRing } from '#crypto/key-ring.ts';
import { createPasswordHasher, type HashCost } from '#crypto/password-hasher.ts';
import { systemRandom } from '#crypto/random.ts';
import { createSealer } from '#crypto/sealer.ts';
import { totpMac } from '#crypto/totp-mac.ts';
import { seedDemo } from '#demo/seed.ts';
import type { Deps, Service } from '#flows/deps.ts';
import { laterQueue, type Later } from '#jobs/later.ts';
import { startJobs, type Jobs } from '#jobs/run-jobs.ts';
import type { Clock } from '#ports/clock.ts';
import type { MailTransport } from '#ports/courier.ts';
import type { Logger } from '#ports/logger.ts';
import type { Store } from '#ports/store.ts';
import { openStore } from '#storage/open.ts';
import { languagesOffered } from '#text/languages.ts';
import { clientAddress, parseProxies } from '#web/lifecycle/client-address.ts';
import type { Door } from '#web/lifecycle/visit.ts';
import { buildServer } from '#web/server.ts';

/** What only tests and the benchmark replace; no option or variable reaches these. */
export interface Overrides {
  readonly clock?: Clock;
  readonly passwordCost?: HashCost;
  readonly mail?: MailTransport;
  readonly onStatement?: (sql: string) => void;
  readonly postsPerMinute?: number;
}

/** A whole product, put together and running. */
export interface Gatehouse {
  /** Where it listens: `http://localhost:3000`. */
  readonly address: string;
  readonly deps: Deps;
  stop(): Promise<void>;
}

/** POSTs of one network in a minute: an office of a thousand people signing in at eight in the morning stays below it. */
const usualPostsPerMinute = 6_000;

/** Opens everything in order, and closes what was opened when a later part cannot start. Throws errors whose messages say what to do. */
export async function startGatehouse(configuration: Configuration, overrides: Overrides = {}): Promise<Gatehouse> {
  const logger = pino({ level: configuration.logLevel }, pino.destination(2));
  const ring = loadKeyRing(
    configuration.keys
      ? { value: configuration.keys, name: 'GATEHOUSE_KEYS' }
      : { directory: configuration.dataDirectory },
  );
  const clock = systemClock();
  const store = await openStore(targetOf(configuration), {
    exclusive: true,
    clock: overrides.clock ?? clock,
    ...(overrides.onStatement ? { onStatement: overrides.onStatement } : {}),
  });
  try {
    return await serve({ configuration, overrides, logger, ring, store, clock });
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Parts {
  readonly configuration: Configuration;
  readonly overrides: Overrides;
  readonly logger: Logger;
  readonly ring: KeyRing;
  readonly store: Store;
  readonly clock: ReturnType<typeof systemClock>;
}

async function serve(parts: Parts): Promise<Gatehouse> {
  const { configuration, overrides, logger, ring, store, clock } = parts;
  await checkKeys(ring, store);
  const address = { publicUrl: configuration.publicUrl ?? '' };
  const publicUrl = () => address.publicUrl;
  const running: { jobs: Jobs | null } = { jobs: null };
  const blocklist = createBlocklist();
  const later = laterQueue((job, error) =>
    logger.error({ job, err: error }, 'what was to be done after an answer failed'),
  );
  const deps = depsOf({ ...parts, blocklist, later }, publicUrl, () => running.jobs?.wakeOutbox());
  const jobs = await startJobs({
    store,
    clock: deps.clock,
    systemClock: clock,
    sealer: deps.sealer,
    mail: overrides.mail ?? transportOf(configuration, store, deps.clock),
    compose: mailComposer(publicUrl),
    auditMac: createAuditMac(ring),
    logger,
  });
  running.jobs = jobs;
  const app = buildServer(doorOf(parts, deps, jobs), logger);
  const stop = async (): Promise<void> => {
    await closeDoor(app);
    await later.drained();
    await jobs.stop();
    await store.close();
  };
  try {
    if (configuration.development) await seedDemo(deps);
    const port = await listen(app, configuration);
    address.publicUrl ||= `http://localhost:${port}`;
    setImmediate(() => blocklist.warm());
    return { address: `http://localhost:${port}`, deps, stop };
  } catch (error) {
    await app.close();
    await jobs.stop();
    throw error;
  }
}

/** Milliseconds that requests under way get when the process is asked to end: more than a database is waited for, less than supervisors wait. */
const farewell = 7_000;

/** Takes no more requests, lets those under way end, and cuts those that do not. */
async function closeDoor(app: ReturnType<typeof buildServer>): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), farewell);
  await app.close();
  clearTimeout(cut);
}

function targetOf({ databaseUrl, dataDirectory }: Configuration): Parameters<typeof openStore>[0] {
  return databaseUrl
    ? { engine: 'postgres', url: databaseUrl.reveal() }
    : { engine: 'sqlite', directory: dataDirectory };
}

/** Under other keys every seed and recovery code would be unreadable: better not to start (SPEC X5). */
async function checkKeys(ring: KeyRing, store: Store): Promise<void> {
  const stored = await store.upkeep.putOnce('key-check', keyCheck(ring));
  if (verifyKeyCheck(ring, stored)) return;
  throw new KeyRingError(otherKeys(ring.takeBack()));
}

function otherKeys(missingFile: string | null): string {
  return missingFile === null
    ? 'The keys are not the ones that this database was made under. Put the right key file back (keys.json in the data directory, or GATEHOUSE_KEYS), or start with an empty database.'
    : `The key file ${missingFile} is missing, and this database was made under keys. Put that file back, or set GATEHOUSE_KEYS to the keys that other servers of this database have; or start with an empty database.`;
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
  announce: () => void,
): Deps {
  const used = overrides.clock ?? clock;
  const service: Service = {
    name: configuration.brand.name,
    publicUrl,
    supportAddress: configuration.brand.supportAddress,
    offered: ['app'],
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
    service,
    announce,
    later: (work) => later.add(work),
  };
}

function doorOf(parts: Parts, deps: Deps, jobs: Jobs): Door {
  const { configuration, overrides, store, clock } = parts;
  const proxies = parseProxies(configuration.trustedProxies);
  return {
    deps,
    development: configuration.development,
    brand: configuration.brand,
    languages: languagesOffered(configuration.development),
    addressOf: (peer, forwarded) =>
      clientAddress(peer, Array.isArray(forwarded) ? forwarded.join(',') : forwarded, proxies),
    flood: floodGuard(overrides.postsPerMinute ?? usualPostsPerMinute),
    seen: ({ session, now }) => jobs.seen(session.id, now),
    ready: async () => {
      await store.databaseTime();
      return clock.isReady();
    },
  };
}

/** Seconds to wait for a network that sent too many POSTs in a minute, else null. */
function floodGuard(points: number): Door['flood'] {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (network) => {
    try {
      await limiter.consume(network);
      return null;
    } catch (full) {
      return Math.max(1, Math.ceil((full as RateLimiterRes).msBeforeNext / 1000));
    }
  };
}

function transportOf({ smtpUrl, mailFrom }: Configuration, store: Store, clock: Clock): MailTransport {
  return smtpUrl ? smtpTransport({ url: smtpUrl, from: mailFrom }) : inboxTransport(store.outbox, clock);
}

async function listen(app: ReturnType<typeof buildServer>, { port, host }: Configuration): Promise<number> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    throw cannotListen(error, port, host);
  }
  const bound = app.server.address();
  return typeof bound === 'object' && bound ? bound.port : port;
}

/** What an operator can mend is said in words. */
function cannotListen(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return new ConfigurationError([`Port ${port} on ${host} is in use. Set PORT to another one, or end what uses it.`]);
  }
  if (code === 'EACCES')
    return new ConfigurationError([`Port ${port} may not be used by this user. Set PORT to one above 1023.`]);
  return code === 'EADDRNOTAVAIL'
    ? new ConfigurationError([`Set GATEHOUSE_HOST to an address of this machine; ${host} is none.`])
    : error;
}
