import { expect, test } from 'vitest';
import { fixedClock } from '#crypto/clock.ts';
import { signingAlgorithms } from '#domain/application.ts';
import { day } from '#domain/instant.ts';
import { signingKeysNow } from '#flows/applications/keys.ts';
import { replaceSigningKeysNow, rotateSigningKeys, seeSigningKeys } from '#flows/applications/rotate-keys.ts';
import { flowDeps } from '../support/flow-deps.ts';
import { engines } from '../support/stores.ts';

const shell = { operatingUser: 'olga' };

test.each(engines)('on $name every node that needs keys at once comes to the same ones (SPEC X2)', async ({ open }) => {
  await using opened = await open();
  const clock = fixedClock();
  const deps = flowDeps(opened.store, clock);
  const told = async () =>
    (await deps.store.audit.unsealed(100)).filter((event) => event.kind === 'signing-key.made').length;

  const first = await Promise.all(Array.from({ length: 8 }, () => signingKeysNow(deps)));
  expect(new Set(first.flatMap((keys) => keys.map((key) => key.id))).size).toBe(3);
  expect(first.every((keys) => keys.every((key) => key.signs) && keys.length === 3)).toBe(true);
  expect(await told()).toBe(3);

  clock.advance(89 * day);
  const made = await Promise.all(Array.from({ length: 4 }, () => rotateSigningKeys(deps, clock.now())));
  expect(made.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(await told()).toBe(6);

  // Beside them somebody takes all keys away: whoever is first, what signs was made after that was said.
  clock.advance(90 * day);
  const before = new Set((await signingKeysNow(deps)).map((key) => key.id));
  await Promise.all([rotateSigningKeys(deps, clock.now()), replaceSigningKeysNow(deps, shell)]);
  for (const algorithm of signingAlgorithms) {
    const own = (await seeSigningKeys(deps)).filter((key) => key.algorithm === algorithm);
    const [signing] = own.filter((key) => key.state === 'signs');
    expect([own.some((key) => before.has(key.id)), signing?.activeFrom]).toEqual([false, clock.now()]);
  }
});
