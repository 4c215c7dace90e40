import { setTimeout as pause } from 'node:timers/promises';
import { inParallel, type Run } from '../measure/load.ts';
import { percentile } from '../measure/numbers.ts';
import type { Person } from '../people/people.ts';
import { patiently, signIn, walk, type StepName, type Walk } from '../people/subject.ts';
import type { Sample } from '../report/finding.ts';
import type { Site } from '../servers/site.ts';

const looks: ReadonlySet<StepName> = new Set([
  'sign-in page',
  'password page',
  'code page',
  'session check',
  'account page',
]);

export type Measured = Omit<Sample, 'round' | 'subject' | 'engine' | 'width'>;

/** Lets a server's code be compiled and its connections be opened. */
export async function warmUp(site: Site, count: number): Promise<void> {
  const people = await site.people.take(Math.min(count, site.people.count));
  await inParallel(people, 16, async (person) => {
    const walked = await signIn(site.product, person);
    await walked.step('session check');
  });
}

/** How many, and how long to look on after the last answer. */
export interface Amount {
  readonly count: number;
  /** Milliseconds in which what was put off is done: the audit chain is sealed twice a second. Its CPU time counts. */
  readonly afterwards: number;
}

/** Every kind of operation once over `count` people, `width` at a time. */
export async function measureSteps(site: Site, width: number, amount: Amount): Promise<readonly Measured[]> {
  const { count, afterwards } = amount;
  const whole = await measure(site, 'full sign-in', await site.people.take(count), { width, afterwards }, (person) =>
    signIn(site.product, person),
  );
  const people = await site.people.take(count);
  const walks = people.map((person) => site.product.begin(person));
  const steps = [...site.product.signIn, ...looksWithSession(site)];
  const measured: Measured[] = [];
  for (const name of steps) measured.push(await measureStep(site, name, walks, { width, afterwards }));
  return [whole, ...measured, ...(await measureRecovery(site, width, amount))];
}

/** Pages that only one of them has are no comparison, but part of the picture. */
const looksWithSession = ({ name }: Site): readonly StepName[] =>
  name === 'Gatehouse' ? ['session check', 'account page'] : ['session check'];

export interface How {
  readonly width: number;
  readonly afterwards: number;
  /** Waits for what the answers only promised; its CPU time counts. */
  readonly done?: () => Promise<void>;
}

/** Looks put nothing off. */
export const measureStep = (site: Site, name: StepName, walks: readonly Walk[], how: How): Promise<Measured> =>
  measure(site, name, walks, { ...how, afterwards: looks.has(name) ? 0 : how.afterwards }, (one) =>
    patiently(one, name),
  );

async function measureRecovery(site: Site, width: number, { count, afterwards }: Amount): Promise<readonly Measured[]> {
  const asked = Array.from({ length: count }, () => site.people.withRecoveryCode());
  const people = asked.filter((one) => one !== null);
  if (people.length === 0) return [];
  const walks = await atSecondFactor(site, people);
  return [await measureStep(site, 'recovery code', walks, { width, afterwards })];
}

/** Sign-ins that wait for their second factor. */
export async function atSecondFactor(site: Site, people: readonly Person[]): Promise<readonly Walk[]> {
  const walks: Walk[] = [];
  await inParallel(people, 16, async (person) => {
    walks.push(await walk(site.product, person, site.product.firstFactor));
  });
  return walks;
}

/** Does `work` to every item, `width` at a time, and answers what one cost. */
export async function measure<T>(
  site: Pick<Site, 'cpu'>,
  what: string,
  items: readonly T[],
  { width, afterwards, done }: How,
  work: (item: T) => Promise<unknown>,
): Promise<Measured> {
  const before = site.cpu();
  const run = await inParallel(items, width, work);
  await done?.();
  if (afterwards > 0) await pause(afterwards);
  return figures(what, run, site.cpu() - before);
}

const figures = (what: string, { count, wall, latencies }: Run, cpu: number): Measured => ({
  what,
  cpu: cpu / count,
  perSecond: (count * 1000) / wall,
  p50: percentile(latencies, 0.5),
  p99: percentile(latencies, 0.99),
});
