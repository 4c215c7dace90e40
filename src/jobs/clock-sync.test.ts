import { describe, expect, test } from 'vitest';
import { systemClock } from '#crypto/clock.ts';
import { Fault } from '#domain/fault.ts';
import { instant } from '#domain/instant.ts';
import { clockSyncWork, syncClock } from './clock-sync.ts';

const going = new AbortController().signal;

/** A machine and a database whose clocks the test sets. */
function clocks({ wall = 1_000_000, database = 1_000_000 } = {}) {
  const time = { wall, database, monotonic: 0, asked: 0, isGone: false };
  const clock = systemClock({ wall: () => time.wall, monotonic: () => time.monotonic });
  const store = {
    databaseTime: () => {
      time.asked += 1;
      return time.isGone ? Promise.reject(new Fault('store-unavailable')) : Promise.resolve(instant(time.database));
    },
  };
  return { time, clock, store, work: clockSyncWork(clock, store) };
}

describe('at start-up', () => {
  test('the clock is set to the database and ready', async () => {
    const { clock, store, time } = clocks({ database: 1_001_500 });
    await syncClock(clock, store);
    expect([clock.now(), clock.isReady(), time.asked]).toEqual([1_001_500, true, 1]);
  });

  test('a clock more than 2 s off is set, and ready once a second comparison agrees', async () => {
    const { clock, store, time } = clocks({ database: 9_000_000 });
    await syncClock(clock, store);
    expect([clock.now(), clock.isReady(), time.asked]).toEqual([9_000_000, true, 2]);
  });
});

describe('while running', () => {
  test('the clock is compared every thirty rounds of a second', async () => {
    const { clock, store, time, work } = clocks();
    await syncClock(clock, store);
    for (let round = 0; round < 90; round += 1) await work.round(going);
    expect(time.asked).toBe(1 + 3);
  });

  test('it is compared at once when the machine was suspended or its clock set', async () => {
    const { clock, store, time, work } = clocks();
    await syncClock(clock, store);
    time.wall += 3_600_000;
    time.database += 3_600_000;
    await work.round(going);
    expect([clock.now(), time.asked]).toEqual([4_600_000, 2]);
    await work.round(going);
    expect([clock.isReady(), time.asked]).toEqual([true, 3]);
    await work.round(going);
    expect(time.asked).toBe(3);
  });

  test('a database that moves its clock makes the node not ready until the next round', async () => {
    const { clock, store, time, work } = clocks();
    await syncClock(clock, store);
    time.database += 60_000;
    for (let round = 0; round < 30; round += 1) await work.round(going);
    expect(clock.isReady()).toBe(false);
    await work.round(going);
    expect([clock.isReady(), clock.now()]).toEqual([true, 1_060_000]);
  });

  test('a database that is gone is asked again at the next round', async () => {
    const { clock, time, work } = clocks();
    time.isGone = true;
    await expect(work.round(going)).rejects.toThrow(Fault);
    time.isGone = false;
    await work.round(going);
    expect(clock.isReady()).toBe(true);
  });
});
