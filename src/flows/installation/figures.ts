import { setTimeout as pause } from 'node:timers/promises';
import { companyState, companyStates, type CompanyState } from '#domain/company-state.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, instant, minute, type Duration, type Instant } from '#domain/instant.ts';
import type { Counted, UserFigures } from '#ports/figures.ts';
import type { Store } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { countEvents, eventFigures, type EventFigures, type EventTally } from './count-events.ts';

/** What operators see of the whole service. */
export interface InstallationFigures {
  /** When they began to be counted. */
  readonly asOf: Instant;
  readonly people: UserFigures;
  readonly companies: Readonly<Record<CompanyState, number>>;
  readonly events: EventFigures;
}

export interface FiguresNow {
  /** Null: they are being counted for the first time. */
  readonly figures: InstallationFigures | null;
  /** People counted so far, where newer figures are on their way. */
  readonly counting: number | null;
}

export const figureLimits = {
  /** How long figures are shown before they are counted again. */
  keptFor: 5 * minute,
  /** Rows of a statement: a few milliseconds of an embedded database, in which nothing else goes on. */
  window: 500,
  /** How long somebody waits for them; after that older ones are shown, or how far the count is. */
  patience: 1_500,
} as const;

/** What one process remembers, for each store. Counting is for the page alone: nothing is decided by it. */
interface Memory {
  kept: InstallationFigures | null;
  tally: EventTally | null;
  running: Promise<void> | null;
  counted: number;
}

const memories = new WeakMap<Store, Memory>();

function memoryOf({ store }: Deps): Memory {
  const known = memories.get(store) ?? { kept: null, tally: null, running: null, counted: 0 };
  memories.set(store, known);
  return known;
}

/**
 * The figures of the whole installation, some minutes old at most. They are counted in windows that rest in between, once for everybody who asks meanwhile, and go on being
 * counted when the one who asked has waited long enough.
 */
export async function installationFigures(deps: Deps, patience: Duration = figureLimits.patience): Promise<FiguresNow> {
  const memory = memoryOf(deps);
  if (!isFresh(memory.kept, deps.clock.now())) await Promise.race([counting(deps, memory), rested(patience)]);
  return { figures: memory.kept, counting: memory.running === null ? null : memory.counted };
}

const rested = (length: Duration): Promise<void> => pause(length, undefined, { ref: false });

const isFresh = (kept: InstallationFigures | null, now: Instant): boolean =>
  kept !== null && now - kept.asOf < figureLimits.keptFor;

/** The count that is under way, or a new one. One that fails is told to whoever waits for it, and the next one who asks begins another. */
function counting(deps: Deps, memory: Memory): Promise<void> {
  if (memory.running !== null) return memory.running;
  memory.counted = 0;
  const running = count(deps, memory).finally(() => {
    memory.running = null;
  });
  running.catch(() => {});
  memory.running = running;
  return running;
}

async function count(deps: Deps, memory: Memory): Promise<void> {
  const asOf = deps.clock.now();
  const people = await countPeople(deps, asOf, memory);
  const companies = await countCompanies(deps, asOf);
  memory.tally = await countEvents(deps, memory.tally);
  memory.kept = { asOf, people, companies, events: eventFigures(memory.tally, asOf) };
}

const nobody: UserFigures = {
  appOnly: 0,
  phoneOnly: 0,
  both: 0,
  none: 0,
  disabled: 0,
  erased: 0,
  operators: 0,
  withoutPassword: 0,
  seenSinceDay: 0,
  seenSinceWeek: 0,
  liveSessions: 0,
};

async function countPeople({ store }: Deps, now: Instant, memory: Memory): Promise<UserFigures> {
  const times = { now, day: instant(now - day), week: instant(now - 7 * day) };
  let sum = nobody;
  await walk<UserFigures, UserId>(
    (after) => store.figures.users(times, after, figureLimits.window),
    (counted) => {
      sum = summed(sum, counted);
      memory.counted = activePeople(sum) + sum.disabled;
    },
  );
  return sum;
}

async function countCompanies({ store }: Deps, now: Instant): Promise<Readonly<Record<CompanyState, number>>> {
  const sums = new Map<CompanyState, number>(companyStates.map((state) => [state, 0]));
  await walk<Awaited<ReturnType<typeof store.figures.companies>>['counted'], CompanyId>(
    (after) => store.figures.companies(after, figureLimits.window),
    (groups) => {
      for (const { entitlement, deadline, companies } of groups) {
        const state = companyState(entitlement === 'available', deadline, now);
        sums.set(state, (sums.get(state) ?? 0) + companies);
      }
    },
  );
  return Object.fromEntries(sums) as Record<CompanyState, number>;
}

/** Window after window. In between it rests for as long as the last one took, so that others have the database for half of the time at least. */
export async function walk<T, Id>(
  look: (after: Id | null) => Promise<Counted<T, Id>>,
  take: (counted: T) => void,
): Promise<void> {
  let after: Id | null = null;
  do {
    const begun = performance.now();
    const { counted, reached }: Counted<T, Id> = await look(after);
    take(counted);
    after = reached;
    if (after !== null) await pause(Math.min(longestRest, performance.now() - begun));
  } while (after !== null);
}

const longestRest: Duration = 20;

/** Adds numbers of the same names. */
export const summed = <T extends { readonly [K in keyof T]: number }>(a: T, b: T): T =>
  Object.fromEntries(Object.keys(a).map((name) => [name, a[name as keyof T] + b[name as keyof T]])) as T;

/** Enabled people: with a second factor that works, or without. */
export const activePeople = ({
  appOnly,
  phoneOnly,
  both,
  none,
}: Pick<UserFigures, 'appOnly' | 'phoneOnly' | 'both' | 'none'>): number => appOnly + phoneOnly + both + none;
