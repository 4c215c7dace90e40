import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inParallel } from '../measure/load.ts';
import { median, ratioOf } from '../measure/numbers.ts';
import { signIn } from '../people/subject.ts';
import type { Finding, Results } from '../report/finding.ts';
import type { EngineName } from '../servers/database.ts';
import { gatehouseSite, runOptions } from '../servers/gatehouse-site.ts';
import type { Site } from '../servers/site.ts';
import type { Plan } from './plan.ts';
import { warmUp } from './steps.ts';

const script = fileURLToPath(new URL('../servers/hash-alone.ts', import.meta.url));

/** Row 1: a whole sign-in with the hash that the product comes with, and that hash alone, in turn. */
export async function hashes(plan: Plan): Promise<Results> {
  const found: Finding[] = [];
  for (const engine of plan.engines) found.push(...(await onEngine(plan, engine)));
  return { samples: [], findings: found };
}

async function onEngine(plan: Plan, engine: EngineName): Promise<readonly Finding[]> {
  plan.say(`whole sign-ins with the standard hash on ${engine}`);
  const { people, fromSources } = plan;
  await using site = await gatehouseSite({ engine, people, hash: 'standard', fromSources });
  await warmUp(site, plan.warmUp);
  const alone: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    alone.push(await hashAlone(plan));
    whole.push(await wholeSignIn(site, plan));
  }
  const note = `${median(whole).toFixed(1)} ms ÷ ${median(alone).toFixed(1)} ms`;
  const what = 'CPU of a whole two-step sign-in ÷ one argon2id hash';
  return [{ row: 1, what, engine, value: ratioOf(whole, alone), unit: 'ratio', target: 1.35, note }];
}

async function hashAlone({ count, fromSources }: Plan): Promise<number> {
  const args = [...runOptions(fromSources), script, String(Math.ceil(count / 2))];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return Number(stdout);
}

/** CPU milliseconds of one, pages and all that is done afterwards included. */
async function wholeSignIn(site: Site, { count, afterwards }: Plan): Promise<number> {
  const people = await site.people.take(Math.ceil(count / 2));
  const before = site.cpu();
  await inParallel(people, 1, (person) => signIn(site.product, person));
  await pause(afterwards);
  return (site.cpu() - before) / people.length;
}
