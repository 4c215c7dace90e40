import { expect, test } from 'vitest';
import type { CompanyId, MembershipId, RoleId, UserId } from '#domain/identifiers.ts';
import { day } from '#domain/instant.ts';
import type { RoleTeam } from '#domain/team.ts';
import { everybodyOf } from '#flows/directory/people.ts';
import type { RoleRecord } from '#ports/roles.ts';
import { role } from '../company-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, now, once } = made;
const resets: RoleTeam = { gives: ['payee'], resets: true };

onEveryEngine('teams of applications (SPEC Y7)', (store) => {
  const newRole = async (over: Partial<RoleRecord> = {}): Promise<RoleRecord> => {
    const record = role(over);
    await once(store(), (tx) => tx.createRole(record));
    return record;
  };

  interface Member {
    readonly user: UserId;
    readonly membership: MembershipId;
  }

  async function memberOf(company: CompanyId, roles: readonly RoleId[], status: 'active' | 'invited' = 'active') {
    const { id: user } = await made.newUser(store());
    const membership = { ...made.membership(user, company), status };
    await once(store(), async (tx) => {
      await tx.addMembership(membership);
      await tx.setRoles(membership.id, roles, later(day));
    });
    return { user, membership: membership.id } satisfies Member;
  }

  test('a look at a company’s people shows who holds a role of one application, whatever it is and whoever they are there', async () => {
    const { company } = await made.companyOfTwo(store());
    const [payee, admin, editor] = [
      await newRole(),
      await newRole({ team: resets }),
      await newRole({ application: 'drawings' }),
    ];
    const one = await memberOf(company, [payee.id, admin.id]);
    const other = await memberOf(company, [admin.id], 'invited');
    await memberOf(company, [editor.id]);
    const window = { ...everybodyOf(company), sort: 'name', descending: false, after: null, most: 100 } as const;
    const seen = await store().seePeople({ ...window, application: payee.application });
    const found = seen.people.map((person) => person.membership.id);
    expect(new Set(found)).toEqual(new Set([one.membership, other.membership]));
    expect((await store().seePeople({ ...window, application: 'nothing' })).people).toEqual([]);
    expect(
      (await store().countPeople({ ...everybodyOf(company), application: payee.application }, null, 100)).people,
    ).toBe(2);
  });

  test('roles are held as they stand when the transaction looks, of an active membership of an enabled user alone', async () => {
    const { company } = await made.companyOfTwo(store());
    const [admin, payee] = [await newRole({ team: resets }), await newRole()];
    const { user, membership } = await memberOf(company, [admin.id]);
    const held = () => once(store(), (tx) => tx.holdTeamRoles(user, company));
    expect((await held())?.map((one) => [one.id, one.team])).toEqual([[admin.id, resets]]);
    await once(store(), (tx) => tx.setRoles(membership, [payee.id], now));
    expect((await held())?.map((one) => [one.id, one.team])).toEqual([[payee.id, undefined]]);
    await once(store(), (tx) => tx.setUserStatus(user, 'disabled', now));
    expect(await held()).toBeNull();
    const { user: invited } = await memberOf(company, [admin.id], 'invited');
    expect(await once(store(), (tx) => tx.holdTeamRoles(invited, company))).toBeNull();
    const other = await made.companyOfTwo(store());
    expect(await once(store(), (tx) => tx.holdTeamRoles(invited, other.company))).toBeNull();
  });

  test('who looks after a team of somebody’s and resets is found, in a company that both belong to', async () => {
    const [{ company }, there] = [await made.companyOfTwo(store()), await made.companyOfTwo(store())];
    const application = `app-${made
      .hash()
      .slice(0, 8)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '0')}`;
    const payee = await newRole({ application });
    const admin = await newRole({ application, team: resets });
    const lesser = await newRole({ application, team: { gives: ['payee'], resets: false } });
    const person = await memberOf(company, [payee.id]);
    const helper = await memberOf(company, [admin.id]);
    await memberOf(company, [lesser.id]);
    await memberOf(company, [admin.id], 'invited');
    await memberOf(there.company, [admin.id]);
    const disabled = await memberOf(company, [admin.id]);
    await once(store(), (tx) => tx.setUserStatus(disabled.user, 'disabled', now));
    const found = await store().listTeamHelpers(person.user, 10);
    expect(found.map(({ id, companyId, application: of, team }) => ({ id, companyId, of, team }))).toEqual([
      { id: helper.user, companyId: company, of: application, team: resets },
    ]);
    // Nobody helps themselves, nor whoever works with another application.
    expect(await store().listTeamHelpers(helper.user, 10)).toEqual([]);
    const stranger = await memberOf(company, [(await newRole({ application: 'drawings' })).id]);
    expect(await store().listTeamHelpers(stranger.user, 10)).toEqual([]);
  });

  test('a reset stands on the roles of an active membership, since when each is theirs, and on either permission', async () => {
    const { company } = await made.companyOfTwo(store());
    const [payee, drafter] = [await newRole(), await newRole({ rule: null })];
    const { user, membership } = await memberOf(company, [payee.id, drafter.id]);
    const grounds = () => store().resetGrounds(company, user);
    const since = later(day);
    const given = [payee, drafter].map(({ application, name, rule }) => ({ application, name, rule, since }));
    const { administers, roles } = (await grounds()) ?? {};
    expect([administers, new Set(roles)]).toEqual([false, new Set(given)]);
    const held = (await store().loadUser(user))?.memberships.find((one) => one.membership.id === membership);
    if (!held) throw new Error('no membership');
    const put = (over: Partial<typeof held.membership>) =>
      once(store(), (tx) => tx.setMembership({ ...held.membership, ...over }, now));
    for (const [companyAdmin, directoryAdmin] of [
      [true, false],
      [false, true],
      [true, true],
    ] as const) {
      await put({ companyAdmin, directoryAdmin });
      expect(await grounds()).toMatchObject({ administers: true });
    }
    await put({ status: 'inactive', companyAdmin: true, directoryAdmin: true });
    expect(await grounds()).toMatchObject({ administers: false, roles: [] });
    expect(await store().resetGrounds(null, user)).toMatchObject({ administers: false, roles: [] });
  });
});
