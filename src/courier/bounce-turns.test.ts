import { expect, test } from 'vitest';
import { turns } from './bounce-turns.ts';

test('one work is done at a time, in the order they came, and others get a breath before each', async () => {
  const inTurn = turns(10);
  const order: string[] = [];
  let running = 0;
  const work = (name: string) => async () => {
    running += 1;
    order.push(`${name} ${running}`);
    setImmediate(() => order.push('another'));
    await Promise.resolve();
    running -= 1;
  };
  await Promise.all([inTurn(work('a')), inTurn(work('b')), inTurn(work('c'))]);
  expect(order).toEqual(['a 1', 'another', 'b 1', 'another', 'c 1']);
});

test('of a flood only so many wait: the next is told to come again, until there is a place', async () => {
  const inTurn = turns(2);
  const first = Promise.withResolvers<string>();
  const begun = Promise.withResolvers<void>();
  const running = inTurn(() => {
    begun.resolve();
    return first.promise;
  });
  await begun.promise;
  const waiting = [inTurn(() => Promise.resolve('second')), inTurn(() => Promise.resolve('third'))];
  await expect(inTurn(() => Promise.resolve('fourth'))).rejects.toMatchObject({ code: 'overloaded', retryAfter: 5 });
  first.resolve('first');
  expect(await Promise.all([running, ...waiting])).toEqual(['first', 'second', 'third']);
  expect(await inTurn(() => Promise.resolve('later'))).toBe('later');
});

test('what fails is told to whoever brought it, and keeps nobody else waiting', async () => {
  const inTurn = turns(2);
  const failing = inTurn(() => Promise.reject(new Error('broken')));
  const next = inTurn(() => Promise.resolve('next'));
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('next');
});
