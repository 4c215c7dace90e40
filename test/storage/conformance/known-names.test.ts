import { expect, test } from 'vitest';
import { localPart, type Email } from '#domain/email.ts';
import type { MembershipRecord } from '#ports/records.ts';
import { sortName } from '#storage/rows/sort-name.ts';
import { raw } from '../raw.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, now, once } = made;

const everybody = { status: 'present', method: null, operatorsOnly: false, after: null, most: 5_000 } as const;

/** A company shows, sorts and finds its people by one name, whatever order things happen in. */
onEveryEngine('the name by which a company knows one of its people', (store, target) => {
  /** Somebody whom a company called so, or by no name, and who calls themselves as told, or by their address. */
  async function person(said: string | null, own?: string) {
    const company = await made.newCompany(store());
    const email = `${made.hash().slice(0, 20)}@example.com` as Email;
    const user = await made.newUser(store(), { email, displayName: own ?? localPart(email) });
    const invitation = { at: now, by: null, name: said };
    const membership = made.membership(user.id, company.id, { status: 'invited', invitation });
    await once(store(), (tx) => tx.joinCompany(membership));
    return {
      user,
      become: (status: MembershipRecord['status'], name = said) =>
        once(store(), (tx) =>
          tx.setMembership({ ...membership, status, invitation: { ...invitation, name } }, made.now),
        ),
      rename: (name: string) => once(store(), (tx) => tx.setDisplayName(user.id, name)),
      leave: () => once(store(), (tx) => tx.leaveCompany(user.id, company.id)),
      /** What is shown; that it is what they are sorted by is looked at by the way. */
      async known() {
        const shown = (await store().loadPerson(company.id, membership.id))?.knownName ?? null;
        const [row] = await raw(target(), `select sort_name from memberships where id = '${membership.id}'`);
        expect(row?.['sort_name']).toBe(shown === null ? email : sortName(shown));
        return shown;
      },
    };
  }

  test('is what whoever invited them said, until they call themselves otherwise than by their address', async () => {
    const zoe = await person('Žoe Quill');
    expect(await zoe.known()).toBe('Žoe Quill');
    await zoe.become('active');
    expect(await zoe.known()).toBe('Žoe Quill');
    await zoe.rename('Zoé');
    expect(await zoe.known()).toBe('Zoé');
    await zoe.rename('Zoë');
    expect(await zoe.known()).toBe('Zoë');
    await zoe.rename(localPart(zoe.user.email));
    expect(await zoe.known()).toBe('Žoe Quill');
  });

  test('is what they call themselves where they did so before they accepted, and their address where nobody said any', async () => {
    const [kim, nobody] = [await person('Zed', 'Kim'), await person(null)];
    expect([await kim.known(), await nobody.known()]).toEqual(['Zed', null]);
    await kim.become('active');
    await nobody.become('active');
    expect([await kim.known(), await nobody.known()]).toEqual(['Kim', localPart(nobody.user.email)]);
    await nobody.become('invited', 'Said Since');
    expect(await nobody.known()).toBe('Said Since');
    await nobody.become('active', 'Said Since');
    expect(await nobody.known()).toBe('Said Since');
  });

  test('stays what it was once the company put them aside, and is the living one when they are back', async () => {
    for (const said of ['Kim K', null]) {
      const kim = await person(said);
      await kim.become('active');
      const before = await kim.known();
      await kim.become('inactive');
      await kim.rename('Kimberly Newname');
      await raw(target(), `update users set last_sign_in_at = ${later(3)} where id = '${kim.user.id}'`);
      expect(await kim.known()).toBe(before);
      await kim.become('active');
      expect(await kim.known()).toBe('Kimberly Newname');
      await kim.become('inactive');
      await kim.rename('Another');
      expect(await kim.known()).toBe('Kimberly Newname');
    }
  });

  test('is the invitation’s alone of who is invited anew, declines or leaves; a new spelling of it shows', async () => {
    const ana = await person('Ana', 'Secret');
    await ana.become('inactive');
    expect(await ana.known()).toBe('Ana');
    await ana.become('invited', 'Aná');
    expect(await ana.known()).toBe('Aná');
    await ana.become('invited', 'Ána');
    expect(await ana.known()).toBe('Ána');
    await ana.become('active');
    expect(await ana.known()).toBe('Secret');
    await ana.become('invited', 'Ana');
    await ana.rename('More Secret');
    expect(await ana.known()).toBe('Ana');
    await ana.become('active');
    await ana.leave();
    expect(await ana.known()).toBe('Ana');
  });

  test('is told operators beside the address alone, and found there, and not beside a name of the person’s own', async () => {
    const tag = made.hash().slice(0, 8);
    const [ria, own] = [await person(`Ria Rïdge ${tag}`), await person(`Ria Rïdge ${tag}`, 'Ria R')];
    const found = async (search: string) =>
      (await store().seeUsers({ ...everybody, search })).users.map(({ id, called }) => [id, called]);
    expect(await found(`RIDGE ${tag}`)).toEqual([[ria.user.id, [`Ria Rïdge ${tag}`]]]);
    expect(await found(own.user.email)).toEqual([[own.user.id, []]]);
    await ria.become('active', null);
    expect(await found(ria.user.email)).toEqual([[ria.user.id, []]]);
    expect(await found(`ridge ${tag}`)).toEqual([]);
  });

  test('is forgotten with whoever is erased, put aside or not (SPEC C7)', async () => {
    for (const status of ['active', 'inactive', 'invited'] as const) {
      const ana = await person('Ana', 'Ana Ruiz');
      await ana.become('active');
      await ana.become(status);
      const pseudonym = `${made.hash()}@example.com` as Email;
      await once(store(), (tx) => tx.eraseUser(ana.user.id, pseudonym, now));
      expect(
        await raw(target(), `select known_name, sort_name from memberships where user_id = '${ana.user.id}'`),
      ).toEqual([{ known_name: null, sort_name: pseudonym }]);
    }
  });
});
