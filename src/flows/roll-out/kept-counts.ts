import { setTimeout as pause } from 'node:timers/promises';
import type { CompanyId } from '#domain/identifiers.ts';
import { after, instant, minute, second, type Duration, type Instant } from '#domain/instant.ts';
import type { Store } from '#ports/store.ts';
import type { Deps } from '../deps.ts';

export const keptLimits = {
  /** Counts are shown so many times as long as counting took, within these bounds: what was dear is counted rarely. */
  times: 20,
  shortest: 5 * second,
  longest: 5 * minute,
  /** Of so many companies, or policies of them, whoever was asked for last. */
  most: 300,
  longestRest: 20,
} as const;

/** One count over a company. It looks in turn with others, and tells how many people it has counted so far. */
export type Count<T> = (inTurn: InTurn, tell: (people: number) => void) => Promise<T>;

export type InTurn = <R>(look: () => Promise<R>) => Promise<R>;

/** What is known by now. */
export interface CountNow<T> {
  /** The last whole count; null: there is none yet. */
  readonly value: T | null;
  /** People counted so far, where a newer one is on its way. */
  readonly counting: number | null;
}

export interface Asked<T> {
  /** Fulfilled when what is known is fresh. Rejected with what went wrong: whoever asks next begins another count. */
  readonly fresh: Promise<void>;
  readonly now: () => CountNow<T>;
}

interface Entry<T> {
  readonly company: CompanyId;
  kept: { readonly value: T; readonly until: Instant } | null;
  running: Promise<void> | null;
  /** What runs once the running one is done: what that tells was changed meanwhile. */
  waiting: Promise<void> | null;
  isStale: boolean;
  counted: number;
}

/** Counts of one kind, for each store. */
export type KeptCounts<T> = WeakMap<Store, Map<string, Entry<T>>>;

/**
 * What is known under a key; where it is not fresh, a count begins in the background, once for all who ask, or the one under way is waited for. Kept in this process
 * for a time, and nothing is decided by it.
 */
export function askFor<T>(
  deps: Deps,
  all: KeptCounts<T>,
  { company, key }: { readonly company: CompanyId; readonly key: string },
  count: Count<T>,
): Asked<T> {
  const entry = entryOf(memoryOf(all, deps.store), company, key);
  return {
    fresh: isFresh(entry, deps.clock.now()) ? Promise.resolve() : counting(deps, entry, count),
    now: () => ({
      value: entry.kept?.value ?? null,
      counting: (entry.running ?? entry.waiting) === null ? null : entry.counted,
    }),
  };
}

/**
 * Counts a company anew when it is asked for next; what was counted is shown until then. What counts at the moment tells of what was before: it is left to its end
 * and shown, and whoever asks from now on waits for one more after it. However often this is done, one runs and one waits at most.
 */
export function forgetIn<T>(store: Store, all: KeptCounts<T>, company: CompanyId): void {
  for (const entry of memoryOf(all, store).values()) {
    if (entry.company !== company) continue;
    entry.kept = entry.kept && { ...entry.kept, until: instant(0) };
    entry.isStale = entry.running !== null;
  }
}

function memoryOf<T>(all: KeptCounts<T>, store: Store): Map<string, Entry<T>> {
  const memory = all.get(store) ?? new Map<string, Entry<T>>();
  all.set(store, memory);
  return memory;
}

function entryOf<T>(memory: Map<string, Entry<T>>, company: CompanyId, key: string): Entry<T> {
  const entry = memory.get(key) ?? { company, kept: null, running: null, waiting: null, isStale: false, counted: 0 };
  memory.delete(key);
  memory.set(key, entry);
  const [oldest] = memory.keys();
  if (memory.size > keptLimits.most && oldest !== undefined) memory.delete(oldest);
  return entry;
}

const isFresh = <T>({ kept }: Entry<T>, now: Instant): boolean => kept !== null && now < kept.until;

function counting<T>(deps: Deps, entry: Entry<T>, count: Count<T>): Promise<void> {
  if (entry.waiting !== null) return entry.waiting;
  if (entry.running === null) return begin(deps, entry, count);
  if (!entry.isStale) return entry.running;
  entry.waiting = quietly(
    entry.running
      .catch(() => {})
      .then(() => {
        entry.waiting = null;
        return begin(deps, entry, count);
      }),
  );
  return entry.waiting;
}

function begin<T>(deps: Deps, entry: Entry<T>, count: Count<T>): Promise<void> {
  entry.counted = 0;
  entry.isStale = false;
  const running = quietly(
    keep(deps, entry, count).finally(() => {
      entry.running = null;
    }),
  );
  entry.running = running;
  return running;
}

/** Whoever waits is told of a failure; that nobody does is none. */
function quietly(work: Promise<void>): Promise<void> {
  work.catch(() => {});
  return work;
}

async function keep<T>(deps: Deps, entry: Entry<T>, count: Count<T>): Promise<void> {
  const begun = performance.now();
  const value = await count(
    (look) => inTurn(deps.store, look),
    (people) => {
      entry.counted = people;
    },
  );
  const until = entry.isStale ? instant(0) : after(deps.clock.now(), keptFor(performance.now() - begun));
  entry.kept = { value, until };
}

const keptFor = (cost: Duration): Duration =>
  Math.round(Math.min(keptLimits.longest, Math.max(keptLimits.shortest, cost * keptLimits.times)));

const turns = new WeakMap<Store, Promise<void>>();

/**
 * One look after the other, whoever counts, and after each the database has as long for others: however many companies are counted at once, and a small one
 * never waits for the whole of a large one.
 */
function inTurn<R>(store: Store, look: () => Promise<R>): Promise<R> {
  const before = turns.get(store) ?? Promise.resolve();
  let took = 0;
  const looking = before.then(async () => {
    const begun = performance.now();
    const answer = await look();
    took = performance.now() - begun;
    return answer;
  });
  const rest = async (): Promise<void> => {
    await pause(Math.min(keptLimits.longestRest, took));
  };
  turns.set(store, looking.then(rest, rest));
  return looking;
}

/** As long as somebody waits for figures. */
export const patienceOf = (length: Duration): Promise<void> => pause(length, undefined, { ref: false });
