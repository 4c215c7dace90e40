import { describe, expect, test } from 'vitest';
import { turns } from './turns.ts';

/** Tasks that last until they are told to end. */
function stage(limits = { atOnce: 8, atOnceOf: 2 }) {
  const begun: string[] = [];
  const running = new Map<string, (value: undefined) => void>();
  const faults: unknown[] = [];
  const task = async (thing: string): Promise<void> => {
    begun.push(thing);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    running.set(thing, resolve);
    await promise;
    running.delete(thing);
    if (thing.includes('broken')) throw new Error(thing);
  };
  const queue = turns<string, string>(limits, task, (error) => faults.push(error));
  const end = async (thing: string): Promise<void> => {
    running.get(thing)?.(undefined);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  const add = (...things: readonly string[]): void => {
    for (const thing of things) queue.add(thing.charAt(0), thing);
  };
  return { queue, begun, faults, end, add, running: () => [...running.keys()] };
}

describe('turns', () => {
  test('no more of one group at once than it takes, and another goes on beside it', async () => {
    const at = stage();
    at.add('a1', 'a2', 'a3', 'a4', 'b1');
    expect([at.running(), at.queue.waiting()]).toEqual([['a1', 'a2', 'b1'], ['a']]);
    await at.end('a1');
    expect(at.running()).toEqual(['a2', 'b1', 'a3']);
  });

  test('no more at once than there are places, which groups take in turn', async () => {
    const at = stage({ atOnce: 3, atOnceOf: 2 });
    at.add('a1', 'a2', 'b1', 'a3', 'b2', 'c1');
    expect(at.running()).toEqual(['a1', 'a2', 'b1']);
    for (const [ends, begins] of [
      ['a1', 'a3'],
      ['a2', 'b2'],
      ['a3', 'c1'],
    ] as const) {
      at.add(`${begins.charAt(0)}9`);
      await at.end(ends);
      expect(at.begun.at(-1)).toBe(begins);
    }
    expect(at.running()).toHaveLength(3);
  });

  test('what fails is told, and leaves its place to the next', async () => {
    const at = stage({ atOnce: 1, atOnceOf: 1 });
    at.add('a broken', 'b1');
    await at.end('a broken');
    expect(at.faults).toEqual([new Error('a broken')]);
    expect(at.running()).toEqual(['b1']);
  });

  test('says when a group has nothing left that waits', async () => {
    const at = stage({ atOnce: 1, atOnceOf: 1 });
    await at.queue.oneServed();
    at.add('a1', 'a2', 'a3');
    let isServed = false;
    const served = at.queue.oneServed().then(() => {
      isServed = true;
    });
    await at.end('a1');
    expect(isServed).toBe(false);
    await at.end('a2');
    await served;
    expect(at.queue.waiting()).toEqual([]);
  });

  test('ends when what is under way has, and begins nothing more', async () => {
    const at = stage({ atOnce: 1, atOnceOf: 1 });
    at.add('a1', 'a2');
    const ended = at.queue.end();
    await at.end('a1');
    await ended;
    expect(at.begun).toEqual(['a1']);
  });
});
