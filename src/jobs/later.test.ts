import { expect, test } from 'vitest';
import { laterQueue } from './later.ts';

const untold = (): never => {
  throw new Error('nothing was to fail');
};

test('work is done after the one who asked went on, in order and one at a time', async () => {
  const done: string[] = [];
  const later = laterQueue(untold);
  later.add(async () => {
    await Promise.resolve();
    done.push('first');
  });
  later.add(async () => {
    done.push('second');
  });
  expect(done).toEqual([]);
  await later.drained();
  expect(done).toEqual(['first', 'second']);
});

test('work that fails is told, and the next is done', async () => {
  const faults: unknown[] = [];
  const done: string[] = [];
  const later = laterQueue((_job, error) => faults.push(error));
  later.add(() => Promise.reject(new Error('broken')));
  later.add(async () => {
    done.push('next');
  });
  await later.drained();
  expect([faults, done]).toEqual([[new Error('broken')], ['next']]);
});

test('a flood is dropped, not kept', async () => {
  let done = 0;
  const later = laterQueue(untold);
  for (let index = 0; index < 5_000; index += 1) {
    later.add(async () => {
      done += 1;
    });
  }
  await later.drained();
  expect(done).toBe(1_000);
});
