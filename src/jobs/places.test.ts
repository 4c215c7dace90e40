import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { places } from './places.ts';

/** Two places, each taken until the test says so. */
function two() {
  const faults: unknown[] = [];
  const room = places(2, (error) => faults.push(error));
  const begin = () => {
    const task = Promise.withResolvers<undefined>();
    room.begin(() => task.promise);
    return task;
  };
  return { room, faults, begin };
}

/** Whether it is still waited for. */
async function isWaiting(promise: Promise<void>): Promise<boolean> {
  let hasEnded = false;
  const noted = promise.then(() => (hasEnded = true));
  await nextTurn();
  if (hasEnded) await noted;
  return !hasEnded;
}

test('a place is free again when what took it has ended, whichever that is', async () => {
  const { room, begin } = two();
  const [, second] = [begin(), begin()];
  expect(room.free()).toBe(0);
  const free = room.oneFree();
  expect(await isWaiting(free)).toBe(true);
  second.resolve(undefined);
  await free;
  expect(room.free()).toBe(1);
  expect(await isWaiting(room.oneFree())).toBe(false);
});

test('what fails frees its place and is told of', async () => {
  const { room, faults, begin } = two();
  begin().reject('fault');
  await room.allFree();
  expect([room.free(), faults]).toEqual([2, ['fault']]);
});

test('all are free when the last has ended, one that was begun meanwhile included', async () => {
  const { room, begin } = two();
  const first = begin();
  const all = room.allFree();
  const second = begin();
  first.resolve(undefined);
  expect(await isWaiting(all)).toBe(true);
  second.resolve(undefined);
  await all;
});
