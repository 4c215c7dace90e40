import { after, instant, minute, type Duration, type Instant } from '#domain/instant.ts';
import { anchorHeads } from '#flows/audit-trail/anchor-heads.ts';
import type { Deps } from '#flows/deps.ts';
import type { AnchorPlace } from '#ports/audit-anchors.ts';
import type { Work } from './loop.ts';

/** The leases whose holders alone note down where chains end. */
export const anchorLeases = ['audit-anchor-file', 'audit-anchor-hook'] as const;

const leaseFor: Duration = 2 * minute;

export interface AnchorDeps {
  readonly deps: Deps;
  readonly owner: string;
}

/**
 * Notes down outside the database where chains end (SPEC X8): a loop for each place that is configured, so that a web hook that is down holds up no file. Looks
 * every minute whether it is due; what fails is tried again at the next look.
 */
export const anchorWorks = ({ deps, owner }: AnchorDeps): readonly Work[] =>
  (['file', 'hook'] as const)
    .filter((place) => deps.anchoring[place] !== null)
    .map((place) => work(deps, owner, place));

function work(deps: Deps, owner: string, place: AnchorPlace): Work {
  const name = `audit-anchor-${place}` as const;
  const hold = holder(deps, name, owner);
  return {
    name,
    every: minute,
    async round(stopping) {
      if (await hold()) await anchorHeads(deps, place, async () => !stopping.aborted && (await hold()));
      return false;
    },
  };
}

/** Whether this node holds the lease, and goes on holding it for as long as one write may take. */
function holder({ store, clock }: Deps, name: string, owner: string): () => Promise<boolean> {
  let heldUntil: Instant = instant(0);
  return async () => {
    const now = clock.now();
    if (heldUntil > after(now, minute) && heldUntil <= after(now, leaseFor)) return true;
    const until = after(now, leaseFor);
    const isOurs = await store.upkeep.lease(name, owner, now, until);
    heldUntil = isOurs ? until : instant(0);
    return isOurs;
  };
}
