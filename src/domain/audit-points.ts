import type { ChainPoint } from './audit-chain.ts';
import type { AuditStream } from './audit-event.ts';

/** Places of one chain that were noted down: of any number, each is looked up once. */
export interface ChainPoints {
  /** The hash that the event in a place must have. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly furthest: ChainPoint | null;
  /** How many were noted down. */
  readonly count: number;
  /** Where the head of the chain stands, if that is to be reached as well. */
  readonly head: ChainPoint | null;
}

export const noPoints: ChainPoints = { hashes: new Map(), furthest: null, count: 0, head: null };

/** What was noted down of each chain. */
export type NotedChains = ReadonlyMap<AuditStream, ChainPoints>;

/** Takes places one by one. `keeps`: of which chains each place is kept; of the others only where they went furthest. */
export interface PointTaker {
  take(point: ChainPoint): void;
  readonly chains: NotedChains;
}

interface Taken extends ChainPoints {
  readonly hashes: Map<number, string>;
  furthest: ChainPoint | null;
  count: number;
}

/** No event has it: two hashes were noted down of one place. */
const contradiction = '';

export function pointTaker(keeps: (stream: AuditStream) => boolean): PointTaker {
  const chains = new Map<AuditStream, Taken>();
  return {
    chains,
    take(point) {
      const { stream, sequence, hash } = point;
      const chain: Taken = chains.get(stream) ?? { hashes: new Map(), furthest: null, count: 0, head: null };
      chains.set(stream, chain);
      chain.count += 1;
      if ((chain.furthest?.sequence ?? 0) <= sequence) chain.furthest = point;
      if (keeps(stream)) chain.hashes.set(sequence, agreed(chain.hashes.get(sequence), hash));
    },
  };
}

const agreed = (before: string | undefined, hash: string): string =>
  before === undefined || before === hash ? hash : contradiction;

/** The same of places that are all there at once. */
export function notedChains(points: Iterable<ChainPoint>): NotedChains {
  const taker = pointTaker(() => true);
  for (const point of points) taker.take(point);
  return taker.chains;
}

export const withHead = (points: ChainPoints | undefined, head: ChainPoint | null | undefined): ChainPoints => ({
  ...(points ?? noPoints),
  head: head ?? null,
});

/** Whether an event is not the one that was noted down in its place. */
export function isOther(
  { hashes, head }: ChainPoints,
  { sequence, hash }: Pick<ChainPoint, 'sequence' | 'hash'>,
): boolean {
  const noted = hashes.get(sequence);
  return (noted !== undefined && noted !== hash) || (head?.sequence === sequence && head.hash !== hash);
}

/** How far the chain must go. */
export const reachOf = ({ furthest, head }: ChainPoints): number =>
  Math.max(0, furthest?.sequence ?? 0, head?.sequence ?? 0);
