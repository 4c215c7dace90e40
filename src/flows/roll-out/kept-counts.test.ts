import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CompanyId } from '#domain/identifiers.ts';
import { hour, instant, type Duration, type Instant } from '#domain/instant.ts';
import type { Store } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { askFor, forgetIn, keptLimits, type Count, type CountNow, type KeptCounts } from './kept-counts.ts';

const company = 'cmp_1' as CompanyId;

/** Counts are numbers here: how many were made before. */
function world() {
  const store = {} as Store;
  const at = { now: instant(1_000_000) };
  const deps = { store, clock: { now: (): Instant => at.now } } as unknown as Deps;
  const all: KeptCounts<number> = new WeakMap();
  let made = 0;
  let cost: Duration = 0;
  let spent = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => spent);
  const count: Count<number> = async (inTurn, tell) => {
    tell(7);
    return inTurn(() => {
      spent += cost;
      made += 1;
      return Promise.resolve(made);
    });
  };
  const ask = (key = 'one', how = count, of = company) => askFor(deps, all, { company: of, key }, how);
  const answer = async (key = 'one', how = count): Promise<CountNow<number>> => {
    const asked = ask(key, how);
    await asked.fresh;
    return asked.now();
  };
  const costing = (length: Duration): void => {
    cost = length;
  };
  return { all, at, store, ask, answer, costing, made: () => made };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what was counted', () => {
  test('is counted once for all who ask at once', async () => {
    const { answer, made } = world();
    const first = { value: 1, counting: null };
    expect(await Promise.all([answer(), answer(), answer()])).toEqual([first, first, first]);
    expect(made()).toBe(1);
  });

  test.each([
    ['5 seconds at least', 0, keptLimits.shortest],
    ['20 times as long as it took', 3_000, 60_000],
    ['5 minutes at most', hour, keptLimits.longest],
  ])('is kept for %s', async (_words, cost, keptFor) => {
    const { answer, at, costing } = world();
    costing(cost);
    await answer();
    at.now = instant(at.now + keptFor - 1);
    expect((await answer()).value).toBe(1);
    at.now = instant(at.now + 1);
    expect((await answer()).value).toBe(2);
  });

  test('is shown while newer is counted, with how far that is', async () => {
    const { answer, ask, at } = world();
    await answer();
    at.now = instant(at.now + keptLimits.longest);
    const slow = Promise.withResolvers<number>();
    const asked = ask('one', async (_turn, tell) => {
      tell(40);
      return slow.promise;
    });
    expect(asked.now()).toEqual({ value: 1, counting: 40 });
    expect(ask().now()).toEqual({ value: 1, counting: 40 });
    slow.resolve(9);
    await asked.fresh;
    expect(asked.now()).toEqual({ value: 9, counting: null });
  });

  test('that fails is told to whoever waits, and counted anew for whoever asks next', async () => {
    const { answer } = world();
    const failing = () => Promise.reject(new Error('the line was cut'));
    await expect(answer('one', failing)).rejects.toThrow('the line was cut');
    expect(await answer()).toEqual({ value: 1, counting: null });
  });

  test('is another under another key', async () => {
    const { answer } = world();
    expect([(await answer('one')).value, (await answer('two')).value, (await answer('one')).value]).toEqual([1, 2, 1]);
  });
});

describe('after an act', () => {
  test('it is counted anew when it is asked for next, and shown until then', async () => {
    const { all, answer, ask, store } = world();
    await answer();
    forgetIn(store, all, company);
    const asked = ask();
    expect(asked.now()).toEqual({ value: 1, counting: 7 });
    await asked.fresh;
    expect(asked.now().value).toBe(2);
  });

  test('a count that began before is not taken for one of afterwards', async () => {
    const { all, answer, ask, store } = world();
    const slow = Promise.withResolvers<number>();
    const before = ask('one', () => slow.promise);
    forgetIn(store, all, company);
    const after = answer();
    slow.resolve(99);
    await before.fresh;
    expect((await after).value).toBe(1);
    expect(ask().now().value).toBe(1);
  });

  test('however many there are while a count runs, it is left to its end, and one more is made for all who asked since', async () => {
    const { all, ask, store } = world();
    const slow = Promise.withResolvers<void>();
    let begun = 0;
    const count: Count<number> = async () => {
      begun += 1;
      const mine = begun;
      await slow.promise;
      return mine;
    };
    const before = ask('one', count);
    const asked = Array.from({ length: 1_000 }, () => {
      forgetIn(store, all, company);
      return ask('one', count);
    });
    expect(begun).toBe(1);
    slow.resolve();
    await before.fresh;
    expect(before.now()).toEqual({ value: 1, counting: 0 });
    await Promise.all(asked.map((one) => one.fresh));
    expect([begun, ask('one', count).now()]).toEqual([2, { value: 2, counting: null }]);
  });

  test('that comes while the one more is made, one more is made again', async () => {
    const { all, answer, ask, store } = world();
    const [first, second] = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
    const begun = Promise.withResolvers<void>();
    ask('one', () => first.promise);
    forgetIn(store, all, company);
    const waiting = ask('one', () => {
      begun.resolve();
      return second.promise;
    });
    first.resolve(98);
    await begun.promise;
    forgetIn(store, all, company);
    const last = answer();
    second.resolve(99);
    await waiting.fresh;
    expect(await last).toEqual({ value: 1, counting: null });
  });

  test('whoever waits for one more gets it even where the count before it fails', async () => {
    const { all, answer, ask, store } = world();
    const slow = Promise.withResolvers<number>();
    const before = ask('one', () => slow.promise);
    forgetIn(store, all, company);
    const after = answer();
    slow.reject(new Error('the line was cut'));
    await expect(before.fresh).rejects.toThrow('the line was cut');
    expect(await after).toEqual({ value: 1, counting: null });
  });

  test('other companies keep theirs', async () => {
    const { all, answer, store, made } = world();
    await answer();
    forgetIn(store, all, 'cmp_2' as CompanyId);
    await answer();
    expect(made()).toBe(1);
  });
});

test('no more is kept than a process can hold: what was asked for last', async () => {
  const { all, answer, store, made } = world();
  for (let index = 0; index < keptLimits.most; index += 1) await answer(`${index}`);
  await answer('0');
  await answer('one more');
  expect(all.get(store)?.size).toBe(keptLimits.most);
  const before = made();
  expect((await answer('0')).value).toBe(1);
  expect(made()).toBe(before);
  expect((await answer('1')).value).toBe(before + 1);
});

test('counts take turns: a small one does not wait for the whole of a large one', async () => {
  const { ask } = world();
  const order: string[] = [];
  const windows =
    (name: string, many: number): Count<number> =>
    async (inTurn) => {
      for (let index = 0; index < many; index += 1)
        await inTurn(() => {
          order.push(name);
          return Promise.resolve(index);
        });
      return many;
    };
  const large = ask('large', windows('large', 5));
  const small = ask('small', windows('small', 1));
  await Promise.all([large.fresh, small.fresh]);
  expect(order.indexOf('small')).toBeLessThanOrEqual(2);
  expect(order).toHaveLength(6);
});

test('a look that fails keeps nobody else from looking', async () => {
  const { ask, answer } = world();
  const failing = ask('broken', async (inTurn) => inTurn(() => Promise.reject(new Error('gone'))));
  const other = answer();
  await expect(failing.fresh).rejects.toThrow('gone');
  expect((await other).value).toBe(1);
});
