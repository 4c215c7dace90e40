import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Mac } from '#domain/audit-chain.ts';
import type { SessionId } from '#domain/identifiers.ts';
import { second, type Instant } from '#domain/instant.ts';
import type { Deps } from '#flows/deps.ts';
import { knownAnchors } from '#flows/audit-trail/known-anchors.ts';
import type { LogoutReport } from '#flows/applications/tell-logouts.ts';
import { isStillTrue } from '#flows/roll-out/still-true.ts';
import type { Clock } from '#ports/clock.ts';
import type { MailTransport, SmsTransport } from '#ports/courier.ts';
import type { Sealer } from '#ports/keys.ts';
import type { Logger } from '#ports/logger.ts';
import type { LogoutSender } from '#ports/logout-sender.ts';
import type { Channel, Lane } from '#ports/outbox.ts';
import type { PasswordHasher } from '#ports/password-hasher.ts';
import type { Store } from '#ports/store.ts';
import { anchorLeases, anchorWorks } from './audit-anchor.ts';
import { auditSealerWork, sealerLease, type SealerDeps } from './audit-sealer.ts';
import { clockSyncWork, syncClock, type CorrectableClock } from './clock-sync.ts';
import { expiryWork } from './expiry.ts';
import { lastSeen, lastSeenWork } from './last-seen.ts';
import { logoutsWork, type LogoutsWork } from './logouts.ts';
import { startLoop, type Loop, type OnFault } from './loop.ts';
import { mailPost, type ComposeMail, type IsStillTrue } from './mail-post.ts';
import { outboxWork, type DeliveryReport, type OutboxDeps, type OutboxWork, type Post } from './outbox-worker.ts';
import { passwordMixWork } from './password-mix.ts';
import { resetsLease, resetsWork } from './resets.ts';
import { mailingsLease, schedulerWorks } from './scheduler.ts';
import { signingKeysLease, signingKeysWork } from './signing-keys.ts';
import { smsPost, type ComposeSms } from './sms-post.ts';

export interface JobDeps {
  /** What acts need that loops do by themselves. */
  readonly deps: Deps;
  readonly store: Store;
  /** The time that work goes by. */
  readonly clock: Clock;
  /** The clock that is kept at the database's time; usually the same. */
  readonly systemClock: CorrectableClock;
  readonly sealer: Sealer;
  /** Closed by `stop`. */
  readonly mail: MailTransport;
  readonly compose: ComposeMail;
  /** Closed by `stop`; null where no text messages are sent. */
  readonly sms: { readonly transport: SmsTransport; readonly compose: ComposeSms } | null;
  readonly logouts: LogoutSender;
  readonly passwords: Pick<PasswordHasher, 'setMix' | 'observe'>;
  readonly auditMac: Mac;
  readonly logger: Logger;
}

export interface Jobs {
  /** Said after a commit that queued a message: it leaves now, not at the next round. */
  wakeOutbox(channel: Channel): void;
  /** A session was used; written within 15 s. */
  seen(session: SessionId, at: Instant): void;
  /** Ends every loop, cuts deliveries that take longer than 5 s (they are tried again), writes what was collected. The store stays open. */
  stop(): Promise<void>;
}

const patience = 5 * second;

