import { expect, test } from 'vitest';
import { fairQueue } from './fair-queue.ts';

function filled(words: string) {
  const queue = fairQueue<string>();
  for (const word of words.split(' ')) queue.push(word.charAt(0), word);
  return queue;
}

function drain(queue: ReturnType<typeof filled>): string {
  const taken: string[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) taken.push(item);
  return taken.join(' ');
}

test('lanes take turns, each in its own order', () => {
  expect(drain(filled('a1 a2 a3 a4 b1 c1 c2'))).toBe('a1 b1 c1 a2 c2 a3 a4');
});

test('a lane that comes late waits for one of each other lane, not for all', () => {
  const queue = filled('a1 a2 a3 b1 b2');
  expect(queue.take()).toBe('a1');
  queue.push('z', 'z1');
  expect(drain(queue)).toBe('b1 a2 z1 b2 a3');
});

test('the size counts what waits', () => {
  const queue = filled('a1 a2 b1');
  queue.take();
  expect(queue.size).toBe(2);
  drain(queue);
  expect([queue.size, queue.take()]).toEqual([0, undefined]);
});

test('room is made by the newest of the longest lane, for a lane that is shorter by two', () => {
  const queue = filled('a1 a2 b1 b2 b3');
  expect(queue.displaceFor('a')).toBeUndefined();
  expect(queue.displaceFor('c')).toBe('b3');
  expect(queue.size).toBe(4);
  expect(drain(queue)).toBe('a1 b1 a2 b2');
});

test('nobody gives way to his own lane, nor in an empty queue', () => {
  expect(filled('a1 a2 a3').displaceFor('a')).toBeUndefined();
  expect(fairQueue().displaceFor('a')).toBeUndefined();
});
