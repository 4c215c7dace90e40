import { describe, expect, test } from 'vitest';
import { day, hour, instant, minute, second } from '#domain/instant.ts';
import { retryAt } from './retry.ts';

const queuedAt = instant(1_000_000);
const tried = (attempts: number, uselessAt: number | null = null) => ({
  attempts,
  bulk: false,
  queuedAt,
  uselessAt: uselessAt === null ? null : instant(uselessAt),
});

describe('a message that did not leave', () => {
  test.each([
    [1, 10 * second],
    [2, 30 * second],
    [3, 2 * minute],
    [4, 10 * minute],
    [5, 30 * minute],
    [6, hour],
    [7, hour],
    [20, hour],
  ])('after try %i rests %i ms', (attempts, rest) => {
    const now = instant(queuedAt + attempts);
    expect(retryAt(tried(attempts), now)).toBe(now + rest);
  });

  test('is tried for a day', () => {
    expect(retryAt(tried(27), instant(queuedAt + day - hour))).toBe(queuedAt + day);
    expect(retryAt(tried(27), instant(queuedAt + day - hour + 1))).toBeNull();
  });

  test('to many is tried as long as it is of use: it is queued only once (SPEC P13)', () => {
    const weekend = { ...tried(70, queuedAt + 3 * day), bulk: true };
    expect(retryAt(weekend, instant(queuedAt + 2 * day))).toBe(queuedAt + 2 * day + hour);
    expect(retryAt(weekend, instant(queuedAt + 3 * day - hour))).toBeNull();
  });

  test('is not tried once it would be of no use', () => {
    const now = queuedAt;
    expect(retryAt(tried(1, now + 10 * second + 1), now)).toBe(now + 10 * second);
    expect(retryAt(tried(1, now + 10 * second), now)).toBeNull();
    expect(retryAt(tried(4, now + 9 * minute), now)).toBeNull();
  });
});
