import { datePlus, daysBetween, deadlineInstant } from '#domain/deadline.ts';
import type { EvidencedEnrollment } from '#domain/evidence-pack.ts';
import type { UserId } from '#domain/identifiers.ts';
import { day } from '#domain/instant.ts';
import { dayScale, seriesOf, type DayScale } from '#domain/roll-out-days.ts';
import { emptySums, withEnrolled, type EnrolledGroup, type RollOutSums } from '#domain/roll-out-tally.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { Counted } from '#ports/figures.ts';
import { breath } from '../breath.ts';
import type { Deps } from '../deps.ts';
import { acceptingPolicy } from '../policy/blast-radius.ts';
import { settingsOf } from '../policy/change-policy.ts';
import { iso } from './known.ts';
import type { Days, Gathering } from './span.ts';

/** How far the company's people are, and how many had enrolled by the end of each day of the span: as the roll-out page counts them (SPEC P12). */
export async function gatherEnrollment(
  deps: Deps,
  bundle: CompanyBundle,
  { days, zone, now }: Gathering,
): Promise<EvidencedEnrollment> {
  const told = scaleOf(days, zone);
  const length = daysBetween(days.from, days.to) + 1;
  // One day more takes in whoever enrolled after the span.
  const sums = await countSums(deps, bundle, told.scale, emptySums(length + 1));
  const { members, enrolled, notEnrolled, needsHelp, exempt, byMethod } = sums;
  const series = seriesOf(days.from, sums.enrolledOn.slice(0, length));
  return {
    asOf: iso(now),
    zone: told.zone,
    members,
    enrolled,
    notEnrolled,
    needsHelp,
    exempt,
    byMethod,
    days: series,
  };
}

/** Where clocks are changed more often than a database can be told, days are those of UTC, and the pack says so. */
function scaleOf({ from, to }: Days, zone: string): { readonly zone: string; readonly scale: DayScale } {
  const end = datePlus(to, 1);
  const scale = dayScale(zone, from, end);
  const put = scale.changes.reduce((sum, one) => sum + one.shift, 0);
  const lag = scale.from + daysBetween(from, end) * day - deadlineInstant({ date: end, zone });
  return put === lag ? { zone, scale } : { zone: 'UTC', scale: dayScale('UTC', from, end) };
}

async function countSums(deps: Deps, bundle: CompanyBundle, scale: DayScale, empty: RollOutSums): Promise<RollOutSums> {
  const policy = acceptingPolicy(deps, settingsOf(bundle));
  let sums = empty;
  let after: UserId | null = null;
  do {
    const seen: Counted<readonly EnrolledGroup[], UserId> = await deps.store.figures.censusByDay(
      bundle.company.id,
      scale,
      after,
      null,
    );
    // Many groups at once are judged in parts, for nobody else is served meanwhile.
    for (let index = 0; index < seen.counted.length; index += atOnce) {
      sums = withEnrolled(sums, policy, seen.counted.slice(index, index + atOnce));
      await breath();
    }
    after = seen.reached;
  } while (after !== null);
  return sums;
}

const atOnce = 1_000;
