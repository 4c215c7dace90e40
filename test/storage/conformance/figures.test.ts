import { expect, test } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId, EventId, UserId } from '#domain/identifiers.ts';
import { day, hour } from '#domain/instant.ts';
import type { Counted, MemberFigures } from '#ports/figures.ts';
import type { UserRecord } from '#ports/records.ts';
import type { Store } from '#ports/store.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { now, later, once } = made;

const bindApp = (store: Store, userId: UserId) =>
  once(store, (tx) => tx.addAuthenticator({ ...made.app(userId), boundAt: now, lastStep: null }));

const bindPhone = (store: Store, userId: UserId) =>
  once(store, (tx) => tx.addAuthenticator({ ...made.app(userId, { kind: 'phone' }), boundAt: now, lastStep: null }));

/** Everything that a count comes to, window after window of this size. */
async function whole<T, Id>(look: (after: Id | null) => Promise<Counted<T, Id>>): Promise<readonly T[]> {
  const found: T[] = [];
  for (let after: Id | null = null; ; ) {
    const { counted, reached }: Counted<T, Id> = await look(after);
    found.push(counted);
    if (reached === null) return found;
    after = reached;
  }
}

const sumOf = (all: readonly object[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const one of all)
    for (const [name, count] of Object.entries(one)) sums[name] = (sums[name] ?? 0) + Number(count);
  return sums;
};

