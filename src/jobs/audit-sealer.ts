import { linkEvents, type Mac } from '#domain/audit-chain.ts';
import { after, instant, second, type Duration, type Instant } from '#domain/instant.ts';
import type { AuditStore } from '#ports/audit-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { Upkeep } from '#ports/upkeep.ts';
import type { Work } from './loop.ts';

/** The lease whose holder alone links. */
export const sealerLease = 'audit-sealer';

const batch = 200;
const leaseFor: Duration = 15 * second;
const renewBefore: Duration = 5 * second;

export interface SealerDeps {
  readonly audit: AuditStore;
  readonly upkeep: Upkeep;
  readonly clock: Clock;
  readonly auditMac: Mac;
  readonly owner: string;
}

/**
 * Links committed audit events into their chains, within a second of their commit (SPEC X8). While nothing happens it only reads.
 * The lease keeps nodes out of each other's way; that no two of them ever fork a chain is the store's comparison of heads.
 */
export function auditSealerWork(deps: SealerDeps): Work {
  let heldUntil = instant(0);
  return {
    name: sealerLease,
    every: second / 2,
    async round() {
      const events = await deps.audit.unsealed(batch);
      if (events.length === 0) return false;
      heldUntil = await hold(deps, heldUntil);
      if (heldUntil === 0) return false;
      const streams = new Set(events.map((event) => event.stream));
      const heads = (await deps.audit.heads()).filter((head) => streams.has(head.stream));
      const isLinked = await deps.audit.link(linkEvents(events, heads, deps.auditMac), heads);
      // Another node has moved a head, so the lease is not ours any more.
      if (!isLinked) heldUntil = instant(0);
      return isLinked && events.length === batch;
    },
  };
}

/** Until when the lease is ours; 0: it is another node's. */
async function hold({ upkeep, clock, owner }: SealerDeps, heldUntil: Instant): Promise<Instant> {
  const now = clock.now();
  if (heldUntil > now + renewBefore) return heldUntil;
  const until = after(now, leaseFor);
  return (await upkeep.lease(sealerLease, owner, now, until)) ? until : instant(0);
}
