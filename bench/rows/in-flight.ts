import { setTimeout as pause } from 'node:timers/promises';
import { atPace, untilStopped } from '../measure/load.ts';
import { median, percentile, ratioOf } from '../measure/numbers.ts';
import { memoryOf } from '../measure/memory.ts';
import { signIn } from '../people/subject.ts';
import type { Finding, Results } from '../report/finding.ts';
import type { EngineName } from '../servers/database.ts';
import { gatehouseSite } from '../servers/gatehouse-site.ts';
import type { Site } from '../servers/site.ts';
import type { Plan } from './plan.ts';
import { warmUp } from './steps.ts';

const atOnce = 64;
/** Of one session, looked at again and again at a steady pace. */
const checksPerSecond = 50;

/** Rows 5 and 10: session checks while 64 people sign in with the standard hash, and memory meanwhile. */
export async function inFlight(plan: Plan): Promise<Results> {
  const found: Finding[] = [];
  for (const engine of plan.engines) found.push(...(await onEngine(plan, engine)));
  return { samples: [], findings: found };
}

async function onEngine(plan: Plan, engine: EngineName): Promise<readonly Finding[]> {
  plan.say(`session checks while ${atOnce} sign in on ${engine}`);
  const { people, fromSources } = plan;
  await using site = await gatehouseSite({ engine, people, hash: 'standard', fromSources });
  await pause(2_000);
  const idle = memoryOf(site.child.pid).now;
  await warmUp(site, plan.warmUp);
  const quiet: number[] = [];
  const busy: number[] = [];
  const walked = await signIn(site.product, await site.people.one());
  const looks = (): Promise<readonly number[]> =>
    atPace(checksPerSecond, plan.seconds / 2, () => walked.step('session check'));
  for (let round = 0; round < plan.rounds; round += 1) {
    quiet.push(percentile(await looks(), 0.99));
    busy.push(percentile(await whileSigningIn(site, looks), 0.99));
  }
  const note = `${median(busy).toFixed(1)} ms busy, ${median(quiet).toFixed(1)} ms quiet`;
  const ratio = ratioOf(busy, quiet);
  return [
    {
      row: 5,
      what: 'p99 of session checks: 64 sign-ins in flight ÷ quiet',
      engine,
      value: ratio,
      unit: 'ratio',
      target: 6,
      note,
    },
    {
      row: 5,
      what: 'p99 of session checks with 64 sign-ins in flight',
      engine,
      value: median(busy),
      unit: 'ms',
      target: 40,
    },
    { row: 10, what: 'memory, idle', engine, value: idle, unit: 'MB', target: 120 },
    {
      row: 10,
      what: 'memory, the most with 64 sign-ins in flight',
      engine,
      value: memoryOf(site.child.pid).most,
      unit: 'MB',
      target: 200,
    },
  ];
}

/** Does `work` while people sign in, 64 at a time; who is sent away tries again, as people do. */
async function whileSigningIn<T>(site: Site, work: () => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const crowd = untilStopped(atOnce, stopping.signal, async () => {
    await signIn(site.product, await site.people.one());
  });
  try {
    await pause(1_000);
    return await work();
  } finally {
    stopping.abort();
    await crowd;
  }
}
