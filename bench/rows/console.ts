import { median } from '../measure/numbers.ts';
import type { Finding, Results } from '../report/finding.ts';
import type { EngineName } from '../servers/database.ts';
import { gatehouseSite } from '../servers/gatehouse-site.ts';
import { administrator, administratorSql, opened } from './open-console.ts';
import type { Plan } from './plan.ts';

/** Pages of the console, by what they are measured for. `target` in milliseconds; null: for information. */
const pages = [
  { what: 'a page of the directory', path: '/directory', target: null },
  { what: 'the same, last sign-in first', path: '/directory?sort=-last-sign-in', target: null },
  { what: 'a search that finds nobody', path: '/directory?q=nobody+is+called+so', target: null },
  { what: 'the policy and whom it reaches', path: '/security/mfa', target: 2_000 },
  { what: 'who is affected on another date', path: '/security/mfa/preview?on=2027-06-01', target: 2_000 },
  { what: 'everybody as CSV', path: '/directory/export.csv', target: null },
] as const;

/** Row 13: the console on one company of very many people, and how long everybody else waits for it. */
export async function consoles(plan: Plan): Promise<Results> {
  const found: Finding[] = [];
  const people = plan.people === 20 ? 200 : 100_000;
  for (const engine of plan.engines) found.push(...(await onEngine(plan, engine, people)));
  return { samples: [], findings: found };
}

async function onEngine(plan: Plan, engine: EngineName, people: number): Promise<readonly Finding[]> {
  plan.say(`the console on a company of ${people.toLocaleString('en')} people on ${engine}`);
  await using site = await gatehouseSite({
    engine,
    people,
    perCompany: people,
    hash: 'cheap',
    fromSources: plan.fromSources,
    also: (bulk) => bulk.run(administratorSql),
  });
  const [walk, console] = await administrator(site);
  const found: Finding[] = [];
  for (const { what, path, target } of pages) {
    const { times, stall } = await opened(site, walk, `${console}${path}`, plan.rounds + 1);
    const note = `the event loop stood still for ${stall.toFixed(1)} ms at most`;
    const title = `${what}: ${people.toLocaleString('en')} people`;
    found.push({ row: 13, what: title, engine, value: median(times), unit: 'ms', target, note });
  }
  return found;
}
