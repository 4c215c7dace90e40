import { describe, expect, test } from 'vitest';
import { hour } from '#domain/instant.ts';
import { startTarget } from '../support/attack-target.ts';
import { engineNames } from '../support/product.ts';
import { rollOutOffice } from '../support/roll-out-people.ts';

/** Where the only use of a session since an hour was this path: how long it was not used before, as it is written down when the service stops. */
async function unusedFor(engine: (typeof engineNames)[number], part: string): Promise<number> {
  await using target = await startTarget(engine);
  const at = await rollOutOffice(target);
  const begun = target.now();
  target.advance(hour);
  expect((await at.browser.request('GET', `${at.path}${part}`)).status).toBe(200);
  await target.product.gatehouse.stop();
  const rows = await target.peephole.rows(`select last_seen_at from sessions where user_id = '${at.admin.id}'`);
  return begun + hour - Number(rows[0]?.['last_seen_at']);
}

describe.each(engineNames)('on %s', (engine) => {
  test('the figures that a page asks for by itself are no use of a session, whether somebody looks at it or not', async () => {
    expect(await unusedFor(engine, '/figures')).toBe(hour);
  });

  test('the page that somebody opens is one', async () => {
    expect(await unusedFor(engine, '')).toBe(0);
  });
});
