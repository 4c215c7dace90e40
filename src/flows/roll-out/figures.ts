import type { AcceptingPolicy } from '#domain/blast-radius.ts';
import { dateIn, daysBetween } from '#domain/deadline.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Duration } from '#domain/instant.ts';
import { dayScale, firstDay, project, seriesOf } from '#domain/roll-out-days.ts';
import {
  breakdownOf,
  emptySums,
  noValues,
  withEnrolled,
  withValues,
  type RollOutSums,
} from '#domain/roll-out-tally.ts';
import type { Breakdown, RollOutFacet, RollOutFigures } from '#domain/roll-out.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { Counted } from '#ports/figures.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import { figureLimits } from '../installation/figures.ts';
import { acceptingPolicy } from '../policy/blast-radius.ts';
import { settingsOf } from '../policy/change-policy.ts';
import { askFor, forgetIn, patienceOf, type Count, type InTurn, type KeptCounts } from './kept-counts.ts';

export interface RollOutNow {
  /** Null: they are being counted for the first time. */
  readonly figures: RollOutFigures | null;
  /** People counted so far, where newer figures are on their way. */
  readonly counting: number | null;
}

/** With the breakdown that costs nothing more. */
type Main = Omit<RollOutFigures, 'breakdown'> & { readonly methods: Breakdown };

const mains: KeptCounts<Main> = new WeakMap();
const breakdowns: KeptCounts<Breakdown> = new WeakMap();

/**
 * A company's roll-out in figures (SPEC P12), and by one thing more: counted in the background once for all who ask, kept for a time that goes by what counting
 * cost, and counted anew after each change of the policy. Whoever has waited long enough is shown what was counted before, or how far the count is.
 */
export async function rollOutFigures(
  deps: Deps,
  bundle: CompanyBundle,
  by: RollOutFacet,
  patience: Duration = figureLimits.patience,
): Promise<RollOutNow> {
  const { company, policy } = bundle;
  const key = `${company.id} ${policy?.revision ?? 0}`;
  const main = askFor(deps, mains, { company: company.id, key }, (...how) => countMain(deps, bundle, ...how));
  const facet =
    by === 'method'
      ? null
      : askFor(deps, breakdowns, { company: company.id, key: `${key} ${by}` }, countBreakdown(deps, bundle, by));
  await Promise.race([Promise.all([main.fresh, facet?.fresh]), patienceOf(patience)]);
  const [mainNow, facetNow] = [main.now(), facet?.now() ?? null];
  return {
    figures: mainNow.value && composed(mainNow.value, facetNow === null ? mainNow.value.methods : facetNow.value),
    counting: mainNow.counting ?? facetNow?.counting ?? null,
  };
}

/** After an act on people of a company: whoever asks for its figures next has them counted anew. */
export function forget({ store }: Pick<Deps, 'store'>, company: CompanyId): void {
  forgetIn(store, mains, company);
  forgetIn(store, breakdowns, company);
}

function composed({ methods: _methods, ...main }: Main, breakdown: Breakdown | null): RollOutFigures | null {
  return breakdown && { ...main, breakdown };
}

async function countMain(deps: Deps, bundle: CompanyBundle, ...how: Parameters<Count<Main>>): Promise<Main> {
  const asOf = deps.clock.now();
  const { deadline } = settingsOf(bundle);
  const zone = deadline?.zone ?? bundle.company.timeZone;
  const today = dateIn(zone, asOf);
  const first = firstDay(zone, bundle.policy?.requiredSince ?? null, asOf);
  const { enrolledOn, methods, ...sums } = await countSums(deps, bundle, { zone, first, today }, ...how);
  const series = seriesOf(first, enrolledOn);
  const remaining = sums.notEnrolled + sums.needsHelp;
  const projection = project({ series, remaining, extended: sums.extended, deadline });
  return { asOf, ...sums, series, projection, methods: breakdownOf('method', methods) };
}

interface Days {
  readonly zone: string;
  readonly first: ReturnType<typeof dateIn>;
  readonly today: ReturnType<typeof dateIn>;
}

async function countSums(
  deps: Deps,
  bundle: CompanyBundle,
  { zone, first, today }: Days,
  inTurn: InTurn,
  tell: (people: number) => void,
): Promise<RollOutSums> {
  const scale = dayScale(zone, first, today);
  const policy = acceptingPolicy(deps, settingsOf(bundle));
  let sums = emptySums(daysBetween(first, today) + 1);
  const look = (after: UserId | null) => deps.store.figures.censusByDay(bundle.company.id, scale, after, null);
  await walk(inTurn, look, (groups) => {
    sums = withEnrolled(sums, policy, groups);
    tell(sums.members);
  });
  return sums;
}

function countBreakdown(deps: Deps, bundle: CompanyBundle, by: Exclude<RollOutFacet, 'method'>): Count<Breakdown> {
  const policy: AcceptingPolicy = acceptingPolicy(deps, settingsOf(bundle));
  return async (inTurn, tell) => {
    let [found, people] = [noValues, 0];
    const look = (after: UserId | null) => deps.store.figures.censusByFacet(bundle.company.id, by, after, null);
    await walk(inTurn, look, (groups) => {
      found = withValues(found, policy, groups);
      people = groups.reduce((all, group) => all + group.people, people);
      tell(people);
    });
    return breakdownOf(by, found);
  };
}

/** So many groups are judged without a breath. */
const atOnce = 1_000;

async function walk<G>(
  inTurn: InTurn,
  look: (after: UserId | null) => Promise<Counted<readonly G[], UserId>>,
  take: (groups: readonly G[]) => void,
): Promise<void> {
  let after: UserId | null = null;
  do {
    const from: UserId | null = after;
    const seen: Counted<readonly G[], UserId> = await inTurn(() => look(from));
    for (let index = 0; index < seen.counted.length; index += atOnce) {
      take(seen.counted.slice(index, index + atOnce));
      await breath();
    }
    after = seen.reached;
  } while (after !== null);
}
