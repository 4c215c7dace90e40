import { expect, test } from 'vitest';
import { fixedClock } from '#crypto/clock.ts';
import { after, day, hour, minute } from '#domain/instant.ts';
import { seeSigningKeys } from '#flows/applications/rotate-keys.ts';
import { flowDeps } from '../../test/support/flow-deps.ts';
import { openSqlite } from '../../test/support/stores.ts';
import { newApplication } from '../../test/storage/application-records.ts';
import { signingKeysLease, signingKeysWork } from './signing-keys.ts';

const going = new AbortController().signal;

test('the loop of signing keys makes the first with the first application, and the next in time, on one node', async () => {
  await using opened = await openSqlite();
  const clock = fixedClock();
  const deps = flowDeps(opened.store, clock);
  const work = signingKeysWork({ deps, owner: 'this node' });
  const states = async () => (await seeSigningKeys(deps)).map((key) => key.state);
  const round = async () => {
    clock.advance(work.every);
    expect(await work.round(going)).toBe(false);
  };
  expect(work.every).toBeLessThanOrEqual(hour);
  await round();
  expect(await states()).toEqual([]);
  await newApplication(deps.store);
  await round();
  expect(await states()).toEqual(['signs', 'signs', 'signs']);
  clock.advance(89 * day);
  await deps.store.upkeep.lease(signingKeysLease, 'another', clock.now(), after(clock.now(), hour + minute));
  await round();
  expect(await states()).toHaveLength(3);
  await deps.store.upkeep.release(signingKeysLease, 'another');
  await round();
  expect(await states()).toEqual(['waits', 'signs', 'waits', 'signs', 'waits', 'signs']);
});
