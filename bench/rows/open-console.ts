import { GatehouseWalk } from '../people/gatehouse-product.ts';
import { emailOf } from '../people/people.ts';
import type { Site } from '../servers/site.ts';

/** Everybody is in one company, and the first of them administers it. */
export const administratorSql = `update memberships set company_admin = 1, directory_admin = 1
  where user_id = (select id from users where email = '${emailOf(0)}')`;

/** Signed in, with the address of the company's console. */
export async function administrator({ product, wire, inbox, people }: Site): Promise<readonly [GatehouseWalk, string]> {
  const walk = new GatehouseWalk(wire, inbox, await people.one());
  for (const name of product.signIn) await walk.step(name);
  const { headers } = await walk.open('/admin');
  return [walk, headers.location ?? ''];
}

interface Opened {
  readonly times: readonly number[];
  /** How long the event loop stood still at most, in milliseconds. */
  readonly stall: number;
}

/** The first look compiles code and is not counted. */
export async function opened({ child }: Site, walk: GatehouseWalk, path: string, rounds: number): Promise<Opened> {
  await look(walk, path);
  await child.loopDelay();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push((await look(walk, path)).took);
  return { times, stall: (await child.loopDelay()).most };
}

/** One page, as it came, and how many milliseconds it took. */
export async function look(
  walk: GatehouseWalk,
  path: string,
): Promise<{ readonly took: number; readonly text: string }> {
  const began = performance.now();
  const { status, text } = await walk.open(path);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return { took: performance.now() - began, text };
}
