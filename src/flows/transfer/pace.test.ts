import { expect, test } from 'vitest';
import { paceWithin } from './pace.ts';

/** Sizes of the batches when each row takes so long. */
function sizesWhen(perRow: number, batches: number, most = 250, commits: readonly number[] = [0]): readonly number[] {
  const pace = paceWithin({ most, holdFor: 8, restFor: 0 });
  return Array.from({ length: batches }, (_, at) => {
    const size = pace.size();
    pace.took(size, { work: size * perRow, commit: commits[at % commits.length] ?? 0 });
    return size;
  });
}

test('batches shrink until they fit the time that they may hold the database, to one row if need be', () => {
  const sizes = sizesWhen(1, 20);
  expect(sizes[0]).toBe(32);
  expect(sizes.at(-1)).toBeLessThanOrEqual(8);
  expect(sizesWhen(100, 20).at(-1)).toBe(1);
});

test('batches grow where there is room, and never beyond the most', () => {
  expect(sizesWhen(0.01, 40).at(-1)).toBe(250);
  expect(Math.max(...sizesWhen(0, 40, 20))).toBe(20);
});

test('a short last batch says nothing about longer ones', () => {
  const pace = paceWithin({ most: 250, holdFor: 8, restFor: 0 });
  pace.took(3, { work: 0, commit: 0 });
  expect(pace.size()).toBe(32);
});

test('what commits usually take is left for them, so that work and commit together fit', () => {
  const sizes = sizesWhen(0.1, 40, 250, [3]).slice(10);
  expect(Math.max(...sizes) * 0.1 + 3).toBeLessThanOrEqual(8);
  expect(Math.max(...sizes)).toBeLessThan(Math.max(...sizesWhen(0.1, 40).slice(10)));
});

test('a commit that is long now and then, or longer than everything may take, leaves batches worth a commit', () => {
  expect(sizesWhen(0.1, 40, 250, [3, 3, 3, 30]).slice(10)).toEqual(sizesWhen(0.1, 40, 250, [3]).slice(10));
  expect(Math.min(...sizesWhen(0.1, 40, 250, [50]))).toBeGreaterThanOrEqual(20);
});

test('a row that weighs more than a batch may is no reason for longer batches', () => {
  const pace = paceWithin({ most: 250, holdFor: 8, restFor: 0 });
  pace.took(100, { work: 10, commit: 0 });
  expect(pace.size()).toBeLessThan(32);
});
