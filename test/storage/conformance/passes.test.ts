import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import { day, hour, minute } from '#domain/instant.ts';
import type { NewPass } from '#ports/passes.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, now, once } = made;

onEveryEngine('enrollment passes (SPEC A6)', (store) => {
  async function issued(over: Partial<NewPass> = {}) {
    const user = await made.newUser(store());
    const pass = made.pass(user.id, over);
    await issue(pass);
    return { user, pass };
  }

  const issue = (pass: NewPass) =>
    once(store(), async (tx) => {
      await tx.holdPresent(pass.userId);
      await tx.issuePass(pass);
    });

  const find = (user: UserId, hash: string, at = later(minute)) => store().findPass(user, hash, at);
  const good = ({ id, companyId }: NewPass) => ({ id, companyId });
  const spend = (pass: Pick<NewPass, 'id' | 'userId'>, at = later(minute)) =>
    once(store(), (tx) => tx.spendPass(pass.id, pass.userId, at));

  test('a pass is found by its user and its hash, until it expires', async () => {
    const { user, pass } = await issued();
    const other = await made.newUser(store());
    expect(await find(user.id, pass.hash, later(day - 1))).toEqual(good(pass));
    expect(await find(user.id, pass.hash, later(day))).toBeNull();
    expect(await find(user.id, made.hash())).toBeNull();
    expect(await find(other.id, pass.hash)).toBeNull();
  });

  test('it is spent once, by its user, before it expires', async () => {
    const { pass } = await issued();
    const other = await made.newUser(store());
    expect(await spend({ id: pass.id, userId: other.id })).toBe(false);
    expect(await spend(pass, later(day))).toBe(false);
    expect(await spend(pass, later(day - 1))).toBe(true);
    expect(await spend(pass)).toBe(false);
    expect(await find(pass.userId, pass.hash)).toBeNull();
  });

  test('a newer one ends it, whichever company issued that', async () => {
    const { company, users } = await made.companyOfTwo(store());
    const { user, pass } = await issued();
    await once(store(), (tx) => tx.joinCompany(made.membership(user.id, company)));
    const newer = made.pass(user.id, {
      companyId: company,
      issuedBy: users[0],
      issuedAt: later(hour),
      expiresAt: later(day + hour),
    });
    await issue(newer);
    expect([await find(pass.userId, pass.hash), await find(pass.userId, newer.hash)]).toEqual([null, good(newer)]);
    expect([await spend(pass), await spend(newer)]).toEqual([false, true]);
  });

  describe.each([
    ['bound', false],
    ['bound and unbound again', true],
  ] as const)('a method that was %s since makes it useless', (_, isUnbound) => {
    test.each([
      [later(5), false],
      [now, false],
      [later(-1), true],
    ] as const)('at %i', async (boundAt, isGood) => {
      const { user, pass } = await issued();
      const held = made.app(user.id);
      await once(store(), async (tx) => {
        await tx.addAuthenticator({ ...held, boundAt, lastStep: 1 });
        if (isUnbound) await tx.unbind(held.id, later(6));
      });
      expect(await find(user.id, pass.hash)).toEqual(isGood ? good(pass) : null);
      expect(await spend(pass)).toBe(isGood);
    });
  });

  test('a password or recovery code that was bound since does not', async () => {
    const { user, pass } = await issued();
    await once(store(), async (tx) => {
      await tx.setPassword(made.password(user.id), later(5));
      await tx.addAuthenticator({ ...made.recoveryCode(user.id), boundAt: later(5), lastStep: null });
    });
    expect(await spend(pass)).toBe(true);
  });

  test('a company is told of the newest that it issued itself, whatever became of it (SECURITY I11)', async () => {
    const [company, other] = [await made.newCompany(store()), await made.newCompany(store())];
    const issuedBy = made.id('user');
    const { user, pass } = await issued({ companyId: company.id, issuedBy, checkedHow: 'manager' });
    const newer = made.pass(user.id, { companyId: company.id, issuedBy, issuedAt: later(minute) });
    await issue(newer);
    await issue(made.pass(user.id, { companyId: other.id, issuedAt: later(hour) }));
    const told = { id: newer.id, issuedAt: later(minute), expiresAt: later(day), issuedBy, became: null };
    expect(await store().lastPass(company.id, user.id)).toEqual(told);
    expect(await once(store(), (tx) => tx.lastPass(company.id, user.id))).toEqual(told);
    expect(await store().lastPass(company.id, made.id('user'))).toBeNull();
    expect(pass.id).not.toBe(newer.id);
  });

  test('those of one administrator are counted over all companies, after an instant', async () => {
    const [company, other] = [await made.newCompany(store()), await made.newCompany(store())];
    const [issuedBy, somebodyElse] = [made.id('user'), made.id('user')];
    await issued({ issuedBy, companyId: company.id, issuedAt: now });
    await issued({ issuedBy, companyId: company.id, issuedAt: later(minute) });
    await issued({ issuedBy, companyId: other.id, issuedAt: later(hour) });
    await issued({ issuedBy: somebodyElse, companyId: company.id, issuedAt: later(hour) });
    const counted = await once(store(), (tx) => tx.passesIssuedBy(issuedBy, now));
    expect(counted).toEqual([later(hour), later(minute)]);
  });

  test('an erased user has none (SPEC C7)', async () => {
    const company = await made.newCompany(store());
    const { user, pass } = await issued({ companyId: company.id });
    await once(store(), (tx) => tx.eraseUser(user.id, `${user.id}@erased.invalid` as Email, later(9)));
    expect(await store().lastPass(company.id, user.id)).toBeNull();
    expect(await spend(pass)).toBe(false);
  });
});
