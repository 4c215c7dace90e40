import { describe, expect, test, vi } from 'vitest';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, instant, second } from '#domain/instant.ts';
import { classOf } from '#domain/roll-out.ts';
import { forget, rollOutFigures } from '#flows/roll-out/figures.ts';
import { rollOutPage, walkRollOut } from '#flows/roll-out/people.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { PolicyRecord } from '#ports/records.ts';
import type { Store } from '#ports/store.ts';
import { engines } from '../support/stores.ts';
import * as team from './company-records.ts';
import * as made from './records.ts';
import { bundleOf, companyOf, deadline, depsOf, patient, queryOf, zone } from './roll-out-records.ts';
import { phone } from './sms-records.ts';

const bindApp = (store: Store, user: UserId, daysAgo: number) =>
  made.once(store, (tx) =>
    tx.addAuthenticator({ ...made.app(user), boundAt: instant(made.now - daysAgo * day), lastStep: null }),
  );

const batches = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

/** Of each ten: three apps, one phone, one phone in a country that is not served, one not yet accepted; sites of a thousand each. */
async function populate(store: Store, company: CompanyId, count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, index) => ({ index, user: made.user() }));
  for (const some of batches(people, 2_000)) {
    await store.transact(async (tx) => {
      await tx.addImportedUsers(
        some.map((one) => one.user),
        made.now,
      );
      await tx.addMemberships(
        some.map(({ index, user }) =>
          made.membership(user.id, company, {
            site: `Site ${Math.floor(index / 1_000)}`,
            status: index % 10 === 9 ? 'invited' : 'active',
          }),
        ),
      );
      await tx.addAuthenticators(
        some.flatMap(({ index, user }) => {
          const bound = { boundAt: instant(made.now - (index % 40) * day), lastStep: null };
          const password = { ...made.password(user.id), ...bound };
          if (index % 10 < 3) return [password, { ...made.app(user.id), ...bound }];
          const country = index % 10 === 3 ? 'US' : 'BR';
          return index % 10 < 5 ? [password, { ...phone(user.id, { country }), ...bound }] : [password];
        }),
      );
    });
  }
}

describe.each(engines)('the roll-out of 20,000 people, on $name', ({ name, open }) => {
  test('is right, counted in short statements, between which others get their turn', async () => {
    await using opened = await open();
    const { store } = opened;
    const bundle = await companyOf(store);
    await populate(store, bundle.company.id, 20_000);
    const deps = depsOf(store);
    const looks = vi.spyOn(store.figures, 'censusByDay');
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 0);
    const { figures } = await rollOutFigures(deps, bundle, 'site', patient);
    clearInterval(ticking);
    expect(figures).toMatchObject({
      asOf: made.now,
      members: 20_000,
      enrolled: 8_000,
      notEnrolled: 0,
      needsHelp: 10_000,
      exempt: 2_000,
      byMethod: { app: 6_000, phone: 2_000, both: 0 },
    });
    expect(figures?.byStruggle).toMatchObject({ 'phone-not-served': 2_000, 'invitation-open': 2_000 });
    expect(figures?.series.at(-1)).toEqual({ day: '2027-01-15', enrolled: 8_000 });
    expect(figures?.breakdown.rows).toHaveLength(20);
    for (const row of figures?.breakdown.rows ?? [])
      expect(row).toMatchObject({ enrolled: 400, notEnrolled: 0, needsHelp: 500, exempt: 100 });
    const windows = name === 'sqlite' ? 21 : 1;
    expect(looks).toHaveBeenCalledTimes(windows);
    expect(turns).toBeGreaterThanOrEqual(windows);
    const classes = { enrolled: 0, notEnrolled: 0, needsHelp: 0, exempt: 0 };
    for await (const people of walkRollOut(deps, queryOf(bundle)))
      for (const { affected } of people) classes[classOf(affected)] += 1;
    expect(figures).toMatchObject(classes);
  }, 120_000);

  test('a page of its list looks at a bounded number of people, and goes on where it stopped', async () => {
    await using opened = await open();
    const { store } = opened;
    const bundle = await companyOf(store);
    await populate(store, bundle.company.id, 6_000);
    const deps = depsOf(store);
    const looks = vi.spyOn(store, 'seePeople');
    const nobody = await rollOutPage(deps, queryOf(bundle, { reach: 'extended' }), null);
    expect([nobody.people, nobody.isPartial]).toEqual([[], true]);
    expect(looks).toHaveBeenCalledTimes(20);
    for (const [{ most }] of looks.mock.calls) expect(most).toBe(250);
    expect(await rollOutPage(deps, queryOf(bundle, { reach: 'extended' }), nobody.next)).toEqual({
      people: [],
      next: null,
      isPartial: false,
    });
    const seen = [];
    for (let from = null; ; ) {
      const page = await rollOutPage(deps, queryOf(bundle, { reach: 'phone-not-served' }), from);
      seen.push(...page.people.map((one) => one.person.membership));
      expect(page.people.length).toBeLessThanOrEqual(50);
      if (page.next === null) break;
      from = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([600, 600]);
  }, 120_000);
});

