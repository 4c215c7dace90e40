import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import { day, instant } from '#domain/instant.ts';
import type { CompanyPerson, PeopleCursor, PeopleFilter, PeopleWindow, SeenPerson } from '#ports/people.ts';
import type { Deps } from '../deps.ts';
import {
  asKnownTo,
  countPeople,
  everybodyOf,
  isNarrowed,
  listPeople,
  pageSize,
  walkPeople,
  type PeopleQuery,
} from './people.ts';

const now = instant(Date.UTC(2027, 0, 18));
const company = 'cmp_0' as CompanyId;

const person = (n: number, more: Partial<CompanyPerson> = {}): CompanyPerson => ({
  id: `usr_${n}` as UserId,
  email: `p${n}@example.com` as Email,
  loginEmail: `p${n}@elsewhere.example` as Email,
  displayName: `Own Name ${n}`,
  status: 'active',
  operator: false,
  createdAt: now,
  erasedAt: null,
  hasPassword: true,
  kinds: ['app'],
  disabledKinds: ['phone'],
  hasSignedIn: true,
  phoneCountry: 'FR',
  membership: {
    id: `mbr_${n}` as MembershipId,
    userId: `usr_${n}` as UserId,
    companyId: company,
    status: 'active',
    companyAdmin: false,
    directoryAdmin: true,
    employer: 'Acme',
    site: null,
    group: null,
    language: null,
    createdAt: now,
    invitation: { at: now, by: null, name: 'Called So' },
  },
  lastSignInAt: now,
  unreachableSince: now,
  roles: [],
  extension: null,
  isAccepted: true,
  knownName: `Known Name ${n}`,
  ...more,
});

const inStatus = (
  status: 'invited' | 'active' | 'inactive',
  isAccepted: boolean,
  more: Partial<CompanyPerson> = {},
) => {
  const made = person(1, more);
  return asKnownTo({ ...made, isAccepted, membership: { ...made.membership, status } });
};

describe('what a company may know of one of its people (SECURITY I11)', () => {
  test('who has accepted is known by name and by what they sign in with', () => {
    const known = inStatus('active', true);
    expect(known).toMatchObject({ name: 'Known Name 1', invitation: null, employer: 'Acme' });
    expect(known.own).toEqual({
      kinds: ['app'],
      disabledKinds: ['phone'],
      disabled: false,
      hasPassword: true,
      lastSignInAt: now,
      unreachableSince: now,
    });
  });

  test('who is invited is known by e-mail and by what the company said itself, until when the invitation is open included', () => {
    const known = inStatus('invited', false);
    expect(known).toMatchObject({ own: null, employer: 'Acme', directoryAdmin: true });
    expect(known.invitation).toEqual({ at: now, until: now + 7 * day });
  });

  test('who declined, or whose invitation was withdrawn, is known no better', () => {
    expect(inStatus('inactive', false)).toMatchObject({ own: null, invitation: null });
  });

  test('of who was put aside nothing is told that goes on changing', () => {
    expect(inStatus('inactive', true)).toMatchObject({ hasAccepted: true, own: null, employer: 'Acme' });
    expect(inStatus('inactive', false)).toMatchObject({ hasAccepted: false });
  });

  test('going back to inviting somebody takes what was known', () => {
    expect(inStatus('invited', true)).toMatchObject({ hasAccepted: false, own: null });
  });

  test('whoever they are to the company, its name for them is told, and never what they call themselves elsewhere', () => {
    for (const status of ['invited', 'active', 'inactive'] as const) {
      expect(inStatus(status, true, { knownName: null }).name).toBeNull();
      expect(JSON.stringify(inStatus(status, true))).not.toContain('Own Name');
    }
  });

  test('nothing of it holds the user’s id, which tells since when they are here', () => {
    for (const isAccepted of [true, false])
      expect(JSON.stringify(inStatus('active', isAccepted))).not.toMatch(/usr_|phoneCountry/);
  });
});

const everybody = everybodyOf(company);

/** A company of so many, of whom every so manieth fits a search. Notes each look. */
function crowd(size: number, every: number) {
  const looks: PeopleWindow[] = [];
  const all = Array.from({ length: size }, (_, n): SeenPerson => {
    const place = { value: n, membership: `mbr_${n}` as MembershipId };
    return { ...person(n), place };
  });
  const fits = (filter: PeopleFilter, n: number): boolean => filter.search === null || n % every === 0;
  const store = {
    seePeople: (window: PeopleWindow) => {
      looks.push(window);
      const order = window.descending ? all.toReversed() : all;
      const from = window.after === null ? 0 : order.findIndex((one) => one.place.value === window.after?.value) + 1;
      const seen = order.slice(from, from + window.most);
      const last = seen.at(-1);
      return Promise.resolve({
        people: seen.filter((one) => fits(window, Number(one.place.value))),
        reached: seen.length < window.most || last === undefined ? null : last.place,
      });
    },
    countPeople: (filter: PeopleFilter, after: PeopleCursor | null, most: number) => {
      const from = after === null ? 0 : Number(/\d+/.exec(String(after.value))?.[0]) + 1;
      const seen = all.slice(from, from + most);
      const people = seen.filter((one) => fits(filter, Number(one.place.value))).length;
      return Promise.resolve({ people, reached: seen.length < most ? null : (seen.at(-1)?.place ?? null) });
    },
  };
  return { deps: { store } as unknown as Deps, looks };
}

