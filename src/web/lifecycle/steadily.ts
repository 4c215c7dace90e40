import { setTimeout as wait } from 'node:timers/promises';
import { second, type Duration } from '#domain/instant.ts';

/** Long enough to cover what the work takes either way. */
const steady: Duration = second / 4;

/** Runs work whose length would tell something, and answers after the same time whatever it did (SPEC X7). */
export async function steadily<T>(work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), wait(steady)]);
  return result;
}
