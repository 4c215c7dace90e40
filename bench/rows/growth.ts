import { median, ratioOf } from '../measure/numbers.ts';
import type { Finding, Results, Sample } from '../report/finding.ts';
import type { EngineName } from '../servers/database.ts';
import { gatehouseSite } from '../servers/gatehouse-site.ts';
import type { Plan } from './plan.ts';
import { measureSteps, warmUp } from './steps.ts';

const few = 1_000;

const compared = ['full sign-in', 'session check'] as const;

/** Row 7: the same operations with a thousand people in the database and with very many, in turn. */
export async function growth(plan: Plan): Promise<Results> {
  const found: Finding[] = [];
  const many = plan.million ? 1_000_000 : plan.quick ? 20_000 : 100_000;
  for (const engine of plan.engines) found.push(...(await onEngine(plan, engine, many)));
  return { samples: [], findings: found };
}

async function onEngine(plan: Plan, engine: EngineName, many: number): Promise<readonly Finding[]> {
  plan.say(`${many.toLocaleString('en')} people beside ${few.toLocaleString('en')} on ${engine}`);
  const common = { engine, hash: 'cheap', fromSources: plan.fromSources } as const;
  await using small = await gatehouseSite({ ...common, people: few });
  await using large = await gatehouseSite({ ...common, people: many });
  const sites = [small, large] as const;
  for (const site of sites) await warmUp(site, plan.warmUp);
  const rounds: (readonly Pick<Sample, 'what' | 'cpu'>[])[][] = [[], []];
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const site = which === 0 ? small : large;
      rounds[which]?.push(await measureSteps(site, 16, plan));
    }
  }
  const [atFew = [], atMany = []] = rounds;
  return compared.map((what) => {
    const cpuOf = (all: readonly (readonly Pick<Sample, 'what' | 'cpu'>[])[]): readonly number[] =>
      all.map((round) => round.find((one) => one.what === what)?.cpu ?? Number.NaN);
    const note = `${median(cpuOf(atMany)).toFixed(2)} ms ÷ ${median(cpuOf(atFew)).toFixed(2)} ms`;
    const title = `CPU of ${what}: ${many.toLocaleString('en')} people ÷ ${few.toLocaleString('en')}`;
    return {
      row: 7,
      what: title,
      engine,
      value: ratioOf(cpuOf(atMany), cpuOf(atFew)),
      unit: 'ratio',
      target: 1.15,
      note,
    };
  });
}
