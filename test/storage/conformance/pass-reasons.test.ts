import { describe, expect, test } from 'vitest';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, hour, minute, type Instant } from '#domain/instant.ts';
import type { NewPass } from '#ports/passes.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { Store, StoreWrites } from '#ports/store.ts';
import * as team from '../company-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, now, once } = made;

interface Stake {
  readonly company: CompanyId;
  readonly issuer: UserId;
  readonly own: MembershipRecord;
  readonly pass: NewPass;
}

/** A pass of a company for one of its people; `acceptedAt`: when they accepted its invitation, null: they had not to. */
async function stakeIn(store: Store, acceptedAt: Instant | null = null): Promise<Stake> {
  const { company, users } = await made.companyOfTwo(store);
  const user = await made.newUser(store);
  const own = made.membership(user.id, company);
  const pass = made.pass(user.id, { companyId: company, issuedBy: users[0] });
  await once(store, async (tx) => {
    await tx.joinCompany(acceptedAt === null ? own : { ...own, status: 'invited' });
    if (acceptedAt !== null) await tx.setMembership(own, acceptedAt);
    await tx.issuePass(pass);
  });
  return { company, issuer: users[0], own, pass };
}

type Change = (tx: StoreWrites, stake: Stake) => Promise<unknown>;

const changes: readonly (readonly [string, Change])[] = [
  ['is put aside', (tx, { own }) => tx.setMembership({ ...own, status: 'inactive' }, now)],
  ['leaves', (tx, { own }) => tx.leaveCompany(own.userId, own.companyId)],
  ['is in a company that is entitled no more', (tx, { company }) => tx.setEntitlement(company, 'unavailable')],
  ['got it from somebody who left', (tx, { issuer, company }) => tx.leaveCompany(issuer, company)],
  [
    'got it from somebody who lost a permission',
    async (tx, { issuer, company }) => {
      const held = await tx.holdMembership(issuer, company);
      if (held) await tx.setMembership({ ...held.membership, directoryAdmin: false }, now);
    },
  ],
  ['got it from somebody who was disabled', (tx, { issuer }) => tx.setUserStatus(issuer, 'disabled', now)],
];

