import { expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { after, day, hour, minute, type Instant } from '#domain/instant.ts';
import type { MembershipRecord, UserRecord } from '#ports/records.ts';
import { emailChange } from '../account-records.ts';
import * as team from '../company-records.ts';
import { raw } from '../raw.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { now, once } = made;

const address = (): Email => `${made.hash().slice(0, 20)}@example.com` as Email;

/** A company goes on knowing people by what it knew them by, and learns no address of who does not belong to it (SECURITY I11). */
onEveryEngine('the e-mail by which a company knows one of its people', (store, target) => {
  async function person(status: MembershipRecord['status'], company?: MembershipRecord['companyId']) {
    const { id } = company ? { id: company } : await made.newCompany(store());
    const user = await made.newUser(store(), { email: address() });
    const membership = made.membership(user.id, id, { status });
    await once(store(), (tx) => tx.joinCompany(membership));
    const seen = async (search: string | null) =>
      (await store().seePeople(team.windowOf(id, { search, sort: 'email' }))).people;
    return {
      company: id,
      user,
      membership,
      become: (next: MembershipRecord['status']) =>
        once(store(), (tx) => tx.setMembership({ ...membership, status: next }, now)),
      leave: () => once(store(), (tx) => tx.leaveCompany(user.id, id)),
      async move(email = address()) {
        await raw(target(), `update users set email = '${email}' where id = '${user.id}'`);
        return email;
      },
      /** Wherever it is read; that it is searched and sorted by is looked at by the way. */
      async known() {
        const found = await store().loadPerson(id, membership.id);
        const email = found?.email ?? ('' as Email);
        expect((await seen(email)).map((one) => [one.membership.id, one.email, one.place.value])).toEqual([
          [membership.id, email, email],
        ]);
        expect((await store().trail.namesOf([user.id], id)).map((one) => one.email)).toEqual([email]);
        expect((await store().membersAmong(id, [email])).map((one) => one.membership.id)).toEqual([membership.id]);
        const login = found?.loginEmail ?? email;
        if (login !== email) {
          expect(await seen(login)).toEqual([]);
          expect(await store().membersAmong(id, [login])).toEqual([]);
          const [row] = await raw(target(), `select sort_name from memberships where id = '${membership.id}'`);
          expect(String(row?.['sort_name'])).not.toContain(login);
        }
        return email;
      },
    };
  }

  test('is what they sign in with while they are active', async () => {
    const ana = await person('active');
    expect(await ana.known()).toBe(ana.user.email);
    const next = await ana.move();
    expect(await ana.known()).toBe(next);
  });

  test('is what was typed until they accept', async () => {
    const ana = await person('invited');
    const next = await ana.move();
    expect(await ana.known()).toBe(ana.user.email);
    await ana.become('inactive');
    expect(await ana.known()).toBe(ana.user.email);
    await ana.become('active');
    expect(await ana.known()).toBe(next);
  });

  test('stays what it was when the company put them aside, invited them anew or they left, and follows them when they are back', async () => {
    const ana = await person('active');
    const first = await ana.move();
    await ana.become('inactive');
    await ana.move();
    expect(await ana.known()).toBe(first);
    await ana.become('invited');
    const next = await ana.move();
    expect(await ana.known()).toBe(first);
    await ana.become('active');
    expect(await ana.known()).toBe(next);
    await ana.leave();
    await ana.move();
    expect(await ana.known()).toBe(next);
  });

  test('is a pseudonym of who was erased, whatever their standing (SPEC C7)', async () => {
    for (const status of ['active', 'invited', 'inactive'] as const) {
      const ana = await person('active');
      await ana.become(status);
      await ana.move();
      const pseudonym = address();
      await once(store(), (tx) => tx.eraseUser(ana.user.id, pseudonym, now));
      expect(await raw(target(), `select email, sort_name from memberships where user_id = '${ana.user.id}'`)).toEqual([
        { email: pseudonym, sort_name: pseudonym },
      ]);
    }
  });

  test('may be that of another whom it was given to since: both are listed, walked and counted, and it means who signs in with it', async () => {
    const old = await person('active');
    await old.become('inactive');
    const email = old.user.email;
    await old.move();
    const next = await person('active', old.company);
    await next.move(email);
    const both = [old, next].map((one) => one.membership.id).toSorted();
    const ids: string[] = [];
    for (let at: Awaited<ReturnType<ReturnType<typeof store>['seePeople']>>['reached'] = null; ; ) {
      const look = await store().seePeople(team.windowOf(old.company, { sort: 'email', after: at, most: 1 }));
      ids.push(...look.people.map((one) => one.membership.id));
      if (look.reached === null) break;
      at = look.reached;
    }
    expect(ids).toEqual(both);
    const first = await store().countPeople(team.everybodyOf(old.company), null, 1);
    expect(first.people).toBe(1);
    expect((await store().countPeople(team.everybodyOf(old.company), first.reached, 5)).people).toBe(1);
    expect((await store().membersAmong(old.company, [email])).map((one) => one.membership.id)).toEqual([
      next.membership.id,
    ]);
  });

  /** A change of theirs that is confirmed, and how it is taken back. */
  async function confirmed(user: UserRecord, at: Instant) {
    const change = emailChange(user, { newEmail: address(), askedAt: now, expiresAt: after(now, hour) });
    await once(store(), (tx) => tx.askEmailChange(change, []));
    await once(store(), (tx) => tx.confirmEmailChange(change.id, at, after(at, day)));
    return {
      email: change.newEmail,
      undo: () => once(store(), (tx) => tx.undoEmailChange(change.id, after(at, hour))),
    };
  }

  test('is what they had before where it came to be by a change that was taken back', async () => {
    const ana = await person('active');
    const stolen = await confirmed(ana.user, after(now, minute));
    await ana.become('inactive');
    expect(await ana.known()).toBe(stolen.email);
    expect(await stolen.undo()).toBe(true);
    expect(await ana.known()).toBe(ana.user.email);
  });

  test.each(['invited', 'declined', 'accepted'] as const)(
    'stays what it is in a company that never knew another, where the change is taken back: %s since',
    async (how) => {
      const user = await made.newUser(store(), { email: address() });
      const change = await confirmed(user, after(now, minute));
      const { id: company } = await made.newCompany(store());
      const membership = made.membership(user.id, company, { status: 'invited' });
      await once(store(), (tx) => tx.joinCompany(membership));
      const become = (status: MembershipRecord['status']) =>
        once(store(), (tx) => tx.setMembership({ ...membership, status }, after(now, 2 * minute)));
      if (how === 'accepted') await become('active');
      if (how !== 'invited') await become('inactive');
      expect(await change.undo()).toBe(true);
      expect(await store().loadPerson(company, membership.id)).toMatchObject({
        email: change.email,
        loginEmail: user.email,
      });
      const [row] = await raw(target(), `select sort_name from memberships where id = '${membership.id}'`);
      expect(String(row?.['sort_name'])).not.toContain(user.email);
    },
  );
});
