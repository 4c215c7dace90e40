import { expect, test } from 'vitest';
import type { Upkeep } from '#ports/upkeep.ts';
import { fixedClock } from '#crypto/clock.ts';
import { expiryWork } from './expiry.ts';

/** An upkeep with so many rows past use. */
function rows(count: number, isOurs = true) {
  const log = { left: count, batches: [] as number[], leases: 0 };
  const upkeep: Upkeep = {
    lease: () => {
      log.leases += 1;
      return Promise.resolve(isOurs);
    },
    release: () => Promise.resolve(),
    deleteExpired: (_, limit) => {
      const removed = Math.min(limit, log.left);
      log.left -= removed;
      log.batches.push(removed);
      return Promise.resolve(removed);
    },
    touchSessions: () => Promise.resolve(),
    putOnce: (_, value) => Promise.resolve(value),
  };
  return { log, work: expiryWork({ upkeep, clock: fixedClock(), owner: 'node-1' }) };
}

const going = new AbortController().signal;

test('what is past use is removed in batches of at most 200 until nothing is left', async () => {
  const { log, work } = rows(550);
  expect(await work.round(going)).toBe(false);
  expect(log.batches).toEqual([200, 200, 150]);
});

test('between batches others take their turn', async () => {
  const { log, work } = rows(450);
  const round = work.round(going);
  await new Promise((resolve) => setImmediate(resolve));
  expect(log.batches).toEqual([200]);
  await round;
  expect(log.left).toBe(0);
});

test('only the node that holds the lease removes', async () => {
  const { log, work } = rows(500, false);
  expect(await work.round(going)).toBe(false);
  expect([log.leases, log.batches]).toEqual([1, []]);
});

test('a node that stops does so between two batches', async () => {
  const { log, work } = rows(100_000);
  const stopping = new AbortController();
  const round = work.round(stopping.signal);
  await new Promise((resolve) => setImmediate(resolve));
  stopping.abort();
  expect(await round).toBe(false);
  expect(log.batches).toEqual([200]);
});
