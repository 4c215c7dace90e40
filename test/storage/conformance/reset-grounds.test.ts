import { describe, expect, test } from 'vitest';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, hour } from '#domain/instant.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import type { MembershipRecord } from '#ports/records.ts';
import { role } from '../company-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, now, once } = made;
const strict: RoleRule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null };
const payor: RoleRule = { ...strict, resets: 'operator' };

onEveryEngine('what was true of somebody until a moment ago', (store) => {
  async function member(over: Partial<MembershipRecord> = {}): Promise<MembershipRecord> {
    const { company } = await made.companyOfTwo(store());
    const user = await made.newUser(store());
    const record = made.membership(user.id, company, over);
    await once(store(), (tx) => tx.addMembership(record));
    return record;
  }

  describe('a role that leaves resets to the operator counts on from when it was taken (SPEC A1, A6, Y7)', () => {
    async function holder(rule: RoleRule | null, over: Partial<MembershipRecord> = {}) {
      const [record, kept, held] = [await member(over), role({ rule: payor }), role({ rule })];
      await once(store(), async (tx) => {
        for (const one of [kept, held]) await tx.createRole(one);
        await tx.setRoles(record.id, [kept.id, held.id], now);
      });
      const keep = (at = later(5)) => once(store(), (tx) => tx.setRoles(record.id, [kept.id], at));
      const drop = (at = later(5)) => once(store(), (tx) => tx.setRoles(record.id, [], at));
      return { record, keep, drop };
    }
    const payorUntil = async ({ companyId, userId }: MembershipRecord) =>
      (await store().resetGrounds(companyId, userId))?.payorUntil.here;
    const ruledUntil = async ({ companyId, userId }: MembershipRecord) =>
      (await store().passGrounds(companyId, userId)).ruledUntil;

    test('and of none that is held still, nor of one that says nothing of it', async () => {
      const { record, keep, drop } = await holder(strict);
      expect([await payorUntil(record), await ruledUntil(record)]).toEqual([null, null]);
      await keep();
      expect([await payorUntil(record), await ruledUntil(record)]).toEqual([null, later(5)]);
      await drop(later(6));
      expect([await payorUntil(record), await ruledUntil(record)]).toEqual([later(6), later(6)]);
      await drop(later(7));
      expect([await payorUntil(record), await ruledUntil(record)]).toEqual([later(6), later(6)]);
    });

    test('and of no role without a rule', async () => {
      const { record, keep } = await holder(null);
      await keep();
      expect([await payorUntil(record), await ruledUntil(record)]).toEqual([null, null]);
    });

    test.each(['inactive', 'invited'] as const)('or from when the membership became %s with it', async (status) => {
      const { record, drop } = await holder(strict);
      await once(store(), (tx) => tx.setMembership({ ...record, status }, later(5)));
      expect([await payorUntil(record), await ruledUntil(record)]).toEqual([later(5), later(5)]);
      await drop(later(6));
      expect(await payorUntil(record)).toBe(later(5));
    });

    test('but not of a membership that was never accepted: an invitation binds nobody', async () => {
      const { record, drop } = await holder(strict, { status: 'invited' });
      await drop();
      expect([await payorUntil(record), await ruledUntil(record)]).toEqual([null, null]);
    });

    test('is known of to other companies as something elsewhere', async () => {
      const { record, drop } = await holder(strict);
      const beside = made.membership(record.userId, (await made.companyOfTwo(store())).company);
      await once(store(), (tx) => tx.addMembership(beside));
      await drop();
      const { payorUntil: known } = (await store().resetGrounds(beside.companyId, record.userId)) ?? {};
      expect(known).toEqual({ here: null, elsewhere: later(5) });
      expect(await ruledUntil(beside)).toBe(later(5));
    });
  });

  describe('both permissions are held since they came together, or since the membership is active (SPEC A3, A7)', () => {
    const since = ({ userId, companyId }: { userId: UserId; companyId: CompanyId }) =>
      store().administersSince(userId, companyId);
    const set = (record: MembershipRecord, over: Partial<MembershipRecord>, at: number) =>
      once(store(), (tx) => tx.setMembership({ ...record, ...over }, later(at)));
    const both = { companyAdmin: true, directoryAdmin: true };

    test('where they were there from its beginning, since that', async () => {
      const record = await member(both);
      expect(await since(record)).toBe(now);
      await set({ ...record, ...both }, { site: 'Elsewhere' }, 5);
      expect(await since(record)).toBe(now);
    });

    test('where one came later, since the second', async () => {
      const record = await member({ companyAdmin: true, directoryAdmin: false });
      expect(await since(record)).toBeNull();
      await set(record, both, 5);
      expect(await since(record)).toBe(later(5));
      await set(record, { ...both, site: 'Elsewhere' }, 6);
      expect(await since(record)).toBe(later(5));
    });

    test('where one was taken and given back, since then; and where the membership was put aside, since it is active', async () => {
      const record = await member(both);
      await set(record, { companyAdmin: false }, 5);
      expect(await since(record)).toBeNull();
      await set(record, both, 6);
      expect(await since(record)).toBe(later(6));
      await set(record, { ...both, status: 'inactive' }, 7);
      expect(await since(record)).toBeNull();
      await set(record, { ...both, status: 'active' }, 8);
      expect(await since(record)).toBe(later(8));
    });

    test('where they came with an invitation, since it was accepted', async () => {
      const record = await member({ ...both, status: 'invited' });
      await set(record, { ...both, status: 'active' }, 9);
      expect(await since(record)).toBe(later(9));
    });

    test('as helpers are told, of whom approvals are asked', async () => {
      const { company, users } = await made.companyOfTwo(store());
      const user = await made.newUser(store());
      await once(store(), (tx) => tx.addMembership(made.membership(user.id, company)));
      const helpers = await store().listHelpers(user.id);
      expect(new Map(helpers.map((one) => [one.id, one.administersSince]))).toEqual(
        new Map(users.map((id) => [id, now])),
      );
    });
  });

  describe('a change that was reported as not theirs stays said (SPEC U5, A7)', () => {
    const reportedAt = async ({ companyId, userId }: MembershipRecord) =>
      (await store().resetGrounds(companyId, userId))?.reportedAt;
    const freeze = ({ userId }: MembershipRecord, at = now) =>
      once(store(), (tx) => tx.freezeChanges(userId, later(3 * day), at));

    test('from when it was said last, where an administrator allows changes again', async () => {
      const record = await member();
      expect(await reportedAt(record)).toBeNull();
      await freeze(record);
      await freeze(record, later(hour));
      await once(store(), (tx) => tx.thawChanges(record.userId, 'administrator', later(hour)));
      expect(await reportedAt(record)).toBe(later(hour));
    });

    test.each(['user', 'service'] as const)('until the %s does', async (by) => {
      const record = await member();
      await freeze(record);
      await once(store(), (tx) => tx.thawChanges(record.userId, by, now));
      expect(await reportedAt(record)).toBeNull();
    });
  });
});
