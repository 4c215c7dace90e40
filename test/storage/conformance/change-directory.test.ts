import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import type { UserId } from '#domain/identifiers.ts';
import { day } from '#domain/instant.ts';
import { nothingHeld } from '#domain/reset-rule.ts';
import type { StoreWrites } from '#ports/store.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const full = { companyAdmin: true, directoryAdmin: true };
const { now, once } = made;

onEveryEngine('changes of the directory', (store) => {
  test('a membership is added once, and changed as a whole', async () => {
    const [user, company] = [await made.newUser(store()), await made.newCompany(store())];
    const record = made.membership(user.id, company.id, { employer: 'Acme', language: 'fr' });
    expect(await once(store(), (tx) => tx.joinCompany(record))).toBe(true);
    expect(await once(store(), (tx) => tx.joinCompany(made.membership(user.id, company.id)))).toBe(false);
    const next = {
      ...record,
      ...full,
      status: 'inactive',
      employer: null,
      site: 'North',
      group: 'Crew',
      language: null,
    };
    const written = made.membership(user.id, company.id, { ...next, status: 'inactive' });
    expect(await once(store(), (tx) => tx.setMembership({ ...written, id: record.id }, made.now))).toBe(true);
    const held = await once(store(), (tx) => tx.holdMembership(user.id, company.id));
    expect(held).toEqual({ membership: { ...written, id: record.id }, isAccepted: true, isLastAdministrator: false });
    expect(await once(store(), (tx) => tx.setMembership(made.membership(user.id, company.id), made.now))).toBe(false);
  });

  test('a user is held while present: not once erased, nor where there never was one', async () => {
    const user = await made.newUser(store());
    const hold = (id: UserId) => once(store(), (tx) => tx.holdPresent(id));
    expect([await hold(user.id), await hold(made.id('user'))]).toEqual([true, false]);
    await once(store(), (tx) => tx.eraseUser(user.id, made.user().email, now));
    expect(await hold(user.id)).toBe(false);
  });

  test('nobody becomes a member while they are being erased (SPEC C7)', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [user, company] = [await made.newUser(store()), await made.newCompany(store())];
      const join = store().transact(async (tx) => {
        if (await tx.holdPresent(user.id))
          await tx.joinCompany(made.membership(user.id, company.id, { employer: 'Acme' }));
      });
      await Promise.all([join, store().transact((tx) => tx.eraseUser(user.id, made.user().email, now))]);
      const held = await once(store(), (tx) => tx.holdMembership(user.id, company.id));
      expect([held?.membership.employer ?? null, held?.membership.status ?? 'inactive']).toEqual([null, 'inactive']);
    }
  });

  test('a company waits for its first administrator until an enabled user has both permissions in an active membership (SPEC C2)', async () => {
    const [user, company] = [await made.newUser(store()), await made.newCompany(store())];
    const record = made.membership(user.id, company.id, { ...full, status: 'invited' });
    const waits = () => once(store(), (tx) => tx.holdEntrance(company.id));
    expect(await waits()).toBe(true);
    await once(store(), (tx) => tx.joinCompany(record));
    expect(await waits()).toBe(true);
    await once(store(), (tx) => tx.setMembership({ ...record, status: 'active' }, made.now));
    expect(await waits()).toBe(false);
    await once(store(), (tx) => tx.setMembership({ ...record, status: 'active', companyAdmin: false }, made.now));
    expect(await waits()).toBe(true);
    await once(store(), (tx) => tx.setMembership({ ...record, status: 'active' }, made.now));
    await once(store(), (tx) => tx.setUserStatus(user.id, 'disabled', now));
    expect(await waits()).toBe(true);
  });

  test('of somebody who is disabled and an act of theirs as operator, the second sees what the first did (SPEC C6)', async () => {
    const operator = made.user({ operator: true });
    await once(store(), (tx) => tx.createUser(operator));
    const hold = (id: UserId) => once(store(), (tx) => tx.holdOperator(id));
    const person = await made.newUser(store());
    expect([await hold(operator.id), await hold(person.id), await hold(made.id('user'))]).toEqual([true, false, false]);
    const order: string[] = [];
    let disabling: Promise<unknown> = Promise.resolve();
    await once(store(), async (tx) => {
      expect(await tx.holdOperator(operator.id)).toBe(true);
      disabling = store()
        .transact((other) => other.setUserStatus(operator.id, 'disabled', now))
        .then(() => order.push('disabled'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push('acted');
    });
    await disabling;
    expect(order).toEqual(['acted', 'disabled']);
    expect(await hold(operator.id)).toBe(false);
  });

  test('nobody holds a membership that is not there', async () => {
    const [user, company] = [await made.newUser(store()), await made.newCompany(store())];
    expect(await once(store(), (tx) => tx.holdMembership(user.id, company.id))).toBeNull();
    expect(await once(store(), (tx) => tx.holdMembership(made.id('user'), made.id('company')))).toBeNull();
  });

  test('a membership is accepted once it was active, until somebody sets it back to invited (SPEC C2)', async () => {
    const [user, company] = [await made.newUser(store()), await made.newCompany(store())];
    const record = made.membership(user.id, company.id, { status: 'inactive' });
    const isAccepted = async () =>
      (await once(store(), (tx) => tx.holdMembership(user.id, company.id)))?.isAccepted ?? raise();
    await once(store(), (tx) => tx.joinCompany(record));
    expect(await isAccepted()).toBe(false);
    const path = ['invited', 'inactive', 'active', 'inactive', 'invited', 'inactive'] as const;
    const seen = [];
    for (const status of path) {
      expect(await once(store(), (tx) => tx.setMembership({ ...record, status }, made.now))).toBe(true);
      seen.push(await isAccepted());
    }
    expect(seen).toEqual([false, false, true, true, false, false]);
  });

  describe('the last administrator of a company (SPEC C2)', () => {
    const isLast = async (user: UserId, company: ReturnType<typeof made.id<'company'>>) => {
      const held = await once(store(), (tx) => tx.holdMembership(user, company));
      const alone = await once(store(), (tx) => tx.holdAdministered(user));
      expect(alone.some((one) => one.id === company)).toBe(held?.isLastAdministrator);
      return held?.isLastAdministrator;
    };

    test('is none while another enabled user has both permissions in an active membership', async () => {
      const { company, users } = await made.companyOfTwo(store());
      expect(await isLast(users[0], company)).toBe(false);
      expect(await isLast(users[1], company)).toBe(false);
    });

    test.each([
      ['is invited only', { status: 'invited' }],
      ['is inactive', { status: 'inactive' }],
      ['lacks the Admin tool', { companyAdmin: false }],
      ['lacks the Directory tool', { directoryAdmin: false }],
    ] as const)('is the one whose colleague %s', async (_, over) => {
      const { company, users } = await made.companyOfTwo(store());
      const other = await once(store(), (tx) => tx.holdMembership(users[1], company));
      await once(store(), (tx) => tx.setMembership({ ...(other?.membership ?? raise()), ...over }, made.now));
      expect(await isLast(users[0], company)).toBe(true);
      expect(await isLast(users[1], company)).toBe(false);
    });

    test('is the one whose colleague is disabled; who is disabled too is none', async () => {
      const { company, users } = await made.companyOfTwo(store());
      await once(store(), (tx) => tx.setUserStatus(users[1], 'disabled', now));
      expect(await isLast(users[0], company)).toBe(true);
      expect(await isLast(users[1], company)).toBe(false);
    });

    test('may be one of several companies, each told', async () => {
      const [user, colleague] = [await made.newUser(store()), await made.newUser(store())];
      const [alone, together, member] = [
        await made.newCompany(store()),
        await made.newCompany(store()),
        await made.newCompany(store()),
      ];
      await store().transact(async (tx) => {
        await tx.joinCompany(made.membership(user.id, alone.id, full));
        await tx.joinCompany(made.membership(user.id, together.id, full));
        await tx.joinCompany(made.membership(colleague.id, together.id, full));
        await tx.joinCompany(made.membership(user.id, member.id));
      });
      expect(await once(store(), (tx) => tx.holdAdministered(user.id))).toEqual([alone]);
      expect(await once(store(), (tx) => tx.holdAdministered(colleague.id))).toEqual([]);
    });
  });

  test.each(['active', 'invited'] as const)(
    'who leaves, %s before, is asked again before it is ever active (SPEC C2)',
    async (status) => {
      const [user, company] = [await made.newUser(store()), await made.newCompany(store())];
      const invitation = { at: now, by: made.id('user'), name: 'Ana' };
      const record = made.membership(user.id, company.id, { ...full, status, invitation, site: 'North' });
      await once(store(), (tx) => tx.joinCompany(record));
      const leave = () => once(store(), (tx) => tx.leaveCompany(user.id, company.id));
      expect([await leave(), await leave()]).toEqual([true, false]);
      expect(await once(store(), (tx) => tx.holdMembership(user.id, company.id))).toMatchObject({
        membership: { ...record, status: 'inactive', companyAdmin: false, directoryAdmin: false },
        isAccepted: false,
      });
      expect(await once(store(), (tx) => tx.leaveCompany(made.id('user'), company.id))).toBe(false);
    },
  );

  test('who was put aside ends it for good: only an invitation brings them back (SPEC C2)', async () => {
    const [user, company] = [await made.newUser(store()), await made.newCompany(store())];
    const record = made.membership(user.id, company.id);
    await once(store(), async (tx) => {
      await tx.joinCompany(record);
      await tx.setMembership({ ...record, status: 'inactive' }, made.now);
    });
    const held = () => once(store(), (tx) => tx.holdMembership(user.id, company.id));
    expect(await held()).toMatchObject({ membership: { status: 'inactive' }, isAccepted: true });
    const leave = () => once(store(), (tx) => tx.leaveCompany(user.id, company.id));
    expect([await leave(), await leave()]).toEqual([true, false]);
    expect(await held()).toMatchObject({ membership: { status: 'inactive' }, isAccepted: false });
  });

  test('an invitation says when, by whom and under what name, until it is taken back or replaced', async () => {
    const [user, company] = [await made.newUser(store()), await made.newCompany(store())];
    const record = made.membership(user.id, company.id, {
      status: 'invited',
      invitation: { at: now, by: made.id('user'), name: 'Ana' },
    });
    await once(store(), (tx) => tx.joinCompany(record));
    const held = async () => (await once(store(), (tx) => tx.holdMembership(user.id, company.id)))?.membership;
    expect(await held()).toEqual(record);
    expect((await store().loadUser(user.id))?.memberships[0]?.membership).toEqual(record);
    for (const invitation of [{ at: made.later(1), by: null, name: null }, null]) {
      expect(await once(store(), (tx) => tx.setMembership({ ...record, invitation }, made.now))).toBe(true);
      expect(await held()).toEqual({ ...record, invitation });
    }
  });

  test('an entitlement says whether it changed anything (SPEC C3)', async () => {
    const company = await made.newCompany(store(), { entitlement: 'unavailable' });
    const set = (entitlement: 'available' | 'unavailable') =>
      once(store(), (tx) => tx.setEntitlement(company.id, entitlement));
    expect([await set('available'), await set('available')]).toEqual([true, false]);
    expect((await store().loadCompany(company.id))?.company.entitlement).toBe('available');
    expect(await set('unavailable')).toBe(true);
    expect(await once(store(), (tx) => tx.setEntitlement(made.id('company'), 'available'))).toBe(false);
  });

  test('a policy is changed only at the revision that was loaded, and comes back with the next', async () => {
    const { id } = await made.newCompany(store());
    const held = { approvalUntil: made.later(day), delay: { hours: 24, until: made.later(2 * day) } } as const;
    const change = (revision: number | null, over = {}) =>
      once(store(), (tx) => tx.changePolicy(made.policy(id, over), revision, revision === null ? nothingHeld : held));
    expect(await change(1)).toBe(false);
    expect(await change(null)).toBe(true);
    expect(await change(null)).toBe(false);
    const requiredSince = made.now;
    expect((await store().loadCompany(id))?.policy).toEqual({
      ...made.policy(id),
      heldResets: nothingHeld,
      revision: 1,
      requiredSince,
    });
    const off = { requireMfa: false, deadline: null, helpContact: null, smsAllowed: true };
    expect(await change(1, off)).toBe(true);
    expect(await change(1)).toBe(false);
    const switchedOff = { ...made.policy(id, off), heldResets: held, revision: 2, requiredSince: null };
    expect((await store().loadCompany(id))?.policy).toEqual(switchedOff);
  });

  test.each(['changed', 'set'] as const)(
    'a policy that is %s tells since when it requires MFA without a break',
    async (how) => {
      const { id } = await made.newCompany(store());
      const soon = '2027-02-01' as CalendarDate;
      let [revision, minutes]: [number | null, number] = [null, 0];
      const since = async (requireMfa: boolean): Promise<number | null> => {
        minutes += 1;
        const record = made.policy(id, { requireMfa, changedAt: made.later(minutes) });
        const write = async (tx: StoreWrites): Promise<unknown> =>
          how === 'set' ? tx.setPolicy(record) : tx.changePolicy(record, revision, nothingHeld);
        expect(await once(store(), write)).not.toBe(false);
        const policy = (await store().loadCompany(id))?.policy;
        revision = policy?.revision ?? null;
        const all = await store().bindingCompanies({ from: soon, until: null, after: null, most: 1_000 });
        const binding = all.find((one) => one.company.id === id);
        expect(binding?.policy.requiredSince ?? null).toBe(policy?.requiredSince);
        return policy?.requiredSince ?? null;
      };
      const told = [];
      for (const isOn of [false, true, true, true, false, false, true, true]) told.push(await since(isOn));
      const [first, again] = [made.later(2), made.later(7)];
      expect(told).toEqual([null, first, first, first, null, null, again, again]);
      const fresh = (await made.newCompany(store())).id;
      await once(store(), (tx) => tx.setPolicy(made.policy(fresh)));
      expect((await store().loadCompany(fresh))?.policy?.requiredSince).toBe(made.now);
    },
  );
});

function raise(): never {
  throw new Error('there is no membership');
}
