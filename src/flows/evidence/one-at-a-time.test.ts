import { expect, test } from 'vitest';
import type { CompanyId } from '#domain/identifiers.ts';
import type { Store } from '#ports/store.ts';
import { oneAtATime } from './one-at-a-time.ts';

const [a, b, c] = ['cmp_a', 'cmp_b', 'cmp_c'] as unknown as readonly [CompanyId, CompanyId, CompanyId];

/** A line of its own, whose work ends when the test says so. */
function line() {
  const store = {} as Store;
  const begun: string[] = [];
  const open: (() => void)[] = [];
  return {
    begun,
    ask: (company: CompanyId, name: string) =>
      oneAtATime(store, company, async () => {
        begun.push(name);
        await new Promise<void>((end) => open.push(end));
        return name;
      }),
    async end() {
      open.shift()?.();
      for (let turn = 0; turn < 9; turn += 1) await Promise.resolve();
    },
    failing: (company: CompanyId) => oneAtATime(store, company, () => Promise.reject(new Error('no'))),
  };
}

test('packs are made one after the other, the companies in turn', async () => {
  const at = line();
  const all = [at.ask(a, 'a1'), at.ask(a, 'a2'), at.ask(b, 'b1'), at.ask(c, 'c1')];
  for (const begun of [['a1'], ['a1', 'b1'], ['a1', 'b1', 'a2'], ['a1', 'b1', 'a2', 'c1']]) {
    expect(at.begun).toEqual(begun);
    await at.end();
  }
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1', 'c1']);
});

test('a company that asks again and again is told that it waits already, and no other is', async () => {
  const at = line();
  const own = [at.ask(a, 'a1'), at.ask(a, 'a2')];
  for (let more = 0; more < 9; more += 1) expect(await at.ask(a, 'more')).toBeNull();
  const others = [at.ask(b, 'b1'), at.ask(c, 'c1')];
  for (let turn = 0; turn < 4; turn += 1) await at.end();
  expect(await Promise.all([...own, ...others])).toEqual(['a1', 'a2', 'b1', 'c1']);
  const again = at.ask(a, 'a3');
  await at.end();
  expect(await again).toBe('a3');
});

test('work that fails hands on', async () => {
  const at = line();
  const [failing, next] = [at.failing(a), at.ask(b, 'b1')];
  await expect(failing).rejects.toThrow('no');
  await at.end();
  expect(await next).toBe('b1');
});
