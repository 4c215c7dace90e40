import { describe, expect, test } from 'vitest';
import type { CompanyId, MembershipId } from '#domain/identifiers.ts';
import * as team from '../company-records.ts';
import * as made from '../records.ts';
import type { PeopleCursor } from '#ports/people.ts';
import { onEveryEngine } from './suite.ts';

const { now, later } = made;

onEveryEngine("a company's people", (store) => {
  const names = ['Élodie Garnier', 'ana ruiz', 'Zoë Adler', 'Ben Okafor', 'Ana Ruiz', 'Ömer Kaya', '李 Wei'];

  async function newTeam(): Promise<CompanyId> {
    const { id } = await made.newCompany(store());
    for (const [place, displayName] of names.entries()) {
      const { user } = await team.newMember(store(), id, {
        user: { displayName, email: `${'gfedcba'[place] ?? ''}-${made.hash().slice(0, 12)}@example.com` as never },
      });
      if (place % 2 === 0) await team.signIn(store(), user.id, later(1_000 - place));
    }
    return id;
  }

  test.each([
    ['name', ['ana ruiz', 'Ana Ruiz', 'Ben Okafor', 'Élodie Garnier', 'Ömer Kaya', 'Zoë Adler', '李 Wei']],
    ['email', ['李 Wei', 'Ömer Kaya', 'Ana Ruiz', 'Ben Okafor', 'Zoë Adler', 'ana ruiz', 'Élodie Garnier']],
    ['last-sign-in', ['ana ruiz', 'Ben Okafor', 'Ömer Kaya', '李 Wei', 'Ana Ruiz', 'Zoë Adler', 'Élodie Garnier']],
  ] as const)('come by %s, backwards as well, whole in windows of any size', async (sort, expected) => {
    const id = await newTeam();
    for (const most of [1, 2, 3, 7, 8]) {
      const window = team.windowOf(id, { sort, most });
      expect(await team.walk(store(), window)).toEqual(expected);
      expect(await team.walk(store(), { ...window, descending: true })).toEqual(expected.toReversed());
    }
  });

  test('go on after any of them, by their place', async () => {
    const id = await newTeam();
    for (const sort of ['name', 'email', 'last-sign-in'] as const) {
      const window = team.windowOf(id, { sort });
      const all = await store().seePeople(window);
      const after = all.people[3]?.place ?? null;
      const rest = await store().seePeople({ ...window, after });
      expect(rest.people).toEqual(all.people.slice(4));
    }
  });

  test('who are alike come as the company took them in, whenever they came here (SECURITY I11)', async () => {
    const { id } = await made.newCompany(store());
    const displayName = 'Ana Ruiz';
    const users = await Promise.all([1, 2, 3, 4].map(() => made.newUser(store(), { displayName })));
    const taken = [users[2], users[0], users[3], users[1]].flatMap((one) => one ?? []);
    const memberships = taken.map((one) => made.membership(one.id, id));
    for (const one of memberships.toReversed()) await made.once(store(), (tx) => tx.addMembership(one));
    const inOrder = memberships.map((one) => one.id).toSorted();
    for (const sort of ['name', 'last-sign-in'] as const) {
      for (const most of [1, 3, 100]) {
        const ids = async (descending: boolean) => {
          const found = [];
          for (let after: PeopleCursor | null = null; ; ) {
            const seen = await store().seePeople(team.windowOf(id, { sort, descending, after, most }));
            found.push(...seen.people.map((one) => one.membership.id));
            if (seen.reached === null) return found;
            after = seen.reached;
          }
        };
        expect(await ids(false)).toEqual(inOrder);
        expect(await ids(true)).toEqual(inOrder.toReversed());
      }
    }
  });

  test('of a large company a part is counted, by e-mail', async () => {
    const id = await newTeam();
    const all = (await store().seePeople(team.windowOf(id, { sort: 'email' }))).people;
    const { people, reached } = await store().countPeople(team.everybodyOf(id), null, 3);
    expect({ people, reached }).toEqual({ people: 3, reached: all[2]?.place });
    expect(await store().countPeople(team.everybodyOf(id), reached, 100)).toEqual({ people: 4, reached: null });
  });

  test('are looked at a window at a time: where it ended is told, whether anybody fits or not', async () => {
    const id = await newTeam();
    const window = team.windowOf(id, { search: 'adler', most: 4 });
    const first = await store().seePeople(window);
    expect(first.people).toEqual([]);
    expect(first.reached?.value).toBe('elodie garnier');
    const second = await store().seePeople({ ...window, after: first.reached });
    expect(second.people.map((one) => one.displayName)).toEqual(['Zoë Adler']);
    expect(second.reached).toBeNull();
  });

  test('are those of one company: another has nobody of them (SECURITY I11)', async () => {
    const [id, other] = [await newTeam(), (await made.newCompany(store())).id];
    expect(await store().seePeople(team.windowOf(other))).toEqual({ people: [], reached: null });
    const [person] = (await store().seePeople(team.windowOf(id))).people;
    const membership = person?.membership.id ?? made.id('membership');
    expect(await store().loadPerson(other, membership)).toBeNull();
    expect((await store().loadPerson(id, membership))?.id).toBe(person?.id);
    expect(await store().loadPerson(id, made.id('membership'))).toBeNull();
  });

  test('are not there any more once erased (SPEC C7)', async () => {
    const { id } = await made.newCompany(store());
    const { user, membership } = await team.newMember(store(), id);
    await made.once(store(), (tx) => tx.eraseUser(user.id, made.user().email, now));
    expect(await store().seePeople(team.windowOf(id))).toEqual({ people: [], reached: null });
    expect(await store().loadPerson(id, membership.id)).toBeNull();
    expect(await store().countPeople(team.everybodyOf(id), null, 5)).toEqual({ people: 0, reached: null });
    expect(await store().census(id, null, null)).toEqual({ groups: [], reached: null });
  });

  describe('a place in an address may be anything, and is no fault', () => {
    const long = 'x'.repeat(100_000);
    test.each([
      '',
      '\u0000',
      'a\u0000b',
      '\uD800',
      "'; --",
      '%',
      long,
      'NaN',
      '1e400',
      '-1',
      '1.5',
      0,
      -1,
      2 ** 60,
      Number.NaN,
      Infinity,
    ])('%j', async (value) => {
      const id = await newTeam();
      for (const sort of ['name', 'email', 'last-sign-in'] as const) {
        for (const membership of ['', '\u0000', long] as MembershipId[]) {
          for (const descending of [false, true]) {
            const seen = await store().seePeople(team.windowOf(id, { sort, descending, after: { value, membership } }));
            expect(seen.people.length).toBeLessThanOrEqual(names.length);
          }
        }
      }
    });
  });

  test('tell all that a list shows of them', async () => {
    const { id } = await made.newCompany(store());
    const [payor, payee] = [team.role({ name: `b${made.hash()}` }), team.role({ name: `a${made.hash()}`, rule: null })];
    const { user, membership } = await team.newMember(store(), id, {
      membership: { site: 'North', employer: 'Acme', group: 'Crew', companyAdmin: true },
      holds: ['password', 'disabled-app', { phone: 'CA' }],
      hasSignedIn: true,
    });
    await made.once(store(), async (tx) => {
      for (const role of [payor, payee]) await tx.createRole(role);
      await tx.setRoles(membership.id, [payor.id, payee.id], now);
    });
    await team.signIn(store(), user.id, later(5));
    const bare = ({ createdAt: _at, revision: _revision, ...held }: typeof payor) => held;
    const expected = {
      id: user.id,
      email: user.email,
      displayName: user.displayName,
      status: 'active',
      operator: false,
      createdAt: user.createdAt,
      erasedAt: null,
      hasPassword: true,
      kinds: ['phone'],
      disabledKinds: ['app'],
      hasSignedIn: true,
      membership,
      isAccepted: true,
      loginEmail: user.email,
      knownName: 'Ana Ruiz',
      lastSignInAt: later(5),
      unreachableSince: null,
      phoneCountry: 'CA',
      roles: [bare(payee), bare(payor)],
      extension: null,
    };
    expect(await store().loadPerson(id, membership.id)).toEqual(expected);
    const [seen] = (await store().seePeople(team.windowOf(id))).people;
    expect(seen).toEqual({ ...expected, place: { value: 'ana ruiz', membership: membership.id } });
  });

  test('who never signed in has no last time', async () => {
    const { id } = await made.newCompany(store());
    const { membership } = await team.newMember(store(), id);
    expect(await store().loadPerson(id, membership.id)).toMatchObject({
      lastSignInAt: null,
      phoneCountry: null,
      roles: [],
    });
  });
});
