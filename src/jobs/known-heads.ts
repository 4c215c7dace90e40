import type { ChainPoint, Mac } from '#domain/audit-chain.ts';
import type { AuditStream } from '#domain/audit-event.ts';
import { isOwnHead, type MarkedHead } from '#domain/audit-marks.ts';
import { after, instant, minute, type Instant } from '#domain/instant.ts';
import type { AuditStore } from '#ports/audit-store.ts';
import type { Clock } from '#ports/clock.ts';

/**
 * Why nothing is linked to a chain. `head-forged`: its head was put there without the key. `head-gone`: it has events, and no head. `head-behind`: it went further
 * already, as this process or an anchor knows, or as events beyond the head tell.
 */
export type Refusal = 'head-forged' | 'head-gone' | 'head-behind';

export interface KnownHeadsDeps {
  readonly audit: Pick<AuditStore, 'read' | 'head'>;
  readonly auditMac: Mac;
  readonly clock: Clock;
  /** Where chains were noted down outside the database, as far as that can be read here. */
  readonly anchors: () => Promise<readonly ChainPoint[]>;
}

/** Null: events may be linked to the chain, which ends at `head`; null: it has not begun. */
export interface Judged {
  readonly because: Refusal | null;
  readonly head: MarkedHead | null;
}

/** What one process remembers of where chains ended: so far, at least, they must go. */
export interface KnownHeads {
  /** `head`: as it was read. It is read once more before anything is refused: another node may have linked in the meantime. */
  judge(stream: AuditStream, head: MarkedHead | null): Promise<Judged>;
  /** Where chains end after this process linked events. */
  learn(heads: readonly ChainPoint[]): void;
}

export function knownHeads(deps: KnownHeadsDeps): KnownHeads {
  const seen = new Map<AuditStream, ChainPoint>();
  const anchors = lookedUp(deps);
  const judgeOnce = async (end: MarkedHead): Promise<Refusal | null> => {
    const known = seen.get(end.stream);
    const refusal = refusalOf(deps, end, known) ?? ((await isAnchoredFurther(anchors, end)) ? 'head-behind' : null);
    if (refusal !== null) return refusal;
    if (!known && (await goesFurther(deps, end))) return end.sequence === 0 ? 'head-gone' : 'head-behind';
    if (end.sequence > 0) seen.set(end.stream, end);
    return null;
  };
  return {
    async judge(stream, first) {
      for (let head = first; ; ) {
        const because = await judgeOnce(head ?? { stream, sequence: 0, hash: '', mark: null });
        if (because === null) return { because, head };
        const now = await deps.audit.head(stream);
        if (!isMovedOn(deps, now, head)) return { because, head };
        head = now;
      }
    },
    learn(heads) {
      for (const head of heads) seen.set(head.stream, head);
    },
  };
}

function refusalOf({ auditMac }: KnownHeadsDeps, end: MarkedHead, known: ChainPoint | undefined): Refusal | null {
  if (end.sequence === 0) return known ? 'head-gone' : null;
  if (!isOwnHead(auditMac, end)) return 'head-forged';
  return known && isBehind(end, known) ? 'head-behind' : null;
}

/** As linking moves a head, and nobody does without the key: so each is judged once. */
const isMovedOn = ({ auditMac }: KnownHeadsDeps, now: MarkedHead | null, before: MarkedHead | null): boolean =>
  now !== null && now.sequence > (before?.sequence ?? 0) && isOwnHead(auditMac, now);

const isBehind = (end: ChainPoint, known: ChainPoint): boolean =>
  end.sequence < known.sequence || (end.sequence === known.sequence && end.hash !== known.hash);

/** Asked once for each chain: whatever is linked afterward is compared with what is known. */
const goesFurther = async ({ audit }: KnownHeadsDeps, { stream, sequence }: ChainPoint): Promise<boolean> =>
  (await audit.read(stream, sequence + 1, 1)).length > 0;

interface Anchors {
  readonly of: (stream: AuditStream, isRefused: (anchor: ChainPoint) => boolean) => Promise<boolean>;
}

/** A file of anchors that was moved away, because a backup was restored, is noticed within a minute. */
function lookedUp({ anchors, clock }: KnownHeadsDeps): Anchors {
  let furthest: ReadonlyMap<AuditStream, ChainPoint> = new Map();
  let lookedAt: Instant | null = null;
  const look = async (): Promise<void> => {
    lookedAt = clock.now();
    furthest = furthestOf(await anchors());
  };
  const refuses = (stream: AuditStream, isRefused: (anchor: ChainPoint) => boolean): boolean => {
    const anchor = furthest.get(stream);
    return anchor !== undefined && isRefused(anchor);
  };
  return {
    async of(stream, isRefused) {
      if (lookedAt === null) await look();
      if (!refuses(stream, isRefused)) return false;
      if (clock.now() >= after(lookedAt ?? instant(0), minute)) await look();
      return refuses(stream, isRefused);
    },
  };
}

function furthestOf(anchors: readonly ChainPoint[]): ReadonlyMap<AuditStream, ChainPoint> {
  const furthest = new Map<AuditStream, ChainPoint>();
  for (const anchor of anchors) {
    if ((furthest.get(anchor.stream)?.sequence ?? 0) <= anchor.sequence) furthest.set(anchor.stream, anchor);
  }
  return furthest;
}

const isAnchoredFurther = (anchors: Anchors, end: ChainPoint): Promise<boolean> =>
  anchors.of(end.stream, (anchor) => isBehind(end, anchor));
