import { describe, expect, test } from 'vitest';
import type { MembershipRecord } from '#ports/records.ts';
import type { RoleRecord } from '#ports/roles.ts';
import type { Store } from '#ports/store.ts';
import * as team from '../company-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { now, once } = made;

async function newRole(store: Store, over: Partial<RoleRecord> = {}): Promise<RoleRecord> {
  const role = team.role(over);
  expect(await once(store, (tx) => tx.createRole(role))).toBe(true);
  return role;
}

async function newMember(store: Store, over: Partial<MembershipRecord> = {}): Promise<MembershipRecord> {
  const [user, company] = [await made.newUser(store), await made.newCompany(store)];
  const record = made.membership(user.id, company.id, over);
  await once(store, (tx) => tx.joinCompany(record));
  return record;
}

onEveryEngine('holders of roles', (store) => {
  test('roles are given to many memberships at once, each once, and answered where they are new', async () => {
    const [one, other] = [await newRole(store()), await newRole(store())];
    const [ana, ben] = [await newMember(store()), await newMember(store())];
    const first = { membership: ana.id, role: one.id };
    expect(await once(store(), (tx) => tx.giveRoles([first], now))).toEqual([first]);
    const more = { membership: ben.id, role: other.id };
    expect(await once(store(), (tx) => tx.giveRoles([first, more], now))).toEqual([more]);
    expect(await once(store(), (tx) => tx.giveRoles([], now))).toEqual([]);
    expect((await store().loadUser(ben.userId))?.memberships[0]?.roles.map((role) => role.id)).toEqual([other.id]);
  });

  test('a transaction sees the roles of a membership as decisions do, by application and name', async () => {
    const ana = await newMember(store());
    const roles = [await newRole(store(), { application: 'zebra' }), await newRole(store(), { rule: null })];
    await once(store(), (tx) =>
      tx.giveRoles(
        roles.map((role) => ({ membership: ana.id, role: role.id })),
        now,
      ),
    );
    const held = await once(store(), (tx) => tx.rolesHeld(ana.id));
    expect(held.map((role) => role.id)).toEqual(roles.toReversed().map((role) => role.id));
    const { createdAt: _, revision: __, ...asDecided } = roles[0] ?? team.role();
    expect(held[1]).toEqual(asDecided);
    expect(await once(store(), (tx) => tx.rolesHeld(made.id('membership')))).toEqual([]);
  });

  test('roles of many memberships come in one look; those without any are left out', async () => {
    const role = await newRole(store());
    const [ana, ben] = [await newMember(store()), await newMember(store())];
    await once(store(), (tx) => tx.giveRoles([{ membership: ana.id, role: role.id }], now));
    const found = await store().rolesOf([ana.id, ben.id, made.id('membership')]);
    expect([...found].map(([id, held]) => [id, held.map((one) => one.id)])).toEqual([[ana.id, [role.id]]]);
    expect((await store().rolesOf([])).size).toBe(0);
  });

  test('memberships of many people come with the ids of their roles', async () => {
    const role = await newRole(store());
    const [ana, ben] = [await newMember(store()), await newMember(store(), { status: 'inactive' })];
    await once(store(), (tx) => tx.giveRoles([{ membership: ana.id, role: role.id }], now));
    const found = await store().memberRoles([ana.userId, ben.userId, made.id('user')]);
    expect(found.toSorted((a, b) => Number(a.membership > b.membership))).toEqual(
      [
        { user: ana.userId, company: ana.companyId, membership: ana.id, roles: [role.id] },
        { user: ben.userId, company: ben.companyId, membership: ben.id, roles: [] },
      ].toSorted((a, b) => Number(a.membership > b.membership)),
    );
    expect(await store().memberRoles([])).toEqual([]);
  });

  describe('are counted', () => {
    test('while their memberships are active, in looks of any size', async () => {
      const role = await newRole(store());
      const members: MembershipRecord[] = [];
      for (const status of ['active', 'inactive', 'active', 'invited', 'active'] as const)
        members.push(await newMember(store(), { status }));
      await once(store(), (tx) =>
        tx.giveRoles(
          members.map((one) => ({ membership: one.id, role: role.id })),
          now,
        ),
      );
      expect(await store().countHolders(role.id, null, 100)).toEqual({ memberships: 3, reached: null });
      let [sum, looks] = [0, 0];
      let after: MembershipRecord['id'] | null = null;
      do {
        const counted: Awaited<ReturnType<Store['countHolders']>> = await store().countHolders(role.id, after, 2);
        [sum, looks, after] = [sum + counted.memberships, looks + 1, counted.reached];
      } while (after !== null);
      expect([sum, looks]).toEqual([3, 3]);
    });

    test('as none where nobody holds it', async () => {
      const role = await newRole(store());
      expect(await store().countHolders(role.id, null, 5)).toEqual({ memberships: 0, reached: null });
    });
  });
});
