import { median } from '../measure/numbers.ts';
import { walk, type StepName, type Walk } from '../people/subject.ts';
import type { Finding, Results } from '../report/finding.ts';
import { gatehouseSite } from '../servers/gatehouse-site.ts';
import type { EngineName } from '../servers/database.ts';
import type { Site } from '../servers/site.ts';
import type { Plan } from './plan.ts';
import { atSecondFactor } from './steps.ts';

/** Each step is watched so often, and the middle taken: a loop that looks into the database meanwhile is not the step's. */
const times = 9;

interface Target {
  readonly statements: number;
  readonly commits: number;
}

const targets: Partial<Record<StepName, Target>> = {
  password: { statements: 4, commits: 1 },
  'app code': { statements: 5, commits: 1 },
  'text message: code': { statements: 5, commits: 1 },
  'session check': { statements: 1, commits: 0 },
};

/** Row 4: what each step sends to the database. */
export async function statements(plan: Plan): Promise<Results> {
  const found: Finding[] = [];
  for (const engine of plan.engines) {
    plan.say(`statements of each step on ${engine}`);
    const options = { engine, people: 100, withPhones: times, hash: 'cheap', fromSources: plan.fromSources } as const;
    for (const make of [gatehouseSite, ...(plan.peer ? [plan.peer] : [])]) {
      await using site = await make(options);
      found.push(...(await countOf(site, engine)));
    }
  }
  return { samples: [], findings: found };
}

async function countOf(site: Site, engine: EngineName): Promise<readonly Finding[]> {
  const steps = [...site.product.signIn, 'session check'] as const;
  const seen = new Map<StepName, Work[]>();
  const count = async (begun: Walk, name: StepName): Promise<void> => {
    seen.set(name, [...(seen.get(name) ?? []), await watch(site, begun, name)]);
  };
  for (let time = 0; time < times; time += 1) {
    const begun = site.product.begin(await site.people.one());
    for (const name of steps) await count(begun, name);
  }
  for (const begun of await atSecondFactor(site, site.people.takeWithPhones(times))) {
    await count(begun, 'text message: send');
    await site.inbox.arrived(1);
    await count(begun, 'text message: code');
  }
  for (let time = 0; time < times; time += 1) {
    const person = site.people.withRecoveryCode();
    if (!person) break;
    await count(await walk(site.product, person, site.product.firstFactor), 'recovery code');
  }
  return [...seen].flatMap(([name, works]) => findingsOf(site, engine, name, works));
}

interface Work {
  readonly statements: number;
  readonly commits: number;
}

async function watch({ child }: Site, begun: Walk, name: StepName): Promise<Work> {
  await child.statements(true);
  await begun.step(name);
  return workIn((await child.statements(false)).filter((sql) => !isOfOutbox(sql)));
}

/** What takes messages out of the outbox is woken by the step that put one in, and is not that step. */
const isOfOutbox = (sql: string): boolean => /^(with "due"|update "outbox"|update "sms_messages")/.test(sql);

/** A statement outside a transaction that changes rows commits by itself. */
export function workIn(sent: readonly string[]): Work {
  let commits = 0;
  let inside = false;
  const own = sent.filter((sql) => !/^\s*(begin|commit|rollback|start transaction)/i.test(sql));
  for (const sql of sent) {
    if (/^\s*(begin|start transaction)/i.test(sql)) inside = true;
    else if (/^\s*(commit|rollback)/i.test(sql)) {
      commits += /^\s*commit/i.test(sql) ? 1 : 0;
      inside = false;
    } else if (!inside && /^\s*(insert|update|delete|with\b.*\b(insert|update|delete))\b/is.test(sql)) commits += 1;
  }
  return { statements: own.length, commits };
}

function findingsOf(site: Site, engine: EngineName, name: StepName, works: readonly Work[]): readonly Finding[] {
  const target = site.name === 'Gatehouse' ? targets[name] : undefined;
  return (['statements', 'commits'] as const).map((kind) => ({
    row: 4,
    what: `${kind} of ${name}, ${site.name}`,
    engine,
    value: median(works.map((one) => one[kind])),
    unit: 'count',
    target: target?.[kind] ?? null,
  }));
}
