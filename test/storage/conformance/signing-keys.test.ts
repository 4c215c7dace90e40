import { expect, test } from 'vitest';
import { day } from '#domain/instant.ts';
import { engines } from '../../support/stores.ts';
import { signingKey } from '../application-records.ts';
import { hash, later, now, once } from '../records.ts';

test.each(engines)(
  'signing keys, on $name: one of each generation, published until they are gone',
  async ({ open }) => {
    await using opened = await open();
    const { store } = opened;
    const add = (key: ReturnType<typeof signingKey>, othersGoneAt = later(day)) =>
      once(store, (tx) => tx.addSigningKey(key, othersGoneAt));
    const listed = async (at = now) => (await store.signingKeys.listSigningKeys(at)).map((key) => key.id);

    const contenders = Array.from({ length: 10 }, () => signingKey());
    const won = await Promise.all(contenders.map((key) => add(key)));
    expect(won.filter(Boolean)).toHaveLength(1);
    const first = contenders[won.indexOf(true)] ?? signingKey();
    const [kept] = await store.signingKeys.listSigningKeys(now);
    expect(kept).toEqual(first);
    expect(kept?.sealed.ciphertext()).toBe('sealed-key');

    const other = signingKey({ id: `a${hash()}`, algorithm: 'RS256' });
    const second = signingKey({ generation: 2, madeAt: later(1), activeFrom: later(day) });
    expect([await add(other), await add(second, later(3 * day)), await add(second)]).toEqual([true, true, false]);
    expect(await listed(later(3 * day - 1))).toEqual([first.id, other.id, second.id]);
    expect(await listed(later(3 * day))).toEqual([other.id, second.id]);

    const third = signingKey({ generation: 3, madeAt: later(2) });
    expect(await add(third, later(9 * day))).toBe(true);
    const goneAt = (await store.signingKeys.listSigningKeys(now)).map((key) => [key.id, key.goneAt]);
    expect(goneAt).toEqual([
      [first.id, later(3 * day)],
      [other.id, null],
      [second.id, later(9 * day)],
      [third.id, null],
    ]);
  },
);
