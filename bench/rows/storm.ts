import { setTimeout as pause } from 'node:timers/promises';
import { inParallel, untilStopped } from '../measure/load.ts';
import { median, percentile } from '../measure/numbers.ts';
import { Unexpected, walk, type Walk } from '../people/subject.ts';
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

/**
 * Row 6, with the standard hash: 256 people on their way at any moment, who try again when they are told to; and, harder, 256 who press "Continue"
 * under their passwords in the same moment.
 */
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
  const steady = await crowd(site, plan.seconds);
  const seen: Storm[] = [];
  for (let round = 0; round < plan.rounds; round += 1) seen.push(await storm(site));
  return [...findings(engine, '256 in flight', [steady]), ...findings(engine, '256 in the same moment', seen)];
}

function findings(engine: EngineName, what: string, seen: readonly Storm[]): readonly Finding[] {
  const middle = (of: (one: Storm) => number): number => median(seen.map(of));
  const accepted = middle((one) => percentile(one.accepted, 0.99));
  const refused = middle((one) => percentile(one.refused, 0.99));
  const letIn = `p50 ${middle((one) => percentile(one.accepted, 0.5)).toFixed(0)} ms, ${middle((one) => one.accepted.length)} passwords`;
  const sentAway = `p50 ${middle((one) => percentile(one.refused, 0.5)).toFixed(0)} ms, ${middle((one) => one.refused.length)} answers 503 with Retry-After`;
  return [
    { row: 6, what: `${what}: p99 of those let in`, engine, value: accepted, unit: 'ms', target: 1_500, note: letIn },
    { row: 6, what: `${what}: p99 of refusals`, engine, value: refused, unit: 'ms', target: 50, note: sentAway },
  ];
}

/** Sign-ins without end, 256 at a time. */
async function crowd(site: Site, seconds: number): Promise<Storm> {
  const seen: { accepted: number[]; refused: number[] } = { accepted: [], refused: [] };
  const stopping = AbortSignal.timeout(seconds * 1_000);
  await untilStopped(atOnce, stopping, async () => {
    const one = await walk(site.product, await site.people.one(), site.product.firstFactor.slice(0, -1));
    while (!(await press(one, seen))) await pause(1_000);
    for (const name of site.product.signIn.slice(site.product.firstFactor.length)) await one.step(name);
  });
  return seen;
}

async function storm(site: Site): Promise<Storm> {
  const upToPassword = site.product.firstFactor.slice(0, -1);
  const walks: Walk[] = [];
  await inParallel(await site.people.take(Math.min(atOnce, site.people.count)), 16, async (person) => {
    walks.push(await walk(site.product, person, upToPassword));
  });
  const seen: { accepted: number[]; refused: number[] } = { accepted: [], refused: [] };
  await inParallel(walks, atOnce, (one) => press(one, seen));
  return seen;
}

/** Whether the password was let in; its time is kept either way. */
async function press(one: Walk, { accepted, refused }: { accepted: number[]; refused: number[] }): Promise<boolean> {
  const since = performance.now();
  const wasLetIn = await isLetIn(one);
  (wasLetIn ? accepted : refused).push(performance.now() - since);
  return wasLetIn;
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
