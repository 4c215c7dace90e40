import { setTimeout as pause } from 'node:timers/promises';
import { median, ratioOf } from '../measure/numbers.ts';
import type { Bulk } from '../people/bulk.ts';
import type { GatehouseWalk } from '../people/gatehouse-product.ts';
import type { Finding, Results } from '../report/finding.ts';
import type { EngineName } from '../servers/database.ts';
import { gatehouseSite } from '../servers/gatehouse-site.ts';
import type { Site } from '../servers/site.ts';
import { administrator, administratorSql, look } from './open-console.ts';
import type { Plan } from './plan.ts';

/** Parts of the page, by what they are measured for. Those that the list is narrowed by fit few, or nobody: they look through the most. */
const parts = [
  { what: 'the figures from memory', path: '/figures?by=method', target: 1.5 },
  { what: 'the page with a list', path: '?by=method', target: null },
  { what: 'a list that fits nobody', path: '?by=method&status=extended', target: null },
  { what: 'everybody as CSV', path: '/export.csv?status=everyone', target: null },
] as const;

/** Row 14: the roll-out of one company of very many people, beside one of a hundredth of them, and how long everybody else waits for it. */
export async function rollOuts(plan: Plan): Promise<Results> {
  const found: Finding[] = [];
  const people = plan.people === 20 ? 200 : 100_000;
  for (const engine of plan.engines) found.push(...(await onEngine(plan, engine, people)));
  return { samples: [], findings: found };
}

async function onEngine(plan: Plan, engine: EngineName, many: number): Promise<readonly Finding[]> {
  const few = many / 100;
  plan.say(`the roll-out of ${many.toLocaleString('en')} people beside ${few.toLocaleString('en')} on ${engine}`);
  await using small = await rollingOut(plan, engine, few);
  await using large = await rollingOut(plan, engine, many);
  const [ofFew, ofMany] = [await pageOf(small), await pageOf(large)];
  const sizes = `${many.toLocaleString('en')} people`;
  const found: Finding[] = [];
  // What compiles code first is the small one.
  await counted(ofFew, 'method');
  for (const { what, by } of cold) {
    const { took, stall } = await counted(ofMany, by);
    found.push({
      row: 14,
      what: `${what}: ${sizes}`,
      engine,
      value: took,
      unit: 'ms',
      target: null,
      note: standing(stall),
    });
  }
  for (const { what, path, target } of parts) {
    const beside = await sideBySide(ofFew, ofMany, path, 2 * plan.rounds);
    const title = `${what}: ${sizes} ÷ ${few.toLocaleString('en')}`;
    found.push({ row: 14, what: title, engine, unit: 'ratio', target, ...beside });
  }
  return found;
}

/** The second finds the figures that every view shares in memory. */
const cold = [
  { what: 'the figures counted for the first time', by: 'method' },
  { what: 'the same by employer', by: 'employer' },
] as const;

const rollingOut = (plan: Plan, engine: EngineName, people: number): Promise<Site> =>
  gatehouseSite({
    engine,
    people,
    perCompany: people,
    hash: 'cheap',
    fromSources: plan.fromSources,
    also: inTheMiddle,
  });

interface RollOut {
  readonly site: Site;
  readonly walk: GatehouseWalk;
  readonly page: string;
}

async function pageOf(site: Site): Promise<RollOut> {
  const [walk, console] = await administrator(site);
  return { site, walk, page: `${console}/security/mfa/roll-out` };
}

/** Asks as the page's script does, but without rest, until the figures are there. */
async function counted(
  { site, walk, page }: RollOut,
  by: string,
): Promise<{ readonly took: number; readonly stall: number }> {
  await site.child.loopDelay();
  const began = performance.now();
  while (!(await look(walk, `${page}/figures?by=${by}`)).text.includes('class="figures')) await pause(10);
  return { took: performance.now() - began, stall: (await site.child.loopDelay()).most };
}

const standing = (stall: number): string => `the event loop stood still for ${stall.toFixed(1)} ms at most`;

/** In turn, so that a slow minute of the machine is in both. The first look compiles code and is not counted. */
async function sideBySide(
  few: RollOut,
  many: RollOut,
  path: string,
  rounds: number,
): Promise<Pick<Finding, 'value' | 'note'>> {
  const took = async ({ walk, page }: RollOut): Promise<number> => (await look(walk, `${page}${path}`)).took;
  for (const one of [few, many]) await took(one);
  await many.site.child.loopDelay();
  const [ofFew, ofMany]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ofFew.push(await took(few));
    ofMany.push(await took(many));
  }
  const { most } = await many.site.child.loopDelay();
  const times = `${median(ofMany).toFixed(1)} ms ÷ ${median(ofFew).toFixed(1)} ms`;
  return { value: ratioOf(ofMany, ofFew), note: `${times}; ${standing(most)}` };
}

const dayLong = 86_400_000;

/**
 * Ninety days after MFA was switched on and thirty before the deadline, with six of ten enrolled, one after the other, in many places. The first person has
 * enrolled, and looks at it.
 */
async function inTheMiddle(bulk: Bulk): Promise<void> {
  const number = `cast(substr(email, 7, length(email) - 18) as integer)`;
  const deadline = new Date(Date.now() + 30 * dayLong).toISOString().slice(0, 10);
  await bulk.run(administratorSql);
  await bulk.run(`update policies set deadline_date = '${deadline}', changed_at = ${Date.now() - 90 * dayLong}`);
  await bulk.run(
    `update memberships set site = 'Site ' || (${number} % 150), employer = 'Employer ' || (${number} % 800)`,
  );
  await bulk.run(`delete from authenticators where kind = 'app'
    and user_id in (select id from users where ${number} % 10 > 5)`);
  await bulk.run(`update authenticators set bound_at = bound_at - (
      select cast(${number} % 90 as bigint) from users where users.id = authenticators.user_id
    ) * ${dayLong} where kind = 'app'`);
}
