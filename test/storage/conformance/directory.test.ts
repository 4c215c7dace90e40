import { expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { id, later, membership, newUser, now, once, policy, company, user, userWith, password } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('people, companies and policies', (store) => {
  test('a user comes back as created', async () => {
    const record = user({
      timeZone: 'Europe/Paris',
      operator: true,
      alwaysRequire: true,
      enrollmentDeferredAt: now,
      enrollmentDemandedAt: later(7),
    });
    expect(await once(store(), (tx) => tx.createUser(record))).toBe(true);
    expect((await store().loadUser(record.id))?.user).toEqual(record);
    expect((await store().loadUserByEmail(record.email))?.user).toEqual(record);
  });

  test('an e-mail that is taken makes no second user (SPEC C1)', async () => {
    const first = await newUser(store());
    const second = user({ email: first.email });
    expect(await once(store(), (tx) => tx.createUser(second))).toBe(false);
    expect(await store().loadUser(second.id)).toBeNull();
    expect((await store().loadUserByEmail(first.email))?.user.id).toBe(first.id);
  });

  test('an unknown user or e-mail loads nothing', async () => {
    expect(await store().loadUser(id('user'))).toBeNull();
    expect(await store().loadUserByEmail('nobody@example.com' as Email)).toBeNull();
  });

  test('a bundle holds memberships of every status, with company and policy, in the order they were made', async () => {
    const { id: userId } = await newUser(store());
    const [one, two, three] = [company(), company({ entitlement: 'unavailable' }), company()];
    const memberships = [
      membership(userId, one.id, {
        companyAdmin: true,
        employer: 'Acme',
        site: 'North',
        group: 'Crew',
        language: 'fr',
      }),
      membership(userId, two.id, { status: 'invited', directoryAdmin: true }),
      membership(userId, three.id, { status: 'inactive' }),
    ];
    const policies = [policy(one.id), policy(three.id, { requireMfa: false, deadline: null, helpContact: null })];
    await store().transact(async (tx) => {
      for (const each of [one, two, three]) await tx.createCompany(each);
      for (const each of memberships) await tx.addMembership(each);
      for (const each of policies) await tx.setPolicy(each);
    });
    expect((await store().loadUser(userId))?.memberships).toEqual([
      { membership: memberships[0], company: one, policy: policies[0], roles: [], extension: null },
      { membership: memberships[1], company: two, policy: null, roles: [], extension: null },
      { membership: memberships[2], company: three, policy: policies[1], roles: [], extension: null },
    ]);
  });

  test('setting a policy again replaces it; the deadline stays a date and a zone (SPEC P2, P8)', async () => {
    const { id: userId } = await newUser(store());
    const one = company();
    const moved = policy(one.id, {
      requireMfa: false,
      deadline: null,
      frequency: 'monthly',
      smsAllowed: true,
      appGuidance: 'Ask IT',
    });
    await store().transact(async (tx) => {
      await tx.createCompany(one);
      await tx.addMembership(membership(userId, one.id));
      await tx.setPolicy(policy(one.id));
    });
    await once(store(), (tx) => tx.setPolicy(moved));
    expect((await store().loadUser(userId))?.memberships[0]?.policy).toEqual(moved);
  });

  test('a change of status says whether it changed anything', async () => {
    const { id: userId } = await newUser(store());
    expect(await once(store(), (tx) => tx.setUserStatus(userId, 'disabled', later(1)))).toBe(true);
    expect(await once(store(), (tx) => tx.setUserStatus(userId, 'disabled', later(2)))).toBe(false);
    expect(await once(store(), (tx) => tx.setUserStatus(id('user'), 'disabled', later(2)))).toBe(false);
    expect((await store().loadUser(userId))?.user.status).toBe('disabled');
  });

  test('the personal rule and "Not now" are kept on the user (SPEC U4, P3)', async () => {
    const { id: userId } = await newUser(store());
    await store().transact(async (tx) => {
      await tx.setAlwaysRequire(userId, true);
      await tx.deferEnrollment(userId, later(5));
    });
    expect((await store().loadUser(userId))?.user).toMatchObject({
      alwaysRequire: true,
      enrollmentDeferredAt: later(5),
    });
    await once(store(), (tx) => tx.setAlwaysRequire(userId, false));
    expect((await store().loadUser(userId))?.user.alwaysRequire).toBe(false);
  });

  test('a browser is new for a user once (notice of a new device)', async () => {
    const [ana, ben] = [await newUser(store()), await newUser(store())];
    const remember = (userId: typeof ana.id) => once(store(), (tx) => tx.rememberDevice(userId, 'browser', now));
    expect(await remember(ana.id)).toBe(true);
    expect(await remember(ana.id)).toBe(false);
    expect(await remember(ben.id)).toBe(true);
  });

  test('helpers are the full, active administrators of the companies where the user is active, not themselves (SPEC R4, A3)', async () => {
    const { id: userId } = await newUser(store());
    const [mine, left] = [company({ name: 'Mine' }), company({ name: 'Left' })];
    const full = { companyAdmin: true, directoryAdmin: true };
    const [zoe, abe] = [
      await newUser(store(), { displayName: 'Zoe', timeZone: 'Asia/Tokyo' }),
      await newUser(store(), { displayName: 'Abe', timeZone: null }),
    ];
    const others = [await newUser(store()), await newUser(store()), await newUser(store(), { status: 'disabled' })];
    await store().transact(async (tx) => {
      for (const each of [mine, left]) await tx.createCompany(each);
      await tx.setPolicy(policy(mine.id, { helpContact: 'Door 3' }));
      await tx.addMembership(membership(userId, mine.id, full));
      await tx.addMembership(membership(userId, left.id, { status: 'inactive' }));
      for (const admin of [zoe, abe]) await tx.addMembership(membership(admin.id, mine.id, full));
      await tx.addMembership(membership(zoe.id, left.id, full));
      await tx.addMembership(membership(others[0]?.id ?? userId, mine.id, { companyAdmin: true }));
      await tx.addMembership(membership(others[1]?.id ?? userId, mine.id, { ...full, status: 'invited' }));
      await tx.addMembership(membership(others[2]?.id ?? userId, mine.id, full));
    });
    const of = {
      companyId: mine.id,
      companyName: 'Mine',
      entitled: true,
      helpContact: 'Door 3',
      administersSince: now,
    };
    const told = ({ id: who, displayName, email, language }: typeof abe, timeZone: string | null) => ({
      ...of,
      id: who,
      displayName,
      email,
      language,
      timeZone,
    });
    expect(await store().listHelpers(userId)).toEqual([told(abe, mine.timeZone), told(zoe, zoe.timeZone)]);
  });

  test('the store is not empty once somebody is in it', async () => {
    await newUser(store());
    expect(await store().isEmpty()).toBe(false);
  });

  test('what throws in a transaction leaves nothing behind, and the error comes out as it was', async () => {
    const record = user();
    const mistake = new Error('a mistake');
    const act = store().transact(async (tx) => {
      await tx.createUser(record);
      throw mistake;
    });
    await expect(act).rejects.toBe(mistake);
    expect(await store().loadUser(record.id)).toBeNull();
  });

  test('a row that belongs to nobody is refused by the database itself', async () => {
    await expect(once(store(), (tx) => tx.addMembership(membership(id('user'), id('company'))))).rejects.toThrow(
      /foreign key/i,
    );
  });

  test('an authenticator that a seed binds is bound', async () => {
    const { user: owner, held } = await userWith(store(), password);
    expect((await store().loadUser(owner.id))?.authenticators).toMatchObject([
      { id: held.id, kind: 'password', boundAt: now, passwordHash: held.passwordHash, madeIn: null },
    ]);
  });
});
