import { describe, expect, test, vi } from 'vitest';
import { day, hour, instant, minute, type Instant } from '#domain/instant.ts';
import type { CalendarDate } from '#domain/deadline.ts';
import { memberFigures } from '#flows/directory/member-figures.ts';
import { seeCompanies, seeingLimits, seeUsers, type UserSearch } from '#flows/directory/see-everybody.ts';
import type { Deps } from '#flows/deps.ts';
import { countEvents, eventFigures } from '#flows/installation/count-events.ts';
import { figureLimits, installationFigures } from '#flows/installation/figures.ts';
import type { UserRecord } from '#ports/records.ts';
import type { Store } from '#ports/store.ts';
import { engines } from '../support/stores.ts';
import * as made from './records.ts';

/** The flows that count and look through need a store and a clock alone. */
function depsOf(store: Store, at: { now: Instant }): Deps {
  return { store, clock: { now: () => at.now } } as unknown as Deps;
}

const patient = minute;

const batches = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

/** So many people in one company, every tenth with an app, every hundredth disabled. */
async function populate(store: Store, count: number) {
  const company = await made.newCompany(store, { name: 'Crowd' });
  const people = Array.from(
    { length: count },
    (_, index): UserRecord =>
      made.user({ status: index % 100 === 0 ? 'disabled' : 'active', displayName: `Person ${index}` }),
  );
  for (const some of batches(people, 1_000)) {
    await store.transact(async (tx) => {
      await tx.addImportedUsers(some, made.now);
      await tx.addMemberships(some.map((one) => made.membership(one.id, company.id)));
      const enrolled = some.filter((_, index) => index % 10 === 1);
      await tx.addAuthenticators(enrolled.map(({ id }) => ({ ...made.app(id), boundAt: made.now, lastStep: null })));
    });
  }
  return { company, people };
}

describe.each(engines)('the figures of 20,000 people, on $name', ({ open }) => {
  test('are right, counted in short statements, between which others get their turn', async () => {
    await using opened = await open();
    const { store } = opened;
    const { company } = await populate(store, 20_000);
    const deps = depsOf(store, { now: made.now });
    const looks = vi.spyOn(store.figures, 'users');
    const members = vi.spyOn(store.figures, 'members');
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 0);
    const { figures } = await installationFigures(deps, patient);
    const counted = await memberFigures(deps, company.id);
    clearInterval(ticking);
    const looked = members.mock.calls.length;
    expect(await memberFigures(deps, company.id)).toEqual(counted);
    expect(members.mock.calls.length).toBe(looked);
    expect(figures?.people).toMatchObject({ appOnly: 2_000, none: 17_800, disabled: 200, phoneOnly: 0, both: 0 });
    expect(counted).toMatchObject({ appOnly: 2_000, none: 17_800, inactive: 0, disabled: 200, administrators: 0 });
    expect(figures?.companies).toEqual({ unavailable: 0, off: 1, early: 0, enforced: 0 });
    for (const [, , most] of looks.mock.calls) expect(most).toBe(figureLimits.window);
    for (const [, , most] of members.mock.calls) expect(most).toBe(figureLimits.window);
    expect(looks.mock.calls.length).toBe(41);
    expect(turns).toBeGreaterThanOrEqual(41);
  }, 120_000);

  test('a search looks through a bounded number of people, and goes on where it stopped', async () => {
    await using opened = await open();
    const { store } = opened;
    const { people } = await populate(store, 3_000);
    const deps = depsOf(store, { now: made.now });
    const looks = vi.spyOn(store, 'seeUsers');
    const all = { status: 'present', method: null, operatorsOnly: false, after: null } as const;
    const [last] = people.toSorted((a, b) => (a.email < b.email ? 1 : -1));
    const search: UserSearch = { ...all, search: last?.email ?? '' };
    expect((await seeUsers(deps, search)).rows.map((one) => one.id)).toEqual([last?.id]);
    for (const [{ most }] of looks.mock.calls) expect(most).toBeLessThanOrEqual(seeingLimits.window);
    looks.mockClear();
    const first = await seeUsers(deps, { ...all, search: null });
    expect(first.rows).toHaveLength(seeingLimits.page);
    expect(looks.mock.calls.map(([{ most }]) => most)).toEqual([seeingLimits.page + 1]);
    const second = await seeUsers(deps, { ...all, search: null, after: first.next });
    const expected = people
      .map((one) => one.email)
      .toSorted()
      .slice(0, 2 * seeingLimits.page);
    expect([...first.rows, ...second.rows].map((one) => one.email)).toEqual(expected);
  }, 60_000);
});

