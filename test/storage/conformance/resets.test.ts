import { expect, test } from 'vitest';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, hour } from '#domain/instant.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import type { ResetRecord } from '#ports/resets.ts';
import { reset } from '../account-records.ts';
import { role } from '../company-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, now, once } = made;
const payor: RoleRule = {
  requireMfa: true,
  kinds: ['app'],
  smsCountries: null,
  frequency: null,
  resets: 'operator',
};

onEveryEngine('resets (SPEC A1-A7)', (store) => {
  const ask = (record: ResetRecord) => once(store(), (tx) => tx.createReset(record));
  const vetoed = (by: UserId | null = null) => ({ outcome: 'vetoed', by, as: 'operator', at: later(hour) }) as const;

  async function member(): Promise<{ company: CompanyId; user: UserId }> {
    const { company } = await made.companyOfTwo(store());
    const user = await made.newUser(store());
    await once(store(), (tx) => tx.addMembership(made.membership(user.id, company)));
    return { company, user: user.id };
  }

  test('one of a user waits at a company and one with the service, and no second', async () => {
    const { company, user } = await member();
    const first = reset(user, { companyId: company, askedAs: 'administrator' });
    expect(await ask(first)).toBe(true);
    expect(await ask(reset(user, { companyId: company }))).toBe(false);
    const ofService = reset(user, { askedAt: later(1) });
    expect(await ask(ofService)).toBe(true);
    expect(await ask(reset(user))).toBe(false);
    expect(await store().resetsWaitingFor(user)).toEqual([first, ofService]);
    expect(await store().findReset(first.id)).toEqual(first);
    expect(await store().lastReset(company, user)).toEqual(first);
    expect(await store().lastReset(null, user)).toEqual(ofService);
    await once(store(), (tx) => tx.endReset(first.id, 1, vetoed()));
    expect(await ask(reset(user, { companyId: company, askedAt: later(2) }))).toBe(true);
  });

  test('it is approved once and ended once, by who saw it as it is', async () => {
    const { user } = await member();
    const asked = reset(user, { approval: 'burst' });
    await ask(asked);
    const approve = (version: number) =>
      once(store(), (tx) => tx.approveReset(asked.id, version, { by: user, as: 'administrator', at: later(5) }));
    const end = (version: number) => once(store(), (tx) => tx.endReset(asked.id, version, vetoed(user)));
    expect([await approve(2), await approve(1), await approve(2)]).toEqual([false, true, false]);
    expect([await end(1), await end(2), await end(3)]).toEqual([false, true, false]);
    expect(await store().findReset(asked.id)).toEqual({
      ...asked,
      approvedAt: later(5),
      approvedBy: user,
      approvedAs: 'administrator',
      endedAt: later(hour),
      endedBy: user,
      endedAs: 'operator',
      outcome: 'vetoed',
      version: 3,
    });
  });

  test('all that wait for a user end together, and those of nobody else', async () => {
    const [one, other] = [await member(), await member()];
    const waiting = [reset(one.user), reset(one.user, { companyId: one.company, askedAt: later(1) })];
    for (const record of [...waiting, reset(other.user)]) await ask(record);
    const ended = await once(store(), (tx) => tx.endWaitingResets(one.user, { ...vetoed(), outcome: 'overtaken' }));
    expect(new Set(ended.map((record) => record.id))).toEqual(new Set(waiting.map((record) => record.id)));
    expect(await store().resetsWaitingFor(one.user)).toEqual([]);
    expect(await store().resetsWaitingFor(other.user)).toHaveLength(1);
  });

  test.each([
    ['it is due', {}, 0, true],
    ['it is not due yet', { dueAt: later(hour) }, hour - 1, false],
    ['its time has come', { dueAt: later(hour) }, hour, true],
    ['nobody has approved it', { approval: 'burst' }, 6 * day, false],
    ['it was approved', { approval: 'burst', approvedAt: now }, 0, true],
    ['it lapsed', { approval: 'burst' }, 7 * day, true],
  ] as const)('what waits is found to be ended when %s', async (_, over, at, isFound) => {
    const { user } = await member();
    const asked = reset(user, over);
    await ask(asked);
    const found = await store().resetsToEnd(later(at), 1_000);
    expect(found.some((one) => one.id === asked.id)).toBe(isFound);
  });

  test('what was asked is counted by whoever asked and for whom, since an instant', async () => {
    const [one, other] = [await member(), await member()];
    const asking = (user: UserId, at: number) =>
      ask(reset(user, { companyId: one.company, askedBy: one.user, askedAt: later(at) }));
    await asking(other.user, 1);
    await asking(one.user, 2);
    expect(await store().resetsAskedBy(one.user, now)).toEqual([later(2), later(1)]);
    expect(await store().resetsAskedBy(one.user, later(1))).toEqual([later(2)]);
    const askedFor = (company: CompanyId | null, user: UserId) =>
      once(store(), (tx) => tx.resetsAskedFor(company, user, now));
    expect(await askedFor(one.company, other.user)).toEqual([later(1)]);
    expect(await askedFor(null, other.user)).toEqual([]);
  });

  test('a list shows the newest first, of a company, of a person, or of all, in pages', async () => {
    const { company, user } = await member();
    const records = [1, 2, 3].map((at) =>
      reset(user, { companyId: company, askedAt: later(at), ...(at < 3 && { endedAt: later(at), outcome: 'done' }) }),
    );
    for (const record of records) await ask(record);
    const window = { company, user: null, waiting: false, toApprove: false, before: null, most: 1 } as const;
    const [newest] = await store().seeResets(window);
    expect(newest).toMatchObject({ ...records[1], companyName: expect.any(String) as string });
    const [eldest, ...more] = await store().seeResets({ ...window, before: newest ?? null, most: 5 });
    expect([eldest?.id, more]).toEqual([records[0]?.id, []]);
    const waiting = { ...window, company: null, user, waiting: true, most: 5 };
    expect((await store().seeResets(waiting)).map((one) => one.id)).toEqual([records[2]?.id]);
    expect(await store().seeResets({ ...waiting, toApprove: true })).toEqual([]);
    const everywhere = await store().seeResets({ ...window, company: null, most: 1_000 });
    expect(everywhere.map((one) => one.id)).toEqual(expect.arrayContaining([records[0]?.id, records[1]?.id]));
  });

  const grounds = async (company: CompanyId | null, user: UserId) => store().resetGrounds(company, user);

  test('a reset stands on an accepted, active membership, and since when it is', async () => {
    const { company, user } = await member();
    expect(await grounds(company, user)).toMatchObject({ memberSince: now, status: 'active', lastBoundAt: null });
    const other = await made.companyOfTwo(store());
    expect(await grounds(other.company, user)).toMatchObject({ memberSince: null, entitled: false });
    const put = async (status: 'active' | 'inactive' | 'invited', at: number) => {
      const held = (await store().loadUser(user))?.memberships.find((one) => one.company.id === company);
      if (!held) throw new Error('no membership');
      await once(store(), (tx) => tx.setMembership({ ...held.membership, status }, later(at)));
    };
    await put('inactive', 1);
    expect(await grounds(company, user)).toMatchObject({ memberSince: null });
    await put('active', day);
    expect(await grounds(company, user)).toMatchObject({ memberSince: later(day) });
    await put('active', 2 * day);
    expect(await grounds(company, user)).toMatchObject({ memberSince: later(day) });
    await put('invited', 3 * day);
    await put('active', 4 * day);
    expect(await grounds(company, user)).toMatchObject({ memberSince: later(4 * day) });
  });

  test('it stands on what is bound, and on nothing that is pending or gone', async () => {
    const { company, user } = await member();
    const [app, phone] = [made.app(user), made.app(user)];
    await once(store(), async (tx) => {
      await tx.addAuthenticator({ ...app, boundAt: later(5), lastStep: null });
      await tx.unbind(app.id, later(6));
    });
    expect(await grounds(company, user)).toMatchObject({ lastBoundAt: null });
    await once(store(), (tx) => tx.addAuthenticator({ ...phone, boundAt: later(7), lastStep: null }));
    expect(await grounds(company, user)).toMatchObject({ lastBoundAt: later(7) });
  });

  test('roles of this company and of others leave it to the operator, and bind', async () => {
    const [here, there] = [await member(), await made.companyOfTwo(store())];
    const { company, user } = here;
    const elsewhere = made.membership(user, there.company);
    const disburser = role({ rule: payor });
    await once(store(), async (tx) => {
      await tx.createRole(disburser);
      await tx.addMembership(elsewhere);
      await tx.setRoles(elsewhere.id, [disburser.id], now);
    });
    expect(await grounds(company, user)).toMatchObject({
      leftToOperator: { here: false, elsewhere: true },
      isBoundElsewhere: true,
    });
    expect(await grounds(there.company, user)).toMatchObject({
      leftToOperator: { here: true, elsewhere: false },
      isBoundElsewhere: false,
    });
    expect(await store().companiesBinding(user, company)).toEqual([there.company]);
    expect(await store().companiesBinding(user, there.company)).toEqual([]);
  });

  test('a company that is not entitled, or whose policy is off, binds nobody', async () => {
    const { company, user } = await member();
    const there = await made.companyOfTwo(store());
    await once(store(), async (tx) => {
      await tx.addMembership(made.membership(user, there.company));
      await tx.setPolicy(made.policy(there.company));
    });
    const isBound = async () => (await grounds(company, user))?.isBoundElsewhere;
    await once(store(), (tx) => tx.setEntitlement(there.company, 'unavailable'));
    expect(await isBound()).toBe(false);
    await once(store(), (tx) => tx.setEntitlement(there.company, 'available'));
    expect(await isBound()).toBe(true);
    await once(store(), (tx) => tx.setPolicy({ ...made.policy(there.company), requireMfa: false, deadline: null }));
    expect(await isBound()).toBe(false);
  });

  test('nobody stands on anything who was erased or never was', async () => {
    expect(await grounds(null, made.user().id)).toBeNull();
  });
});
