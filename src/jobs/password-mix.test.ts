import { describe, expect, test } from 'vitest';
import type { UserId } from '#domain/identifiers.ts';
import { minute } from '#domain/instant.ts';
import type { PasswordMix } from '#ports/password-hasher.ts';
import type { PasswordKindPage } from '#ports/store.ts';
import { passwordMixWork } from './password-mix.ts';

/** A directory that is counted page by page, and what decoys were set to. */
function directory(pages: readonly (PasswordKindPage | 'fault')[]) {
  const asked: (UserId | null)[] = [];
  const mixes: PasswordMix[] = [];
  const left = [...pages];
  const work = passwordMixWork({
    store: {
      async countPasswordKinds(after) {
        asked.push(after);
        const page = left.shift();
        if (page === undefined || page === 'fault') throw new Error('the database is away');
        return page;
      },
    },
    passwords: { setMix: (mix) => void mixes.push(mix) },
  });
  return { asked, mixes, work, round: () => work.round(new AbortController().signal) };
}

const page = (counts: Record<string, number>, next: string | null): PasswordKindPage => ({
  counts: new Map(Object.entries(counts)),
  next: next as UserId | null,
});

describe('the count of password kinds (SECURITY I13)', () => {
  test('is made every ten minutes, in pages that follow one another at once', async () => {
    const { work, round, asked } = directory([page({ a: 3 }, 'usr_3'), page({ a: 1, b: 2 }, null), page({}, null)]);
    expect(work.every).toBe(10 * minute);
    expect([await round(), await round(), await round()]).toEqual([true, false, false]);
    expect(asked).toEqual([null, 'usr_3', null]);
  });

  test('is used while it grows the first time, and whole from then on', async () => {
    const { round, mixes } = directory([
      page({ a: 3 }, 'usr_3'),
      page({ a: 1, b: 2 }, null),
      page({ b: 3 }, 'usr_3'),
      page({ b: 3 }, null),
    ]);
    for (let count = 0; count < 4; count += 1) await round();
    expect(mixes.map((mix) => Object.fromEntries(mix))).toEqual([{ a: 3 }, { a: 4, b: 2 }, { b: 6 }]);
  });

  test('goes on where it was when the database was away', async () => {
    const { round, mixes, asked } = directory([page({ a: 3 }, 'usr_3'), 'fault', page({ a: 2 }, null)]);
    await round();
    await expect(round()).rejects.toThrow('away');
    expect(await round()).toBe(false);
    expect(asked).toEqual([null, 'usr_3', 'usr_3']);
    expect(mixes.at(-1)).toEqual(new Map([['a', 5]]));
  });
});