describe.each(engines)('figures, on $name', ({ open }) => {
  test('are counted once for all who ask, kept for five minutes, and shown while newer ones are counted', async () => {
    await using opened = await open();
    const { store } = opened;
    await made.newUser(store);
    const at = { now: made.now };
    const deps = depsOf(store, at);
    const unspied = { ...store.figures };
    const looks = vi.spyOn(store.figures, 'users');
    const both = await Promise.all([installationFigures(deps, patient), installationFigures(deps, patient)]);
    expect(both.map((one) => one.figures?.people.none)).toEqual([1, 1]);
    await made.newUser(store);
    at.now = instant(made.now + figureLimits.keptFor - 1);
    expect((await installationFigures(deps, patient)).figures?.people.none).toBe(1);
    expect(looks).toHaveBeenCalledTimes(1);
    at.now = instant(made.now + figureLimits.keptFor);
    const released = Promise.withResolvers<null>();
    looks.mockImplementationOnce(async (...asked) => (await released.promise) ?? unspied.users(...asked));
    const meanwhile = await installationFigures(deps, 0);
    expect([meanwhile.figures?.people.none, meanwhile.counting]).toEqual([1, 0]);
    released.resolve(null);
    const newer = await installationFigures(deps, patient);
    expect([newer.figures?.people.none, newer.figures?.asOf, newer.counting]).toEqual([2, at.now, null]);
    expect(looks).toHaveBeenCalledTimes(2);
  });

  test('a count that fails is told to whoever waits for it, and the next one who asks begins another', async () => {
    await using opened = await open();
    const { store } = opened;
    const deps = depsOf(store, { now: made.now });
    vi.spyOn(store.figures, 'companies').mockRejectedValueOnce(new Error('the line was cut'));
    await expect(installationFigures(deps, patient)).rejects.toThrow('the line was cut');
    expect((await installationFigures(deps, patient)).figures?.people.none).toBe(0);
  });

  test('say of companies what their policy does at that instant, without a copy of a deadline (SPEC P8)', async () => {
    await using opened = await open();
    const { store } = opened;
    const deadline = { date: '2027-02-01' as CalendarDate, zone: 'UTC' };
    const [entitled, not] = [
      await made.newCompany(store, { name: 'A' }),
      await made.newCompany(store, { name: 'B', entitlement: 'unavailable' }),
    ];
    for (const { id } of [entitled, not]) await made.once(store, (tx) => tx.setPolicy(made.policy(id, { deadline })));
    await made.newCompany(store, { name: 'C' });
    const at = { now: instant(Date.UTC(2027, 1, 1) - 1) };
    const deps = depsOf(store, at);
    const statesOf = async () => {
      const states: string[] = [];
      for (const state of ['unavailable', 'off', 'early', 'enforced'] as const) {
        const { rows } = await seeCompanies(deps, { search: null, state, after: null });
        states.push(`${state} ${rows.map((one) => one.company.name).join()}`);
      }
      return states;
    };
    expect(await statesOf()).toEqual(['unavailable B', 'off C', 'early A', 'enforced ']);
    expect((await installationFigures(deps, patient)).figures?.companies).toMatchObject({ early: 1, enforced: 0 });
    at.now = instant(Date.UTC(2027, 1, 1) + figureLimits.keptFor);
    expect(await statesOf()).toEqual(['unavailable B', 'off C', 'early ', 'enforced A']);
    expect((await installationFigures(deps, patient)).figures?.companies).toMatchObject({ early: 0, enforced: 1 });
  });

  test('of sign-ins count an hour once it is whole never again, and say where a count had to begin late', async () => {
    await using opened = await open();
    const { store } = opened;
    const at = { now: instant(made.now + 30 * minute) };
    const deps = depsOf(store, at);
    const refusedAt = (moment: number) => made.event('installation', { at: instant(moment), kind: 'password.refused' });
    const before = refusedAt(at.now - 9 * day);
    const old = Array.from({ length: 2_500 }, (_, index) => refusedAt(at.now - 6 * day + index));
    const recent = [refusedAt(at.now - 2 * hour), refusedAt(at.now - minute)];
    await made.once(store, (tx) => tx.appendAudit([before, ...old, ...recent]));
    const tally = await countEvents(deps, null);
    expect(eventFigures(tally, at.now)).toEqual({
      day: { signIns: 0, refusals: 2 },
      week: { signIns: 0, refusals: 2_502 },
      since: null,
    });
    const looks = vi.spyOn(store.figures, 'events');
    await made.once(store, (tx) => tx.appendAudit([refusedAt(at.now - minute)]));
    const again = await countEvents(deps, tally);
    expect(eventFigures(again, at.now).week.refusals).toBe(2_503);
    expect(looks).toHaveBeenCalledTimes(1);
    const late = eventFigures(await countEvents(deps, null, 1_000), at.now);
    expect([late.day.refusals, late.since !== null && late.since > at.now - 6 * day]).toEqual([3, true]);
  });
});
