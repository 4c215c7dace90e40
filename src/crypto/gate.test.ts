import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import { createGate, type GateOptions } from './gate.ts';

/** Work that ends when the test says so, each piece taking the same time on a counter that the test keeps. */
function workshop(options: GateOptions & { each?: number } = {}) {
  const { each = 100, ...others } = options;
  let time = 0;
  const gate = createGate({ width: 1, waitFor: 1_000, firstMean: 100, elapsed: () => time, ...others });
  const running: (() => void)[] = [];
  const log: string[] = [];
  return {
    log,
    runningNow: () => running.length,
    run(lane: string, name = lane): Promise<string> {
      const work = async (): Promise<string> => {
        log.push(name);
        await new Promise<void>((resolve) => running.push(resolve));
        return name;
      };
      return gate.run(lane, work);
    },
    approach: (lane: string, lead: () => Promise<string>) => gate.approach(lane, lead),
    fail: (lane: string) => gate.run(lane, () => Promise.reject(new Error('the work failed'))),
    async finishOne(): Promise<void> {
      time += each;
      running.shift()?.();
      await nextTurn();
    },
    async finishAll(): Promise<void> {
      while (running.length > 0) await this.finishOne();
    },
  };
}

const outcomeOf = (promise: Promise<string>): Promise<string> =>
  promise.catch((error: unknown) => (error instanceof Fault ? `${error.code} ${error.retryAfter}` : String(error)));

