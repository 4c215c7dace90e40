import { linkEvents, type ChainPoint, type LinkedEvent, type Mac } from '#domain/audit-chain.ts';
import type { AuditStream } from '#domain/audit-event.ts';
import { isOwnEvent, type MarkedEvent, type MarkedHead } from '#domain/audit-marks.ts';
import type { EventId } from '#domain/identifiers.ts';
import { after, instant, second, type Duration, type Instant } from '#domain/instant.ts';
import type { AuditStore } from '#ports/audit-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { Upkeep } from '#ports/upkeep.ts';
import { knownHeads, type KnownHeads, type Refusal } from './known-heads.ts';
import type { Work } from './loop.ts';

/** The lease whose holder alone links. */
export const sealerLease = 'audit-sealer';

const batch = 200;
/** So many batches are looked through in one round for events that may be linked. */
const mostLooks = 50;
const leaseFor: Duration = 15 * second;
const renewBefore: Duration = 5 * second;

/** What is not linked, and why: somebody wrote to the database past Gatehouse. Each is told once by a process. */
export type Refused =
  | { readonly because: 'event-foreign'; readonly stream: AuditStream; readonly event: EventId }
  | { readonly because: Refusal; readonly stream: AuditStream };

export interface SealerDeps {
  readonly audit: AuditStore;
  readonly upkeep: Upkeep;
  readonly clock: Clock;
  readonly auditMac: Mac;
  readonly owner: string;
  readonly anchors: () => Promise<readonly ChainPoint[]>;
  readonly onRefused: (refused: Refused) => void;
}

/**
 * Links committed audit events into their chains, within a second of their commit (SPEC X8): those that Gatehouse wrote, to chains that end where Gatehouse
 * left them; whatever else is there is told, and stays as it is. While nothing happens it only reads. The lease keeps nodes out of each other's way; that no two of
 * them ever fork a chain is the store's comparison of heads.
 */
export function auditSealerWork(deps: SealerDeps): Work {
  const { audit, clock, auditMac } = deps;
  const known = knownHeads(deps);
  const tell = toldOnce(deps.onRefused);
  let heldUntil = instant(0);
  let beyond: EventId | null = null;
  const isOurs = async (): Promise<boolean> => {
    heldUntil = await hold(deps, heldUntil);
    return heldUntil !== 0;
  };
  return {
    name: sealerLease,
    every: second / 2,
    async round() {
      const found = await look({ audit, auditMac, known, tell, isOurs }, beyond);
      if (found === null) return false;
      if (found.events.length === 0) {
        beyond = found.next;
        return false;
      }
      const linked = linkEvents(found.events, found.heads, auditMac, clock.now());
      const isLinked = await audit.link(linked, found.heads);
      // Another node has moved a head, so the lease is not ours any more.
      if (!isLinked) {
        heldUntil = instant(0);
        return false;
      }
      known.learn(endsOf(linked));
      beyond = found.next;
      return found.isMore;
    },
  };
}

interface Looking {
  readonly audit: AuditStore;
  readonly auditMac: Mac;
  readonly known: KnownHeads;
  readonly tell: (refused: Refused) => void;
  /** Whether the lease is this node's; takes it where it can. */
  readonly isOurs: () => Promise<boolean>;
}

interface Found {
  readonly events: readonly MarkedEvent[];
  /** Of their chains, as far as these have begun. */
  readonly heads: readonly MarkedHead[];
  readonly isMore: boolean;
  /** Where to look on; null: from the beginning. What may not be linked must not keep what may from being found. */
  readonly next: EventId | null;
}

/** The first batch that holds events to link. Null: they are another node's to link. */
async function look(looking: Looking, start: EventId | null): Promise<Found | null> {
  let next = start;
  for (let looks = 1; ; looks += 1) {
    const rows = await looking.audit.unsealed(batch, next);
    const isMore = rows.length === batch;
    const from = next;
    next = isMore ? (rows.at(-1)?.id ?? null) : null;
    const found = await toLink(looking, rows);
    if (found === null) return null;
    const { events, heads } = found;
    if (events.length > 0) return { events, heads, isMore, next: events.length === rows.length ? from : next };
    if (!isMore || looks === mostLooks) return { events, heads, isMore, next };
  }
}

/** Chains are judged under the lease: without it, another node moves heads while they are looked at. */
async function toLink(looking: Looking, rows: readonly MarkedEvent[]): Promise<Pick<Found, 'events' | 'heads'> | null> {
  const { auditMac, tell, isOurs } = looking;
  const own = rows.filter((event) => isOwnEvent(auditMac, event));
  for (const { stream, id } of rows.filter((one) => !own.includes(one)))
    tell({ because: 'event-foreign', stream, event: id });
  if (own.length === 0) return { events: [], heads: [] };
  if (!(await isOurs())) return null;
  const ends = await endsToLinkTo(looking, new Set(own.map((event) => event.stream)));
  return {
    events: own.filter((event) => ends.has(event.stream)),
    heads: [...ends.values()].filter((head) => head !== null),
  };
}

/** Where chains end that events may be linked to; null: one begins. Others are told. */
async function endsToLinkTo({ audit, known, tell }: Looking, streams: ReadonlySet<AuditStream>) {
  const all = new Map((await audit.heads()).map((head) => [head.stream, head]));
  const ends = new Map<AuditStream, MarkedHead | null>();
  for (const stream of streams) {
    const { because, head } = await known.judge(stream, all.get(stream) ?? null);
    if (because === null) ends.set(stream, head);
    else tell({ because, stream });
  }
  return ends;
}

const endsOf = (linked: readonly LinkedEvent[]): readonly ChainPoint[] =>
  linked.map(({ event: { stream }, sequence, hash }) => ({ stream, sequence, hash }));

/** So many different ones are remembered; beyond, they are not told any more: the first have told enough. */
const mostTold = 1_000;

function toldOnce(tell: (refused: Refused) => void): (refused: Refused) => void {
  const told = new Set<string>();
  return (refused) => {
    const key = JSON.stringify(refused);
    if (told.has(key) || told.size >= mostTold) return;
    told.add(key);
    tell(refused);
  };
}

/** Until when the lease is ours; 0: it is another node's. */
async function hold({ upkeep, clock, owner }: SealerDeps, heldUntil: Instant): Promise<Instant> {
  const now = clock.now();
  if (heldUntil > now + renewBefore) return heldUntil;
  const until = after(now, leaseFor);
  return (await upkeep.lease(sealerLease, owner, now, until)) ? until : instant(0);
}
