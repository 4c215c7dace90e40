import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { nothingHeld } from '#domain/reset-rule.ts';
import type { UserQuery } from '#ports/directory.ts';
import type { UserRecord } from '#ports/records.ts';
import type { Store } from '#ports/store.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';
import { setStatus } from '../../support/membership-status.ts';

const everybody: Omit<UserQuery, 'limit'> = {
  company: null,
  search: null,
  status: 'present',
  operatorsOnly: false,
  notEnrolledIn: null,
  after: null,
};

const { now, once } = made;

/** A company with people of these names as active members. */
async function companyWith(store: Store, names: readonly string[], over: Partial<UserRecord> = {}) {
  const company = await made.newCompany(store);
  const people: UserRecord[] = [];
  for (const name of names) people.push(await made.newUser(store, { displayName: name, ...over }));
  await store.transact(async (tx) => {
    for (const { id } of people) await tx.joinCompany(made.membership(id, company.id));
  });
  return { company, people };
}

const bind = (store: Store, record: ReturnType<typeof made.app>) =>
  once(store, (tx) => tx.addAuthenticator({ ...record, boundAt: now, lastStep: null }));

onEveryEngine('lists of people and companies', (store) => {
  const namesOf = async (company: CompanyId, over: Partial<UserQuery> = {}) =>
    (await store().listUsers({ ...everybody, company, limit: 100, ...over })).map((one) => one.displayName);

  test('people come by e-mail, page after page, each once', async () => {
    const { company, people } = await companyWith(store(), ['A', 'B', 'C', 'D', 'E']);
    const found: string[] = [];
    let after: Email | null = null;
    for (;;) {
      const page = await store().listUsers({ ...everybody, company: company.id, after, limit: 2 });
      found.push(...page.map((one) => one.email));
      after = page.at(-1)?.email ?? null;
      if (after === null) break;
    }
    expect(found).toEqual(people.map((one) => one.email).toSorted());
  });

  test('only members of the company are in its list, of whatever status', async () => {
    const { company, people } = await companyWith(store(), ['Ana', 'Ben']);
    await companyWith(store(), ['Cleo']);
    await once(store(), (tx) => setStatus(tx, people[0]?.id ?? made.id('user'), company.id, 'inactive'));
    expect((await namesOf(company.id)).toSorted()).toEqual(['Ana', 'Ben']);
    expect(await namesOf(made.id('company'))).toEqual([]);
  });

  test('a text is sought in e-mail and name, in any case, and its own wild cards are signs like others', async () => {
    const { company, people } = await companyWith(store(), ['Ana 100%', 'Ben_1', 'Benno', 'C\\D']);
    const search = async (text: string) => (await namesOf(company.id, { search: text })).toSorted();
    expect(await search('ANA')).toEqual(['Ana 100%']);
    expect(await search('%')).toEqual(['Ana 100%']);
    expect(await search('ben_')).toEqual(['Ben_1']);
    expect(await search('c\\')).toEqual(['C\\D']);
    expect(await search((people[2]?.email ?? '').slice(0, 12).toUpperCase())).toEqual(['Benno']);
    expect(await search("' or 1=1 --")).toEqual([]);
  });

  test('lists are narrowed by status and by operators', async () => {
    const { company, people } = await companyWith(store(), ['Ana', 'Ben', 'Cleo']);
    const operator = await made.newUser(store(), { displayName: 'Olga', operator: true });
    await store().transact(async (tx) => {
      await tx.joinCompany(made.membership(operator.id, company.id));
      await tx.setUserStatus(people[1]?.id ?? operator.id, 'disabled', now);
    });
    expect(await namesOf(company.id, { status: 'disabled' })).toEqual(['Ben']);
    expect((await namesOf(company.id, { status: 'active' })).toSorted()).toEqual(['Ana', 'Cleo', 'Olga']);
    expect(await namesOf(company.id, { status: 'erased' })).toEqual([]);
    expect(await namesOf(company.id, { operatorsOnly: true })).toEqual(['Olga']);
    expect(await namesOf(company.id, { operatorsOnly: true, status: 'disabled' })).toEqual([]);
  });

  describe('what somebody holds', () => {
    test('is told by kind; pending, unbound and recovery codes do not count', async () => {
      const { company, people } = await companyWith(store(), ['With', 'Pending', 'Unbound', 'Code']);
      const [withApp, pending, unbound, code] = people.map((one) => one.id);
      if (!withApp || !pending || !unbound || !code) throw new Error('people are missing');
      const gone = made.app(unbound);
      await bind(store(), made.password(withApp));
      await bind(store(), made.app(withApp));
      await bind(store(), gone);
      await bind(store(), made.recoveryCode(code));
      await store().transact(async (tx) => {
        await tx.replacePending(made.app(pending, { madeIn: made.id('interaction') }), now);
        await tx.unbind(gone.id, now);
        await tx.rememberDevice(withApp, 'browser', now);
      });
      const found = await store().listMembers(company.id, null, 10);
      expect(found.map((one) => [one.displayName, one.hasPassword, one.kinds, one.hasSignedIn])).toEqual([
        ['With', true, ['app'], true],
        ['Pending', false, [], false],
        ['Unbound', false, [], false],
        ['Code', false, [], false],
      ]);
      const missing = await namesOf(company.id, { notEnrolledIn: ['app'] });
      expect(missing.toSorted()).toEqual(['Code', 'Pending', 'Unbound']);
      expect(await namesOf(company.id, { notEnrolledIn: ['phone'] })).toHaveLength(4);
    });

    test('of no use after a hundred wrong codes, is told as disabled (SPEC X3)', async () => {
      const { company, people } = await companyWith(store(), ['Ana']);
      const held = made.app(people[0]?.id ?? made.id('user'));
      await bind(store(), held);
      const spent = {
        failures: 100,
        recent: [100, 0, 0],
        span: 1,
        heldUntil: null,
        disabledAt: now,
        version: 1,
      } as const;
      await once(store(), (tx) => tx.recordAttempt(held.id, 0, spent));
      const [ana] = await store().listMembers(company.id, null, 10);
      expect([ana?.kinds, ana?.disabledKinds]).toEqual([[], ['app']]);
    });
  });

  test('members come with their memberships, in the order of their ids, page after page', async () => {
    const { company, people } = await companyWith(store(), ['A', 'B', 'C']);
    const first = await store().listMembers(company.id, null, 2);
    const rest = await store().listMembers(company.id, first.at(-1)?.id ?? null, 2);
    expect([...first, ...rest].map((one) => one.id)).toEqual(people.map((one) => one.id));
    expect(first[0]).toMatchObject({ status: 'active', membership: { companyId: company.id, status: 'active' } });
    expect(await store().listMembers(company.id, people[2]?.id ?? null, 2)).toEqual([]);
  });

  test('a history says whether somebody ever signed in', async () => {
    const user = await made.newUser(store());
    expect(await store().loadHistory(user.id)).toEqual({ hasSignedIn: false, importedAt: null, erasedAt: null });
    await once(store(), (tx) => tx.rememberDevice(user.id, 'browser', now));
    expect(await store().loadHistory(user.id)).toMatchObject({ hasSignedIn: true });
    expect(await store().loadHistory(made.id('user'))).toBeNull();
  });

  test('a company comes with its policy, or without one; an unknown one is none', async () => {
    const company = await made.newCompany(store());
    expect(await store().loadCompany(company.id)).toEqual({ company, policy: null });
    await once(store(), (tx) => tx.setPolicy(made.policy(company.id)));
    expect((await store().loadCompany(company.id))?.policy).toEqual({
      ...made.policy(company.id),
      heldResets: nothingHeld,
      revision: 1,
      requiredSince: made.now,
    });
    expect(await store().loadCompany(made.id('company'))).toBeNull();
  });

  test('companies of one name are all found, the oldest first; names are compared exactly', async () => {
    const name = `Twin ${made.hash()}`;
    const twins = [await made.newCompany(store(), { name }), await made.newCompany(store(), { name })];
    expect(await store().companiesNamed(name)).toEqual(twins);
    expect(await store().companiesNamed(name.toUpperCase())).toEqual([]);
  });

  test('members are counted by what their membership and status make of them', async () => {
    const { company, people } = await companyWith(store(), ['A', 'B', 'C', 'D', 'E']);
    const [a, b, c, d] = people.map((one) => one.id);
    if (!a || !b || !c || !d) throw new Error('people are missing');
    const admin = await once(store(), (tx) => tx.holdMembership(a, company.id));
    const off = await once(store(), (tx) => tx.holdMembership(d, company.id));
    if (!admin || !off) throw new Error('memberships are missing');
    await store().transact(async (tx) => {
      await tx.setMembership({ ...admin.membership, companyAdmin: true, directoryAdmin: true }, made.now);
      await tx.setMembership({ ...off.membership, companyAdmin: true, directoryAdmin: true }, made.now);
      await setStatus(tx, b, company.id, 'invited');
      await setStatus(tx, c, company.id, 'inactive');
      await tx.setUserStatus(d, 'disabled', now);
    });
    expect(await store().countMembers(company.id)).toEqual({ active: 2, invited: 1, inactive: 2, administrators: 1 });
    expect(await store().countMembers(made.id('company'))).toEqual({
      active: 0,
      invited: 0,
      inactive: 0,
      administrators: 0,
    });
  });

  test('companies come by name, page after page, each once, twins included', async () => {
    const name = `Paged ${made.hash()}`;
    const twins = [await made.newCompany(store(), { name }), await made.newCompany(store(), { name })];
    const later = await made.newCompany(store(), { name: `${name} Z` });
    const found: string[] = [];
    let after: { name: string; id: CompanyId } | null = { name, id: '' as CompanyId };
    while (after !== null && found.length < 3) {
      const page: readonly { company: { name: string; id: CompanyId } }[] = await store().listCompanies(after, 1);
      after = page[0]?.company ?? null;
      if (after) found.push(after.id);
    }
    expect(found).toEqual([...twins, later].map((one) => one.id));
    expect((await store().listCompanies(null, 1)).length).toBe(1);
  });
});
