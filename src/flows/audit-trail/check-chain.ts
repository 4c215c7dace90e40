import type { AuditStream } from '#domain/audit-event.ts';
import { after, instant, second, type Duration, type Instant } from '#domain/instant.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { Store } from '#ports/store.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { knownAnchors, type KnownAnchors } from './known-anchors.ts';
import { tell, type ToldEvent } from './told.ts';
import { verifyChain, type StreamReport } from './verify.ts';

/** A verification under way. */
export interface RunningCheck {
  readonly stream: AuditStream;
  readonly since: Instant;
  /** Events verified so far. */
  readonly events: number;
}

/** What is known of a chain's verification. */
export interface ChainChecks {
  /** On this node. */
  readonly running: RunningCheck | null;
  /** The last one that came to an end, as the chain itself tells of it. */
  readonly last: ToldEvent | null;
}

/** `begun`, or one of this chain runs already; `busy`: one of another chain runs, here or on another node. */
export type CheckBegun = 'begun' | 'busy';

interface Running extends RunningCheck {
  events: number;
  /** Fulfilled when it came to an end, however. */
  readonly ended: Promise<void>;
}

const running = new WeakMap<Store, Running>();

export async function chainChecks(deps: Deps, stream: AuditStream, reader: CompanyId | null): Promise<ChainChecks> {
  const now = running.get(deps.store);
  const among = { by: 'kind', kind: 'audit.verified' } as const;
  const look = { stream, among, after: null, before: null, newestFirst: true, most: 1 } as const;
  const [last] = await tell(deps, await deps.store.trail.see(look), reader);
  return { running: now?.stream === stream ? now : null, last: last ?? null };
}

/**
 * Verifies a chain in the background, in batches with breaths between, one over all nodes at a time; what came of it is an event of that chain. Against its head,
 * and against the file of anchors where one is configured.
 */
export async function beginCheck(deps: Deps, by: By, stream: AuditStream): Promise<CheckBegun> {
  const here = running.get(deps.store);
  if (here) return here.stream === stream ? 'begun' : 'busy';
  const lease = leaseOf(deps);
  const state: Running = { stream, since: deps.clock.now(), events: 0, ended: Promise.resolve() };
  running.set(deps.store, state);
  const isOurs = await lease.hold().catch((error: unknown) => {
    running.delete(deps.store);
    throw error;
  });
  if (!isOurs) {
    running.delete(deps.store);
    return 'busy';
  }
  const work = check(deps, by, state, lease);
  // What failed is logged as what is done after an answer is.
  const ended = work.catch(() => deps.later(() => work));
  Object.assign(state, { ended });
  return 'begun';
}

/** For tests, and for whoever waits: what runs on this node has come to an end. */
export const checkEnded = ({ store }: Deps): Promise<void> => running.get(store)?.ended ?? Promise.resolve();

async function check(deps: Deps, by: By, state: Running, lease: Lease): Promise<void> {
  try {
    await verifyAndTell(deps, by, state, lease);
  } finally {
    running.delete(deps.store);
    await lease.release();
  }
}

async function verifyAndTell(deps: Deps, by: By, state: Running, lease: Lease): Promise<void> {
  const { stream } = state;
  const known = await knownAnchors(deps, stream);
  const report = await verifyChain(
    deps.store.audit,
    deps.auditMac,
    stream,
    known?.anchors ?? new Map(),
    async (events) => {
      state.events = events;
      await lease.hold();
    },
  );
  const detail = detailOf(report, stream, known);
  await commit(deps, (tx) => tx.appendAudit([deedEvent(deps, by, { kind: 'audit.verified', stream, detail })]));
}

/** A company is told of its own anchors alone; that the file itself is damaged concerns everybody who relies on it. */
function detailOf({ events, findings, head }: StreamReport, stream: AuditStream, known: KnownAnchors | null) {
  const faults = new Set([
    ...findings.map((one) => one.fault),
    ...(known?.findings.map(() => 'anchors-damaged') ?? []),
  ]);
  return {
    outcome: faults.size === 0 ? 'whole' : 'damaged',
    events,
    head: head?.sequence ?? 0,
    headHash: head?.hash ?? null,
    anchors: known === null ? null : (known.anchors.get(stream)?.count ?? 0),
    findings: findings.length + (known?.findings.length ?? 0),
    faults: [...faults].join(', '),
    firstAt: findings[0]?.sequence ?? null,
  };
}

interface Lease {
  readonly hold: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

const leaseName = 'audit-check';
const leaseFor: Duration = 30 * second;
const renewBefore: Duration = 15 * second;

function leaseOf({ store, clock, random }: Deps): Lease {
  const owner = random.id('event');
  let until = instant(0);
  return {
    hold: async () => {
      const now = clock.now();
      if (until > after(now, renewBefore)) return true;
      until = after(now, leaseFor);
      return store.upkeep.lease(leaseName, owner, now, until);
    },
    release: () => store.upkeep.release(leaseName, owner),
  };
}
