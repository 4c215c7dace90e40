import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startLoop, type Loop } from './loop.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Lets everything happen that waits for no timer. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await nextTurn();
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}

/** A loop that notes what it did, and does what the test lets it do. */
function noted(round: (count: number, stopping: AbortSignal) => Promise<boolean> = () => Promise.resolve(false)) {
  const log = { rounds: 0, faults: [] as string[] };
  const work = {
    name: 'work',
    every: 5_000,
    round: (stopping: AbortSignal) => {
      log.rounds += 1;
      return round(log.rounds, stopping);
    },
  };
  const loop: Loop = startLoop(work, (job, error) => log.faults.push(`${job}: ${String(error)}`));
  return { log, loop };
}

describe('a loop', () => {
  test('works at once and then once in each period', async () => {
    const { log, loop } = noted();
    await settle();
    expect(log.rounds).toBe(1);
    await pass(4_999);
    expect(log.rounds).toBe(1);
    await pass(1);
    expect(log.rounds).toBe(2);
    await loop.stop();
  });

  test('goes on at once while there is more to do, letting others take their turn', async () => {
    let turns = 0;
    const { log, loop } = noted(async (count) => count < 6);
    while (log.rounds < 6) {
      turns += 1;
      await nextTurn();
    }
    expect(turns).toBeGreaterThanOrEqual(5);
    await settle();
    expect(log.rounds).toBe(6);
    await loop.stop();
  });

  test('works when woken, once for any number of wakings', async () => {
    const { log, loop } = noted();
    await settle();
    loop.wake();
    loop.wake();
    await settle();
    expect(log.rounds).toBe(2);
    await loop.stop();
  });

  test('woken during a round works again after it: what was committed meanwhile is not left lying', async () => {
    const gate = Promise.withResolvers<boolean>();
    const { log, loop } = noted((count) => (count === 1 ? gate.promise : Promise.resolve(false)));
    await settle();
    loop.wake();
    gate.resolve(false);
    await settle();
    expect(log.rounds).toBe(2);
    await settle();
    expect(log.rounds).toBe(2);
    await loop.stop();
  });

  test('tells of a round that fails and goes on, after longer and longer rests', async () => {
    const { log, loop } = noted((count) =>
      count <= 4 ? Promise.reject(new Error(`no ${count}`)) : Promise.resolve(false),
    );
    await settle();
    expect(log.faults).toEqual(['work: Error: no 1']);
    for (const rest of [5_000, 5_000, 5_000, 8_000]) {
      const before = log.rounds;
      await pass(rest - 1);
      expect(log.rounds).toBe(before);
      await pass(1);
      expect(log.rounds).toBe(before + 1);
    }
    expect(log.faults).toHaveLength(4);
    await pass(5_000);
    expect(log.rounds).toBe(6);
    await loop.stop();
  });

  test('rests at most ten seconds, and from the beginning again after a success', async () => {
    const { log, loop } = noted((count) => (count === 9 ? Promise.resolve(false) : Promise.reject(new Error('no'))));
    await settle();
    for (let count = 1; count < 9; count += 1) await pass(10_000);
    expect(log.rounds).toBe(9);
    await pass(5_000);
    expect(log.rounds).toBe(10);
    await pass(5_000);
    expect(log.rounds).toBe(11);
    await loop.stop();
  });

  test('that fails at once, without a promise, goes on too', async () => {
    const { log, loop } = noted((count) => {
      if (count === 1) throw new Error('thrown');
      return Promise.resolve(false);
    });
    await settle();
    loop.wake();
    await settle();
    expect([log.rounds, log.faults]).toEqual([2, ['work: Error: thrown']]);
    await loop.stop();
  });

  test('stops after the running round, tells that round, and begins no other', async () => {
    const gate = Promise.withResolvers<boolean>();
    const seen: AbortSignal[] = [];
    const { log, loop } = noted((_, stopping) => {
      seen.push(stopping);
      return gate.promise;
    });
    await settle();
    let hasEnded = false;
    const stopped = loop.stop().then(() => (hasEnded = true));
    await settle();
    expect([hasEnded, seen[0]?.aborted]).toEqual([false, true]);
    gate.resolve(true);
    await stopped;
    loop.wake();
    await pass(60_000);
    expect(log.rounds).toBe(1);
    await loop.stop();
  });
});
