import { expect, test } from 'vitest';
import { placesFor, unlessAborted } from './smpp-window.ts';

const patient = (): AbortSignal => new AbortController().signal;

test('whoever comes when all places are taken waits for the first that is left', async () => {
  const places = placesFor(1);
  expect(await places.enter(patient())).toBe(true);
  const second = places.enter(patient());
  places.leave();
  expect(await second).toBe(true);
});

test('who gives up waiting takes no place later', async () => {
  const places = placesFor(1);
  await places.enter(patient());
  const giving = new AbortController();
  const second = places.enter(giving.signal);
  giving.abort();
  expect(await second).toBe(false);
  places.leave();
  expect(await places.enter(patient())).toBe(true);
});

test('who got a place and gives up afterwards sends nobody away who waits', async () => {
  const places = placesFor(1);
  await places.enter(patient());
  const giving = new AbortController();
  const [second, third] = [places.enter(giving.signal), places.enter(patient())];
  places.leave();
  expect(await second).toBe(true);
  giving.abort();
  places.leave();
  expect(await third).toBe(true);
});

test('who has given up already gets no place, even if one is free', async () => {
  expect(await placesFor(1).enter(AbortSignal.abort())).toBe(false);
});

test('work counts until the signal aborts', async () => {
  const { promise: never } = Promise.withResolvers<string>();
  const giving = new AbortController();
  expect(await unlessAborted(Promise.resolve('done'), giving.signal)).toBe('done');
  const undone = unlessAborted(never, giving.signal);
  giving.abort();
  expect(await undone).toBeNull();
  expect(await unlessAborted(Promise.resolve('done'), giving.signal)).toBeNull();
});
