import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Mac } from '#domain/audit-chain.ts';
import type { SessionId } from '#domain/identifiers.ts';
import { second, type Instant } from '#domain/instant.ts';
import type { Clock } from '#ports/clock.ts';
import type { MailTransport } from '#ports/courier.ts';
import type { Sealer } from '#ports/keys.ts';
import type { Logger } from '#ports/logger.ts';
import type { PasswordHasher } from '#ports/password-hasher.ts';
import type { Store } from '#ports/store.ts';
import { auditSealerWork, sealerLease } from './audit-sealer.ts';
import { clockSyncWork, syncClock, type CorrectableClock } from './clock-sync.ts';
import { expiryWork } from './expiry.ts';
import { lastSeen, lastSeenWork } from './last-seen.ts';
import { startLoop, type Loop, type OnFault } from './loop.ts';
import { outboxWork, type ComposeMail, type DeliveryReport } from './outbox-worker.ts';
import { passwordMixWork } from './password-mix.ts';

export interface JobDeps {
  readonly store: Store;
  /** The time that work goes by. */
  readonly clock: Clock;
  /** The clock that is kept at the database's time; usually the same. */
  readonly systemClock: CorrectableClock;
  readonly sealer: Sealer;
  /** Closed by `stop`. */
  readonly mail: MailTransport;
  readonly compose: ComposeMail;
  readonly passwords: Pick<PasswordHasher, 'setMix' | 'observe'>;
  readonly auditMac: Mac;
  readonly logger: Logger;
}

export interface Jobs {
  /** Said after a commit that queued mail: it leaves now, not at the next round. */
  wakeOutbox(): void;
  /** A session was used; written within 15 s. */
  seen(session: SessionId, at: Instant): void;
  /** Ends every loop, cuts deliveries that take longer than 5 s (they are tried again), writes what was collected. The store stays open. */
  stop(): Promise<void>;
}

const patience = 5 * second;

/** Sets the clock, then starts the loops of one node. Each is safe beside those of other nodes. Throws what the store throws when there is no database. */
export async function startJobs({
  store,
  clock,
  systemClock,
  sealer,
  mail,
  compose,
  passwords,
  auditMac,
  logger,
}: JobDeps): Promise<Jobs> {
  await syncClock(systemClock, store);
  const owner = randomUUID();
  const { outbox, audit, upkeep } = store;
  const onFault: OnFault = (job, error) => logger.error({ job, err: error }, 'a job failed and will be tried again');
  const sessions = lastSeen(upkeep);
  const letters = outboxWork({
    outbox,
    clock,
    sealer,
    mail,
    compose,
    owner,
    onDelivery: (report) => tell(logger, report),
  });
  const post = startLoop(letters, onFault);
  const others = [
    auditSealerWork({ audit, upkeep, clock, auditMac, owner }),
    expiryWork({ upkeep, clock, owner }),
    clockSyncWork(systemClock, store),
    lastSeenWork(sessions),
  ].map((work) => startLoop(work, onFault));
  const counting = countPasswords(store, passwords, logger, onFault);
  return {
    wakeOutbox: () => post.wake(),
    seen: (session, at) => sessions.seen(session, at),
    async stop() {
      const ended = Promise.all([post, counting, ...others].map((loop) => loop.stop()));
      await Promise.race([ended, pause(patience, undefined, { ref: false })]);
      await mail.close();
      await ended;
      // Together: from a database that does not answer, each waits as long as a statement may.
      await Promise.all([
        sessions.flush().catch((error: unknown) => onFault('last-seen', error)),
        upkeep.release(sealerLease, owner).catch((error: unknown) => onFault(sealerLease, error)),
      ]);
    },
  };
}

/** Whoever signs in with a kind that was not counted has it counted at once (SECURITY I13). */
function countPasswords(store: Store, passwords: JobDeps['passwords'], logger: Logger, onFault: OnFault): Loop {
  const work = passwordMixWork({ store, passwords });
  const loop = startLoop(work, onFault);
  passwords.observe({
    uncounted(prefix) {
      work.miss(prefix);
      loop.wake();
    },
    unreadable: (prefix, error) => logger.error({ kind: prefix, err: error }, unreadableHash),
  });
  return loop;
}

const unreadableHash =
  'an imported password hash cannot be computed: its key is gone, or it was changed; its owner gets in by "Forgot password?"';

/** A mail given up is what an operator looks into; the line holds neither address nor content (SPEC X6). */
function tell(logger: Logger, report: DeliveryReport): void {
  if (report.outcome === 'delivered') logger.info({ ...report }, 'mail delivered');
  else
    logger.warn(
      { ...report },
      report.outcome === 'retry' ? 'mail not delivered, will be tried again' : 'mail given up',
    );
}
