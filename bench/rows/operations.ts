import type { Results, Sample } from '../report/finding.ts';
import type { EngineName } from '../servers/database.ts';
import { gatehouseSite } from '../servers/gatehouse-site.ts';
import type { Site } from '../servers/site.ts';
import { compared, widths, type Comparison } from './compare.ts';
import type { Plan } from './plan.ts';
import { measureSteps, warmUp } from './steps.ts';
import { measureTexts, textsToWarmUp, warmUpTexts } from './texts.ts';

/** Rows 2 and 3: every operation, ours and the peer's in turn, on each engine. */
export async function operations(plan: Plan): Promise<Results> {
  const samples: Sample[] = [];
  for (const engine of plan.engines) samples.push(...(await onEngine(plan, engine)));
  return { samples, findings: plan.engines.flatMap((engine) => compared(samples, engine, 'better-auth', comparisons)) };
}

async function onEngine(plan: Plan, engine: EngineName): Promise<readonly Sample[]> {
  const { people, fromSources } = plan;
  const withPhones = textsToWarmUp(plan.warmUp) + plan.rounds * widths.length * plan.count;
  const options = { engine, people, withPhones, hash: 'cheap', fromSources } as const;
  await using open = new AsyncDisposableStack();
  const sites = [open.use(await gatehouseSite(options))];
  if (plan.peer) sites.push(open.use(await plan.peer(options)));
  for (const site of sites) {
    await warmUp(site, plan.warmUp);
    await warmUpTexts(site, plan.warmUp);
  }
  const samples: Sample[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    plan.say(`operations on ${engine}: round ${round + 1} of ${plan.rounds}`);
    samples.push(...(await oneRound(plan, round % 2 === 0 ? sites : sites.toReversed(), round)));
  }
  return samples;
}

/** Ours and theirs right after each other at each width, so that a slow minute of the machine meets both. */
async function oneRound(plan: Plan, sites: readonly Site[], round: number): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const width of widths) {
    for (const site of sites) {
      const about = { subject: site.name, engine: site.engine, width, round };
      const measured = [...(await measureSteps(site, width, plan)), ...(await measureTexts(site, width, plan))];
      samples.push(...measured.map((one) => ({ ...about, ...one })));
    }
  }
  return samples;
}

/** What is compared. */
const comparisons: readonly Comparison[] = [
  {
    row: 2,
    what: 'e-mail and password ÷ better-auth',
    ours: ['e-mail', 'password'],
    theirs: ['password'],
    target: 0.15,
  },
  { row: 2, what: 'app code ÷ better-auth', ours: ['app code'], theirs: ['app code'], target: 0.15 },
  {
    row: 2,
    what: 'code by text message ÷ better-auth',
    ours: ['text message: code'],
    theirs: ['text message: code'],
    target: 0.15,
  },
  {
    row: 2,
    what: 'asking for a code by text message ÷ better-auth',
    ours: ['text message: send'],
    theirs: ['text message: send'],
    target: null,
  },
  { row: 2, what: 'recovery code ÷ better-auth', ours: ['recovery code'], theirs: ['recovery code'], target: 0.15 },
  {
    row: 2,
    what: 'full sign-in with all pages ÷ better-auth',
    ours: ['full sign-in'],
    theirs: ['full sign-in'],
    target: null,
  },
  { row: 3, what: 'session check ÷ better-auth', ours: ['session check'], theirs: ['session check'], target: 0.12 },
];