describe.each(engines)('the figures of a roll-out, on $name', ({ open }) => {
  test('tell day by day how many had enrolled, since the policy was switched on, and how it will go on', async () => {
    await using opened = await open();
    const { store } = opened;
    const bundle = await companyOf(store);
    const membership = { createdAt: instant(made.now - 400 * day) };
    for (const daysAgo of [200, 31, 20, 6, 4, 2, 0])
      await bindApp(store, (await team.newMember(store, bundle.company.id, { membership })).user.id, daysAgo);
    for (let left = 0; left < 5; left += 1)
      await team.newMember(store, bundle.company.id, { holds: ['password'], hasSignedIn: true });
    const { figures } = await rollOutFigures(depsOf(store), bundle, 'method', patient);
    expect(figures?.series).toHaveLength(31);
    const told = ['2026-12-16', '2026-12-25', '2026-12-26', '2027-01-08', '2027-01-09', '2027-01-15'];
    expect(figures?.series.filter((one) => told.includes(one.day))).toEqual(
      [2, 2, 3, 3, 4, 7].map((enrolled, place) => ({ day: told[place], enrolled })),
    );
    // Three people in 14 whole days; today has brought its own, and 16 more days are left for five.
    expect(figures?.projection).toEqual({ day: '2027-02-01', perDay: 3 / 14, expected: 10, stopped: 2, later: 0 });
    expect(figures?.breakdown.rows).toEqual([
      { value: 'app', enrolled: 7, notEnrolled: 0, needsHelp: 0, exempt: 0 },
      { value: null, enrolled: 0, notEnrolled: 5, needsHelp: 0, exempt: 0 },
    ]);
  });

  test('begin on the day on which the policy was switched on again, however much the audit trail has of the time since', async () => {
    await using opened = await open();
    const { store } = opened;
    const { company } = await companyOf(store);
    const ago = (days: number) => instant(made.now - days * day);
    const change = (daysAgo: number, over: Partial<PolicyRecord>) =>
      made.once(store, (tx) => tx.setPolicy(made.policy(company.id, { deadline, changedAt: ago(daysAgo), ...over })));
    const firstDay = async (): Promise<string | undefined> => {
      const { figures } = await rollOutFigures(depsOf(store), await bundleOf(store, company.id), 'method', patient);
      return figures?.series[0]?.day;
    };
    await change(20, { requireMfa: false });
    await change(10, {});
    await change(1, { frequency: 'monthly' });
    expect(await firstDay()).toBe('2027-01-05');
    const noise = Array.from({ length: 450 }, () => made.event(company.id, { kind: 'invitation.sent' }));
    await made.once(store, (tx) => tx.appendAudit(noise));
    forget(depsOf(store), company.id);
    expect(await firstDay()).toBe('2027-01-05');
  });

  test('begin 60 days ago where nobody knows, and everybody is exempt where nothing is required', async () => {
    await using opened = await open();
    const { store } = opened;
    const { id } = await made.newCompany(store, { timeZone: zone });
    await team.newMember(store, id, { holds: ['app'] });
    const { figures } = await rollOutFigures(depsOf(store), await bundleOf(store, id), 'site', patient);
    expect(figures).toMatchObject({ members: 1, exempt: 1, enrolled: 0, projection: null });
    expect(figures?.series).toHaveLength(61);
  });

  test('are counted anew after a change of the policy and after an act, and else kept', async () => {
    await using opened = await open();
    const { store } = opened;
    const bundle = await companyOf(store);
    const { id } = bundle.company;
    await team.newMember(store, id, { holds: [{ phone: 'US' }] });
    const at = { now: made.now };
    const deps = depsOf(store, at);
    const enrolled = async (of: CompanyBundle) => (await rollOutFigures(deps, of, 'site', patient)).figures?.enrolled;
    expect(await enrolled(bundle)).toBe(1);
    await team.newMember(store, id, { holds: ['app'] });
    at.now = instant(made.now + 4 * second);
    expect(await enrolled(bundle)).toBe(1);
    await made.once(store, (tx) => tx.setPolicy(made.policy(id, { deadline, smsAllowed: false })));
    const changed = await bundleOf(store, id);
    expect(await enrolled(changed)).toBe(1);
    await team.newMember(store, id, { holds: ['app'] });
    forget(deps, id);
    expect(await enrolled(changed)).toBe(2);
  });

  test('are not waited for longer than patience lasts: then it is told how far they are', async () => {
    await using opened = await open();
    const { store } = opened;
    const bundle = await companyOf(store);
    await team.newMember(store, bundle.company.id);
    const deps = depsOf(store);
    const unspied = { ...store.figures };
    const released = Promise.withResolvers<null>();
    vi.spyOn(store.figures, 'censusByFacet').mockImplementationOnce(
      async (...asked) => (await released.promise) ?? unspied.censusByFacet(...asked),
    );
    vi.spyOn(store.figures, 'censusByDay').mockImplementationOnce(
      async (...asked) => (await released.promise) ?? unspied.censusByDay(...asked),
    );
    expect(await rollOutFigures(deps, bundle, 'site', 0)).toMatchObject({ figures: null, counting: 0 });
    released.resolve(null);
    const { figures, counting } = await rollOutFigures(deps, bundle, 'site', patient);
    expect([figures?.members, counting]).toEqual([1, null]);
  });
});
