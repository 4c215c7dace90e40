import { describe, expect, test } from 'vitest';
import type { AuthenticatorId, UserId } from '#domain/identifiers.ts';
import { minute, second, type Duration } from '#domain/instant.ts';
import type { PasswordMix } from '#ports/password-hasher.ts';
import type { NewPasswordKinds, PasswordKindPage } from '#ports/password-kinds.ts';
import { passwordMixWork } from './password-mix.ts';

/** A directory that is counted page by page, what was set in it since, and what decoys were set to. */
function directory(pages: readonly (PasswordKindPage | 'fault')[], news: readonly NewPasswordKinds[] = []) {
  const asked: string[] = [];
  const mixes: PasswordMix[] = [];
  const left = [...pages];
  const added = [...news];
  let now = 0;
  const work = passwordMixWork({
    store: {
      async countPasswordKinds(after) {
        asked.push(`all after ${after}`);
        const page = left.shift();
        if (page === undefined || page === 'fault') throw new Error('the database is away');
        return page;
      },
      async countNewPasswordKinds(after) {
        asked.push(`new after ${after}`);
        return added.shift() ?? nothingNew;
      },
      newestAuthenticator: async () => 'aut_9' as AuthenticatorId,
    },
    passwords: { setMix: (mix) => void mixes.push(mix) },
    elapsed: () => now,
  });
  return {
    asked,
    mixes,
    work,
    round: () => work.round(new AbortController().signal),
    pass: (time: Duration) => void (now += time),
    latest: () => Object.fromEntries(mixes.at(-1) ?? []),
  };
}

const page = (counts: Record<string, number>, next: string | null): PasswordKindPage => ({
  counts: new Map(Object.entries(counts)),
  next: next as UserId | null,
});

const added = (counts: Record<string, number>, last: string, isFull = false): NewPasswordKinds => ({
  counts: new Map(Object.entries(counts)),
  last: last as AuthenticatorId,
  isFull,
});
const nothingNew: NewPasswordKinds = { counts: new Map(), last: null, isFull: false };

describe('the count of password kinds (SECURITY I13)', () => {
  test('is made every ten minutes, in pages that follow one another at once', async () => {
    const { round, asked, pass } = directory([page({ a: 3 }, 'usr_3'), page({ a: 1, b: 2 }, null), page({}, null)]);
    expect([await round(), await round(), await round()]).toEqual([true, false, false]);
    expect(asked).toEqual(['all after null', 'all after usr_3', 'new after aut_9']);
    pass(10 * minute);
    expect(await round()).toBe(false);
    expect(asked.slice(3)).toEqual(['new after aut_9', 'all after null']);
  });

  test('is used while it grows the first time, and whole from then on', async () => {
    const { round, mixes, pass } = directory([
      page({ a: 3 }, 'usr_3'),
      page({ a: 1, b: 2 }, null),
      page({ b: 3 }, 'usr_3'),
      page({ b: 3 }, null),
    ]);
    await round();
    await round();
    pass(10 * minute);
    await round();
    await round();
    expect(mixes.map((mix) => Object.fromEntries(mix))).toEqual([{ a: 3 }, { a: 4, b: 2 }, { b: 6 }]);
  });

  test('goes on where it was when the database was away', async () => {
    const { round, mixes, asked } = directory([page({ a: 3 }, 'usr_3'), 'fault', page({ a: 2 }, null)]);
    await round();
    await expect(round()).rejects.toThrow('away');
    expect(await round()).toBe(false);
    expect(asked).toEqual(['all after null', 'all after usr_3', 'all after usr_3']);
    expect(mixes.at(-1)).toEqual(new Map([['a', 5]]));
  });

  test('takes in what was set since every five seconds, as many pages as there are', async () => {
    const news = [added({ b: 2 }, 'aut_12', true), added({ a: 1, b: 1 }, 'aut_15')];
    const { work, round, asked, latest, mixes } = directory([page({ a: 3 }, null)], news);
    expect(work.every).toBe(5 * second);
    await round();
    expect([await round(), await round(), await round()]).toEqual([true, false, false]);
    expect(asked.slice(1)).toEqual(['new after aut_9', 'new after aut_12', 'new after aut_15']);
    expect(latest()).toEqual({ a: 4, b: 3 });
    expect(mixes).toHaveLength(3);
  });

  test('is made anew when somebody has a kind that is not among the new, once in ten seconds', async () => {
    const { work, round, asked, pass, latest } = directory([page({ a: 3 }, null), page({ a: 3, rare: 1 }, null)]);
    await round();
    work.miss('rare');
    await round();
    expect(asked.slice(1)).toEqual(['new after aut_9']);
    pass(10 * second);
    await round();
    expect(latest()).toEqual({ a: 3, rare: 1 });
    pass(10 * second);
    await round();
    expect(asked.filter((one) => one === 'all after null')).toHaveLength(2);
  });

  test('is not made anew for a kind that is among the new', async () => {
    const { work, round, asked, pass } = directory([page({ a: 3 }, null)], [added({ rare: 1 }, 'aut_12')]);
    await round();
    work.miss('rare');
    pass(minute);
    await round();
    await round();
    expect(asked.filter((one) => one.startsWith('all'))).toHaveLength(1);
  });

  test('counts what was set while everybody was counted', async () => {
    const news = [added({ b: 1 }, 'aut_12'), added({ b: 1 }, 'aut_12')];
    const pages = [page({ a: 3 }, null), page({ a: 2 }, 'usr_3'), page({ a: 1 }, null)];
    const { round, pass, latest, asked } = directory(pages, [nothingNew, ...news]);
    await round();
    pass(10 * minute);
    for (let count = 0; count < 3; count += 1) await round();
    expect(latest()).toEqual({ a: 3, b: 1 });
    expect(asked.at(-1)).toBe('new after aut_9');
  });
});
