import { expect, test } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { BindingCompany, ChosenFilter, ReaderWindow } from '#ports/mailings.ts';
import type { CompanyRecord, MembershipRecord, PolicyRecord, UserRecord } from '#ports/records.ts';
import type { MailingKind } from '#domain/mailing.ts';
import { notice } from '../mailing-records.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { now, once } = made;

onEveryEngine('readers of mails to many', (store) => {
  const companyIn = (timeZone: string) => made.newCompany(store(), { timeZone });

  async function member(
    company: CompanyRecord,
    own: Partial<UserRecord> = {},
    over: Partial<MembershipRecord> = {},
  ): Promise<MembershipRecord> {
    const user = await made.newUser(store(), own);
    const membership = made.membership(user.id, company.id, over);
    await once(store(), (tx) => tx.addMembership(membership));
    return membership;
  }

  const see = (company: CompanyId, over: Partial<ReaderWindow> = {}) =>
    store().seeReaders({ company, zone: null, fits: null, after: null, most: 100, ...over });
  const usersOf = async (company: CompanyId, over: Partial<ReaderWindow> = {}) =>
    (await see(company, over)).readers.map((one) => one.user);
  const bind = (user: UserId, kind: 'app' | 'phone') =>
    once(store(), (tx) => tx.addAuthenticator({ ...made.app(user, { kind }), boundAt: now, lastStep: null }));

  test('are enabled active members who have no app that works', async () => {
    const company = await companyIn('UTC');
    const [plain, texting, enrolled, disabledApp, unbound] = [
      await member(company),
      await member(company),
      await member(company),
      await member(company),
      await member(company),
    ];
    await member(company, {}, { status: 'invited' });
    await member(company, {}, { status: 'inactive' });
    const off = await member(company);
    await once(store(), (tx) => tx.setUserStatus(off.userId, 'disabled', now));
    const gone = await member(company);
    await once(store(), (tx) => tx.eraseUser(gone.userId, made.user().email, now));
    await bind(texting.userId, 'phone');
    for (const one of [enrolled, disabledApp, unbound]) await bind(one.userId, 'app');
    const [failing] = await made.liveOf(store(), disabledApp.userId);
    const [ended] = await made.liveOf(store(), unbound.userId);
    if (!failing || !ended) throw new Error('apps were bound');
    await once(store(), (tx) => tx.recordAttempt(failing.id, 0, { ...failing.attempts, version: 1, disabledAt: now }));
    await once(store(), (tx) => tx.unbind(ended.id, now));
    const found = await see(company.id);
    const expected = [plain, texting, disabledApp, unbound];
    expect(found.readers.map((one) => one.user)).toEqual(expected.map((one) => one.userId).toSorted());
    expect(new Set(found.readers.map((one) => one.membership))).toEqual(new Set(expected.map((one) => one.id)));
    expect([found.looked, found.reached]).toEqual([9, null]);
    const all = [plain, enrolled, off].map((one) => one.id);
    const among = await store().readersAmong(company.id, all, null, 100);
    expect(among).toMatchObject({ readers: [{ user: plain.userId, place: 1 }], looked: 3, reached: null });
  });

  test('are walked by user in windows, and each says how many rows were looked at up to them', async () => {
    const company = await companyIn('UTC');
    const members: MembershipRecord[] = [];
    for (let n = 0; n < 7; n += 1) members.push(await member(company, {}, n % 3 === 1 ? { status: 'inactive' } : {}));
    const ids = members.map((one) => one.userId);
    const first = await see(company.id, { most: 3 });
    expect(first.readers.map((one) => [one.user, one.place])).toEqual([
      [ids[0], 1],
      [ids[2], 3],
    ]);
    expect([first.looked, first.reached]).toEqual([3, ids[2]]);
    const second = await see(company.id, { after: first.reached, most: 3 });
    expect([second.readers.map((one) => one.user), second.reached]).toEqual([[ids[3], ids[5]], ids[5]]);
    const third = await see(company.id, { after: second.reached, most: 3 });
    expect(third).toMatchObject({ readers: [{ user: ids[6], place: 1 }], looked: 1, reached: null });
    expect(await see(company.id, { after: ids[6] as UserId })).toEqual({ readers: [], looked: 0, reached: null });
    const chosen = [members[6], members[2]].flatMap((one) => (one ? [one.id] : []));
    const one = await store().readersAmong(company.id, chosen, null, 1);
    expect(one).toMatchObject({ readers: [{ user: ids[2] }], reached: ids[2] });
    const two = await store().readersAmong(company.id, chosen, one.reached, 1);
    expect(two).toMatchObject({ readers: [{ user: ids[6] }], reached: ids[6] });
  });

  test('tell in which zone they are, and when their company reminded them last: no other, and nothing but reminders (SECURITY I11)', async () => {
    const [company, other] = [await companyIn('UTC'), await companyIn('UTC')];
    const one = await member(company, { timeZone: 'Asia/Tokyo' });
    await once(store(), (tx) => tx.addMembership(made.membership(one.userId, other.id)));
    const tell = (of: CompanyRecord, kind: MailingKind, date: string) =>
      once(store(), (tx) =>
        tx.queueNotices([notice(one.userId, of.id, { kind, slot: date, day: date as CalendarDate })], null),
      );
    expect((await see(company.id)).readers).toMatchObject([{ zone: 'Asia/Tokyo', remindedOn: null }]);
    await tell(company, 'announcement', '2027-01-20');
    await tell(other, 'reminder-7', '2027-01-19');
    expect((await see(company.id)).readers).toMatchObject([{ remindedOn: null }]);
    await tell(company, 'asked', '2027-01-17');
    await tell(company, 'reminder-3', '2027-01-16');
    expect((await see(company.id)).readers).toMatchObject([{ remindedOn: '2027-01-17' }]);
    const chosen = await store().readersAmong(company.id, [one.id], null, 9);
    expect(chosen.readers).toMatchObject([{ remindedOn: '2027-01-17' }]);
  });

  test('are of the company that is asked for alone (SECURITY I11)', async () => {
    const [company, other] = [await companyIn('UTC'), await companyIn('UTC')];
    const [own, foreign] = [await member(company), await member(other)];
    expect(await usersOf(company.id)).toEqual([own.userId]);
    const among = await store().readersAmong(company.id, [foreign.id, own.id], null, 9);
    expect(among.readers.map((one) => one.user)).toEqual([own.userId]);
  });

  test('read dates in their own zone, else in that of the active membership they have had longest', async () => {
    const [paris, chicago] = [await companyIn('Europe/Paris'), await companyIn('America/Chicago')];
    const own = await member(chicago, { timeZone: 'Asia/Kathmandu' });
    const plain = await member(chicago);
    const longer = await member(paris);
    await once(store(), (tx) => tx.addMembership(made.membership(longer.userId, chicago.id)));
    const putAside = await member(paris, {}, { status: 'inactive' });
    await once(store(), (tx) => tx.addMembership(made.membership(putAside.userId, chicago.id)));
    const inZone = (zone: string) => usersOf(chicago.id, { zone });
    expect(await inZone('Asia/Kathmandu')).toEqual([own.userId]);
    expect(await inZone('America/Chicago')).toEqual([plain.userId, putAside.userId].toSorted());
    expect(await inZone('Europe/Paris')).toEqual([longer.userId]);
    expect(await inZone('UTC')).toEqual([]);
    const { zones, reached } = await store().readerZones(chicago.id, null, 100);
    expect(zones.map((one) => one.zone).toSorted()).toEqual(['America/Chicago', 'Asia/Kathmandu', 'Europe/Paris']);
    expect(reached).toBeNull();
    expect((await store().readerZones(chicago.id, null, 1)).reached).toBe(own.userId);
    expect((await store().readerZones(chicago.id, putAside.userId, 9)).zones).toEqual([]);
  });

  test('who were given more time are told apart (SPEC P14)', async () => {
    const company = await companyIn('UTC');
    const [one] = [await member(company), await member(company)];
    const granted = { days: 5, grantedAt: now, by: null, reason: 'On leave' };
    const isExtended = one && (await once(store(), (tx) => tx.grantExtension(one.id, company.id, granted)));
    expect(isExtended).toBe(true);
    const { zones } = await store().readerZones(company.id, null, 9);
    expect(zones.toSorted((a, b) => (a.extension?.days ?? 0) - (b.extension?.days ?? 0))).toEqual([
      { zone: 'UTC', extension: null },
      { zone: 'UTC', extension: { days: 5, grantedAt: now } },
    ]);
  });

  test('are narrowed as lists of people are', async () => {
    const company = await companyIn('UTC');
    const ana = await member(company, { displayName: 'Ana Ruiz' }, { site: 'Dock 4', employer: 'North', group: 'A' });
    const ben = await member(company, { displayName: 'Ben Okafor' }, { site: 'Dock 5' });
    await bind(ben.userId, 'phone');
    const all: ChosenFilter = { search: null, employer: null, site: null, group: null, method: null };
    const narrowed = (fits: Partial<ChosenFilter>) => usersOf(company.id, { fits: { ...all, ...fits } });
    expect(await narrowed({ search: 'ruiz' })).toEqual([ana.userId]);
    expect(await narrowed({ site: 'Dock 5' })).toEqual([ben.userId]);
    expect(await narrowed({ employer: 'North', group: 'A' })).toEqual([ana.userId]);
    expect(await narrowed({ method: 'none' })).toEqual([ana.userId]);
    expect(await narrowed({ method: 'phone' })).toEqual([ben.userId]);
    expect(await narrowed({})).toEqual([ana.userId, ben.userId]);
  });

  test('of digests are the enabled full administrators, whether they have enrolled or not', async () => {
    const company = await companyIn('UTC');
    const full = { companyAdmin: true, directoryAdmin: true };
    const admins = [await member(company, {}, full), await member(company, {}, full)];
    const [, enrolled] = admins;
    if (enrolled) await bind(enrolled.userId, 'app');
    await member(company, {}, { companyAdmin: true });
    await member(company, {}, { ...full, status: 'inactive' });
    const off = await member(company, {}, full);
    await once(store(), (tx) => tx.setUserStatus(off.userId, 'disabled', now));
    const seen = await store().administratorsOf(company.id, null, 9);
    expect(seen.readers.map((one) => one.user)).toEqual(admins.map((one) => one.userId));
    const first = await store().administratorsOf(company.id, null, 1);
    expect(first.reached).toBe(admins[0]?.userId);
    const rest = await store().administratorsOf(company.id, first.reached, 9);
    expect(rest.readers.map((one) => one.user)).toEqual([enrolled?.userId]);
  });
});

