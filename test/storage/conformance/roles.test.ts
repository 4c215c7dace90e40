import { expect, test } from 'vitest';
import type { RoleId } from '#domain/identifiers.ts';
import { application as registered } from '../application-records.ts';
import * as team from '../company-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { now, later, once } = made;

onEveryEngine('roles of applications (SPEC C4)', (store) => {
  const create = (role: ReturnType<typeof team.role>) => once(store(), (tx) => tx.createRole(role));

  test('are listed by application and name, with their rules', async () => {
    const application = `z${made.hash()}`;
    const rule = { requireMfa: true, kinds: ['app'], smsCountries: ['US'], frequency: 'weekly' } as const;
    const roles = ['payee', 'disburser'].map((name) => team.role({ application, name, rule }));
    const plain = team.role({ application: `a${made.hash()}`, rule: null, revision: 7 });
    for (const role of [...roles, plain]) expect(await create(role)).toBe(true);
    const listed = await store().listRoles();
    expect(listed.filter((one) => one.application === application)).toEqual(roles.toReversed());
    expect(listed.findIndex((one) => one.id === plain.id)).toBeLessThan(
      listed.findIndex((one) => one.application === application),
    );
    expect(listed).toContainEqual(plain);
  });

  test('keep when their holders prove again who they are, and the team that these look after (SPEC Y4, Y7)', async () => {
    const stepUp = { onEntry: true, operations: ['disburse'], idleMinutes: 30 };
    const rule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null, stepUp } as const;
    const role = team.role({ rule, team: { gives: ['payee'], resets: true } });
    const { team: _, ...without } = role;
    await create(role);
    const company = await made.newCompany(store());
    const { user, membership } = await team.newMember(store(), company.id);
    await once(store(), (tx) => tx.setRoles(membership.id, [role.id], now));
    const seen = async () => {
      const held = (await store().loadUser(user.id))?.memberships[0]?.roles[0];
      const listed = (await store().listRoles()).find((one) => one.id === role.id);
      return [held?.rule, held?.team, listed];
    };
    expect(await seen()).toStrictEqual([rule, role.team, role]);
    await once(store(), (tx) => tx.changeRole(without, 1));
    expect(await seen()).toStrictEqual([rule, undefined, { ...without, revision: 2 }]);
  });

  test('come to whoever holds them with what people call their application, where one is registered', async () => {
    const one = registered({ shortName: `a${made.hash()}` });
    await once(store(), (tx) => tx.createApplication(one));
    const roles = [team.role({ application: one.shortName }), team.role({ application: `b${made.hash()}` })];
    for (const role of roles) await create(role);
    const company = await made.newCompany(store());
    const { user, membership } = await team.newMember(store(), company.id);
    const ids = roles.map((role) => role.id);
    await once(store(), (tx) => tx.setRoles(membership.id, ids, now));
    const held = (await store().loadUser(user.id))?.memberships[0]?.roles;
    expect(held?.map((role) => role.applicationName)).toEqual([one.settings.name, undefined]);
  });

  test('have a name that is theirs alone in their application', async () => {
    const role = team.role();
    expect(await create(role)).toBe(true);
    expect(await create(team.role({ name: role.name }))).toBe(false);
    expect(await create(team.role({ name: role.name, application: made.hash() }))).toBe(true);
  });

  test('change by whoever saw the last change: label, rule and team, and nothing else', async () => {
    const role = team.role();
    await create(role);
    const changed = { ...role, name: 'other', label: 'Payee', rule: null };
    const change = (revision: number) => once(store(), (tx) => tx.changeRole(changed, revision));
    expect([await change(2), await change(1), await change(1)]).toEqual([false, true, false]);
    expect(await store().listRoles()).toContainEqual({ ...role, label: 'Payee', rule: null, revision: 2 });
  });

  test('are exactly those of a membership that were set last; unknown ones are passed over', async () => {
    const [one, two] = [team.role({ name: `a${made.hash()}` }), team.role({ name: `b${made.hash()}` })];
    for (const role of [one, two]) await create(role);
    const company = await made.newCompany(store());
    const { user, membership } = await team.newMember(store(), company.id);
    const set = (roles: readonly RoleId[]) => once(store(), (tx) => tx.setRoles(membership.id, roles, now));
    const held = async () => (await store().loadUser(user.id))?.memberships[0]?.roles.map((role) => role.id).toSorted();
    expect(await set([])).toBe(false);
    expect(await set([one.id, made.id('role'), one.id])).toBe(true);
    expect(await held()).toEqual([one.id]);
    expect(await set([one.id])).toBe(false);
    expect(await set([two.id])).toBe(true);
    expect(await held()).toEqual([two.id]);
    expect(await set([one.id, two.id])).toBe(true);
    expect(await held()).toEqual([one.id, two.id]);
    expect(await set([])).toBe(true);
    expect(await held()).toEqual([]);
    expect(await once(store(), (tx) => tx.setRoles(made.id('membership'), [one.id], now))).toBe(false);
  });

  test('of many who set them at once, those of one are left', async () => {
    const roles = [team.role(), team.role(), team.role()];
    for (const role of roles) await create(role);
    const company = await made.newCompany(store());
    const { user, membership } = await team.newMember(store(), company.id);
    const sets = Array.from({ length: 30 }, (_, n) => roles.filter((_role, place) => ((n % 7) + 1) & (1 << place)));
    await Promise.all(
      sets.map((set) =>
        once(store(), (tx) =>
          tx.setRoles(
            membership.id,
            set.map((role) => role.id),
            now,
          ),
        ),
      ),
    );
    const held = (await store().loadUser(user.id))?.memberships[0]?.roles.map((role) => role.id).toSorted();
    expect(sets.map((set) => set.map((role) => role.id).toSorted())).toContainEqual(held);
  });

  test('go with everything else when their user is erased (SPEC C7)', async () => {
    const role = team.role();
    await create(role);
    const company = await made.newCompany(store());
    const { user, membership } = await team.newMember(store(), company.id);
    await once(store(), (tx) => tx.setRoles(membership.id, [role.id], now));
    await once(store(), (tx) => tx.eraseUser(user.id, made.user().email, later(1)));
    expect((await store().loadUser(user.id))?.memberships[0]?.roles).toEqual([]);
  });
});
