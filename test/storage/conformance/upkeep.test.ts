import { expect, test } from 'vitest';
import { day, minute, second } from '#domain/instant.ts';
import { hash, later, now } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('leases, settings and the clock', (store) => {
  test('a lease belongs to one owner, who may extend it, until it ends or is given back', async () => {
    const name = hash();
    const lease = (owner: string, at: number, until: number) =>
      store().upkeep.lease(name, owner, later(at), later(until));
    expect(await lease('one', 0, minute)).toBe(true);
    expect(await lease('two', 1, minute)).toBe(false);
    expect(await lease('one', 2, 2 * minute)).toBe(true);
    expect(await lease('two', minute, 3 * minute)).toBe(false);
    expect(await lease('two', 2 * minute, 3 * minute)).toBe(true);
    await store().upkeep.release(name, 'one');
    expect(await lease('one', 2 * minute, 3 * minute)).toBe(false);
    await store().upkeep.release(name, 'two');
    expect(await lease('one', 2 * minute, 3 * minute)).toBe(true);
  });

  test('a lease that was taken by a clock that ran ahead holds up nobody once it was put right', async () => {
    const name = hash();
    const lease = (owner: string, at: number, until: number) =>
      store().upkeep.lease(name, owner, later(at), later(until));
    expect(await lease('ahead', 13 * day, 13 * day + minute)).toBe(true);
    expect(await lease('right', 0, minute)).toBe(true);
    expect(await lease('other', 1, minute)).toBe(false);
  });

  test('a named value is put once; whoever comes later gets what stands', async () => {
    const name = hash();
    expect(await store().upkeep.putOnce(name, 'first')).toBe('first');
    expect(await store().upkeep.putOnce(name, 'second')).toBe('first');
  });

  test("the database's clock tells milliseconds of the same time as ours", async () => {
    const time = await store().databaseTime();
    expect(Number.isInteger(time)).toBe(true);
    expect(Math.abs(time - Date.now())).toBeLessThan(60 * second);
    expect(time).toBeLessThan(now + 100 * 365 * 24 * 60 * minute);
  });
});
