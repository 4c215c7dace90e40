import { expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import { hash, later, link, newUser, now, once, oneSince } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('mailed links', (store) => {
  test('a link is found by its token, spent or not', async () => {
    const made = link((await newUser(store())).id, { destination: '/apps/payments' });
    expect(await once(store(), (tx) => tx.createLink(made, oneSince(later(-minute))))).toBe(true);
    expect(await store().findLink(made.tokenHash)).toEqual(made);
    await once(store(), (tx) => tx.spendLink(made.tokenHash, 'password-reset', later(1)));
    expect(await store().findLink(made.tokenHash)).toEqual({ ...made, spentAt: later(1) });
    expect(await store().findLink(hash())).toBeNull();
  });

  test('a link is spent once, and what was spent is answered (SPEC S5)', async () => {
    const made = link((await newUser(store())).id);
    await once(store(), (tx) => tx.createLink(made, oneSince(now)));
    const spend = () => once(store(), (tx) => tx.spendLink(made.tokenHash, 'password-reset', later(1)));
    expect(await spend()).toEqual({ ...made, spentAt: later(1) });
    expect(await spend()).toBeNull();
  });

  test('an expired or unknown link is not spent', async () => {
    const made = link((await newUser(store())).id);
    await once(store(), (tx) => tx.createLink(made, oneSince(now)));
    const spend = (token: string, at = made.expiresAt) =>
      once(store(), (tx) => tx.spendLink(token, 'password-reset', at));
    expect(await spend(made.tokenHash)).toBeNull();
    expect(await spend(hash(), later(1))).toBeNull();
    expect((await store().findLink(made.tokenHash))?.spentAt).toBeNull();
  });

  test('while a link of this user is younger than asked, no other is made', async () => {
    const [ana, ben] = [await newUser(store()), await newUser(store())];
    const create = (userId: typeof ana.id, at: number) =>
      once(store(), (tx) => tx.createLink(link(userId, { createdAt: later(at) }), oneSince(later(at - minute))));
    expect(await create(ana.id, 0)).toBe(true);
    expect(await create(ana.id, minute - 1)).toBe(false);
    expect(await create(ben.id, minute - 1)).toBe(true);
    expect(await create(ana.id, minute)).toBe(true);
  });

  test('none of three limits may be passed, however long ago the others began', async () => {
    const { id: userId } = await newUser(store());
    const limits = [
      { since: later(-minute), most: 100 },
      { since: later(-60 * minute), most: 3 },
      { since: later(-24 * 60 * minute), most: 5 },
    ] as const;
    const create = (ago: number) =>
      once(store(), (tx) => tx.createLink(link(userId, { createdAt: later(-ago) }), limits));
    expect(await create(50 * minute)).toBe(true);
    expect(await create(40 * minute)).toBe(true);
    expect(await create(30 * minute)).toBe(true);
    expect(await create(20 * minute)).toBe(false);
    const later2 = limits.map((one, index) => (index === 1 ? { ...one, since: now } : one)) as unknown as typeof limits;
    const after = (ago: number) =>
      once(store(), (tx) => tx.createLink(link(userId, { createdAt: later(-ago) }), later2));
    expect([await after(10 * minute), await after(9 * minute), await after(8 * minute)]).toEqual([true, true, false]);
  });

  test('voiding takes the unspent links of a user, but the one that is named', async () => {
    const [ana, ben] = [await newUser(store()), await newUser(store())];
    const links = [link(ana.id), link(ana.id), link(ben.id)];
    await store().transact(async (tx) => {
      for (const one of links) await tx.createLink(one, oneSince(now));
    });
    await once(store(), (tx) => tx.voidLinks(ana.id, 'password-reset', later(1), links[1]?.id));
    const spent = links.map(async (one) => (await store().findLink(one.tokenHash))?.spentAt);
    expect(await Promise.all(spent)).toEqual([later(1), null, null]);
    await once(store(), (tx) => tx.voidLinks(ana.id, 'password-reset', later(2)));
    expect((await store().findLink(links[1]?.tokenHash ?? ''))?.spentAt).toBe(later(2));
    expect((await store().findLink(links[0]?.tokenHash ?? ''))?.spentAt).toBe(later(1));
  });
});
