import { expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { app, company, id, later, membership, newUser, now, once, password, user } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('taking many people over, and giving them back', (store) => {
  const phone = (userId: ReturnType<typeof user>['id'], number: string) => ({
    ...app(userId, { kind: 'phone', label: '', hash: number }),
    boundAt: now,
    lastStep: null,
  });

  test('users, memberships and authenticators come back as written', async () => {
    const [one, two] = [user({ timeZone: 'Europe/Paris', alwaysRequire: true, language: 'fr' }), user()];
    const place = company();
    const joined = membership(one.id, place.id, { employer: 'Acme', group: 'Crew', companyAdmin: true });
    const secret = password(one.id);
    await store().transact(async (tx) => {
      await tx.createCompany(place);
      expect(new Set(await tx.addImportedUsers([one, two], later(3)))).toEqual(new Set([one.id, two.id]));
      expect(await tx.addMemberships([joined])).toEqual([joined.id]);
      await tx.addAuthenticators([{ ...secret, boundAt: later(2), lastStep: 77 }]);
    });
    const bundle = await store().loadUser(one.id);
    expect(bundle?.user).toEqual(one);
    expect(bundle?.memberships).toMatchObject([{ membership: joined, company: place }]);
    expect(bundle?.authenticators).toMatchObject([{ ...secret, boundAt: later(2), lastStep: 77 }]);
  });

  test('an e-mail that is taken is left as it is, and the others are created (SPEC C1)', async () => {
    const held = await newUser(store(), { displayName: 'Before' });
    const [again, fresh] = [user({ email: held.email, displayName: 'After' }), user()];
    expect(await once(store(), (tx) => tx.addImportedUsers([again, fresh], now))).toEqual([fresh.id]);
    expect((await store().loadUserByEmail(held.email))?.user).toEqual(held);
  });

  test('a membership that is there already is left as it is', async () => {
    const { id: userId } = await newUser(store());
    const place = company();
    const first = membership(userId, place.id, { status: 'inactive' });
    const other = membership(userId, place.id, { companyAdmin: true });
    await store().transact(async (tx) => {
      await tx.createCompany(place);
      await tx.addMembership(first);
    });
    expect(await once(store(), (tx) => tx.addMemberships([other]))).toEqual([]);
    expect((await store().loadUser(userId))?.memberships.map((one) => one.membership)).toEqual([first]);
  });

  test('people are found by e-mail, with whether an import made them and their companies of every status', async () => {
    const [old, fresh] = [await newUser(store()), user()];
    const [one, two] = [company(), company()];
    await store().transact(async (tx) => {
      await tx.rememberDevice(old.id, 'browser', now);
      await tx.createCompany(one);
      await tx.createCompany(two);
      await tx.addImportedUsers([fresh], now);
      await tx.addMemberships([membership(fresh.id, one.id), membership(fresh.id, two.id, { status: 'inactive' })]);
    });
    const found = await store().findPeople([old.email, fresh.email, 'nobody@example.com' as Email]);
    const sorted = found.map((person) => ({ ...person, companies: person.companies.toSorted() }));
    expect(sorted.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [
        { id: old.id, email: old.email, hasSignedIn: true, companies: [] },
        {
          id: fresh.id,
          email: fresh.email,
          hasSignedIn: false,
          companies: [one.id, two.id].toSorted(),
        },
      ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(await store().findPeople([])).toEqual([]);
  });

  test('companies are found by id and by exact name, all of a name', async () => {
    const [one, two, three] = [company({ name: 'Twin' }), company({ name: 'Twin' }), company({ name: 'twin' })];
    await store().transact(async (tx) => {
      for (const each of [one, two, three]) await tx.createCompany(each);
    });
    const ids = async (keys: string[]) => new Set((await store().findCompanies(keys)).map((each) => each.id));
    expect(await ids(['Twin'])).toEqual(new Set([one.id, two.id]));
    expect(await ids([three.id])).toEqual(new Set([three.id]));
    expect(await ids(['TWIN', ' Twin', id('company')])).toEqual(new Set());
  });

  test('a number counts the users who have it bound, and nobody who unbound it or has yet to prove it (SPEC M3)', async () => {
    const [ana, ben, eve] = [user(), user(), user()];
    const gone = phone(eve.id, 'shared');
    await store().transact(async (tx) => {
      await tx.holdImports();
      await tx.addImportedUsers([ana, ben, eve], now);
      await tx.addAuthenticators([phone(ana.id, 'shared'), phone(ben.id, 'shared'), gone]);
      await tx.unbind(gone.id, now);
      await tx.replacePending(phone(eve.id, 'shared'), now);
      expect(await tx.countPhoneUsers(['shared', 'other'])).toEqual(new Map([['shared', 2]]));
    });
    expect(await store().countPhoneUsers(['shared'])).toEqual(new Map([['shared', 2]]));
  });

  test('whole people come page by page in the order of their ids, of all or of one company', async () => {
    const place = company();
    const members = [user(), user(), user()];
    await store().transact(async (tx) => {
      await tx.createCompany(place);
      await tx.addImportedUsers(members, now);
      await tx.addMemberships(members.map((one) => membership(one.id, place.id, { status: 'invited' })));
    });
    const first = await store().wholePeople(null, 2, place.id);
    const rest = await store().wholePeople(first[1]?.user.id ?? null, 2, place.id);
    expect([...first, ...rest].map((one) => one.user)).toEqual(members);
    expect(await store().wholePeople(members[2]?.id ?? null, 2, place.id)).toEqual([]);
    const all = await store().wholePeople(null, 1_000, null);
    expect(all.map((one) => one.user.id)).toEqual(all.map((one) => one.user.id).toSorted());
    expect(all.length).toBeGreaterThan(3);
  });
});