onEveryEngine('figures of the whole installation', (store) => {
  const times = { now, day: later(-day), week: later(-7 * day) };

  const usersIn = async (most: number): Promise<Record<string, number>> =>
    sumOf(await whole((after: UserId | null) => store().figures.users(times, after, most)));

  test('count people by what they have that works, in windows of any size alike', async () => {
    const before = await usersIn(100);
    const people: UserRecord[] = [];
    for (let count = 0; count < 7; count += 1) people.push(await made.newUser(store()));
    const [app, phone, both, , disabled, erased, operator] = people.map((one) => one.id) as [
      UserId,
      UserId,
      UserId,
      UserId,
      UserId,
      UserId,
      UserId,
    ];
    await bindApp(store(), app);
    await bindPhone(store(), phone);
    for (const bind of [bindApp, bindPhone]) await bind(store(), both);
    await once(store(), (tx) => tx.setUserStatus(disabled, 'disabled', now));
    await bindApp(store(), disabled);
    await once(store(), (tx) => tx.eraseUser(erased, `${erased}@erased.invalid` as Email, now));
    await once(store(), (tx) => tx.addAuthenticator({ ...made.password(operator), boundAt: now, lastStep: null }));
    await once(store(), (tx) => tx.createSession(made.session(app)));
    await once(store(), (tx) => tx.createSession(made.session(app, { expiresAt: later(-1) })));
    const after = await usersIn(100);
    const grown = Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]));
    expect(grown).toMatchObject({
      appOnly: 1,
      phoneOnly: 1,
      both: 1,
      none: 2,
      disabled: 1,
      erased: 1,
      withoutPassword: 4,
      liveSessions: 1,
    });
    expect(await usersIn(2)).toEqual(after);
    expect(await usersIn(1)).toEqual(after);
  });

  test('a second factor that wrong codes disabled is none', async () => {
    const company = await made.newCompany(store());
    const person = await made.newUser(store());
    await once(store(), (tx) => tx.joinCompany(made.membership(person.id, company.id)));
    const app = made.app(person.id);
    await once(store(), (tx) => tx.addAuthenticator({ ...app, boundAt: now, lastStep: null }));
    const bundle = await store().loadUser(person.id);
    const held = bundle?.authenticators.find((one) => one.id === app.id);
    const attempts = held?.attempts;
    if (!attempts) throw new Error('the app is not there');
    await once(store(), (tx) => tx.recordAttempt(app.id, attempts.version, { ...attempts, disabledAt: now }));
    expect((await store().figures.members(company.id, null, 10)).counted).toMatchObject({ appOnly: 0, none: 1 });
  });

  test('count the members of one company by status, and nobody else', async () => {
    const [here, there] = [await made.newCompany(store()), await made.newCompany(store())];
    const join = async (over: Parameters<typeof made.membership>[2], company: CompanyId = here.id) => {
      const person = await made.newUser(store());
      await once(store(), (tx) => tx.joinCompany(made.membership(person.id, company, over)));
      return person;
    };
    await join({ companyAdmin: true, directoryAdmin: true });
    const enrolled = await join({ companyAdmin: true });
    await bindApp(store(), enrolled.id);
    await join({ status: 'invited', companyAdmin: true, directoryAdmin: true });
    await join({ status: 'inactive' });
    const disabled = await join({ companyAdmin: true, directoryAdmin: true });
    await once(store(), (tx) => tx.setUserStatus(disabled.id, 'disabled', now));
    await join({}, there.id);
    const expected: MemberFigures = {
      appOnly: 1,
      phoneOnly: 0,
      both: 0,
      none: 1,
      invited: 1,
      inactive: 1,
      disabled: 1,
      administrators: 1,
    };
    for (const most of [100, 2, 1])
      expect(sumOf(await whole((after: UserId | null) => store().figures.members(here.id, after, most)))).toEqual(
        expected,
      );
    expect((await store().figures.members(made.id('company'), null, 10)).counted).toEqual(sumOf([zero]));
  });

  test('group companies by entitlement and by the deadline of a policy that requires something', async () => {
    const unentitled = await made.newCompany(store(), { entitlement: 'unavailable' });
    const deadline = { date: '2031-05-06' as CalendarDate, zone: 'Pacific/Auckland' };
    for (const requireMfa of [true, true, false]) {
      const { id } = await made.newCompany(store());
      await once(store(), (tx) => tx.setPolicy(made.policy(id, { requireMfa, deadline })));
    }
    await once(store(), (tx) => tx.setPolicy(made.policy(unentitled.id, { deadline })));
    const groupsIn = async (most: number) =>
      (await whole((after: CompanyId | null) => store().figures.companies(after, most)))
        .flat()
        .filter((one) => one.deadline?.date === deadline.date);
    const count = async (most: number, entitlement: 'available' | 'unavailable') =>
      (await groupsIn(most))
        .filter((one) => one.entitlement === entitlement)
        .reduce((sum, one) => sum + one.companies, 0);
    for (const most of [500, 3, 1])
      expect([await count(most, 'available'), await count(most, 'unavailable')]).toEqual([2, 1]);
  });

  test('count sign-ins and refusals by the hour, backwards from the newest', async () => {
    const at = (hours: number) => later(-hours * hour);
    const events = [
      made.event('installation', { at: at(3), kind: 'session.created', detail: { purpose: 'sign-in' } }),
      made.event('installation', { at: at(3), kind: 'session.created', detail: { purpose: 'continue' } }),
      made.event('installation', { at: at(2), kind: 'password.refused' }),
      made.event('installation', { at: at(2), kind: 'code.accepted' }),
      made.event('installation', { at: at(2), kind: 'session.created', detail: { purpose: 'password-reset' } }),
      made.event('installation', { at: at(2), kind: 'sign-in.refused' }),
    ];
    await once(store(), (tx) => tx.appendAudit(events));
    const [first] = events;
    const expected = [
      { hour: Math.floor(at(3) / hour), signIns: 1, refusals: 0 },
      { hour: Math.floor(at(2) / hour), signIns: 1, refusals: 2 },
    ];
    for (const most of [6, 2, 1]) {
      const found = new Map<number, { signIns: number; refusals: number }>();
      for (let before: EventId | null = null, looked = 0; looked < events.length; looked += most) {
        const { counted, reached } = await store().figures.events(before, most);
        for (const one of counted) {
          const known = found.get(one.hour) ?? { signIns: 0, refusals: 0 };
          const refusals = known.refusals + one.refusals;
          found.set(one.hour, { signIns: known.signIns + one.signIns, refusals });
        }
        before = reached;
      }
      expect([...found].map(([one, sums]) => ({ hour: one, ...sums })).toSorted((a, b) => a.hour - b.hour)).toEqual(
        expected,
      );
    }
    expect((await store().figures.events(first?.id ?? null, 1)).counted).not.toContainEqual(expected[0]);
  });
});

const zero: MemberFigures = {
  appOnly: 0,
  phoneOnly: 0,
  both: 0,
  none: 0,
  invited: 0,
  inactive: 0,
  disabled: 0,
  administrators: 0,
};
