import { atPace } from '../measure/load.ts';
import { percentile } from '../measure/numbers.ts';
import { insertExpired } from '../people/expired-rows.ts';
import { signIn } from '../people/subject.ts';
import type { Finding, Results } from '../report/finding.ts';
import type { EngineName } from '../servers/database.ts';
import { gatehouseSite } from '../servers/gatehouse-site.ts';
import type { Plan } from './plan.ts';

const checksPerSecond = 200;

/** Row 8: what people feel while the product removes what is long past use. */
export async function expiry(plan: Plan): Promise<Results> {
  const found: Finding[] = [];
  for (const engine of plan.engines) {
    for (const expired of [0, plan.quick ? 100_000 : 500_000])
      found.push(...(await withExpired(plan, engine, expired)));
  }
  return { samples: [], findings: found };
}

async function withExpired(plan: Plan, engine: EngineName, expired: number): Promise<readonly Finding[]> {
  plan.say(`${expired.toLocaleString('en')} expired rows on ${engine}`);
  const also =
    expired === 0 ? {} : { also: (bulk: Parameters<typeof insertExpired>[0]) => insertExpired(bulk, expired) };
  const common = { engine, people: 1_000, hash: 'cheap', fromSources: plan.fromSources } as const;
  await using site = await gatehouseSite({ ...common, ...also });
  // No warm-up of its own kind: the job begins with the server, and this is the first it does. The code of a check is compiled first.
  const walked = await signIn(site.product, await site.people.one());
  await atPace(checksPerSecond, 3, () => walked.step('session check'));
  await site.child.loopDelay();
  const checks = await atPace(checksPerSecond, plan.seconds * 3, () => walked.step('session check'));
  const delay = await site.child.loopDelay();
  const note = `p99.9 ${percentile(checks, 0.999).toFixed(1)} ms; event loop at most ${delay.most.toFixed(1)} ms, p99 ${delay.p99.toFixed(1)} ms`;
  const what =
    expired === 0
      ? 'longest session check, nothing to remove'
      : `longest session check while ${expired.toLocaleString('en')} rows are removed`;
  const target = expired === 0 ? null : 25;
  return [
    { row: 8, what, engine, value: Math.max(...checks), unit: 'ms', target, note },
    {
      row: 8,
      what: what.replace('session check', 'stall of the event loop'),
      engine,
      value: delay.most,
      unit: 'ms',
      target,
    },
  ];
}
