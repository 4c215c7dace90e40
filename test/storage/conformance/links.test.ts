import { expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import { hash, later, link, newUser, now, once } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('mailed links', (store) => {
  test('a link is found by its token, spent or not', async () => {
    const made = link((await newUser(store())).id, { destination: '/apps/payments' });
    expect(await once(store(), (tx) => tx.createLink(made, later(-minute)))).toBe(true);
    expect(await store().findLink(made.tokenHash)).toEqual(made);
    await once(store(), (tx) => tx.spendLink(made.tokenHash, 'password-reset', later(1)));
    expect(await store().findLink(made.tokenHash)).toEqual({ ...made, spentAt: later(1) });
    expect(await store().findLink(hash())).toBeNull();
  });

  test('a link is spent once, and what was spent is answered (SPEC S5)', async () => {
    const made = link((await newUser(store())).id);
    await once(store(), (tx) => tx.createLink(made, now));
    const spend = () => once(store(), (tx) => tx.spendLink(made.tokenHash, 'password-reset', later(1)));
    expect(await spend()).toEqual({ ...made, spentAt: later(1) });
    expect(await spend()).toBeNull();
  });

  test('an expired or unknown link is not spent', async () => {
    const made = link((await newUser(store())).id);
    await once(store(), (tx) => tx.createLink(made, now));
    const spend = (token: string, at = made.expiresAt) =>
      once(store(), (tx) => tx.spendLink(token, 'password-reset', at));
    expect(await spend(made.tokenHash)).toBeNull();
    expect(await spend(hash(), later(1))).toBeNull();
    expect((await store().findLink(made.tokenHash))?.spentAt).toBeNull();
  });

  test('while a link of this user is younger than asked, no other is made', async () => {
    const [ana, ben] = [await newUser(store()), await newUser(store())];
    const create = (userId: typeof ana.id, at: number) =>
      once(store(), (tx) => tx.createLink(link(userId, { createdAt: later(at) }), later(at - minute)));
    expect(await create(ana.id, 0)).toBe(true);
    expect(await create(ana.id, minute - 1)).toBe(false);
    expect(await create(ben.id, minute - 1)).toBe(true);
    expect(await create(ana.id, minute)).toBe(true);
  });

  test('voiding takes the unspent links of a user, but the one that is named', async () => {
    const [ana, ben] = [await newUser(store()), await newUser(store())];
    const links = [link(ana.id), link(ana.id), link(ben.id)];
    await store().transact(async (tx) => {
      for (const one of links) await tx.createLink(one, now);
    });
    await once(store(), (tx) => tx.voidLinks(ana.id, 'password-reset', later(1), links[1]?.id));
    const spent = links.map(async (one) => (await store().findLink(one.tokenHash))?.spentAt);
    expect(await Promise.all(spent)).toEqual([later(1), null, null]);
    await once(store(), (tx) => tx.voidLinks(ana.id, 'password-reset', later(2)));
    expect((await store().findLink(links[1]?.tokenHash ?? ''))?.spentAt).toBe(later(2));
    expect((await store().findLink(links[0]?.tokenHash ?? ''))?.spentAt).toBe(later(1));
  });
});
