import { describe, expect, test } from 'vitest';
import { after, day, minute } from '#domain/instant.ts';
import { ask, delayed, kindsOf, outcomeOf, enrolled, type Waiting } from '../../test/support/reset-stage.ts';
import { engines } from '../../test/support/stores.ts';
import { resetsLease, resetsWork } from './resets.ts';

const going = new AbortController().signal;

/** A reset that waits for a day, and the loop of a node. */
async function stage() {
  const [sqlite] = engines;
  if (!sqlite) throw new Error('no engine');
  const { store, close } = await sqlite.open();
  const waiting = await delayed(store);
  return { ...waiting, waiting, store, [Symbol.asyncDispose]: close };
}

function loopOf({ stage: { deps } }: Waiting, owner = 'this node', faults: unknown[] = []) {
  return resetsWork({ deps, owner, onFault: (_job, error) => faults.push(error) });
}

describe('the loop of resets', () => {
  test('carries out what is due, and leaves alone what is not (SPEC A1, A3)', async () => {
    await using at = await stage();
    const work = loopOf(at.waiting);
    expect(work.every).toBeLessThanOrEqual(60_000);
    await work.round(going);
    expect(await outcomeOf(at.stage, at.reset)).toBeNull();
    at.stage.clock.advance(day);
    expect(await work.round(going)).toBe(false);
    expect([await outcomeOf(at.stage, at.reset), await kindsOf(at.stage, at.user.id)]).toEqual(['done', []]);
  });

  test('does nothing on a node that does not hold the lease', async () => {
    await using at = await stage();
    at.stage.clock.advance(day);
    const now = at.stage.clock.now();
    await at.store.upkeep.lease(resetsLease, 'another node', now, after(now, minute));
    expect(await loopOf(at.waiting).round(going)).toBe(false);
    expect(await outcomeOf(at.stage, at.reset)).toBeNull();
  });

  test('tells of one that fails, and goes on with the others', async () => {
    await using at = await stage();
    const other = await enrolled(at.stage, [at.at.company]);
    const asked = await ask(at.stage, at.at, other);
    if (!asked.done) throw new Error(asked.because);
    at.stage.clock.advance(day);
    const broken = new Error('broken');
    const loadUser: typeof at.store.loadUser = (id) =>
      id === at.user.id ? Promise.reject(broken) : at.store.loadUser(id);
    const deps = { ...at.stage.deps, store: { ...at.store, loadUser } };
    const faults: unknown[] = [];
    const work = loopOf({ ...at.waiting, stage: { ...at.stage, deps } }, 'this node', faults);
    expect(await work.round(going)).toBe(false);
    expect(faults).toEqual([broken]);
    expect([await outcomeOf(at.stage, at.reset), await outcomeOf(at.stage, asked.reset.id)]).toEqual([null, 'done']);
    await loopOf(at.waiting).round(going);
    expect(await outcomeOf(at.stage, at.reset)).toBe('done');
  });

  test('stops between two when its node stops', async () => {
    await using at = await stage();
    at.stage.clock.advance(day);
    expect(await loopOf(at.waiting).round(AbortSignal.abort())).toBe(false);
    expect(await outcomeOf(at.stage, at.reset)).toBeNull();
  });
});
