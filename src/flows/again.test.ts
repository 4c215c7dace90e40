import { expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import { again } from './again.ts';

/** Fails so many times, then answers how often it was called. */
function failing(times: number, error: Error): () => Promise<number> {
  let calls = 0;
  return () => {
    calls += 1;
    return calls <= times ? Promise.reject(error) : Promise.resolve(calls);
  };
}

test('an act that the database gave up is tried again', async () => {
  expect(await again(failing(2, new Fault('store-unavailable')))).toBe(3);
});

test('not for ever', async () => {
  await expect(again(failing(4, new Fault('store-unavailable')))).rejects.toMatchObject({ code: 'store-unavailable' });
});

test.each([new Fault('outcome-unknown'), new Fault('secret-unreadable'), new Error('a mistake')])(
  'never one that failed otherwise: %s',
  async (error) => {
    await expect(again(failing(1, error))).rejects.toBe(error);
  },
);
