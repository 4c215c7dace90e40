import { inParallel } from '../measure/load.ts';
import { median, percentile } from '../measure/numbers.ts';
import { Unexpected } from '../people/gatehouse-product.ts';
import { walk, type Walk } from '../people/subject.ts';
import type { Finding, Results } from '../report/finding.ts';
import type { EngineName } from '../servers/database.ts';
import { gatehouseSite } from '../servers/gatehouse-site.ts';
import type { Site } from '../servers/site.ts';
import type { Plan } from './plan.ts';
import { warmUp } from './steps.ts';

const atOnce = 256;

/** What became of the passwords of one storm. */
interface Storm {
  /** Milliseconds of those that were let in. */
  readonly accepted: readonly number[];
  /** Milliseconds of those that were sent away with 503 and Retry-After. */
  readonly refused: readonly number[];
}

/** Row 6: 256 people press "Continue" under their passwords in the same moment, with the standard hash. */
export async function storms(plan: Plan): Promise<Results> {
  const found: Finding[] = [];
  for (const engine of plan.engines) found.push(...(await onEngine(plan, engine)));
  return { samples: [], findings: found };
}

async function onEngine(plan: Plan, engine: EngineName): Promise<readonly Finding[]> {
  plan.say(`${atOnce} sign-ins at once on ${engine}`);
  const { people, fromSources } = plan;
  await using site = await gatehouseSite({ engine, people, hash: 'standard', fromSources });
  await warmUp(site, plan.warmUp);
  const seen: Storm[] = [];
  for (let round = 0; round < plan.rounds; round += 1) seen.push(await storm(site));
  const accepted = median(seen.map((one) => percentile(one.accepted, 0.99)));
  const refused = median(seen.map((one) => percentile(one.refused, 0.99)));
  const first = median(seen.map((one) => percentile(one.refused, 0.5)));
  const note = `${median(seen.map((one) => one.accepted.length))} let in, ${median(seen.map((one) => one.refused.length))} refused with Retry-After`;
  return [
    { row: 6, what: '256 at once: p99 of those let in', engine, value: accepted, unit: 'ms', target: 1_500, note },
    {
      row: 6,
      what: '256 at once: p99 of refusals',
      engine,
      value: refused,
      unit: 'ms',
      target: 50,
      note: `p50 ${first.toFixed(0)} ms`,
    },
  ];
}

async function storm(site: Site): Promise<Storm> {
  const upToPassword = site.product.firstFactor.slice(0, -1);
  const walks: Walk[] = [];
  await inParallel(await site.people.take(Math.min(atOnce, site.people.count)), 16, async (person) => {
    walks.push(await walk(site.product, person, upToPassword));
  });
  const accepted: number[] = [];
  const refused: number[] = [];
  await inParallel(walks, atOnce, async (one) => {
    const since = performance.now();
    const wasLetIn = await isLetIn(one);
    (wasLetIn ? accepted : refused).push(performance.now() - since);
  });
  return { accepted, refused };
}

async function isLetIn(one: Walk): Promise<boolean> {
  try {
    await one.step('password');
    return true;
  } catch (error) {
    if (error instanceof Unexpected && error.status === 503 && Number(error.retryAfter) > 0) return false;
    throw error;
  }
}