/** Sets the clock, then starts the loops of one node. Each is safe beside those of other nodes. Throws what the store throws when there is no database. */
export async function startJobs({
  deps,
  store,
  clock,
  systemClock,
  sealer,
  mail,
  compose,
  sms,
  logouts,
  passwords,
  auditMac,
  logger,
}: JobDeps): Promise<Jobs> {
  await syncClock(systemClock, store);
  const owner = randomUUID();
  const { outbox, upkeep } = store;
  const onFault: OnFault = (job, error) => logger.error({ job, err: error }, 'a job failed and will be tried again');
  const sessions = lastSeen(upkeep);
  const onDelivery = (report: DeliveryReport): void => tell(logger, report);
  const office: OutboxDeps = { outbox, clock, sealer, owner, onDelivery, onFault };
  // Mails to many wait longest for their server, and tell of what changes.
  const isTrue: IsStillTrue = (message, content) => isStillTrue(deps, message.userId, content);
  const posts: Readonly<Record<Lane, Loop | null>> = {
    mail: startPost(office, mailPost(mail, compose)),
    'bulk-mail': startPost(office, mailPost(mail, compose, 'bulk-mail', isTrue)),
    sms: sms && startPost(office, smsPost({ ...sms, overview: store.sms, clock })),
  };
  const others = [
    auditSealerWork(sealerOf({ deps, store, clock, auditMac, logger, owner, onFault })),
    expiryWork({ upkeep, clock, owner }),
    clockSyncWork(systemClock, store),
    lastSeenWork(sessions),
    ...schedulerWorks({ deps, owner, onFault }),
    resetsWork({ deps, owner, onFault }),
    ...anchorWorks({ deps, owner }),
    signingKeysWork({ deps, owner }),
  ].map((work) => startLoop(work, onFault));
  const counting = countPasswords(store, passwords, logger, onFault);
  const onTold = (report: LogoutReport): void => tellOfLogout(logger, report);
  const telling = startUntilEnded(logoutsWork({ deps, sender: logouts, onTold, onFault }), onFault);
  return {
    wakeOutbox(channel) {
      posts[channel]?.wake();
      if (channel === 'mail') posts['bulk-mail']?.wake();
    },
    seen: (session, at) => sessions.seen(session, at),
    async stop() {
      const ended = Promise.all(
        [...Object.values(posts), counting, telling, ...others].map(async (loop) => loop?.stop()),
      );
      await Promise.race([ended, pause(patience, undefined, { ref: false })]);
      await Promise.all([mail.close(), sms?.transport.close()]);
      await ended;
      // Together: from a database that does not answer, each waits as long as a statement may.
      await Promise.all([
        sessions.flush().catch((error: unknown) => onFault('last-seen', error)),
        ...[sealerLease, mailingsLease, resetsLease, signingKeysLease, ...anchorLeases].map((lease) =>
          upkeep.release(lease, owner).catch((error: unknown) => onFault(lease, error)),
        ),
      ]);
    },
  };
}

/** What was not written by Gatehouse is an operator's business at once; what cannot be read of the anchors holds nothing up. */
function sealerOf({
  deps,
  store: { audit, upkeep },
  logger,
  onFault,
  ...rest
}: Pick<JobDeps, 'deps' | 'store' | 'clock' | 'auditMac' | 'logger'> & {
  readonly owner: string;
  readonly onFault: OnFault;
}): SealerDeps {
  return {
    ...rest,
    audit,
    upkeep,
    onRefused: (refused) => logger.error({ job: sealerLease, ...refused }, notLinked),
    anchors: async () => {
      try {
        const known = await knownAnchors(deps, 'ends');
        return [...(known?.anchors.values() ?? [])].flatMap(({ furthest }) => furthest ?? []);
      } catch (error) {
        onFault(sealerLease, error);
        return [];
      }
    },
  };
}

const notLinked =
  'audit events are not linked: somebody wrote to the database past Gatehouse; run "gatehouse audit verify", and keep the database as it is';

const startPost = (office: OutboxDeps, post: Post): Loop => startUntilEnded(outboxWork(office, post), office.onFault);

/** Of work that goes on when its rounds are over: it has stopped when what was under way has ended. */
function startUntilEnded(work: OutboxWork | LogoutsWork, onFault: OnFault): Loop {
  const loop = startLoop(work, onFault);
  return {
    wake: () => loop.wake(),
    stop: async () => {
      await loop.stop();
      await work.ended();
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

/** A message given up is what an operator looks into; the line holds neither address nor content (SPEC X6). */
function tell(logger: Logger, report: DeliveryReport): void {
  if (report.outcome === 'delivered') logger.info({ ...report }, 'message delivered');
  else if (report.outcome === 'withdrawn') logger.info({ ...report }, 'message withdrawn');
  else
    logger.warn(
      { ...report },
      report.outcome === 'retry' ? 'message not delivered, will be tried again' : 'message given up',
    );
}

/** What an application did not take is its operator's business, and ours; who was signed out is in no line. */
function tellOfLogout(logger: Logger, report: LogoutReport): void {
  if (report.outcome === 'told') logger.info({ ...report }, 'application told that a sign-in is over');
  else if (report.outcome === 'retry') logger.warn({ ...report }, 'application not told, will be tried again');
  else if (report.outcome === 'given-up') logger.warn({ ...report }, 'telling an application was given up');
}
