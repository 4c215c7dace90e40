import { setTimeout as pause } from 'node:timers/promises';
import type { Mac } from '#domain/audit-chain.ts';
import type { SessionId } from '#domain/identifiers.ts';
import { second, type Instant } from '#domain/instant.ts';
import type { MailTransport } from '#ports/courier.ts';
import type { Sealer } from '#ports/keys.ts';
import type { Store } from '#ports/store.ts';
import { auditSealerWork, sealerLease } from './audit-sealer.ts';
import { clockSyncWork, type CorrectableClock } from './clock-sync.ts';
import { expiryWork } from './expiry.ts';
import { lastSeen, lastSeenWork } from './last-seen.ts';
import { startLoop, type OnFault } from './loop.ts';
import { outboxWork, type OutboxDeps } from './outbox-worker.ts';

export interface JobDeps extends Pick<OutboxDeps, 'composeMail' | 'onDelivery' | 'owner'> {
  readonly store: Store;
  readonly clock: CorrectableClock;
  readonly sealer: Sealer;
  readonly auditMac: Mac;
  /** Closed by `stop`. */
  readonly transport: MailTransport;
  readonly onFault: OnFault;
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

/** Starts the loops of one node. Each is safe beside those of other nodes. */
export function startJobs(deps: JobDeps): Jobs {
  const { store, clock, owner, onFault } = deps;
  const { outbox, audit, upkeep } = store;
  const sessions = lastSeen(upkeep);
  const mail = startLoop(outboxWork({ ...deps, outbox }), onFault);
  const others = [
    auditSealerWork({ ...deps, audit, upkeep }),
    expiryWork({ upkeep, clock, owner }),
    clockSyncWork(clock, store),
    lastSeenWork(sessions),
  ].map((work) => startLoop(work, onFault));
  return {
    wakeOutbox: () => mail.wake(),
    seen: (session, at) => sessions.seen(session, at),
    async stop() {
      const ended = Promise.all([mail, ...others].map((loop) => loop.stop()));
      await Promise.race([ended, pause(patience, undefined, { ref: false })]);
      await deps.transport.close();
      await ended;
      await sessions.flush().catch((error: unknown) => onFault('last-seen', error));
      await upkeep.release(sealerLease, owner).catch((error: unknown) => onFault(sealerLease, error));
    },
  };
}
