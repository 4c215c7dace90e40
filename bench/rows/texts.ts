import { measureStep, atSecondFactor, type Amount, type Measured } from './steps.ts';
import type { Site } from '../servers/site.ts';

/**
 * Codes by text message: asked for, `width` at a time, by people who sign in for the first time in a while, then typed. What the outbox does until the last
 * message has left is a part of asking; what providers do is not.
 */
export async function measureTexts(site: Site, width: number, amount: Amount): Promise<readonly Measured[]> {
  const { count, afterwards } = amount;
  const walks = await atSecondFactor(site, site.people.takeWithPhones(count));
  const done = (): Promise<void> => site.inbox.arrived(count);
  return [
    await measureStep(site, 'text message: send', walks, { width, afterwards, done }),
    await measureStep(site, 'text message: code', walks, { width, afterwards }),
  ];
}

/** How many warm a server up for them. */
export const textsToWarmUp = (warmUp: number): number => Math.ceil(warmUp / 5);

export async function warmUpTexts(site: Site, warmUp: number): Promise<void> {
  const count = textsToWarmUp(warmUp);
  if (count > 0) await measureTexts(site, 16, { count, afterwards: 0 });
}