describe('the gate', () => {
  test('lets as many through at a time as it is wide', async () => {
    const shop = workshop({ width: 3 });
    const all = Promise.all(Array.from({ length: 8 }, (_, n) => shop.run('a', `${n}`)));
    await nextTurn();
    expect(shop.runningNow()).toBe(3);
    await shop.finishOne();
    expect(shop.runningNow()).toBe(3);
    await shop.finishAll();
    expect(await all).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  test('sends away whoever would find no room before anything is done for him', async () => {
    const shop = workshop({ leastWaiting: 0, waitFor: 300 });
    const all = [1, 2, 3, 4].map((n) => shop.run('a', `${n}`));
    const led: string[] = [];
    const lead = (name: string) => async (): Promise<string> => {
      led.push(name);
      return name;
    };
    expect(await outcomeOf(shop.approach('a', lead('no room')))).toBe('overloaded 1');
    expect(await outcomeOf(shop.approach('b', lead('of another network')))).toBe('of another network');
    await shop.finishOne();
    expect(await outcomeOf(shop.approach('a', lead('room')))).toBe('room');
    expect(led).toEqual(['of another network', 'room']);
    await shop.finishAll();
    await Promise.all(all);
  });

  test('keeps room for those who are on their way', async () => {
    const shop = workshop({ leastWaiting: 0, waitFor: 300 });
    const all = [1, 2].map((n) => shop.run('a', `${n}`));
    const coming = [1, 2, 3].map((n) => outcomeOf(shop.approach('a', async () => `${n}`)));
    expect(await Promise.all(coming)).toEqual(['1', '2', 'overloaded 1']);
    expect(await outcomeOf(shop.approach('a', async () => 'after them'))).toBe('after them');
    await shop.finishAll();
    await Promise.all(all);
  });

  test('a network that is on its way in masses keeps nobody else away, though none of it has come to the queue', async () => {
    const shop = workshop({ leastWaiting: 0, waitFor: 300 });
    const slow: (() => void)[] = [];
    const flood = Array.from({ length: 20 }, (_, n) =>
      outcomeOf(shop.approach('flood', () => new Promise((resolve) => slow.push(() => resolve(`flood${n}`))))),
    );
    const home = [1, 2, 3].map((n) => outcomeOf(shop.approach('home', async () => `home${n}`)));
    expect(await Promise.all(home)).toEqual(['home1', 'home2', 'overloaded 1']);
    for (const arrive of slow) arrive();
    const told = await Promise.all(flood);
    expect(told.filter((one) => one !== 'overloaded 1')).toEqual(['flood0', 'flood1', 'flood2']);
    expect(await outcomeOf(shop.approach('office', async () => 'room'))).toBe('room');
  });

  test('forgets those whose way ended in an error: they keep no place', async () => {
    const shop = workshop({ leastWaiting: 0, waitFor: 300 });
    const lost = async (): Promise<string> => {
      throw new Error('nothing could be loaded');
    };
    for (let n = 0; n < 20; n += 1)
      expect(await outcomeOf(shop.approach('a', lost))).toMatch(/nothing could be loaded/);
    expect(await Promise.all([1, 2, 3].map((n) => outcomeOf(shop.approach('a', async () => `${n}`))))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  test('serves networks in turn: a flood from one holds up nobody else', async () => {
    const shop = workshop();
    const flood = Array.from({ length: 8 }, (_, n) => shop.run('flood', `flood${n}`));
    const others = [shop.run('home'), shop.run('office')];
    await shop.finishAll();
    await nextTurn();
    await shop.finishAll();
    await Promise.all([...flood, ...others]);
    expect(shop.log.slice(0, 5)).toEqual(['flood0', 'flood1', 'home', 'office', 'flood2']);
  });

  test('refuses at once what would wait longer than 1.2 s by the mean, and says when to come back', async () => {
    const shop = workshop({ waitFor: 1_200 });
    const accepted = Array.from({ length: 13 }, () => shop.run('a'));
    const refused = await Promise.all(Array.from({ length: 5 }, () => outcomeOf(shop.run('a'))));
    expect(refused).toEqual(Array.from({ length: 5 }, () => 'overloaded 2'));
    expect(shop.runningNow()).toBe(1);
    await shop.finishAll();
    expect(await Promise.all(accepted)).toHaveLength(13);
  });

  test('follows the measured time: slower work shortens the queue, faster work lengthens it', async () => {
    const roomAfter = async (each: number): Promise<number> => {
      const shop = workshop({ each });
      for (let n = 0; n < 60; n += 1) {
        const one = shop.run('a');
        await nextTurn();
        await shop.finishOne();
        await one;
      }
      const outcomes = Promise.all(Array.from({ length: 40 }, () => outcomeOf(shop.run('a'))));
      await nextTurn();
      await shop.finishAll();
      return (await outcomes).filter((outcome) => outcome === 'a').length;
    };
    expect(await roomAfter(115)).toBe(9);
    expect(await roomAfter(50)).toBe(20);
  });

  test('lets eight wait however dear the work is, so that one dear piece shuts nobody out', async () => {
    const shop = workshop({ firstMean: 3_000, waitFor: 1_200 });
    const accepted = Array.from({ length: 9 }, () => shop.run('a'));
    expect(await outcomeOf(shop.run('a'))).toBe('overloaded 24');
    await shop.finishAll();
    expect(await Promise.all(accepted)).toHaveLength(9);
  });

  test('gives these eight places to different networks first', async () => {
    const shop = workshop({ firstMean: 3_000, waitFor: 1_200 });
    const flood = Array.from({ length: 9 }, () => outcomeOf(shop.run('flood')));
    const others = Array.from({ length: 7 }, (_, n) => shop.run(`home${n}`));
    expect(await outcomeOf(shop.run('flood'))).toBe('overloaded 24');
    await shop.finishAll();
    expect(await Promise.all(others)).toHaveLength(7);
    expect((await Promise.all(flood)).filter((outcome) => outcome === 'flood')).toHaveLength(2);
  });

  test('when full, gives a newcomer the place of the newest of the network that fills it', async () => {
    const shop = workshop();
    const flood = Array.from({ length: 11 }, (_, n) => outcomeOf(shop.run('flood', `flood${n}`)));
    const newcomer = outcomeOf(shop.run('home'));
    expect(await outcomeOf(shop.run('flood'))).toBe('overloaded 1');
    await shop.finishAll();
    expect(await newcomer).toBe('home');
    expect(shop.log.indexOf('home')).toBe(2);
    expect((await Promise.all(flood)).filter((outcome) => outcome.startsWith('overloaded'))).toEqual(['overloaded 1']);
  });

  test('goes on after work that failed', async () => {
    const shop = workshop();
    await expect(shop.fail('a')).rejects.toThrow('the work failed');
    const next = shop.run('a', 'next');
    await nextTurn();
    await shop.finishOne();
    expect(await next).toBe('next');
  });
});
