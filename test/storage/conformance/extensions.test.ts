import { expect, test } from 'vitest';
import type { CompanyId, MembershipId } from '#domain/identifiers.ts';
import { day } from '#domain/instant.ts';
import type { GrantedExtension } from '#ports/extensions.ts';
import type { MembershipRecord, NewAuthenticator } from '#ports/records.ts';
import type { Store, StoreWrites } from '#ports/store.ts';
import * as team from '../company-records.ts';
import * as made from '../records.ts';
import { phone } from '../sms-records.ts';
import { onEveryEngine } from './suite.ts';

const { now, later, once } = made;

const week: GrantedExtension = { days: 7, grantedAt: now, by: made.id('user'), reason: 'New phone is on its way' };

async function member(store: Store, over: Partial<MembershipRecord> = {}): Promise<MembershipRecord> {
  const { id: company } = await made.newCompany(store, { entitlement: 'available' });
  await once(store, (tx) => tx.setPolicy(made.policy(company)));
  return (await team.newMember(store, company, { membership: over })).membership;
}

const grant = (store: Store, { id, userId, companyId }: MembershipRecord, granted = week): Promise<boolean> =>
  once(store, async (tx) => {
    await tx.holdPresent(userId);
    return tx.grantExtension(id, companyId, granted);
  });

const givenTo = async (store: Store, { id, companyId }: MembershipRecord) =>
  (await store.extensionFacts(companyId, id))?.extension;

async function enroll(tx: StoreWrites, app: NewAuthenticator): Promise<void> {
  await tx.setAlwaysRequire(app.userId, true);
  await tx.bindApp(app.id, 0, 1, now);
}

onEveryEngine('more time for one membership (SPEC P14)', (store) => {
  test('is given once, with who gave it and why, and is part of every decision about the user from then on', async () => {
    const person = await member(store());
    expect(await grant(store(), person)).toBe(true);
    expect(await grant(store(), person, { ...week, days: 14, reason: 'Again' })).toBe(false);
    expect(await store().extensionFacts(person.companyId, person.id)).toEqual({
      deadline: made.policy(person.companyId).deadline,
      extension: week,
      hasEverEnrolled: false,
      isActive: true,
    });
    const bundle = await store().loadUser(person.userId);
    expect(bundle?.memberships[0]?.extension).toEqual({ days: 7, grantedAt: now });
  });

  test('may be given on the machine itself, by nobody of the company', async () => {
    const person = await member(store());
    await grant(store(), person, { ...week, by: null });
    expect(await givenTo(store(), person)).toMatchObject({ by: null });
  });

  test('is found and given in its own company alone (SECURITY I11)', async () => {
    const [person, foreign] = [await member(store()), await member(store())];
    expect(await store().extensionFacts(foreign.companyId, person.id)).toBeNull();
    expect(await store().extensionFacts(person.companyId, made.id('membership'))).toBeNull();
    const elsewhere = (company: CompanyId, id: MembershipId) =>
      once(store(), (tx) => tx.grantExtension(id, company, week));
    expect(await elsewhere(foreign.companyId, person.id)).toBe(false);
    expect(await elsewhere(person.companyId, made.id('membership'))).toBe(false);
    expect(await givenTo(store(), person)).toBeNull();
  });

  test('counts from no deadline where the company requires nothing, or is not entitled', async () => {
    const person = await member(store());
    const deadlineNow = async () => (await store().extensionFacts(person.companyId, person.id))?.deadline;
    await once(store(), (tx) => tx.setEntitlement(person.companyId, 'unavailable'));
    expect(await deadlineNow()).toBeNull();
    await once(store(), (tx) => tx.setEntitlement(person.companyId, 'available'));
    expect(await deadlineNow()).not.toBeNull();
    await once(store(), (tx) => tx.setPolicy(made.policy(person.companyId, { requireMfa: false })));
    expect(await deadlineNow()).toBeNull();
  });

  test.each(['invited', 'inactive'] as const)('is for active members: not for who is %s', async (status) => {
    const person = await member(store(), { status });
    expect(await grant(store(), person)).toBe(false);
    expect(await store().extensionFacts(person.companyId, person.id)).toMatchObject({ isActive: false });
  });

  test.each([
    ['an app', made.app],
    ['a phone', phone],
  ])('is for who never had %s bound: not now, and not once it is unbound', async (_, make) => {
    const person = await member(store());
    const held = make(person.userId);
    await once(store(), (tx) => tx.addAuthenticator({ ...held, boundAt: now, lastStep: null }));
    expect(await grant(store(), person)).toBe(false);
    await once(store(), (tx) => tx.unbind(held.id, later(day)));
    expect(await grant(store(), person)).toBe(false);
    expect(await store().extensionFacts(person.companyId, person.id)).toMatchObject({ hasEverEnrolled: true });
  });

  test('is for who only began to set one up, or has a password and a recovery code', async () => {
    const person = await member(store());
    const begun = made.app(person.userId);
    await once(store(), async (tx) => {
      await tx.replacePending(begun, now);
      await tx.unbind(begun.id, now);
      await tx.setPassword(made.password(person.userId), now);
      await tx.addAuthenticator({ ...made.recoveryCode(person.userId), boundAt: now, lastStep: null });
    });
    expect(await grant(store(), person)).toBe(true);
  });

  test('loses to an enrollment that was committed first, though both began before', async () => {
    const person = await member(store());
    const app = made.app(person.userId);
    await once(store(), (tx) => tx.replacePending(app, now));
    let giving: Promise<boolean> = Promise.resolve(true);
    await once(store(), async (tx) => {
      await enroll(tx, app);
      giving = grant(store(), person);
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(await giving).toBe(false);
    expect(await givenTo(store(), person)).toBeNull();
  });

  test('lets whoever was given it enroll meanwhile', async () => {
    for (let round = 0; round < 10; round += 1) {
      const person = await member(store());
      const app = made.app(person.userId);
      await once(store(), (tx) => tx.replacePending(app, now));
      const [given] = await Promise.all([grant(store(), person), once(store(), (tx) => enroll(tx, app))]);
      const facts = await store().extensionFacts(person.companyId, person.id);
      expect(facts).toMatchObject({ hasEverEnrolled: true, extension: given ? week : null });
    }
  });

  test('stays while details and permissions change, and over being put aside and brought back', async () => {
    const person = await member(store());
    await grant(store(), person);
    for (const change of [
      { site: 'North' },
      { companyAdmin: true },
      { status: 'inactive' },
      { status: 'active' },
    ] as const)
      await once(store(), (tx) => tx.setMembership({ ...person, ...change }, made.now));
    expect(await givenTo(store(), person)).toEqual(week);
    expect(await grant(store(), person)).toBe(false);
  });

  test('is gone with the membership that it was given to: left, and invited anew', async () => {
    const [left, again] = [await member(store()), await member(store())];
    for (const one of [left, again]) await grant(store(), one);
    await once(store(), (tx) => tx.leaveCompany(left.userId, left.companyId));
    await once(store(), (tx) => tx.setMembership({ ...again, status: 'invited' }, made.now));
    for (const one of [left, again]) {
      await once(store(), (tx) => tx.setMembership({ ...one, status: 'active' }, made.now));
      expect(await givenTo(store(), one)).toBeNull();
      expect((await store().loadUser(one.userId))?.memberships[0]?.extension).toBeNull();
    }
  });

  test('goes with a person who is erased, its reason included (SPEC C7)', async () => {
    const person = await member(store());
    await grant(store(), person);
    await once(store(), (tx) => tx.eraseUser(person.userId, made.user().email, now));
    expect(await givenTo(store(), person)).toBeNull();
  });
});
