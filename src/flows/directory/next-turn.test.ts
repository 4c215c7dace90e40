import { expect, test } from 'vitest';
import type { UserId } from '#domain/identifiers.ts';
import { after, day, hour, instant } from '#domain/instant.ts';
import { nextTurn } from './next-turn.ts';

const now = instant(Date.UTC(2027, 0, 18));
const ana = `usr_${'0'.repeat(24)}9e3779b9` as UserId;
const bea = `usr_${'0'.repeat(24)}00000001` as UserId;

test('an address waits for at most a week, until the same moment whenever it is asked for before that', () => {
  const until = nextTurn(ana, now);
  expect(until - now).toBeGreaterThan(0);
  expect(until - now).toBeLessThanOrEqual(7 * day);
  expect(nextTurn(ana, after(until, -hour))).toBe(until);
  expect(nextTurn(ana, until)).toBe(after(until, 7 * day));
  expect(nextTurn(bea, now)).not.toBe(until);
});