const query = (more: Partial<PeopleQuery> = {}): PeopleQuery => ({
  filter: everybody,
  sort: 'name',
  descending: false,
  from: null,
  ...more,
});

const searching: PeopleFilter = { ...everybody, search: 'x' };

const idsOf = (page: { people: readonly { membership: string }[] }): readonly number[] =>
  page.people.map((one) => Number(one.membership.slice(4)));

const upTo = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, n) => from + n * step);

describe('a page of a company’s people', () => {
  test('is one short look where nothing is narrowed', async () => {
    const { deps, looks } = crowd(100_000, 1);
    const page = await listPeople(deps, query());
    expect(idsOf(page)).toEqual(upTo(0, pageSize));
    expect([page.previous, page.next, page.isPartial]).toEqual([null, { value: 49, membership: 'mbr_49' }, false]);
    expect(looks.map((one) => one.most)).toEqual([pageSize + 1]);
  });

  test('ends exactly where the next begins, and leads back to exactly the same', async () => {
    const { deps } = crowd(130, 1);
    const first = await listPeople(deps, query());
    const second = await listPeople(deps, query({ from: first.next && { place: first.next, toward: 'next' } }));
    const third = await listPeople(deps, query({ from: second.next && { place: second.next, toward: 'next' } }));
    expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(upTo(0, 130));
    expect(third.next).toBeNull();
    const back = await listPeople(
      deps,
      query({ from: third.previous && { place: third.previous, toward: 'previous' } }),
    );
    expect(idsOf(back)).toEqual(idsOf(second));
    expect([back.previous, back.next]).toEqual([second.previous, second.next]);
  });

  test('that would begin before the first person is the first page, and full', async () => {
    const { deps } = crowd(130, 1);
    const place = { value: 20, membership: 'mbr_20' as MembershipId };
    const page = await listPeople(deps, query({ from: { place, toward: 'previous' } }));
    expect(idsOf(page)).toEqual(upTo(0, pageSize));
    expect(page.previous).toBeNull();
  });

  test('of a page that holds exactly what there is has no next one', async () => {
    const { deps } = crowd(pageSize, 1);
    expect((await listPeople(deps, query())).next).toBeNull();
    expect((await listPeople(deps, query({ filter: searching }))).next).toBeNull();
  });

  test('of a search is filled by several looks, and goes on after the last person who fits', async () => {
    const { deps, looks } = crowd(5_000, 20);
    const first = await listPeople(deps, query({ filter: searching }));
    expect(idsOf(first)).toEqual(upTo(0, 1_000, 20));
    expect(first.next).toEqual({ value: 980, membership: 'mbr_980' });
    expect(Math.max(...looks.map((one) => one.most))).toBeLessThanOrEqual(500);
    const second = await listPeople(
      deps,
      query({ filter: searching, from: first.next && { place: first.next, toward: 'next' } }),
    );
    expect(idsOf(second)[0]).toBe(1_000);
  });

  test('of a search for hardly anybody stops after 20,000 rows, says so, and looks further when asked', async () => {
    const { deps, looks } = crowd(50_000, 30_000);
    const first = await listPeople(deps, query({ filter: searching }));
    expect([idsOf(first), first.isPartial]).toEqual([[0], true]);
    expect(looks.reduce((sum, one) => sum + one.most, 0)).toBe(20_000);
    const second = await listPeople(
      deps,
      query({ filter: searching, from: first.next && { place: first.next, toward: 'next' } }),
    );
    expect([idsOf(second), second.isPartial]).toEqual([[30_000], true]);
    const third = await listPeople(
      deps,
      query({ filter: searching, from: second.next && { place: second.next, toward: 'next' } }),
    );
    expect([idsOf(third), third.next, third.isPartial]).toEqual([[], null, false]);
  });
});

describe('walking and counting', () => {
  test('passes everybody who fits, a few at a time, and stops with its reader', async () => {
    const { deps, looks } = crowd(3_000, 2);
    const found: number[] = [];
    for await (const people of walkPeople(deps, { filter: searching, sort: 'name', descending: true })) {
      expect(people.length).toBeLessThanOrEqual(500);
      found.push(...people.map((one) => Number(one.id.slice(4))));
    }
    expect(found).toEqual(upTo(0, 3_000, 2).toReversed());
    const before = looks.length;
    for await (const people of walkPeople(deps, { filter: everybody, sort: 'name', descending: false })) {
      expect(people).toHaveLength(500);
      break;
    }
    expect(looks.length).toBe(before + 1);
  });

  test.each([
    [0, 1, 0, false],
    [4_999, 1, 4_999, false],
    [5_000, 1, 5_000, false],
    [5_001, 1, 5_000, true],
    [19_999, 10, 2_000, false],
    [50_000, 10, 2_000, true],
  ])('counts up to 5,000 in at most 20,000 rows: of %i every %ith', async (size, every, people, isMore) => {
    expect(await countPeople(crowd(size, every).deps, searching)).toEqual({ people, isMore });
  });

  test('a filter that leaves nobody out is none', () => {
    expect(isNarrowed(everybody)).toBe(false);
    expect(isNarrowed({ ...everybody, employer: '' })).toBe(true);
  });
});