onEveryEngine('companies whose roll-out is under way', (store) => {
  const days = (n: number) => `2027-06-${String(n).padStart(2, '0')}` as CalendarDate;

  async function deciding(
    date: CalendarDate,
    policy: Partial<PolicyRecord> = {},
    over: Partial<CompanyRecord> = {},
  ): Promise<CompanyRecord> {
    const company = await made.newCompany(store(), over);
    const record = made.policy(company.id, { deadline: { date, zone: 'UTC' }, ...policy });
    await once(store(), (tx) => tx.setPolicy(record));
    return company;
  }

  const names = (found: readonly BindingCompany[]) => found.map((one) => one.company.id);

  test('are found by their deadline, in pages; not those that are switched off or not entitled', async () => {
    const sixth = await deciding(days(6));
    const both = [await deciding(days(5)), await deciding(days(5))].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await deciding(days(5), { requireMfa: false });
    await deciding(days(5), {}, { entitlement: 'unavailable' });
    await deciding(days(4));
    await deciding(days(8));
    await made.newCompany(store());
    const window = { from: days(5), until: days(7), after: null, most: 9 };
    const all = await store().bindingCompanies(window);
    const ids = [...both, sixth].map((one) => one.id);
    expect(names(all)).toEqual(ids);
    expect(all[2]).toMatchObject({ company: sixth, policy: { deadline: { date: days(6), zone: 'UTC' }, revision: 1 } });
    const pages: (readonly unknown[])[] = [];
    for (let after: { date: CalendarDate; company: CompanyId } | null = null; ; ) {
      const page: readonly BindingCompany[] = await store().bindingCompanies({ ...window, after, most: 2 });
      pages.push(names(page));
      const last: BindingCompany | undefined = page.at(-1);
      if (!last) break;
      after = { date: last.policy.deadline.date, company: last.company.id };
    }
    expect(pages).toEqual([ids.slice(0, 2), ids.slice(2), []]);
    expect(names(await store().bindingCompanies({ ...window, until: null }))).toHaveLength(4);
  });
});
