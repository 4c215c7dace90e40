import { expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import type { PasswordAttempts } from '#domain/throttle.ts';
import { hash, later, now, once } from '../records.ts';
import { onEveryEngine } from './suite.ts';

const failed = (failures: number, version: number): PasswordAttempts => ({
  failures,
  heldUntil: failures > 5 ? later(minute) : null,
  expiresAt: later(15 * minute),
  version,
});

onEveryEngine('wrong passwords', (store) => {
  test('where none was counted there is no row', async () => {
    expect(await store().passwordAttempts(hash())).toBeNull();
  });

  test('attempts are counted by compare-and-set, from none (SPEC X4)', async () => {
    const key = hash();
    const record = (expected: number | null, next: PasswordAttempts) =>
      once(store(), (tx) => tx.recordPasswordAttempt(key, expected, next));
    expect(await record(null, failed(1, 1))).toBe(true);
    expect(await record(null, failed(1, 1))).toBe(false);
    expect(await record(1, failed(6, 2))).toBe(true);
    expect(await record(1, failed(6, 2))).toBe(false);
    expect(await store().passwordAttempts(key)).toEqual(failed(6, 2));
  });

  test('a row that was cleared away meanwhile does not make the next attempt fail', async () => {
    const key = hash();
    const expired = { ...failed(3, 4), expiresAt: now };
    await once(store(), (tx) => tx.recordPasswordAttempt(key, 3, expired));
    await store().upkeep.deleteExpired(later(1), 1_000);
    expect(await store().passwordAttempts(key)).toBeNull();
    expect(await once(store(), (tx) => tx.recordPasswordAttempt(key, 4, failed(1, 5)))).toBe(true);
    expect(await store().passwordAttempts(key)).toEqual(failed(1, 5));
  });
});
