import { expect, test } from 'vitest';
import { narrowingsOf } from '#domain/blast-radius.ts';
import type { CompanyId, RoleId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { PeopleCursor, PeopleFilter } from '#ports/people.ts';
import type { Store } from '#ports/store.ts';
import * as team from '../company-records.ts';
import { raw } from '../raw.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';
import { setStatus } from '../../support/membership-status.ts';

const { now, later } = made;

/** Each that says the same once, in one order. */
const once = (all: readonly unknown[]): readonly string[] =>
  [...new Set(all.map((one) => JSON.stringify(one)))].toSorted();

onEveryEngine("of a company's people, those asked for", (store, target) => {
  /** Names of who fits; counted by themselves they are as many. */
  async function fitting(filter: PeopleFilter): Promise<readonly string[]> {
    const found = await team.walk(store(), { ...team.windowOf(filter.company), ...filter, most: 3 });
    let [people, after]: [number, PeopleCursor | null] = [0, null];
    do {
      const counted: { people: number; reached: PeopleCursor | null } = await store().countPeople(filter, after, 2);
      people += counted.people;
      after = counted.reached;
    } while (after !== null);
    expect(people).toBe(found.length);
    return found;
  }

  test('are narrowed by what is asked, exactly, and by all of it together', async () => {
    const { id } = await made.newCompany(store());
    const role = team.role();
    await made.once(store(), (tx) => tx.createRole(role));
    const member = (displayName: string, more: team.Member = {}) =>
      team.newMember(store(), id, { ...more, user: { displayName, ...more.user } });
    const { membership } = await member('App', {
      holds: ['app'],
      membership: { site: 'North', employer: 'Acme', group: 'A' },
    });
    await member('Phone', { holds: [{ phone: 'US' }], membership: { site: 'North', companyAdmin: true, group: 'B' } });
    await member('Both', {
      holds: ['app', { phone: 'US' }],
      membership: { site: '', employer: 'acme', directoryAdmin: true },
    });
    const broken = await member('Broken', { holds: ['disabled-app'], membership: { site: 'northern' } });
    for (const { userId } of [membership, broken.membership])
      await made.once(store(), (tx) => setStatus(tx, userId, id, 'inactive'));
    await made.once(store(), (tx) => tx.setRoles(membership.id, [role.id], now));
    const by = (over: Partial<PeopleFilter>) => fitting(team.everybodyOf(id, over));
    expect(await by({})).toEqual(['App', 'Both', 'Broken', 'Phone']);
    expect(await by({ status: 'active' })).toEqual(['Both', 'Phone']);
    expect(await by({ status: 'invited' })).toEqual([]);
    // What those have who are put aside is no business of the company's any more (SECURITY I11).
    expect(await by({ method: 'app' })).toEqual(['Both']);
    expect(await by({ method: 'phone' })).toEqual(['Both', 'Phone']);
    expect(await by({ method: 'none' })).toEqual([]);
    expect(await by({ site: 'North' })).toEqual(['App', 'Phone']);
    expect(await by({ site: '' })).toEqual(['Both']);
    expect(await by({ employer: 'Acme' })).toEqual(['App']);
    expect(await by({ employer: '' })).toEqual(['Broken', 'Phone']);
    expect(await by({ group: 'B' })).toEqual(['Phone']);
    expect(await by({ permission: 'admin' })).toEqual(['Both', 'Phone']);
    expect(await by({ permission: 'none' })).toEqual(['App', 'Broken']);
    expect(await by({ role: role.id })).toEqual(['App']);
    expect(await by({ role: made.id('role') })).toEqual([]);
    expect(await by({ site: 'North', method: 'phone', permission: 'admin', status: 'active', search: 'HON' })).toEqual([
      'Phone',
    ]);
    expect(await by({ site: 'North', role: role.id, method: 'phone' })).toEqual([]);
    expect(await by({ site: '\u0000', employer: '\u0000', group: '\u0000', role: '\u0000' as RoleId })).toEqual([]);
  });

  test('without a second factor that works are found as such, a disabled one counts for nothing (SPEC X3)', async () => {
    const { id } = await made.newCompany(store());
    await team.newMember(store(), id, { user: { displayName: 'Disabled' }, holds: ['disabled-app', 'password'] });
    await team.newMember(store(), id, { user: { displayName: 'Enrolled' }, holds: ['app', 'disabled-app'] });
    expect(await fitting(team.everybodyOf(id, { method: 'none' }))).toEqual(['Disabled']);
  });

  test('are found by a part of the e-mail or the name, in any case and without accents; nothing typed is a wild card', async () => {
    const { id } = await made.newCompany(store());
    for (const displayName of ['Élodie Garnier', 'Jürgen_Weiß', '100 % Müller', 'back\\slash'])
      await team.newMember(store(), id, { user: { displayName } });
    await team.newMember(store(), id, {
      user: { displayName: 'Mail', email: `odd_${made.hash()}@example.com` as never },
    });
    const by = (search: string) => fitting(team.everybodyOf(id, { search }));
    expect(await by('elodie')).toEqual(['Élodie Garnier']);
    expect(await by('  ÉLODIE g ')).toEqual(['Élodie Garnier']);
    expect(await by('muller')).toEqual(['100 % Müller']);
    expect(await by('%')).toEqual(['100 % Müller']);
    expect(await by('_')).toEqual(['Jürgen_Weiß', 'Mail']);
    expect(await by('\\')).toEqual(['back\\slash']);
    expect(await by('ODD_')).toEqual(['Mail']);
    expect(await by('')).toHaveLength(5);
    for (const nothing of ['\u0000', 'a\u0000', '\uD800', 'x'.repeat(100_000)]) expect(await by(nothing)).toEqual([]);
  });

  test('who never accepted are found, sorted and counted by what the company said of them alone (SECURITY I11)', async () => {
    const { id } = await made.newCompany(store());
    const said = { at: now, by: null, name: 'Žofie From Work' };
    const secret = { holds: ['app'], hasSignedIn: true } as const;
    const add = (displayName: string, membership: team.Member['membership'] = {}) =>
      team.newMember(store(), id, {
        ...secret,
        user: { displayName, email: `${displayName.slice(0, 3).toLowerCase()}-${made.hash()}@example.com` as never },
        membership: { status: 'invited', ...membership },
      });
    const open = await add('Aaa Secret', { invitation: said });
    const unnamed = await add('Mmm Secret', { invitation: { ...said, name: null } });
    const declined = await add('Bbb Secret', { invitation: { ...said, name: 'Bea' } });
    await made.once(store(), (tx) => tx.leaveCompany(declined.user.id, id));
    for (const { user } of [open, unnamed, declined]) await team.signIn(store(), user.id, later(1));
    const by = (over: Partial<PeopleFilter>) => fitting(team.everybodyOf(id, over));
    expect(await by({})).toEqual(['Bbb Secret', 'Mmm Secret', 'Aaa Secret']);
    expect(await by({ search: 'secret' })).toEqual([]);
    expect(await by({ search: 'zofie' })).toEqual(['Aaa Secret']);
    expect(await by({ search: 'mmm-' })).toEqual(['Mmm Secret']);
    for (const method of ['app', 'phone', 'none'] as const) expect(await by({ method })).toEqual([]);
    const seen = (await store().seePeople(team.windowOf(id, { sort: 'last-sign-in' }))).people;
    expect(seen.map((one) => [one.isAccepted, one.lastSignInAt])).toEqual(seen.map(() => [false, null]));
    expect(seen).toHaveLength(3);
    const { groups } = await store().census(id, null, null);
    const nothing = { hasPassword: false, hasSignedIn: false, kinds: [], disabledKinds: [], phoneCountry: null };
    for (const { member } of groups) expect(member).toMatchObject(nothing);
  });

  test('are narrowed by whether they accepted, and by when they were invited, if ever', async () => {
    const { id } = await made.newCompany(store());
    const add = (displayName: string, at: Instant | null, status: 'invited' | 'active' = 'invited') =>
      team.newMember(store(), id, {
        user: { displayName, email: `${displayName.toLowerCase()}-${made.hash()}@example.com` as never },
        membership: { status, invitation: at && { at, by: null, name: null } },
      });
    await add('Never', null);
    await add('Then', now);
    await add('Later', later(1));
    await add('Member', now, 'active');
    const aside = await add('Aside', null, 'active');
    const declined = await add('Declined', now);
    for (const { user } of [aside, declined]) await made.once(store(), (tx) => setStatus(tx, user.id, id, 'inactive'));
    const by = async (over: Partial<PeopleFilter>) => (await fitting(team.everybodyOf(id, over))).toSorted();
    expect(await by({ accepted: true })).toEqual(['Aside', 'Member']);
    expect(await by({ accepted: false })).toEqual(['Declined', 'Later', 'Never', 'Then']);
    expect(await by({ status: 'inactive', accepted: true })).toEqual(['Aside']);
    expect(await by({ accepted: true, except: aside.membership.id })).toEqual(['Member']);
    expect(await by({ status: 'invited', notInvitedAfter: now })).toEqual(['Never', 'Then']);
    expect(await by({ notInvitedAfter: later(1), accepted: false })).toEqual(['Declined', 'Later', 'Never', 'Then']);
    expect(await by({ status: 'invited', notInvitedAfter: later(-1) })).toEqual(['Never']);
  });

  test('different values of a column come in order, each once, at most as many as asked', async () => {
    const { id } = await made.newCompany(store());
    for (const site of ['South', 'North', 'South', null, '', 'Dépôt', 'North'])
      await team.newMember(store(), id, { membership: { site, group: 'Crew', employer: null } });
    const sites = await store().facetsOf(id, 'site', 10);
    expect([sites.length, new Set(sites)]).toEqual([3, new Set(['Dépôt', 'North', 'South'])]);
    expect(sites.indexOf('North')).toBeLessThan(sites.indexOf('South'));
    expect(await store().facetsOf(id, 'site', 2)).toEqual(sites.slice(0, 2));
    expect(await store().facetsOf(id, 'group', 10)).toEqual(['Crew']);
    expect(await store().facetsOf(id, 'employer', 10)).toEqual([]);
    expect(await store().facetsOf(made.id('company'), 'site', 10)).toEqual([]);
  });

  test('are counted by all that a policy looks at, in windows as at once (SPEC P11)', async () => {
    const { id } = await made.newCompany(store());
    const kinds: team.Member[] = [
      {},
      {},
      { holds: ['password'] },
      { holds: ['password', 'app'], hasSignedIn: true },
      { holds: ['password', 'app'], hasSignedIn: true },
      { holds: ['disabled-app', { phone: 'MX' }] },
      { holds: ['app', 'disabled-app'] },
      { membership: { companyAdmin: true } },
      { membership: { directoryAdmin: true, companyAdmin: true }, user: { status: 'disabled' } },
      { membership: { status: 'invited' } },
    ];
    for (const one of kinds) await team.newMember(store(), id, one);
    const { user } = await team.newMember(store(), id);
    await raw(target(), `update users set unreachable_since = ${now} where id = '${user.id}'`);
    await giveRoles(id);
    const { people } = await store().seePeople(team.windowOf(id));
    const expected = people
      .filter((one) => one.isAccepted)
      .map((one) => ({
        status: one.membership.status,
        companyAdmin: one.membership.companyAdmin,
        directoryAdmin: one.membership.directoryAdmin,
        disabled: one.status === 'disabled',
        hasPassword: one.hasPassword,
        hasSignedIn: one.hasSignedIn,
        kinds: one.kinds,
        disabledKinds: one.disabledKinds,
        phoneCountry: one.phoneCountry,
        isUnreachable: one.unreachableSince !== null,
        narrowings: once(narrowingsOf(one.roles.map(({ rule }) => rule))),
      }));
    for (const most of [null, 1, 3, 11, 50]) {
      const counted = await countBy(id, most);
      const accepted = counted.filter(([member]) => member.status !== 'invited');
      expect(
        accepted
          .flatMap(([member, count]) => Array<typeof member>(count).fill(member))
          .map((one) => JSON.stringify({ ...one, narrowings: once(one.narrowings) }))
          .toSorted(),
      ).toEqual(expected.map((one) => JSON.stringify(one)).toSorted());
      expect(counted.reduce((all, [, count]) => all + count, 0)).toBe(15);
    }
    const alike = (await store().census(id, null, 50)).groups.map((one) => one.people).toSorted((a, b) => b - a);
    expect(alike.slice(0, 4)).toEqual([2, 2, 2, 1]);
  });

  /** Of members whom roles bind: two alike by different roles of one rule, one by two rules, one by a role without. */
  async function giveRoles(id: CompanyId): Promise<void> {
    const french = { requireMfa: true, kinds: ['app', 'phone'], smsCountries: ['FR'], frequency: null } as const;
    const roles = [team.role(), team.role(), team.role({ rule: french }), team.role({ rule: null })];
    await made.once(store(), async (tx) => {
      for (const one of roles) await tx.createRole(one);
    });
    for (const held of [[0], [0, 1], [2, 0], [3]]) {
      const { membership } = await team.newMember(store(), id, { holds: ['app', 'password'] });
      const given = roles.filter((_, place) => held.includes(place)).map((one) => one.id);
      await made.once(store(), (tx) => tx.setRoles(membership.id, given, now));
    }
    const narrowings = (await store().census(id, null, null)).groups.map(({ member, people }) => [
      member.narrowings.length,
      people,
    ]);
    expect(narrowings.filter(([rules]) => rules !== 0).toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
      [1, 2],
      [2, 1],
    ]);
  }

  async function countBy(id: CompanyId, most: number | null) {
    const groups = [];
    let after: UserId | null = null;
    do {
      const census: Awaited<ReturnType<Store['census']>> = await store().census(id, after, most);
      groups.push(...census.groups.map((one) => [one.member, one.people] as const));
      after = census.reached;
    } while (after !== null);
    return groups;
  }
});
