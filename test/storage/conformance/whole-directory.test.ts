import { expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import type { CompanyBundle, CompanyCursor } from '#ports/directory.ts';
import type { StoreWrites } from '#ports/store.ts';
import type { CompanyWindow, UserWindow } from '#ports/whole-directory.ts';
import { newMember } from '../company-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { now, once } = made;

const everybody: Omit<UserWindow, 'most'> = {
  search: null,
  status: 'present',
  method: null,
  operatorsOnly: false,
  after: null,
};

onEveryEngine('looking through everybody', (store) => {
  /** E-mails of all that fit, window after window of this size. */
  const emailsOf = async (over: Partial<UserWindow>, most: number): Promise<readonly Email[]> => {
    const found: Email[] = [];
    for (let after: Email | null = null; ; ) {
      const { users, reached } = await store().seeUsers({ ...everybody, ...over, after, most });
      found.push(...users.map((one) => one.email));
      if (reached === null) return found;
      after = reached;
    }
  };

  test('finds all that fit, each once and by e-mail, in windows of any size', async () => {
    const tag = made.hash().slice(0, 8);
    const people = [];
    for (const name of ['c', 'a', 'b'])
      people.push(await made.newUser(store(), { email: `${name}.${tag}@example.com` as Email }));
    await made.newUser(store());
    const expected = people.map((one) => one.email).toSorted();
    for (const most of [100, 2, 1]) expect(await emailsOf({ search: tag.toUpperCase() }, most)).toEqual(expected);
  });

  test('finds names without accents and case, and takes wild cards for signs like others', async () => {
    const tag = made.hash().slice(0, 8);
    const chloe = await made.newUser(store(), { displayName: `Chloé 100% ${tag}` });
    expect(await emailsOf({ search: `CHLOE 100% ${tag}` }, 50)).toEqual([chloe.email]);
    expect(await emailsOf({ search: `Chloé 100_ ${tag}` }, 50)).toEqual([]);
  });

  test('narrows by status, method and operators', async () => {
    const search = made.hash().slice(0, 8);
    const named = (over: object) => made.newUser(store(), { displayName: `Ana ${search}`, ...over });
    const [plain, operator, disabled, enrolled] = [
      await named({}),
      await named({ operator: true }),
      await named({ status: 'disabled' }),
      await named({}),
    ];
    await once(store(), (tx) => tx.addAuthenticator({ ...made.app(enrolled.id), boundAt: now, lastStep: null }));
    const found = async (over: Partial<UserWindow>) => [...(await emailsOf({ search, ...over }, 50))];
    const all = [plain, operator, disabled, enrolled].map((one) => one.email);
    expect(await found({})).toEqual(all.toSorted());
    expect(await found({ operatorsOnly: true })).toEqual([operator.email]);
    expect(await found({ status: 'disabled' })).toEqual([disabled.email]);
    expect(await found({ method: 'app' })).toEqual([enrolled.email]);
    expect(await found({ method: 'phone' })).toEqual([]);
    expect(await found({ method: 'none', status: 'active' })).toEqual([plain.email, operator.email].toSorted());
    await once(store(), (tx) => tx.eraseUser(plain.id, `${plain.id}@erased.invalid` as Email, now));
    expect(await found({ method: 'none', status: 'active' })).toEqual([operator.email]);
    expect(await emailsOf({ search: plain.id, status: 'erased' }, 50)).toEqual([`${plain.id}@erased.invalid`]);
  });
});

onEveryEngine('looking through all companies', (store) => {
  const namesOf = async (
    over: { readonly search: string } & Partial<CompanyWindow>,
    most: number,
  ): Promise<readonly CompanyBundle[]> => {
    const found: CompanyBundle[] = [];
    for (let after: CompanyCursor | null = null; ; ) {
      const window = { entitlement: null, requires: null, ...over, after, most };
      const { companies, reached } = await store().seeCompanies(window);
      found.push(...companies);
      if (reached === null) return found;
      after = reached;
    }
  };

  test('finds all that fit by name, also where names are the same', async () => {
    const search = made.hash().slice(0, 8);
    const companies = [];
    for (const name of ['B', 'A', 'A', 'C'])
      companies.push(await made.newCompany(store(), { name: `${name} ${search}` }));
    await made.newCompany(store());
    for (const most of [100, 2, 1])
      expect((await namesOf({ search }, most)).map((one) => one.company.name)).toEqual(
        companies.map((one) => one.name).toSorted(),
      );
  });

  test('narrows by entitlement and by whether a policy requires something', async () => {
    const search = made.hash().slice(0, 8);
    const off = await made.newCompany(store(), { name: `Off ${search}` });
    const on = await made.newCompany(store(), { name: `On ${search}` });
    const not = await made.newCompany(store(), { name: `Not ${search}`, entitlement: 'unavailable' });
    await once(store(), (tx) => tx.setPolicy(made.policy(on.id)));
    await once(store(), (tx) => tx.setPolicy(made.policy(not.id)));
    const found = async (over: object) => (await namesOf({ search, ...over }, 50)).map((one) => one.company.id);
    expect(await found({ entitlement: 'unavailable' })).toEqual([not.id]);
    expect(await found({ entitlement: 'available', requires: true })).toEqual([on.id]);
    expect(await found({ requires: false })).toEqual([off.id]);
  });

  test.each(['\u0000', 'a\u0000b', '\uD800', '%', 'x'.repeat(100_000)])('a place may be anything: %j', async (name) => {
    const window = { search: name, entitlement: null, requires: null, most: 5 };
    const { companies } = await store().seeCompanies({ ...window, after: { name, id: made.id('company') } });
    expect(companies).toEqual([]);
    const people = { ...everybody, search: name, after: name as Email, most: 5 };
    expect((await store().seeUsers(people)).users).toEqual([]);
  });

  test('tells who is invited to administer a company, by e-mail, and nobody else', async () => {
    const [{ id }, other] = [await made.newCompany(store()), await made.newCompany(store())];
    const invited = { status: 'invited', companyAdmin: true, directoryAdmin: true } as const;
    const join = async (name: string, membership: object, company = id) =>
      (await newMember(store(), company, { user: { email: `${name}.${id}@example.com` as Email }, membership })).user;
    const [ben, ana] = [await join('ben', invited), await join('ana', invited)];
    for (const less of [
      { companyAdmin: false },
      { directoryAdmin: false },
      { status: 'active' },
      { status: 'inactive' },
    ])
      await join(made.hash().slice(0, 8), { ...invited, ...less });
    await join('cleo', invited, other.id);
    const gone = await join('gone', invited);
    await once(store(), (tx) => tx.eraseUser(gone.id, `${gone.id}@erased.invalid` as Email, now));
    const found = async (most: number) => (await store().invitedAdministrators(id, most)).map((one) => one.email);
    expect(await found(5)).toEqual([ana.email, ben.email]);
    expect(await found(1)).toEqual([ana.email]);
    const [first] = await store().invitedAdministrators(id, 1);
    expect(first?.membership).toMatchObject({ ...invited, userId: ana.id, companyId: id });
  });

  test('a company is made once under its id, and changed only from what it is', async () => {
    const record = made.company();
    const act = (work: (tx: StoreWrites) => Promise<boolean>) => store().transact(work);
    expect(await act((tx) => tx.foundCompany(record))).toBe(true);
    expect(await act((tx) => tx.foundCompany({ ...record, name: 'Another' }))).toBe(false);
    const next = { name: 'Renamed', language: 'fr', timeZone: 'Europe/Paris' };
    expect(await act((tx) => tx.changeCompany(record.id, { ...record, language: 'fr' }, next))).toBe(false);
    expect(await act((tx) => tx.changeCompany(record.id, record, next))).toBe(true);
    expect(await act((tx) => tx.changeCompany(record.id, record, next))).toBe(false);
    expect((await store().loadCompany(record.id))?.company).toEqual({ ...record, ...next });
  });
});
