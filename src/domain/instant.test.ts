import { expect, test } from 'vitest';
import { after, day, earlier, hour, instant, isFresh, later, minute, second } from './instant.ts';

test('durations are milliseconds', () => {
  expect([second, minute, hour, day]).toEqual([1_000, 60_000, 3_600_000, 86_400_000]);
});

test('an instant moves by a duration, and two have an earlier and a later one', () => {
  const [noon, one] = [instant(0), instant(hour)];
  expect(after(noon, hour)).toBe(one);
  expect(earlier(noon, one)).toBe(noon);
  expect(earlier(one, noon)).toBe(noon);
  expect(later(noon, one)).toBe(one);
  expect(later(one, noon)).toBe(one);
});

test.each([
  ['at the limit', 5_000, true],
  ['a millisecond beyond it', 5_001, false],
  ['in the future, by the clock of another node', -2_000, true],
])('what happened %s is fresh or not', (_, age, fresh) => {
  expect(isFresh(instant(10_000 - age), instant(10_000), 5_000)).toBe(fresh);
});
