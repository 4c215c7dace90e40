import { expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import * as team from '../company-records.ts';
import { raw } from '../raw.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';
import { setStatus } from '../../support/membership-status.ts';

const { now, later, once } = made;

/** A company's list is read by copies that the database itself keeps: whoever writes, they are right. */
onEveryEngine('what a membership copies of its user', (store, target) => {
  async function copyOf(user: UserId) {
    const rows = await raw(
      target(),
      `select email, sort_name, last_sign_in_at from memberships where user_id = '${user}' order by id`,
    );
    return rows.map((row) => [row['email'], row['sort_name'], Number(row['last_sign_in_at'])]);
  }

  const email = (): Email => `${made.hash()}@example.com` as Email;

  test('is there from the beginning, however it came to be', async () => {
    const company = await made.newCompany(store());
    const users = ['Élodie', 'Ömer', 'Zoë'].map((displayName) => made.user({ displayName }));
    const [one, two, three] = users as [(typeof users)[0], (typeof users)[0], (typeof users)[0]];
    await store().transact(async (tx) => {
      for (const user of [one, two]) await tx.createUser(user);
      await tx.addImportedUsers([three], now);
      await tx.addMembership(made.membership(one.id, company.id));
      await tx.joinCompany(made.membership(two.id, company.id));
      await tx.addMemberships([made.membership(three.id, company.id)]);
    });
    expect(await copyOf(one.id)).toEqual([[one.email, 'elodie', 0]]);
    expect(await copyOf(two.id)).toEqual([[two.email, 'omer', 0]]);
    expect(await copyOf(three.id)).toEqual([[three.email, 'zoe', 0]]);
  });

  test('follows the user, in every company at once', async () => {
    const companies = [await made.newCompany(store()), await made.newCompany(store())];
    const user = await made.newUser(store());
    for (const { id } of companies) await once(store(), (tx) => tx.addMembership(made.membership(user.id, id)));
    const other = await made.newUser(store());
    await once(store(), (tx) => tx.addMembership(made.membership(other.id, companies[0]?.id ?? made.id('company'))));
    const next = email();
    await raw(target(), `update users set email = '${next}', sort_name = 'bea' where id = '${user.id}'`);
    await team.signIn(store(), user.id, later(3));
    expect(await copyOf(user.id)).toEqual(companies.map(() => [next, 'bea', later(3)]));
    expect(await copyOf(other.id)).toEqual([[other.email, 'ana ruiz', 0]]);
  });

  test('follows the name that a person chooses, sorted without case and accents; of somebody erased nothing is renamed', async () => {
    const company = await made.newCompany(store());
    const [user, erased] = [await made.newUser(store()), await made.newUser(store())];
    for (const { id } of [user, erased]) await once(store(), (tx) => tx.addMembership(made.membership(id, company.id)));
    await once(store(), (tx) => tx.setDisplayName(user.id, 'Chloé Ábel'));
    expect((await store().loadUser(user.id))?.user.displayName).toBe('Chloé Ábel');
    expect(await copyOf(user.id)).toEqual([[user.email, 'chloe abel', 0]]);
    await once(store(), (tx) => tx.eraseUser(erased.id, email(), later(1)));
    const before = await copyOf(erased.id);
    await once(store(), (tx) => tx.setDisplayName(erased.id, 'Back Again'));
    expect(await copyOf(erased.id)).toEqual(before);
  });

  test('tells before they accept what the company said of them, and nothing else (SECURITY I11)', async () => {
    const company = await made.newCompany(store());
    const user = await made.newUser(store(), { displayName: 'Secret' });
    await team.signIn(store(), user.id, later(3));
    const invitation = { at: now, by: null, name: 'Žofie' };
    const membership = made.membership(user.id, company.id, { status: 'invited', invitation });
    await once(store(), (tx) => tx.joinCompany(membership));
    expect(await copyOf(user.id)).toEqual([[user.email, 'zofie', 0]]);
    const set = (over: Partial<typeof membership>) =>
      once(store(), (tx) => tx.setMembership({ ...membership, ...over }, made.now));
    await set({ invitation: { ...invitation, name: 'Sofie' } });
    expect(await copyOf(user.id)).toEqual([[user.email, 'sofie', 0]]);
    await raw(
      target(),
      `update users set sort_name = 'more secret', last_sign_in_at = ${later(4)} where id = '${user.id}'`,
    );
    expect(await copyOf(user.id)).toEqual([[user.email, 'sofie', 0]]);
    await set({ status: 'active' });
    expect(await copyOf(user.id)).toEqual([[user.email, 'more secret', later(4)]]);
    await set({ status: 'inactive' });
    expect(await copyOf(user.id)).toEqual([[user.email, 'more secret', 0]]);
    await raw(
      target(),
      `update users set sort_name = 'most secret', last_sign_in_at = ${later(5)} where id = '${user.id}'`,
    );
    expect(await copyOf(user.id)).toEqual([[user.email, 'more secret', 0]]);
    await set({ status: 'active' });
    expect(await copyOf(user.id)).toEqual([[user.email, 'most secret', later(5)]]);
    await set({ status: 'inactive' });
    await set({ status: 'invited', invitation: null });
    expect(await copyOf(user.id)).toEqual([[user.email, user.email, 0]]);
    await once(store(), (tx) => setStatus(tx, user.id, company.id, 'active'));
    expect(await copyOf(user.id)).toEqual([[user.email, 'most secret', later(5)]]);
    await once(store(), (tx) => tx.leaveCompany(user.id, company.id));
    expect(await copyOf(user.id)).toEqual([[user.email, user.email, 0]]);
  });

  test('keeps nothing of who was erased, nor of who invited them and by what name (SPEC C7)', async () => {
    const company = await made.newCompany(store());
    const user = await made.newUser(store());
    const invitation = { at: now, by: user.id, name: 'Ana' };
    await once(store(), (tx) => tx.joinCompany(made.membership(user.id, company.id, { invitation })));
    await team.signIn(store(), user.id, later(3));
    const pseudonym = email();
    await once(store(), (tx) => tx.eraseUser(user.id, pseudonym, now));
    expect(await copyOf(user.id)).toEqual([[pseudonym, pseudonym, 0]]);
    expect((await store().loadUser(user.id))?.memberships[0]?.membership.invitation).toBeNull();
    const [left] = await raw(
      target(),
      `select count(*) as n from memberships where user_id = '${user.id}' and (invited_name is not null
      or known_name is not null or invited_by is not null or invited_at is not null or invited_sort_name is not null)`,
    );
    expect(Number(left?.['n'])).toBe(0);
  });

  test('is never of a name that a change beside it replaced', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [user, company] = [await made.newUser(store()), await made.newCompany(store())];
      const membership = made.membership(user.id, company.id, { status: 'invited' });
      await Promise.all([
        store().transact(async (tx) => {
          await tx.joinCompany(membership);
          await tx.setMembership({ ...membership, status: 'active' }, made.now);
        }),
        raw(target(), `update users set sort_name = 'name ${round}' where id = '${user.id}'`),
      ]);
      expect(await copyOf(user.id)).toEqual([[user.email, `name ${round}`, 0]]);
    }
  });
});