onEveryEngine('reasons of enrollment passes (SPEC A6)', (store) => {
  const isGood = async ({ pass }: Stake, at = later(minute)): Promise<readonly boolean[]> => [
    (await store().findPass(pass.userId, pass.hash, at)) !== null,
    await once(store(), (tx) => tx.spendPass(pass.id, pass.userId, at)),
  ];

  test('a company’s pass is good for a member, while its issuer administers it', async () => {
    expect(await isGood(await stakeIn(store()))).toEqual([true, true]);
  });

  test.each(changes)('it ends where whoever has it %s', async (_, change) => {
    const stake = await stakeIn(store());
    await once(store(), (tx) => change(tx, stake));
    expect(await isGood(stake)).toEqual([false, false]);
  });

  test('it is good seven days after an invitation was accepted, and no earlier', async () => {
    const at = later(minute);
    expect(await isGood(await stakeIn(store(), later(minute - 7 * day + 1)), at)).toEqual([false, false]);
    expect(await isGood(await stakeIn(store(), later(minute - 7 * day)), at)).toEqual([true, true]);
  });

  test('one of the machine needs none of it', async () => {
    const user = await made.newUser(store(), { operator: true });
    const pass = made.pass(user.id);
    await once(store(), (tx) => tx.issuePass(pass));
    expect(await once(store(), (tx) => tx.spendPass(pass.id, user.id, later(minute)))).toBe(true);
  });

  describe('when an invitation was accepted', () => {
    const acceptedAt = async ({ company, own }: Stake) => (await store().passGrounds(company, own.userId)).acceptedAt;

    test('stays through being put aside, and begins anew with a new invitation', async () => {
      const stake = await stakeIn(store(), later(1));
      const become = (status: MembershipRecord['status'], at: Instant) =>
        once(store(), (tx) => tx.setMembership({ ...stake.own, status }, at));
      expect(await acceptedAt(stake)).toBe(later(1));
      await become('inactive', later(2));
      await become('active', later(3));
      expect(await acceptedAt(stake)).toBe(later(1));
      await become('invited', later(4));
      expect(await acceptedAt(stake)).toBeNull();
      await become('active', later(5));
      expect(await acceptedAt(stake)).toBe(later(5));
      await once(store(), (tx) => tx.leaveCompany(stake.own.userId, stake.company));
      expect(await acceptedAt(stake)).toBeNull();
    });

    test('is nothing where nobody had to accept', async () => {
      const stake = await stakeIn(store());
      await once(store(), (tx) => tx.setMembership({ ...stake.own, site: 'North' }, later(5)));
      expect(await acceptedAt(stake)).toBeNull();
    });
  });

  describe('what requires MFA beside the company', () => {
    const isRequired = async ({ company, own }: Stake) =>
      (await store().passGrounds(company, own.userId)).isRequiredBeside;
    const alsoIn = async ({ own }: Stake, over: Partial<MembershipRecord> = {}) => {
      const other = await made.newCompany(store());
      const membership = made.membership(own.userId, other.id, over);
      await once(store(), (tx) => tx.joinCompany(membership));
      return membership;
    };

    test('is not its own policy', async () => {
      const stake = await stakeIn(store());
      await once(store(), (tx) => tx.setPolicy(made.policy(stake.company)));
      expect(await isRequired(stake)).toBe(false);
    });

    test.each([
      ['requires it', {}, {}, 'available', true],
      ['does not', { requireMfa: false }, {}, 'available', false],
      ['is not entitled', {}, {}, 'unavailable', false],
      ['only invited them', {}, { status: 'invited' }, 'available', false],
      ['put them aside', {}, { status: 'inactive' }, 'available', false],
    ] as const)('is another company where that %s', async (_, policy, member, entitlement, isSo) => {
      const stake = await stakeIn(store());
      const other = await alsoIn(stake, member);
      await once(store(), async (tx) => {
        await tx.setPolicy(made.policy(other.companyId, policy));
        await tx.setEntitlement(other.companyId, entitlement);
      });
      expect(await isRequired(stake)).toBe(isSo);
    });

    test.each([
      ['of the company itself', true, true, true],
      ['of another company', false, true, true],
      ['that requires nothing', true, false, false],
    ])('is the rule of a role %s', async (_, isOwn, requireMfa, isSo) => {
      const stake = await stakeIn(store());
      const role = team.role({ rule: { requireMfa, kinds: ['app'], smsCountries: null, frequency: null } });
      const { id } = isOwn ? stake.own : await alsoIn(stake);
      await once(store(), async (tx) => {
        await tx.createRole(role);
        await tx.setRoles(id, [role.id], now);
      });
      expect(await isRequired(stake)).toBe(isSo);
    });

    test('is a reset', async () => {
      const stake = await stakeIn(store());
      await once(store(), (tx) => tx.resetMethods(stake.own.userId, later(1)));
      expect(await isRequired(stake)).toBe(true);
    });
  });

  describe('a reset that asks to set up', () => {
    const resetAt = async (stake: Stake) => (await store().passGrounds(stake.company, stake.own.userId)).resetAt;
    const reset = ({ own }: Stake, at: Instant) => once(store(), (tx) => tx.resetMethods(own.userId, at));

    test('is known to a company with the instant, and to one that they belong to since then not (SECURITY I11)', async () => {
      const [long, since] = [await stakeIn(store(), later(1)), await stakeIn(store(), later(3))];
      expect([await resetAt(long), await resetAt(since)]).toEqual([null, null]);
      for (const one of [long, since]) await reset(one, later(2));
      expect([await resetAt(long), await resetAt(since)]).toEqual([later(2), null]);
    });

    test('is known where nobody had to accept, if it came after they were taken in', async () => {
      const stake = await stakeIn(store());
      await reset(stake, later(-1));
      expect(await resetAt(stake)).toBeNull();
      await reset(stake, later(1));
      expect(await resetAt(stake)).toBe(later(1));
    });

    test('is known to no other company', async () => {
      const stake = await stakeIn(store());
      await reset(stake, later(1));
      expect((await store().passGrounds(made.id('company'), stake.own.userId)).resetAt).toBeNull();
    });
  });

  describe('a pass is withdrawn', () => {
    const withdraw = ({ company, own, pass }: Stake, over: Partial<{ company: CompanyId; user: UserId }> = {}) =>
      once(store(), (tx) => tx.withdrawPass(pass.id, { company, user: own.userId, ...over }, later(minute)));

    test('once, by the company that issued it, for whom it was issued', async () => {
      const stake = await stakeIn(store());
      expect(await withdraw(stake, { company: made.id('company') })).toBe(false);
      expect(await withdraw(stake, { user: made.id('user') })).toBe(false);
      expect([await withdraw(stake), await withdraw(stake)]).toEqual([true, false]);
      expect(await isGood(stake)).toEqual([false, false]);
      expect((await store().lastPass(stake.company, stake.own.userId))?.became).toBe('withdrawn');
    });

    test('not after it was used; whether another company ended it is told by nothing (SECURITY I11)', async () => {
      const used = await stakeIn(store());
      expect(await isGood(used)).toEqual([true, true]);
      expect(await withdraw(used)).toBe(false);
      expect((await store().lastPass(used.company, used.own.userId))?.became).toBe('spent');
      const ended = await stakeIn(store());
      await once(store(), (tx) => tx.issuePass(made.pass(ended.own.userId, { issuedAt: later(1) })));
      expect((await store().lastPass(ended.company, ended.own.userId))?.became).toBeNull();
      expect(await withdraw(ended)).toBe(true);
    });
  });

  test('those of one company for one person are counted, after an instant', async () => {
    const { company, own, issuer } = await stakeIn(store());
    const other = await made.newCompany(store());
    for (const [companyId, issuedAt] of [
      [company, later(hour)],
      [other.id, later(hour)],
    ] as const)
      await once(store(), (tx) => tx.issuePass(made.pass(own.userId, { companyId, issuedBy: issuer, issuedAt })));
    const counted = (since: Instant) => once(store(), (tx) => tx.passesIssuedTo(own.userId, company, since));
    expect([await counted(later(-1)), await counted(now)]).toEqual([[later(hour), now], [later(hour)]]);
  });
});
